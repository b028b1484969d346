"""The record: one SQLite file that holds every document read, in every version.

A version's text, facts and blocks never change: a changed document gets a new version in one
transaction and the earlier one is marked superseded. Whoever holds a version's id reads the same
text, until it is erased because it turned out to be exempt.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from ingest.errors import MinutebookError, RecordError, UnknownDocumentError
from ingest.record import Document, Facts, Intake
from ingest.record.database import RECORD_FILE, damaged, open_record, record_errors
from ingest.record.digests import check_received, check_version
from ingest.record.facts import facts_from_json
from ingest.record.rows import document_from_row, write_version
from ingest.record.takedowns import (
    Redaction,
    Removal,
    Takedowns,
    note_redaction,
    note_removal,
    read_takedowns,
)

_DOCUMENT = """
SELECT v.id, d.name, v.text, v.sha256, v.publisher, v.minutes_status, v.inferred, v.warnings,
       v.withheld, v.reader, v.rules, v.read_at, v.page_starts, v.meeting_time, v.venue,
       i.number, i.title, i.url, i.minute_number, m.key, m.date,
       m.url AS meeting_url, p.name AS panel
FROM versions v
JOIN documents d ON d.id = v.document_id
JOIN agenda_items i ON i.id = v.agenda_item_id
JOIN meetings m ON m.id = i.meeting_id
LEFT JOIN panels p ON p.id = m.panel_id
"""


class RecordState(NamedTuple):
    """What tells one state of a record from another: the book's identity and its revision."""

    book: str
    revision: int


class StoredSource(NamedTuple):
    """Where a document's current version came from, to tell whether it changed."""

    name: str
    version_id: int
    origin: str
    sha256: str
    reader: str
    rules: str


class Fault(NamedTuple):
    """A version that is not as it was stored, and the sentence that says so."""

    name: str
    version_id: int
    is_superseded: bool
    told: str


class RecordStore:
    """The record in a home folder, or a copy of one. Use as a context manager, from one thread.

    Raises ``RecordError`` where the file is not a record this version can read. Every method
    raises ``DamagedRecordError`` where what it reads is not what was stored, and ``StorageError``
    where the disk is full, fails, or may not be used.
    """

    def __init__(self, home: Path, *, read_only: bool = False, file: str = RECORD_FILE) -> None:
        self._path = home / file
        self._connection = open_record(self._path, read_only=read_only)

    def __enter__(self) -> Self:
        """The open record."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the record."""
        self._connection.close()

    def state(self) -> RecordState:
        """The record's identity and revision; the revision grows with every change."""
        with self._reading():
            row = self._connection.execute("SELECT book, revision FROM state").fetchone()
            return RecordState(row["book"], row["revision"])

    def check(self) -> None:
        """Make sure that nothing is missing from the file; reads all of it."""
        with self._reading():
            (found,) = self._connection.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise damaged(self._path, found)

    def faults(self) -> Iterator[Fault]:
        """Every version that is not as it was stored; reads all of the record."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT v.id, d.name, v.superseded_at IS NOT NULL AS is_superseded FROM versions v "
                "JOIN documents d ON d.id = v.document_id ORDER BY d.name, v.id"
            ).fetchall()
            for row in rows:
                try:
                    self.version(row["id"])
                    self.received(row["id"])
                    self.supplied(row["id"])
                except MinutebookError as error:
                    yield Fault(row["name"], row["id"], bool(row["is_superseded"]), str(error))

    def documents(self) -> Iterator[Document]:
        """Every document in its current version, by name, as of one moment."""
        with self._reading():
            ids = [
                row["id"]
                for row in self._connection.execute(
                    "SELECT v.id FROM versions v JOIN documents d ON d.id = v.document_id "
                    "WHERE v.superseded_at IS NULL ORDER BY d.name"
                )
            ]
            for version_id in ids:
                yield self.version(version_id)

    def version(self, version_id: int) -> Document:
        """One version of a document. Raises ``UnknownDocumentError`` where it is not stored."""
        with self._reading():
            check_version(self._connection, version_id)
            row = self._connection.execute(f"{_DOCUMENT} WHERE v.id = ?", (version_id,)).fetchone()
            if row is None:
                raise UnknownDocumentError(f"version {version_id} is not in the record")
            return document_from_row(self._connection, row)

    def current_versions(self) -> dict[str, int]:
        """The current version's id of every document, by the document's name."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT d.name, v.id FROM documents d JOIN versions v ON v.document_id = d.id "
                "WHERE v.superseded_at IS NULL ORDER BY d.name"
            )
            return {row["name"]: row["id"] for row in rows}

    def count_versions(self) -> int:
        """How many versions of documents there are, superseded ones too."""
        with self._reading():
            count: int = self._connection.execute("SELECT count(*) FROM versions").fetchone()[0]
            return count

    def newest_reading(self, up_to: int) -> datetime | None:
        """When the latest was read of the versions up to an id; ``None`` where there are none."""
        with self._reading():
            sql = "SELECT max(read_at) FROM versions WHERE id <= ?"
            (found,) = self._connection.execute(sql, (up_to,)).fetchone()
            return datetime.fromisoformat(found) if found else None

    def holds(self, version_ids: Iterable[int]) -> bool:
        """Whether every one of the given versions is still in the record."""
        return self.version_ids().issuperset(version_ids)

    def version_ids(self) -> frozenset[int]:
        """All versions that are in the record, superseded ones too."""
        with self._reading():
            rows = self._connection.execute("SELECT id FROM versions").fetchall()
        return frozenset(row["id"] for row in rows)

    def superseded_versions(self, name: str) -> list[Document]:
        """The earlier versions of a document, oldest first."""
        with self._reading():
            rows = self._connection.execute(
                "SELECT v.id FROM versions v JOIN documents d ON d.id = v.document_id "
                "WHERE d.name = ? AND v.superseded_at IS NOT NULL ORDER BY v.id",
                (name,),
            ).fetchall()
            return [self.version(row["id"]) for row in rows]

    def sources(self) -> list[StoredSource]:
        """What is known of every document's source."""
        sql = (
            "SELECT d.name, v.id, d.origin, v.sha256, v.reader, v.rules FROM documents d "
            "JOIN versions v ON v.document_id = d.id WHERE v.superseded_at IS NULL ORDER BY d.name"
        )
        with self._reading():
            return [StoredSource(*row) for row in self._connection.execute(sql)]

    def received(self, version_id: int) -> bytes | None:
        """A version's bytes as received; ``None`` where exempt text in them forbade keeping."""
        with self._reading():
            row = self._connection.execute(
                "SELECT received, sha256 FROM versions WHERE id = ?", (version_id,)
            ).fetchone()
            if row is None or row["received"] is None:
                return None
            return check_received(row["received"], row["sha256"], version_id)

    def supplied(self, version_id: int) -> Facts | None:
        """The facts that came with a version; ``None`` where none did, or none are known of."""
        with self._reading():
            row = self._connection.execute(
                "SELECT supplied FROM versions WHERE id = ?", (version_id,)
            ).fetchone()
            return facts_from_json(row["supplied"]) if row and row["supplied"] else None

    def mark_read(self, version_id: int, rules: str) -> None:
        """Note that these rules read a version just as it is stored."""
        with self._writing():
            self._connection.execute(
                "UPDATE versions SET rules = ? WHERE id = ?", (rules, version_id)
            )

    def read_by_other_rules(self, rules: str) -> int:
        """How many versions were last read by other rules than these."""
        sql = "SELECT count(*) FROM versions WHERE rules <> ?"
        with self._reading():
            count: int = self._connection.execute(sql, (rules,)).fetchone()[0]
            return count

    def superseded_by_other_rules(self, rules: str) -> list[tuple[str, int]]:
        """Name and id of every superseded version that was last read by other rules than these."""
        sql = (
            "SELECT d.name, v.id FROM documents d JOIN versions v ON v.document_id = d.id "
            "WHERE v.superseded_at IS NOT NULL AND v.rules <> ? ORDER BY v.id"
        )
        with self._reading():
            rows = self._connection.execute(sql, (rules,))
            return [(row["name"], row["id"]) for row in rows]

    def put(
        self, intake: Intake, *, keep_earlier: bool = True, in_place_of: int | None = None
    ) -> int:
        """Store a reading as the current version of its document, in one transaction.

        The earlier version is kept, marked superseded, unless ``keep_earlier`` is off: then every
        earlier version is erased. The version ``in_place_of`` is erased in any case: it is damaged.
        Returns the new version's id.
        """
        with self._writing():
            self._connection.execute("DELETE FROM versions WHERE id = ?", (in_place_of,))
            version_id = write_version(self._connection, intake)
            self._connection.execute("UPDATE state SET revision = revision + 1")
            if not keep_earlier:
                self._connection.execute(
                    "DELETE FROM versions WHERE id <> ? AND document_id = "
                    "(SELECT document_id FROM versions WHERE id = ?)",
                    (version_id, version_id),
                )
                self._erase_unused()
        if not keep_earlier:
            self._erase_from_log()
        return version_id

    def erase_version(self, version_id: int) -> None:
        """Erase one version of a document, so that no generation made from it is current."""
        with self._writing():
            self._connection.execute("DELETE FROM versions WHERE id = ?", (version_id,))
            self._erase_unused()
            self._connection.execute("UPDATE state SET revision = revision + 1")
        self._erase_from_log()

    def erase(self, name: str) -> None:
        """Erase a document with all its versions."""
        with self._writing():
            self._erase(name)
        self._erase_from_log()

    def remove(self, name: str, removed_at: datetime, reason: str = "") -> int:
        """Erase a document with all its versions and note that it was taken out.

        Returns how many versions were erased. Raises ``UnknownDocumentError`` where there is no
        such document.
        """
        with self._writing():
            rows = self._connection.execute(
                "SELECT d.origin, v.sha256 FROM documents d "
                "JOIN versions v ON v.document_id = d.id WHERE d.name = ? ORDER BY v.id DESC",
                (name,),
            ).fetchall()
            if not rows:
                raise UnknownDocumentError(f"no document of the name “{name}” is in the record")
            removal = Removal(name, rows[0]["origin"], rows[0]["sha256"], removed_at, reason)
            note_removal(self._connection, removal)
            self._erase(name)
        self._erase_from_log()
        return len(rows)

    def keep_out(self, removal: Removal) -> None:
        """Take out what was taken out of another copy of this record, where it is in this one."""
        with self._writing():
            note_removal(self._connection, removal)
            self._erase(removal.name)
        self._erase_from_log()

    def redact(self, redaction: Redaction, versions: Sequence[Intake]) -> None:
        """Note that words were blacked out of a document, of which these are all versions now.

        They are given oldest first and take the place of those before, under ids of their own, so
        that no generation made from those is current. Of no versions, none are replaced.
        """
        with self._writing():
            note_redaction(self._connection, redaction)
            if versions:
                before = self._connection.execute(
                    "SELECT max(id) FROM versions WHERE document_id = "
                    "(SELECT id FROM documents WHERE name = ?)",
                    (redaction.name,),
                ).fetchone()[0]
                for intake in versions:
                    write_version(self._connection, intake)
                self._connection.execute(
                    "DELETE FROM versions WHERE id <= ? AND document_id = "
                    "(SELECT id FROM documents WHERE name = ?)",
                    (before, redaction.name),
                )
                self._erase_unused()
                self._connection.execute("UPDATE state SET revision = revision + 1")
        self._erase_from_log()

    def removals(self) -> list[Removal]:
        """Every document that was taken out and may not come back, by name."""
        return list(self.takedowns().removals)

    def takedowns(self) -> Takedowns:
        """All that was taken out of the record and may not come back."""
        with self._reading():
            return read_takedowns(self._connection)

    def allow_again(self, name: str) -> None:
        """Let a document that was taken out be read again.

        Raises ``UnknownDocumentError`` where none of that name was taken out.
        """
        with self._writing():
            found = self._connection.execute("DELETE FROM removals WHERE name = ?", (name,))
        if not found.rowcount:
            raise UnknownDocumentError(f"no document of the name “{name}” was taken out")

    def _erase(self, name: str) -> None:
        self._connection.execute(
            "DELETE FROM versions WHERE document_id = (SELECT id FROM documents WHERE name = ?)",
            (name,),
        )
        self._connection.execute("DELETE FROM documents WHERE name = ?", (name,))
        self._erase_unused()
        self._connection.execute("UPDATE state SET revision = revision + 1")

    def _erase_unused(self) -> None:
        """Erase items, meetings and panels that no version belongs to any longer."""
        self._connection.execute(
            "DELETE FROM agenda_items WHERE id NOT IN (SELECT agenda_item_id FROM versions)"
        )
        self._connection.execute(
            "DELETE FROM meetings WHERE id NOT IN (SELECT meeting_id FROM agenda_items)"
        )
        self._connection.execute(
            "DELETE FROM panels WHERE id NOT IN "
            "(SELECT panel_id FROM meetings WHERE panel_id IS NOT NULL)"
        )

    def _erase_from_log(self) -> None:
        """Take erased text out of the write-ahead log too.

        Raises ``RecordError`` where another program reads so long that the log cannot be emptied.
        """
        with record_errors(self._path):
            is_busy, *_ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if is_busy:
            raise RecordError(
                "the text was taken out of the record, but a program that is still reading it "
                "keeps it in the log; end that program and run `minutebook index`"
            )

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """One state of the record, whoever writes meanwhile, and sense in what is read of it."""
        try:
            with record_errors(self._path):
                if self._connection.in_transaction:
                    yield
                else:
                    with self._transaction("DEFERRED"):
                        yield
        except (TypeError, ValueError) as error:
            raise damaged(self._path, "it holds values that cannot be read") from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with record_errors(self._path), self._transaction("IMMEDIATE"):
            yield

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[None]:
        self._connection.execute(f"BEGIN {kind}")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            # SQLite rolls back by itself where the disk is full.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

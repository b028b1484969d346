"""What the record holds, as whoever only reads it sees it: documents, versions and takedowns.

Whoever holds a version's id reads the same text, until it is erased because it turned out to be
exempt.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from ingest.errors import MinutebookError, UnknownDocumentError
from ingest.record import Document, Facts
from ingest.record.database import RECORD_FILE, damaged, open_record, record_errors
from ingest.record.digests import check_received, check_version
from ingest.record.facts import facts_from_json
from ingest.record.rows import document_from_row
from ingest.record.takedowns import Removal, Takedowns, read_takedowns

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


class RecordView:
    """The record in a home folder, or a copy of one, to be read. A context manager, for one thread.

    Raises ``RecordError`` where the file is not a record this version can read. Every method
    raises ``DamagedRecordError`` where what it reads is not what was stored, and ``StorageError``
    where the disk fails or may not be used.
    """

    def __init__(self, home: Path, *, file: str = RECORD_FILE) -> None:
        self._open(home / file, read_only=True)

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
            # A letter of the tables' own words may be damaged, by which a key no longer is one.
            broken = self._connection.execute("PRAGMA foreign_key_check").fetchone()
        if found != "ok" or broken:
            raise damaged(self._path, found if found != "ok" else "it refers to what it lacks")

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

    def removals(self) -> list[Removal]:
        """Every document that was taken out and may not come back, by name."""
        return list(self.takedowns().removals)

    def takedowns(self) -> Takedowns:
        """All that was taken out of the record and may not come back."""
        with self._reading():
            return read_takedowns(self._connection)

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

    def _open(self, path: Path, *, read_only: bool) -> None:
        self._path = path
        self._connection = open_record(path, read_only=read_only)

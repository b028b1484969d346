"""The record: one SQLite file that holds every document read, in every version.

A version's text, facts and blocks never change: a changed document gets a new version in one
transaction and the earlier one is marked superseded. Whoever holds a version's id reads the same
text, until it is erased because it turned out to be exempt.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from ingest.errors import DAMAGE, RecordError, UnknownDocumentError
from ingest.record import Document, Facts, Intake
from ingest.record.database import open_record
from ingest.record.facts import facts_from_json
from ingest.record.rows import document_from_row, write_version

_DOCUMENT = """
SELECT v.id, d.name, v.text, v.sha256, v.publisher, v.minutes_status, v.inferred, v.warnings,
       v.withheld, v.reader, v.reader_version, v.read_at, v.page_starts, v.meeting_time, v.venue,
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
    reader_version: int


class Removal(NamedTuple):
    """A document that was taken out of the record, so that it does not come back unnoticed."""

    name: str
    origin: str
    sha256: str
    removed_at: datetime


class RecordStore:
    """The record in a home folder. Use as a context manager, from one thread.

    Raises ``RecordError`` where the file is not a record this version can read.
    """

    def __init__(self, home: Path, *, read_only: bool = False) -> None:
        self._connection = open_record(home, read_only=read_only)
        self._home = home
        self._read_only = read_only

    def __enter__(self) -> Self:
        """The open record."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the record.

        Raises ``RecordError`` for what came of reading a record that is damaged.
        """
        self._connection.close()
        if self._read_only and isinstance(error, DAMAGE):
            raise RecordError(
                f"the record in {self._home} is damaged ({error}); put it back from a copy"
            ) from error

    def state(self) -> RecordState:
        """The record's identity and revision; the revision grows with every change."""
        row = self._connection.execute("SELECT book, revision FROM state").fetchone()
        return RecordState(row["book"], row["revision"])

    def documents(self) -> Iterator[Document]:
        """Every document in its current version, by name, as of one moment."""
        with self._transaction("DEFERRED"):
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
        row = self._connection.execute(f"{_DOCUMENT} WHERE v.id = ?", (version_id,)).fetchone()
        if row is None:
            raise UnknownDocumentError(f"version {version_id} is not in the record")
        return document_from_row(self._connection, row)

    def current_versions(self) -> dict[str, int]:
        """The current version's id of every document, by the document's name."""
        rows = self._connection.execute(
            "SELECT d.name, v.id FROM documents d JOIN versions v ON v.document_id = d.id "
            "WHERE v.superseded_at IS NULL ORDER BY d.name"
        )
        return {row["name"]: row["id"] for row in rows}

    def holds(self, version_ids: Iterable[int]) -> bool:
        """Whether every one of the given versions is still in the record."""
        stored = {row["id"] for row in self._connection.execute("SELECT id FROM versions")}
        return stored.issuperset(version_ids)

    def superseded_versions(self, name: str) -> list[Document]:
        """The earlier versions of a document, oldest first."""
        rows = self._connection.execute(
            f"{_DOCUMENT} WHERE d.name = ? AND v.superseded_at IS NOT NULL ORDER BY v.id", (name,)
        ).fetchall()
        return [document_from_row(self._connection, row) for row in rows]

    def sources(self) -> list[StoredSource]:
        """What is known of every document's source."""
        rows = self._connection.execute(
            "SELECT d.name, v.id, d.origin, v.sha256, v.reader, v.reader_version FROM documents d "
            "JOIN versions v ON v.document_id = d.id WHERE v.superseded_at IS NULL ORDER BY d.name"
        )
        return [StoredSource(*row) for row in rows]

    def received(self, version_id: int) -> bytes | None:
        """A version's bytes as received; ``None`` where exempt text in them forbade keeping."""
        row = self._connection.execute(
            "SELECT received FROM versions WHERE id = ?", (version_id,)
        ).fetchone()
        data: bytes | None = row["received"] if row else None
        return data

    def supplied(self, version_id: int) -> Facts | None:
        """The facts that came with a version; ``None`` where none did, or none are known of."""
        row = self._connection.execute(
            "SELECT supplied FROM versions WHERE id = ?", (version_id,)
        ).fetchone()
        return facts_from_json(row["supplied"]) if row and row["supplied"] else None

    def mark_read(self, version_id: int, reader_version: int) -> None:
        """Note that a newer reader reads a version just as it is stored."""
        self._connection.execute(
            "UPDATE versions SET reader_version = ? WHERE id = ?", (reader_version, version_id)
        )

    def put(self, intake: Intake, *, keep_earlier: bool = True) -> int:
        """Store a reading as the current version of its document, in one transaction.

        The earlier version is kept, marked superseded, unless ``keep_earlier`` is off: then every
        earlier version is erased. Returns the new version's id.
        """
        with self._transaction("IMMEDIATE"):
            version_id = write_version(self._connection, intake)
            self._connection.execute("UPDATE state SET revision = revision + 1")
            if not keep_earlier:
                self._connection.execute(
                    "DELETE FROM versions WHERE id <> ? AND document_id = "
                    "(SELECT document_id FROM versions WHERE id = ?)",
                    (version_id, version_id),
                )
        if not keep_earlier:
            self._erase_from_log()
        return version_id

    def erase(self, name: str) -> None:
        """Erase a document with all its versions."""
        with self._transaction("IMMEDIATE"):
            self._erase(name)
        self._erase_from_log()

    def remove(self, name: str, removed_at: datetime) -> int:
        """Erase a document with all its versions and note that it was taken out.

        Returns how many versions were erased. Raises ``UnknownDocumentError`` where there is no
        such document.
        """
        with self._transaction("IMMEDIATE"):
            rows = self._connection.execute(
                "SELECT d.origin, v.sha256 FROM documents d "
                "JOIN versions v ON v.document_id = d.id WHERE d.name = ? ORDER BY v.id DESC",
                (name,),
            ).fetchall()
            if not rows:
                raise UnknownDocumentError(f"no document of the name “{name}” is in the record")
            self._connection.execute(
                "INSERT OR REPLACE INTO removals VALUES (?, ?, ?, ?)",
                (name, rows[0]["origin"], rows[0]["sha256"], removed_at.isoformat()),
            )
            self._erase(name)
        self._erase_from_log()
        return len(rows)

    def removals(self) -> list[Removal]:
        """Every document that was taken out and may not come back, by name."""
        rows = self._connection.execute(
            "SELECT name, origin, sha256, removed_at FROM removals ORDER BY name"
        )
        return [
            Removal(name, origin, sha256, datetime.fromisoformat(removed_at))
            for name, origin, sha256, removed_at in rows
        ]

    def allow_again(self, name: str) -> None:
        """Let a document that was taken out be read again.

        Raises ``UnknownDocumentError`` where none of that name was taken out.
        """
        found = self._connection.execute("DELETE FROM removals WHERE name = ?", (name,))
        if not found.rowcount:
            raise UnknownDocumentError(f"no document of the name “{name}” was taken out")

    def _erase(self, name: str) -> None:
        self._connection.execute(
            "DELETE FROM versions WHERE document_id = (SELECT id FROM documents WHERE name = ?)",
            (name,),
        )
        self._connection.execute("DELETE FROM documents WHERE name = ?", (name,))
        self._connection.execute(
            "DELETE FROM agenda_items WHERE id NOT IN (SELECT agenda_item_id FROM versions)"
        )
        self._connection.execute(
            "DELETE FROM meetings WHERE id NOT IN (SELECT meeting_id FROM agenda_items)"
        )
        self._connection.execute("UPDATE state SET revision = revision + 1")

    def _erase_from_log(self) -> None:
        """Take erased text out of the write-ahead log too.

        Raises ``RecordError`` where another program reads so long that the log cannot be emptied.
        """
        is_busy, *_ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if is_busy:
            raise RecordError(
                "the text was taken out of the record, but a program that is still reading it "
                "keeps it in the log; end that program and run `minutebook index`"
            )

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[None]:
        with closing(self._connection.cursor()) as cursor:
            cursor.execute(f"BEGIN {kind}")
            try:
                yield
            except BaseException:
                cursor.execute("ROLLBACK")
                raise
            cursor.execute("COMMIT")

"""The record: one SQLite file that holds every document read, in every version.

A version's text, facts and blocks never change: a changed document gets a new version in one
transaction and the earlier one is marked superseded.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from ingest.errors import RecordError, UnknownDocumentError
from ingest.record import Intake
from ingest.record.database import RECORD_FILE, record_errors
from ingest.record.rows import write_version
from ingest.record.takedowns import Redaction, Removal, note_redaction, note_removal
from ingest.record.view import RecordView


class RecordStore(RecordView):
    """The record in a home folder, or a copy of one, to be read and written; made where none is.

    Raises ``StorageError`` also where the disk is full.
    """

    def __init__(self, home: Path, *, file: str = RECORD_FILE) -> None:
        self._open(home / file, read_only=False)

    def mark_read(self, version_id: int, rules: str) -> None:
        """Note that these rules read a version just as it is stored."""
        with self._writing():
            self._connection.execute(
                "UPDATE versions SET rules = ? WHERE id = ?", (rules, version_id)
            )

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
    def _writing(self) -> Iterator[None]:
        with record_errors(self._path), self._transaction("IMMEDIATE"):
            yield

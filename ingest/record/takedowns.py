"""What was taken out of a record, and stays out: whole documents, and words of them."""

import sqlite3
from datetime import datetime
from typing import NamedTuple


class Removal(NamedTuple):
    """A document that was taken out of the record, so that it does not come back unnoticed."""

    name: str
    origin: str
    sha256: str
    removed_at: datetime
    reason: str = ""


class Redaction(NamedTuple):
    """Words that were blacked out of a document, by which they are known when they come again.

    The words are not kept: ``digest`` is theirs under ``salt``, both hexadecimal. ``words`` is how
    many there are, ``characters`` how long they are with one space between two. ``sha256`` is of
    the document's bytes at the time.
    """

    name: str
    origin: str
    sha256: str
    salt: str
    digest: str
    words: int
    characters: int
    redacted_at: datetime
    reason: str


class Takedowns(NamedTuple):
    """All that was taken out of a record."""

    removals: tuple[Removal, ...] = ()
    redactions: tuple[Redaction, ...] = ()

    @property
    def times(self) -> tuple[tuple[str, datetime], ...]:
        """Each document that something was taken out of, and when."""
        return (
            *((one.name, one.removed_at) for one in self.removals),
            *((one.name, one.redacted_at) for one in self.redactions),
        )


def read_takedowns(connection: sqlite3.Connection) -> Takedowns:
    """What was taken out of a record, by name of document."""
    removals = connection.execute("SELECT * FROM removals ORDER BY name")
    redactions = connection.execute("SELECT * FROM redactions ORDER BY name, redacted_at, digest")
    return Takedowns(
        tuple(
            Removal(**{**dict(row), "removed_at": datetime.fromisoformat(row["removed_at"])})
            for row in removals
        ),
        tuple(
            Redaction(**{**dict(row), "redacted_at": datetime.fromisoformat(row["redacted_at"])})
            for row in redactions
        ),
    )


def note_removal(connection: sqlite3.Connection, removal: Removal) -> None:
    """Note that a document was taken out; within the caller's transaction."""
    values = (*removal[:3], removal.removed_at.isoformat(), removal.reason)
    connection.execute(
        "INSERT OR REPLACE INTO removals (name, origin, sha256, removed_at, reason) "
        "VALUES (?, ?, ?, ?, ?)",
        values,
    )


def note_redaction(connection: sqlite3.Connection, redaction: Redaction) -> None:
    """Note that words were blacked out; within the caller's transaction."""
    values = (*redaction[:7], redaction.redacted_at.isoformat(), redaction.reason)
    connection.execute(
        "INSERT OR REPLACE INTO redactions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values
    )

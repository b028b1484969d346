"""A digest of every version's words, division and facts, to be sure that they are what was stored.

SQLite notices damage to a file's structure, and not to the words in it.
"""

import hashlib
import sqlite3
from collections.abc import Sequence

from ingest.errors import DamagedRecordError, UnknownDocumentError

# Everything of a version that is shown, quoted, cited, indexed or read again; what may change
# later (which version of its reader knows it, whether it is superseded) is left out.
_ROWS = (
    "SELECT d.name, v.sha256, v.text, v.publisher, v.minutes_status, v.inferred, v.warnings, "
    "v.withheld, v.reader, v.read_at, v.page_starts, v.meeting_time, v.venue, v.supplied, "
    "i.number, i.title, i.url, i.minute_number, m.key, m.date, m.url, p.name "
    "FROM versions v JOIN documents d ON d.id = v.document_id "
    "JOIN agenda_items i ON i.id = v.agenda_item_id JOIN meetings m ON m.id = i.meeting_id "
    "LEFT JOIN panels p ON p.id = m.panel_id WHERE v.id = ?",
    'SELECT ordinal, kind, question_number, speaker, start, "end" FROM blocks '
    "WHERE version_id = ? ORDER BY ordinal",
    # A speech without a title counts as it did before there were any.
    "SELECT block, start, \"end\", coalesce(role || ': ' || title, role) FROM speeches "
    "WHERE version_id = ? ORDER BY block, start",
    'SELECT start, "end", reason FROM set_aside WHERE version_id = ? ORDER BY start',
    'SELECT ordinal, start, "end", title, number, minute_number, url FROM item_spans '
    "WHERE version_id = ? ORDER BY ordinal",
)
# What came later: a version without it has the digest that it had before.
_LATER_ROWS = ("SELECT sentences FROM likelihoods WHERE version_id = ?",)
# The record's first schema in which every version has a digest.
_FIRST_SCHEMA = 4
_STANDING = (
    "SELECT (SELECT sha256 FROM version_digests WHERE version_id = ?1) AS sha256, "
    "(SELECT superseded_at IS NOT NULL FROM versions WHERE id = ?1) AS is_superseded, "
    "(SELECT name FROM documents WHERE id = (SELECT document_id FROM versions WHERE id = ?1)) "
    "AS name"
)


def add_digests(connection: sqlite3.Connection) -> None:
    """Give a record its digests, those of what it holds already among them."""
    connection.execute(
        "CREATE TABLE version_digests ("
        "version_id INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE, "
        "sha256 TEXT NOT NULL)"
    )
    for row in connection.execute("SELECT id FROM versions").fetchall():
        _write(connection, row[0], _digest(connection, row[0], later=()))


def write_digest(connection: sqlite3.Connection, version_id: int) -> None:
    """Note the digest of a version that was just stored whole."""
    _write(connection, version_id, _digest(connection, version_id))


def _write(connection: sqlite3.Connection, version_id: int, digest: str) -> None:
    connection.execute("INSERT INTO version_digests VALUES (?, ?)", (version_id, digest))


def check_version(connection: sqlite3.Connection, version_id: int) -> None:
    """Make sure that a version is as it was stored.

    Raises ``UnknownDocumentError`` where it is not in the record, ``DamagedRecordError`` where a
    word, position or fact of it has changed. A record from before there were digests, which is
    read until a command that writes brings it up to date, has nothing to be checked against.
    """
    if connection.execute("PRAGMA user_version").fetchone()[0] < _FIRST_SCHEMA:
        return
    stored, is_superseded, name = connection.execute(_STANDING, (version_id,)).fetchone()
    if stored is None and is_superseded is None:
        raise UnknownDocumentError(f"version {version_id} is not in the record")
    if stored == _readable_digest(connection, version_id):
        return
    of = f"“{name}”" if isinstance(name, str) else f"version {version_id}"
    if is_superseded:
        raise DamagedRecordError(
            f"an earlier version of {of} is damaged in the record; take the document out with "
            "`minutebook remove`, allow it again, and read its source with `minutebook ingest`"
        )
    raise DamagedRecordError(
        f"the stored text of {of} is damaged: it is not what was read; read its source again with "
        "`minutebook ingest` (a site with --again)"
    )


def check_received(data: bytes, sha256: str, version_id: int) -> bytes:
    """The bytes of a source, as received. Raises ``DamagedRecordError`` where one has changed."""
    if hashlib.sha256(data).hexdigest() != sha256:
        raise DamagedRecordError(
            f"the stored source of version {version_id} is damaged; read it again with `minutebook "
            "ingest` (a site with --again)"
        )
    return data


def _readable_digest(connection: sqlite3.Connection, version_id: int) -> str | None:
    """The digest of what is stored now; ``None`` where it is no text any more."""
    try:
        return _digest(connection, version_id)
    except sqlite3.OperationalError as error:
        if hasattr(error, "sqlite_errorcode"):  # SQLite's own; a decoding error has none
            raise
        return None


def _digest(
    connection: sqlite3.Connection, version_id: int, later: Sequence[str] = _LATER_ROWS
) -> str:
    digest = hashlib.sha256()
    for sql in _ROWS:
        for row in connection.execute(sql, (version_id,)):
            # Of any value, whatever damage made of its type, and the same under every Python.
            digest.update(ascii(tuple(row)).encode("ascii"))
        digest.update(b"\n")
    for sql in later:
        for row in connection.execute(sql, (version_id,)):
            digest.update(ascii(tuple(row)).encode("ascii"))
    return digest.hexdigest()

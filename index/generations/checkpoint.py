"""What was encoded in a build that was broken off, so that the next one goes on from there."""

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from index.book.book_file import book_errors
from index.vectors.passage_vectors import PassageVectors
from ingest.storage import disk_error

_SCHEMA = """
CREATE TABLE IF NOT EXISTS model (name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS passages (key BLOB PRIMARY KEY, vectors BLOB NOT NULL) WITHOUT ROWID;
"""
_SEAL_BYTES = hashlib.sha256().digest_size


class Checkpoint:
    """Passages encoded so far in a build, saved batch by batch.

    ``made_by`` names what makes their vectors; a file that another model left, or that is damaged,
    is begun anew.
    """

    def __init__(self, path: Path, made_by: str, *, begin_anew: bool = False) -> None:
        if begin_anew or not _is_of(path, made_by):
            remove_checkpoint(path)
        self._connection = _open(path)
        if not self._connection.execute("SELECT name FROM model").fetchall():
            self._connection.execute("INSERT INTO model VALUES (?)", (made_by,))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def save(self, encoded: Mapping[bytes, PassageVectors]) -> None:
        """Keep a batch, in one transaction."""
        rows = [(key, _sealed(key, vectors.to_bytes())) for key, vectors in encoded.items()]
        with book_errors():
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany("INSERT OR REPLACE INTO passages VALUES (?, ?)", rows)
            self._connection.execute("COMMIT")

    def load(self, keys: Iterable[bytes], dimension: int) -> dict[bytes, PassageVectors]:
        """What is kept under the given keys; of a damaged file, what can still be read."""
        wanted, found = set(keys), dict[bytes, PassageVectors]()
        try:
            for key, stored in self._connection.execute("SELECT key, vectors FROM passages"):
                if key in wanted:
                    found[key] = PassageVectors.from_bytes(_opened(key, stored), dimension)
        except (sqlite3.Error, ValueError) as error:
            if disk_error(error, "") is not None:
                raise
        return found


def remove_checkpoint(path: Path) -> None:
    """Remove a checkpoint, with what an interrupted process left beside it."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _sealed(key: bytes, vectors: bytes) -> bytes:
    return hashlib.sha256(key + vectors).digest() + vectors


def _opened(key: bytes, stored: bytes) -> bytes:
    """The vectors under a key. Raises ``ValueError`` where they are not what was saved."""
    vectors = stored[_SEAL_BYTES:]
    if _sealed(key, vectors) != stored:
        raise ValueError("the vectors kept under a key are not what was saved")
    return vectors


def _is_of(path: Path, made_by: str) -> bool:
    if not path.exists():
        return False
    try:
        connection = _open(path)
    except sqlite3.Error as error:
        if disk_error(error, "") is not None:
            raise
        return False
    try:
        return connection.execute("SELECT name FROM model").fetchall() == [(made_by,)]
    except sqlite3.Error:
        return False
    finally:
        connection.close()


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.executescript(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection

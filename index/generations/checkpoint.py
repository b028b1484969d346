"""What was encoded in a build that was broken off, so that the next one goes on from there."""

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from index.vectors.passage_vectors import PassageVectors


class Checkpoint:
    """Passages encoded so far in a build, saved batch by batch.

    ``made_by`` names what makes their vectors; a file that another model left is begun anew.
    """

    def __init__(self, path: Path, made_by: str, *, begin_anew: bool = False) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute("CREATE TABLE IF NOT EXISTS model (name TEXT NOT NULL)")
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS passages (key BLOB PRIMARY KEY, vectors BLOB NOT NULL) "
            "WITHOUT ROWID"
        )
        names = self._connection.execute("SELECT name FROM model").fetchall()
        if begin_anew or names != [(made_by,)]:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("DELETE FROM passages")
            self._connection.execute("DELETE FROM model")
            self._connection.execute("INSERT INTO model VALUES (?)", (made_by,))
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def save(self, encoded: Mapping[bytes, PassageVectors]) -> None:
        """Keep a batch, in one transaction."""
        rows = [(key, vectors.to_bytes()) for key, vectors in encoded.items()]
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany("INSERT OR REPLACE INTO passages VALUES (?, ?)", rows)
        self._connection.execute("COMMIT")

    def load(self, keys: Iterable[bytes], dimension: int) -> dict[bytes, PassageVectors]:
        """What is kept under the given keys."""
        wanted = set(keys)
        return {
            key: PassageVectors.from_bytes(stored, dimension)
            for key, stored in self._connection.execute("SELECT key, vectors FROM passages")
            if key in wanted
        }

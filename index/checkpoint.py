"""Vectors that survive: those of the last generation, and those of a build that was broken off."""

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors

KEY_BYTES = 16
Keys = NDArray[np.void]


def unit_key(encoded_text: str) -> bytes:
    """The key a vector is kept under: a hash of the text that was encoded."""
    return hashlib.blake2b(encoded_text.encode(), digest_size=KEY_BYTES).digest()


def key_array(keys: Sequence[bytes]) -> Keys:
    """Keys as an array of ``KEY_BYTES`` a row."""
    return np.frombuffer(b"".join(keys), dtype=np.dtype((np.void, KEY_BYTES)))


class Checkpoint:
    """Vectors encoded so far in a build, saved batch by batch.

    ``model`` names what makes them; a file that another model left is begun anew.
    """

    def __init__(self, path: Path, model: str, *, begin_anew: bool = False) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute("CREATE TABLE IF NOT EXISTS model (name TEXT NOT NULL)")
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL) "
            "WITHOUT ROWID"
        )
        made_by = self._connection.execute("SELECT name FROM model").fetchall()
        if begin_anew or made_by != [(model,)]:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("DELETE FROM vectors")
            self._connection.execute("DELETE FROM model")
            self._connection.execute("INSERT INTO model VALUES (?)", (model,))
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def save(self, keys: Sequence[bytes], vectors: Vectors) -> None:
        """Keep a batch, in one transaction."""
        rows = [(key, row.tobytes()) for key, row in zip(keys, vectors, strict=True)]
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)
        self._connection.execute("COMMIT")

    def load(self, keys: Iterable[bytes]) -> dict[bytes, Vectors]:
        """The vectors kept under the given keys."""
        wanted = set(keys)
        return {
            key: np.frombuffer(vector, dtype=np.float32)
            for key, vector in self._connection.execute("SELECT key, vector FROM vectors")
            if key in wanted
        }

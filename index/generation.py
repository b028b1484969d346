"""One generation, opened for reading: book, units and vectors that belong together."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.book import Book
from index.checkpoint import Keys
from index.errors import IndexMismatchError
from index.generations import Generations
from index.manifest import IndexSettings, Manifest, read_manifest
from index.units import Units
from index.vectors import FaissIndex, VectorIndex

BOOK_FILE = "book.sqlite"
UNITS_FILE = "units.npy"
KEYS_FILE = "keys.npy"
VECTORS_FILE = "vectors.faiss"
_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Generation:
    """A complete index. ``units`` and ``vectors`` have one row a unit, in the same order."""

    name: str
    manifest: Manifest
    book: Book
    units: Units
    vectors: VectorIndex

    def close(self) -> None:
        """Let go of its files."""
        self.book.close()


def open_current(home: Path, settings: IndexSettings) -> Generation:
    """Open the current generation of a home folder; nothing is written.

    Raises ``NoIndexError`` where there is none, ``IndexMismatchError`` where it was made with
    other settings.
    """
    generations = Generations(home)
    for attempt in range(_ATTEMPTS):
        folder = generations.current()
        try:
            return _open(folder, settings)
        except (OSError, EOFError, ValueError, sqlite3.Error, RuntimeError) as error:
            # Swapped out and removed while it was being opened: the pointer names its successor.
            if generations.current() == folder and attempt == _ATTEMPTS - 1:
                raise IndexMismatchError(
                    f"the index in {home} is damaged ({error}); run `minutebook index --rebuild`"
                ) from error
    raise IndexMismatchError(f"the index in {home} changes too fast to open; try again")


def read_keys(folder: Path) -> Keys:
    """The keys of a generation's vectors, one row a unit."""
    keys: Keys = np.load(folder / KEYS_FILE)
    return keys


def _open(folder: Path, settings: IndexSettings) -> Generation:
    manifest = read_manifest(folder)
    manifest.require(settings)
    book = Book(folder / BOOK_FILE)
    units: Units = np.load(folder / UNITS_FILE)
    vectors = FaissIndex.load(folder / VECTORS_FILE)
    if not len(units) == len(vectors) == manifest.units:
        raise IndexMismatchError(
            f"the index in {folder} does not hang together; run `minutebook index --rebuild`"
        )
    return Generation(folder.name, manifest, book, units, vectors)

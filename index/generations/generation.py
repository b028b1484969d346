"""One generation, opened for reading: its book, words and vectors; and removing outdated ones."""

import contextlib
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.book.book import Book
from index.book.book_file import damaged_index
from index.generations.current_book import BOOK_FILE, open_whole_book, opened_current
from index.generations.generation_folder import Generations
from index.generations.manifest import (
    IndexSettings,
    Manifest,
    check_digests,
    check_files,
    read_manifest,
)
from index.index_errors import IndexMismatchError
from index.vectors.mapped_arrays import load_mapped
from index.vectors.nearest import FaissIndex, VectorIndex
from index.vectors.passage_vectors import HalfVectors, PassageVectors, Units
from index.vectors.token_bits import TOKEN_FILES, TokenBits
from index.vectors.vector_rows import KEYS_FILE, UNIT_VECTORS_FILE, UNITS_FILE
from index.words.lexical import LexicalIndex
from ingest.errors import MinutebookError
from ingest.record.store import RecordStore
from ingest.storage import disk_errors

VECTORS_FILE = "vectors.faiss"


@dataclass(frozen=True, slots=True)
class Generation:
    """A complete index.

    ``units``, ``unit_vectors`` (units, dimension) and ``nearest`` have one row a unit, in the same
    order; ``tokens`` and ``lexical`` go by the passages' ids.
    """

    folder: Path
    manifest: Manifest
    book: Book
    units: Units
    unit_vectors: HalfVectors
    nearest: VectorIndex
    tokens: TokenBits
    lexical: LexicalIndex

    @property
    def name(self) -> str:
        """What tells it from those before and after."""
        return self.folder.name

    def check_files(self) -> None:
        """Look whether its files are as long as they were when it was opened.

        Between two looks nothing guards against one that is cut short. What was removed is read on
        all the same. Raises ``DamagedIndexError``.
        """
        with contextlib.suppress(FileNotFoundError):
            check_files(self.folder, self.manifest.files)

    def check_whole(self) -> None:
        """Make sure, by reading it all, that it is what was written.

        Raises ``DamagedIndexError``.
        """
        try:
            check_digests(self.folder, self.manifest)
        except FileNotFoundError as error:
            raise damaged_index("a file of it is missing") from error

    def close(self) -> None:
        """Let go of its files."""
        self.book.close()


def open_current(home: Path, settings: IndexSettings) -> Generation:
    """Open the current generation of a home folder; nothing is written.

    Raises ``NoIndexError`` where there is none, ``IndexMismatchError`` where it was made with
    other settings.
    """
    return opened_current(home, lambda folder: _open(folder, settings))


def kept_vectors(folder: Path, wanted: AbstractSet[bytes]) -> dict[bytes, PassageVectors]:
    """Vectors of a generation's passages by key, for those keys that are wanted.

    Raises ``DamagedIndexError`` where what they are read from is not what was written.
    """
    manifest = read_manifest(folder)
    check_digests(folder, manifest, (KEYS_FILE, UNITS_FILE, UNIT_VECTORS_FILE, *TOKEN_FILES))
    keys = [key.tobytes() for key in np.load(folder / KEYS_FILE)]
    units: Units = np.load(folder / UNITS_FILE)
    vectors: HalfVectors = load_mapped(folder / UNIT_VECTORS_FILE)
    tokens = TokenBits.load(folder, manifest.dimension)
    counts = np.bincount(units["passage"], minlength=len(keys))
    starts = np.cumsum([0, *counts.tolist()])
    rows = np.stack([units["first_token"], units["end_token"]], axis=1)
    return {
        key: PassageVectors(
            units=np.array(vectors[starts[i] : starts[i + 1]]),
            tokens=np.array(tokens.of_passage(i)),
            unit_tokens=rows[starts[i] : starts[i + 1]],
        )
        for i, key in enumerate(keys)
        if key in wanted
    }


def _open(folder: Path, settings: IndexSettings) -> Generation:
    manifest = read_manifest(folder)
    manifest.require(settings)
    check_files(folder, manifest.files)
    generation = Generation(
        folder=folder,
        manifest=manifest,
        book=open_whole_book(folder, manifest),
        units=np.load(folder / UNITS_FILE),
        unit_vectors=load_mapped(folder / UNIT_VECTORS_FILE),
        nearest=FaissIndex.load(folder / VECTORS_FILE),
        tokens=TokenBits.load(folder, manifest.dimension),
        lexical=LexicalIndex.load(folder),
    )
    rows = {len(generation.units), len(generation.unit_vectors), len(generation.nearest)}
    passages = {generation.lexical.size, len(generation.tokens.starts) - 1, manifest.passages}
    if rows != {manifest.units} or passages != {manifest.passages}:
        raise damaged_index("its parts do not hang together")
    return generation


def prune(home: Path, store: RecordStore) -> None:
    """Remove all but the current generation and the one before; the caller holds the write lock.

    One that was made from a version which the record no longer holds goes too: it holds erased
    text. Raises ``StorageError`` where the disk does not let go of it.
    """
    with disk_errors(f"the index in {home}"):
        Generations(home).prune(may_keep=lambda folder: not holds_erased(folder, store))


def holds_erased(folder: Path, store: RecordStore) -> bool:
    """Whether a generation holds text of a version that the record no longer does, or is broken."""
    try:
        book = Book(folder / BOOK_FILE)
    except MinutebookError:
        return True
    try:
        return not store.holds(book.versions().values())
    except IndexMismatchError:
        return True
    finally:
        book.close()

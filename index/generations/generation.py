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
from index.generations.unpacked import prune_unpacked
from index.index_errors import IndexMismatchError
from index.vectors.joined_rows import JoinedRows
from index.vectors.nearest import VectorIndex
from index.vectors.nearest_in_segments import load_nearest
from index.vectors.passage_vectors import HalfVectors, PassageVectors, Units
from index.vectors.segments import PIECES_FILE, load_left
from index.vectors.token_bits import TokenBits
from index.vectors.vector_rows import VectorRows, vector_files
from index.words.lexical import LexicalIndex
from ingest.errors import MinutebookError
from ingest.record.view import RecordView
from ingest.storage import disk_errors


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
    unit_vectors: HalfVectors | JoinedRows
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
    check_digests(folder, manifest, (PIECES_FILE,))  # it says which the others are
    check_digests(folder, manifest, vector_files(folder))
    kept = VectorRows.load(folder)
    vectors, bits = kept.unit_vectors, kept.bits
    keys = [key.tobytes() for key in kept.keys]
    counts = np.bincount(kept.units["passage"], minlength=len(keys))
    starts = np.cumsum([0, *counts.tolist()])
    tokens = np.cumsum([0, *kept.token_counts.tolist()])
    rows = np.stack([kept.units["first_token"], kept.units["end_token"]], axis=1)
    return {
        key: PassageVectors(
            units=np.array(vectors[starts[i] : starts[i + 1]]),
            tokens=np.array(bits[tokens[i] : tokens[i + 1]]),
            unit_tokens=rows[starts[i] : starts[i + 1]],
        )
        for i, key in enumerate(keys)
        if key in wanted
    }


def _open(folder: Path, settings: IndexSettings) -> Generation:
    manifest = read_manifest(folder)
    manifest.require(settings)
    check_files(folder, manifest.files)
    vectors = VectorRows.load(folder)
    generation = Generation(
        folder=folder,
        manifest=manifest,
        book=open_whole_book(folder, manifest),
        units=vectors.units,
        unit_vectors=vectors.unit_vectors,
        nearest=load_nearest(folder, vectors.blocks),
        tokens=TokenBits(vectors.bits, vectors.token_starts, manifest.dimension),
        lexical=LexicalIndex.load(folder),
    )
    rows = {len(generation.units), len(generation.unit_vectors), len(generation.nearest)}
    passages = {generation.lexical.size, len(generation.tokens.starts) - 1, manifest.passages}
    if rows != {manifest.units} or passages != {manifest.passages}:
        raise damaged_index("its parts do not hang together")
    return generation


def prune(home: Path, store: RecordView) -> None:
    """Remove all but the current generation and the one before; the caller holds the write lock.

    One that was made from a version which the record no longer holds goes too: it holds erased
    text. So does one that was unpacked beside them. Raises ``StorageError`` where the disk does
    not let go of it.
    """
    with disk_errors(f"the index in {home}"):

        def may_keep(folder: Path) -> bool:
            return not holds_erased(folder, store)

        Generations(home).prune(may_keep=may_keep)
        prune_unpacked(home, may_keep=may_keep)


def holds_erased(folder: Path, store: RecordView) -> bool:
    """Whether a generation holds text of a version that the record no longer does, or is broken."""
    try:
        book = Book(folder / BOOK_FILE)
    except MinutebookError:
        return True
    try:
        return not store.holds([*book.versions().values(), *load_left(folder)])
    except (EOFError, ValueError, IndexMismatchError):
        return True
    finally:
        book.close()

"""Building a generation from the record: cut, encode what is new, write aside, swap in."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np

from index.book import Book
from index.book_writing import write_book
from index.checkpoint import Checkpoint, key_array, unit_key
from index.chunking import Chunk, Chunker
from index.encoder import Encoder, Vectors, check_weights
from index.errors import IndexMismatchError
from index.generation import BOOK_FILE, KEYS_FILE, UNITS_FILE, VECTORS_FILE, read_keys
from index.generations import Generations
from index.manifest import MANIFEST_FILE, IndexSettings, Manifest, read_manifest
from index.tokens import TokenCounter
from index.units import Unit, unit_array, units_of
from index.vectors import FaissIndex
from ingest.pipeline import Clock
from ingest.record import Document
from ingest.store import RecordState, RecordStore

_LIBRARIES = ("faiss-cpu", "numpy", "sentence-transformers", "tiktoken", "torch")
# Vectors encoded between two saves of the checkpoint: seconds of work, not minutes.
_BATCH = 256

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What became of the index. ``encoded`` and ``reused`` count vectors."""

    generation: str
    changed: bool
    documents: int
    passages: int
    encoded: int
    reused: int


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds generations in a home folder. The caller holds the book's write lock."""

    home: Path
    settings: IndexSettings
    encoder: Encoder
    count_output: TokenCounter
    clock: Clock
    progress: Progress

    def bring_up_to_date(self, store: RecordStore, *, rebuild: bool = False) -> BuildReport:
        """Make the index match the record and the settings; nothing is done where it does.

        Only texts that no vector is kept for are encoded. ``rebuild`` encodes everything anew.
        """
        generations = Generations(self.home)
        state = store.state()
        current = self._usable_manifest(generations)
        name = generations.current_name()
        if current and name and not rebuild and _is_current(current, state):
            return BuildReport(name, False, current.documents, current.passages, 0, current.units)
        weights = check_weights(self.encoder, self.settings.model, self.settings.model_sha256)
        if current and current.weights_sha256 != weights:
            current = None  # its vectors are another model's
        building = generations.start()
        documents, chunks, units = self._cut(store)
        keys = [unit_key(unit.encoded_text) for unit in units]
        reuse_from = generations.current() if current and not rebuild else None
        made_by = f"{self.settings.model_dump_json()} {weights}"
        checkpoint = Checkpoint(generations.checkpoint, made_by, begin_anew=rebuild)
        try:
            vectors, encoded = self._encode(units, keys, checkpoint, reuse_from)
        finally:
            checkpoint.close()
        self._write(building, documents, chunks, units, vectors)
        np.save(building / KEYS_FILE, key_array(keys))
        manifest = Manifest(
            settings=self.settings,
            weights_sha256=weights,
            dimension=self.encoder.dimension,
            normalised=True,
            libraries={name: version(name) for name in _LIBRARIES},
            record_book=state.book,
            record_revision=state.revision,
            documents=len(documents),
            passages=len(chunks),
            units=len(units),
            created_at=self.clock(),
        )
        path = building / MANIFEST_FILE
        path.write_text(manifest.model_dump_json(indent=2), encoding="utf-8")
        name = generations.swap_in(building, keep_before=not _holds_erased(generations, store))
        reused = len(units) - encoded
        return BuildReport(name, True, len(documents), len(chunks), encoded, reused)

    def _usable_manifest(self, generations: Generations) -> Manifest | None:
        """The current generation's manifest, if its vectors were made with these settings."""
        if generations.current_name() is None:
            return None
        try:
            manifest = read_manifest(generations.current())
            manifest.require(self.settings)
        except (FileNotFoundError, IndexMismatchError):
            return None
        return manifest

    def _cut(self, store: RecordStore) -> tuple[list[Document], list[Chunk], list[Unit]]:
        chunker = Chunker(self.encoder.count_tokens, self.encoder.max_tokens, self.count_output)
        documents: list[Document] = []
        chunks: list[Chunk] = []
        units: list[Unit] = []
        total = len(store.current_versions())
        for document in store.documents():
            documents.append(document)
            new = chunker.chunks(document, first_id=len(chunks))
            chunks += new
            for chunk in new:
                units += units_of(chunk, self.encoder.count_tokens, self.encoder.max_tokens)
            self.progress("Cutting into passages", len(documents), total)
        return documents, chunks, units

    def _encode(
        self,
        units: list[Unit],
        keys: list[bytes],
        checkpoint: Checkpoint,
        reuse_from: Path | None,
    ) -> tuple[Vectors, int]:
        """The units' vectors, row by row, and how many had to be encoded."""
        known = _kept_vectors(reuse_from, set(keys)) if reuse_from else {}
        known |= checkpoint.load(keys)
        missing = {
            key: unit.encoded_text
            for key, unit in zip(keys, units, strict=True)
            if key not in known
        }
        todo = list(missing)
        for at in range(0, len(todo), _BATCH):
            batch = todo[at : at + _BATCH]
            vectors = self.encoder.encode([missing[key] for key in batch])
            checkpoint.save(batch, vectors)
            known |= dict(zip(batch, vectors, strict=True))
            self.progress("Encoding", min(at + _BATCH, len(todo)), len(todo))
        rows = [known[key] for key in keys]
        empty = np.empty((0, self.encoder.dimension), dtype=np.float32)
        return (np.stack(rows) if rows else empty), len(todo)

    def _write(
        self,
        building: Path,
        documents: list[Document],
        chunks: list[Chunk],
        units: list[Unit],
        vectors: Vectors,
    ) -> None:
        passages = [chunk.passage for chunk in chunks]
        array = unit_array(units)
        counts = np.bincount(array["passage"], minlength=len(passages)).tolist()
        write_book(building / BOOK_FILE, documents, passages, counts)
        np.save(building / UNITS_FILE, array)
        FaissIndex.build(vectors).save(building / VECTORS_FILE)


def _holds_erased(generations: Generations, store: RecordStore) -> bool:
    """Whether the current generation was made from a version that the record no longer holds."""
    if generations.current_name() is None:
        return False
    try:
        book = Book(generations.current() / BOOK_FILE)
    except sqlite3.Error:
        return True
    try:
        return not store.holds(book.versions().values())
    finally:
        book.close()


def _is_current(manifest: Manifest, state: RecordState) -> bool:
    return (manifest.record_book, manifest.record_revision) == state


def _kept_vectors(generation: Path, wanted: set[bytes]) -> dict[bytes, Vectors]:
    """Vectors of an earlier generation by key; each key once, whichever unit it stood for."""
    row_of = {key.tobytes(): row for row, key in enumerate(read_keys(generation))}
    keys = [key for key in row_of if key in wanted]
    if not keys:
        return {}
    rows = np.array([row_of[key] for key in keys], dtype=np.int64)
    vectors = FaissIndex.load(generation / VECTORS_FILE).vectors(rows)
    return dict(zip(keys, vectors, strict=True))

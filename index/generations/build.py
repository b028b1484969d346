"""Building a generation from the record: cut, encode what is new, write aside, swap in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np

from index.book.book_writing import write_book
from index.book.contents import write_contents
from index.book.searched_sources import searched_of, write_sources
from index.generations.checkpoint import Checkpoint, remove_checkpoint
from index.generations.current_book import BOOK_FILE
from index.generations.generation import (
    KEYS_FILE,
    UNIT_VECTORS_FILE,
    UNITS_FILE,
    VECTORS_FILE,
    kept_vectors,
    prune,
)
from index.generations.generation_folder import Generations, file_sha256
from index.generations.manifest import (
    IndexSettings,
    Manifest,
    file_digests,
    file_sizes,
    read_manifest,
    write_manifest,
)
from index.generations.state import read_state
from index.index_errors import DamagedIndexError, IndexMismatchError
from index.passages.chunking import Chunk, Chunker
from index.passages.passage import Passage, TokenCounter
from index.vectors.encoder import Encoder, check_weights
from index.vectors.mapped_arrays import save_array
from index.vectors.nearest import FaissIndex
from index.vectors.passage_vectors import (
    KEY_BYTES,
    HalfVectors,
    PassageVectors,
    TokenRows,
    Unit,
    passage_key,
    unit_array,
    units_of,
)
from index.vectors.token_bits import TokenBits
from index.words.lexical import LexicalIndex
from ingest.clock import Clock
from ingest.record import Document
from ingest.record.store import RecordStore
from ingest.storage import disk_errors

_LIBRARIES = ("faiss-cpu", "numpy", "sentence-transformers", "tiktoken", "torch")
# Passages encoded between two saves of the checkpoint: seconds of work, not minutes.
_BATCH = 256

_KEY_DTYPE = np.dtype((np.void, KEY_BYTES))

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A passage with its units, and the key its vectors are kept under."""

    chunk: Chunk
    units: list[Unit]
    key: bytes


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What became of the index. ``encoded`` and ``reused`` count passages."""

    generation: str
    changed: bool
    documents: int
    passages: int
    encoded: int
    reused: int


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds generations in a home folder. The caller holds the book's write lock.

    ``rules`` is the digest of the rules that decide what a generation holds.
    """

    home: Path
    settings: IndexSettings
    encoder: Encoder
    count_output: TokenCounter
    clock: Clock
    progress: Progress
    rules: str

    def bring_up_to_date(self, store: RecordStore, *, rebuild: bool = False) -> BuildReport:
        """Make the index match record, rules and settings; nothing is done where it does.

        Only passages that no vectors are kept for are encoded. ``rebuild`` encodes everything anew.
        Generations that hold erased text are removed. Raises ``StorageError`` where the disk is
        full, fails, or may not be used, ``DamagedRecordError`` where the record is damaged.
        """
        with disk_errors(f"the index in {self.home}"):
            generations = Generations(self.home)
            report = None if rebuild else self._unchanged(store)
            report = report or self._build(generations, store, rebuild=rebuild)
            remove_checkpoint(generations.checkpoint)
            prune(self.home, store)
            return report

    def _unchanged(self, store: RecordStore) -> BuildReport | None:
        """The report on an index that is current already; ``None`` where it has to be built."""
        state = read_state(self.home, self.settings, store, self.rules)
        manifest, name = state.manifest, state.name
        if state.condition != "current" or manifest is None or name is None:
            return None
        return BuildReport(name, False, manifest.documents, manifest.passages, 0, manifest.passages)

    def _build(self, generations: Generations, store: RecordStore, *, rebuild: bool) -> BuildReport:
        state = store.state()
        current = self._usable_manifest(generations)
        weights = check_weights(self.encoder, self.settings.model, self.settings.model_sha256)
        prompt = self.encoder.passage_prompt
        if current and (current.weights_sha256, current.passage_prompt) != (weights, prompt):
            current = None  # its vectors are another model's, or of other texts
        building = generations.start()
        store.check()
        documents = list(store.documents())
        searched = searched_of(documents)
        cuts = self._cut(searched.documents)
        reuse_from = generations.current() if current and not rebuild else None
        made_by = f"{self.settings.model_dump_json()} {weights} {prompt}"
        checkpoint = Checkpoint(generations.checkpoint, made_by, begin_anew=rebuild)
        try:
            encoded, new = self._encode(cuts, checkpoint, reuse_from)
        finally:
            checkpoint.close()
        passages = [cut.chunk.passage for cut in cuts]
        units = [cut.units for cut in cuts]
        book = building / BOOK_FILE
        write_book(book, searched.documents, passages, [len(row) for row in units])
        write_sources(book, documents, searched)
        write_contents(book, documents, searched)
        write_index(building, passages, units, encoded, self.encoder.dimension)
        save_array(building / KEYS_FILE, np.array([cut.key for cut in cuts], dtype=_KEY_DTYPE))
        manifest = Manifest(
            settings=self.settings,
            rules=self.rules,
            weights_sha256=weights,
            passage_prompt=prompt,
            dimension=self.encoder.dimension,
            normalised=True,
            libraries={name: version(name) for name in _LIBRARIES},
            record_book=state.book,
            record_revision=state.revision,
            book_sha256=file_sha256(book),
            documents=len(documents),
            passages=len(cuts),
            units=sum(len(cut.units) for cut in cuts),
            created_at=self.clock(),
            files=file_sizes(building),
            digests=file_digests(building),
        )
        write_manifest(building, manifest)
        name = generations.swap_in(building)
        return BuildReport(name, True, len(documents), len(cuts), new, len(cuts) - new)

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

    def _cut(self, documents: Sequence[Document]) -> list[_Cut]:
        chunker = Chunker(self.encoder.count_tokens, self.encoder.max_tokens, self.count_output)
        cuts: list[_Cut] = []
        for done, document in enumerate(documents, 1):
            for chunk in chunker.chunks(document, first_id=len(cuts)):
                units = units_of(chunk)
                cuts.append(_Cut(chunk, units, passage_key(chunk, units)))
            self.progress("Cutting into passages", done, len(documents))
        return cuts

    def _encode(
        self, cuts: Sequence[_Cut], checkpoint: Checkpoint, reuse_from: Path | None
    ) -> tuple[list[PassageVectors], int]:
        """The passages' vectors in order, and how many passages had to be encoded."""
        keys = {cut.key for cut in cuts}
        known = _kept(reuse_from, keys) if reuse_from else {}
        known |= checkpoint.load(keys - set(known), self.encoder.dimension)
        todo = list({cut.key: cut for cut in cuts if cut.key not in known}.values())
        # Longest first: texts of like length pad each other least, and time left is overestimated.
        todo.sort(key=lambda cut: -len(cut.chunk.encoded_text))
        for at in range(0, len(todo), _BATCH):
            batch = todo[at : at + _BATCH]
            encodings = self.encoder.encode([cut.chunk.encoded_text for cut in batch])
            new = {
                cut.key: PassageVectors.of(cut.chunk, cut.units, encoding)
                for cut, encoding in zip(batch, encodings, strict=True)
            }
            checkpoint.save(new)
            known |= new
            self.progress("Encoding", min(at + _BATCH, len(todo)), len(todo))
        return [known[cut.key] for cut in cuts], len(todo)


def _kept(generation: Path, keys: set[bytes]) -> dict[bytes, PassageVectors]:
    """Vectors of a generation to be used again; none of one that is broken."""
    try:
        return kept_vectors(generation, keys)
    except (FileNotFoundError, EOFError, ValueError, IndexError, DamagedIndexError):
        return {}


def write_index(
    folder: Path,
    passages: Sequence[Passage],
    units: Sequence[Sequence[Unit]],
    vectors: Sequence[PassageVectors],
    dimension: int,
) -> None:
    """Write what a generation is searched by; all go by the passages in order of their ids."""
    LexicalIndex.build(passages).save(folder)
    no_rows: TokenRows = np.empty((0, 2), dtype=np.int32)
    rows = np.concatenate([no_rows, *(one.unit_tokens for one in vectors)])
    save_array(folder / UNITS_FILE, unit_array([unit for row in units for unit in row], rows))
    empty: HalfVectors = np.empty((0, dimension), dtype=np.float16)
    unit_vectors = np.concatenate([empty, *(one.units for one in vectors)])
    save_array(folder / UNIT_VECTORS_FILE, unit_vectors)
    FaissIndex.build(unit_vectors).save(folder / VECTORS_FILE)
    TokenBits.build([one.tokens for one in vectors], dimension).save(folder)

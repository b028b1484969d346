"""Building a generation from the record: cut, encode what is new, write aside, swap in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path

from index.book.book_writing import write_book
from index.book.contents import write_contents
from index.book.kept_questions import QuestionKeeper, write_kept_questions
from index.book.searched_sources import Searched, read_compared, searched_of, write_sources
from index.generations.arrangement import Arrangement, Cut, arrange
from index.generations.checkpoint import Checkpoint, remove_checkpoint
from index.generations.current_book import BOOK_FILE
from index.generations.earlier import EarlierGeneration, open_earlier
from index.generations.generation import kept_vectors, prune
from index.generations.generation_folder import Generations, file_sha256
from index.generations.index_files import write_index
from index.generations.manifest import (
    IndexSettings,
    Manifest,
    file_digests,
    file_sizes,
    read_manifest,
    write_manifest,
)
from index.generations.state import IndexState, read_state
from index.index_errors import DamagedIndexError, IndexMismatchError
from index.passages.chunking import Chunker
from index.passages.passage import TokenCounter
from index.vectors.encoder import Encoder, check_weights
from index.vectors.passage_vectors import PassageVectors, passage_key, units_of
from ingest.clock import Clock
from ingest.record import Document
from ingest.record.view import RecordView
from ingest.storage import disk_errors

_LIBRARIES = ("faiss-cpu", "numpy", "sentence-transformers", "tiktoken", "torch")
# Passages encoded between two saves of the checkpoint: seconds of work, not minutes.
_BATCH = 256

Progress = Callable[[str, int, int], None]


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

    ``rules`` is the digest of the rules that decide what a generation holds. ``keeper`` makes what
    the check keeps of recorded questions; without one they are read when they are first met.
    """

    home: Path
    settings: IndexSettings
    encoder: Encoder
    count_output: TokenCounter
    clock: Clock
    progress: Progress
    rules: str
    keeper: QuestionKeeper | None = None

    def bring_up_to_date(self, store: RecordView, *, rebuild: bool = False) -> BuildReport:
        """Make the index match record, rules and settings; nothing is done where it does.

        Only passages that no vectors are kept for are encoded. ``rebuild`` encodes everything anew.
        Generations that hold erased text are removed. Raises ``StorageError`` where the disk is
        full, fails, or may not be used, ``DamagedRecordError`` where the record is damaged.
        """
        with disk_errors(f"the index in {self.home}"):
            generations = Generations(self.home)
            state = None if rebuild else read_state(self.home, self.settings, store, self.rules)
            report = (state and self._unchanged(state)) or self._build(generations, store, state)
            remove_checkpoint(generations.checkpoint)
            prune(self.home, store)
            return report

    def _unchanged(self, state: IndexState) -> BuildReport | None:
        """The report on an index that is current already; ``None`` where it has to be built."""
        manifest, name = state.manifest, state.name
        if state.condition != "current" or manifest is None or name is None:
            return None
        return BuildReport(name, False, manifest.documents, manifest.passages, 0, manifest.passages)

    def _build(
        self, generations: Generations, store: RecordView, state: IndexState | None
    ) -> BuildReport:
        """Build a generation; of one whose state is ``None`` nothing is used again."""
        record = store.state()
        weights = check_weights(self.encoder, self.settings.model, self.settings.model_sha256)
        prompt = self.encoder.passage_prompt
        current = self._usable_manifest(generations) if state else None
        if current and (current.weights_sha256, current.passage_prompt) != (weights, prompt):
            current = None  # its vectors are another model's, or of other texts
        building = generations.start()
        store.check()
        documents = list(store.documents())
        earlier = self._earlier(generations, state, current)
        searched = searched_of(documents, read_compared(earlier.book) if earlier else None)
        reuse_from = generations.current() if current else None
        arrangement = self._arranged(searched.documents, earlier)
        made_by = f"{self.settings.model_dump_json()} {weights} {prompt}"
        checkpoint = Checkpoint(generations.checkpoint, made_by, begin_anew=state is None)
        try:
            encoded, new = self._encode(arrangement.cuts, checkpoint, reuse_from)
        finally:
            checkpoint.close()
        self._write_book(building / BOOK_FILE, documents, searched, arrangement, reuse_from)
        dimension = self.encoder.dimension
        shared = write_index(building, arrangement, encoded, dimension, store.holds)
        manifest = Manifest(
            settings=self.settings,
            rules=self.rules,
            weights_sha256=weights,
            passage_prompt=prompt,
            dimension=dimension,
            normalised=True,
            libraries={name: version(name) for name in _LIBRARIES},
            record_book=record.book,
            record_revision=record.revision,
            book_sha256=file_sha256(building / BOOK_FILE),
            documents=len(documents),
            passages=arrangement.passages,
            units=arrangement.units,
            created_at=self.clock(),
            files=file_sizes(building),
            digests=file_digests(building, shared),
        )
        write_manifest(building, manifest)
        name = generations.swap_in(building)
        count = arrangement.passages
        return BuildReport(name, True, len(documents), count, new, count - new)

    def _earlier(
        self, generations: Generations, state: IndexState | None, current: Manifest | None
    ) -> EarlierGeneration | None:
        """The current generation, where what it holds would be made again just so."""
        is_whole = state is not None and state.condition == "behind"
        if not is_whole or current is None or current.rules != self.rules:
            return None
        return open_earlier(generations.current(), current)

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

    def _arranged(
        self, documents: Sequence[Document], earlier: EarlierGeneration | None
    ) -> Arrangement:
        chunker = Chunker(self.encoder.count_tokens, self.encoder.max_tokens, self.count_output)
        done = 0

        def cut(document: Document, first_id: int) -> list[Cut]:
            nonlocal done
            done += 1
            self.progress("Cutting into passages", done, len(documents))
            chunks = chunker.chunks(document, first_id=first_id)
            with_units = [(chunk, units_of(chunk)) for chunk in chunks]
            return [Cut(chunk, units, passage_key(chunk, units)) for chunk, units in with_units]

        return arrange(documents, cut, earlier)

    def _write_book(
        self,
        book: Path,
        documents: Sequence[Document],
        searched: Searched,
        arrangement: Arrangement,
        reuse_from: Path | None,
    ) -> None:
        earlier = arrangement.earlier
        kept = earlier.kept_book(arrangement.kept, arrangement.stretches) if earlier else None
        passages = [cut.chunk.passage for cut in arrangement.cuts]
        write_book(book, searched.documents, passages, list(arrangement.unit_rows()), kept)
        write_sources(book, documents, searched)
        write_contents(book, documents, searched)
        write_kept_questions(
            book,
            self.keeper,
            reuse_from and reuse_from / BOOK_FILE,
            partial(self.progress, "Reading recorded questions"),
        )

    def _encode(
        self, cuts: Sequence[Cut], checkpoint: Checkpoint, reuse_from: Path | None
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

"""The book that is evaluated: the one at home, or one made for the evaluation alone."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from eval.eval_errors import EvaluationError
from eval.retrieval.distractors import FOLDER, Distractor, sync_distractors
from eval.retrieval.label_check import Documents, indexed_documents
from index.generations.generation import Generation
from index.searching.open_generation import OpenGeneration
from index.searching.searcher import Searcher
from index.vectors.encoder import Encoder
from ingest.record.store import RecordStore
from ingest.record.view import RecordView
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings

_TEMPORARY = "minutebook-eval-"


@dataclass(frozen=True, slots=True)
class OpenBook:
    """An open index with the documents it was made from, by name."""

    searcher: Searcher
    documents: Documents

    @property
    def generation(self) -> OpenGeneration:
        """The open generation of the index."""
        return self.searcher.generation


def embedded(searcher: Searcher) -> Generation:
    """The generation of a searcher that answers from files. Raises ``EvaluationError`` else."""
    if isinstance(searcher.generation, Generation):
        return searcher.generation
    raise EvaluationError("this is measured on the embedded engine; unset MINUTEBOOK_ENGINE")


@contextmanager
def opened(settings: Settings, encoder: Encoder) -> Iterator[Searcher]:
    """A searcher of the book in a home folder, closed in the end."""
    searcher = open_searcher(settings, encoder)
    try:
        yield searcher
    finally:
        searcher.generation.close()


@contextmanager
def open_book(settings: Settings, encoder: Encoder) -> Iterator[OpenBook]:
    """Open the book of a home folder, and close it in the end.

    Raises ``NoIndexError`` or ``IndexMismatchError`` as opening an index does.
    """
    with opened(settings, encoder) as searcher:
        yield OpenBook(searcher, indexed_documents(settings.home, searcher.generation.book))


@contextmanager
def evaluation_home(work: Path | None) -> Iterator[Path]:
    """A home of the evaluation's own: the folder given, which is kept, or a temporary one."""
    if work is not None:
        yield work
        return
    with tempfile.TemporaryDirectory(prefix=_TEMPORARY) as folder:
        yield Path(folder)


def fill_home(
    updater: Updater, paths: Sequence[Path], distractors: Sequence[Distractor]
) -> list[str]:
    """Make a home's book hold the documents at ``paths`` and the distractors, and index it.

    What is there already is not encoded again. A document that is refused stays out, as it would
    of any book; returned is a sentence on each. Raises ``EvaluationError`` where none is read, or
    the home holds documents of something else.
    """
    home = updater.settings.home
    # Reading first: it takes the writer's lock and creates the home.
    report = updater.ingest([str(path) for path in paths])
    _require_only({document.document for document in report.documents}, home)
    with RecordStore(home) as store:
        sync_distractors(store, distractors, rules=updater.rules.reading, now=updater.clock())
    updater.index(rebuild=False)
    return [f"{d.document} was refused: {d.error}" for d in report.documents if d.error]


def _require_only(names: set[str], home: Path) -> None:
    """An evaluation must not find what it was not given."""
    with RecordView(home) as store:
        stored = {name for name in store.current_versions() if not name.startswith(FOLDER)}
    if not stored:
        raise EvaluationError("there are no minutes at the paths of --documents; check them")
    others = sorted(stored - names)
    if others:
        raise EvaluationError(
            f"{home} holds other documents too ({others[0]}, {len(others)} in all); name an empty "
            "folder with --work"
        )

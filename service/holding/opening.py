"""Opening the book in a home folder to be searched, or to check drafts against."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from index.generations.generation import open_current
from index.generations.generation_folder import Generations
from index.questions.glossary import GLOSSARY_FILE, Glossary
from index.questions.thesaurus import THESAURUS_FILE, Thesaurus
from index.searching.engine import Engine
from index.searching.open_generation import OpenGeneration
from index.searching.searcher import Searcher
from index.vectors.encoder import Encoder, QuestionEncoder
from index.vectors.onnx_encoder import question_encoder
from index.vectors.reranker import CrossEncoderReranker, Reranker
from service.check.checker import Checker, checker_of
from service.settings import Settings

if TYPE_CHECKING:
    from index.milvus.replica import Replica


def reranker_for(settings: Settings) -> Reranker | None:
    """The reranker that is set, to be loaded with the first question; ``None`` for none."""
    return CrossEncoderReranker(settings.reranker) if settings.reranker else None


class Source(Protocol):
    """Where the newest generation is found, to be searched."""

    def is_newest(self, searcher: Searcher) -> bool:
        """Whether a searcher is that of the newest generation."""

    def open(
        self,
        encoder: Encoder,
        reranker: Reranker | None = None,
        before: QuestionEncoder | None = None,
    ) -> Searcher:
        """A searcher of the newest generation, as ``open_searcher`` gives."""


@dataclass(frozen=True, slots=True)
class HomeSource:
    """Generations in the settings' home."""

    settings: Settings

    def is_newest(self, searcher: Searcher) -> bool:
        """Whether a searcher is that of the newest generation."""
        return searcher.generation.name == Generations(self.settings.home).current_name()

    def open(
        self,
        encoder: Encoder,
        reranker: Reranker | None = None,
        before: QuestionEncoder | None = None,
    ) -> Searcher:
        """A searcher of the newest generation."""
        generation = open_current(self.settings.home, self.settings.index_settings())
        return _searcher_of(self.settings, generation, encoder, reranker, before)


@dataclass(frozen=True, slots=True)
class MilvusSource:
    """Generations in Milvus."""

    settings: Settings
    replica: "Replica"

    def is_newest(self, searcher: Searcher) -> bool:
        """Whether a searcher is that of the newest generation."""
        from index.milvus.replica import MilvusGeneration

        generation = searcher.generation
        return isinstance(generation, MilvusGeneration) and self.replica.is_newest(generation)

    def open(
        self,
        encoder: Encoder,
        reranker: Reranker | None = None,
        before: QuestionEncoder | None = None,
    ) -> Searcher:
        """A searcher of the newest generation."""
        from index.milvus.milvus_engine import MilvusEngine

        generation = self.replica.open()
        panels = tuple(generation.book.panels())
        engine = MilvusEngine(generation, self.replica.connection, panels)
        return _searcher_of(self.settings, generation, encoder, reranker, before, engine)


def source_of(settings: Settings) -> Source:
    """Where the settings say that a book is searched; nothing is opened yet."""
    if settings.engine == "embedded":
        return HomeSource(settings)
    # What nobody imports who does not use it.
    from service.holding.milvus_book import replica_in

    return MilvusSource(settings, replica_in(settings))


def open_searcher(
    settings: Settings,
    encoder: Encoder,
    reranker: Reranker | None = None,
    before: QuestionEncoder | None = None,
) -> Searcher:
    """A searcher of the current generation of the book that is set.

    Questions are encoded by the export of the model that the generation was made with, and by
    ``encoder``, which is not loaded before, where there is none; ``before`` is taken where it is
    that export, since it may be loaded. With the reranker that is set, unless one that is loaded is
    given.

    Raises ``NoIndexError``, ``IndexMismatchError``, ``EngineError`` or ``GlossaryError`` where it
    cannot be opened.
    """
    return source_of(settings).open(encoder, reranker, before)


def _searcher_of(
    settings: Settings,
    generation: OpenGeneration,
    encoder: Encoder,
    reranker: Reranker | None,
    before: QuestionEncoder | None,
    engine: Engine | None = None,
) -> Searcher:
    glossary = Glossary.load(settings.glossary or GLOSSARY_FILE)
    thesaurus = Thesaurus.load(settings.thesaurus or THESAURUS_FILE)
    asking = question_encoder(settings.home, generation.manifest.weights_sha256, encoder)
    if before is not None and before == asking:
        asking = before
    reranker = reranker or reranker_for(settings)
    return Searcher(generation, asking, glossary, thesaurus, reranker, engine)


def open_checker(settings: Settings, encoder: Encoder) -> Checker:
    """A checker over ``open_searcher``; raises as that does."""
    return checker_of(open_searcher(settings, encoder), settings)

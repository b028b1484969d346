"""Opening the book in a home folder to be searched, or to check drafts against."""

from index.generations.generation import open_current
from index.questions.glossary import GLOSSARY_FILE, Glossary
from index.questions.thesaurus import THESAURUS_FILE, Thesaurus
from index.searching.searcher import Searcher
from index.vectors.encoder import Encoder, QuestionEncoder
from index.vectors.onnx_encoder import question_encoder
from index.vectors.reranker import CrossEncoderReranker, Reranker
from service.check.checker import Checker, checker_of
from service.settings import Settings


def reranker_for(settings: Settings) -> Reranker | None:
    """The reranker that is set, to be loaded with the first question; ``None`` for none."""
    return CrossEncoderReranker(settings.reranker) if settings.reranker else None


def open_searcher(
    settings: Settings,
    encoder: Encoder,
    reranker: Reranker | None = None,
    before: QuestionEncoder | None = None,
) -> Searcher:
    """A searcher of the current generation in the settings' home.

    Questions are encoded by the export of the model that the generation was made with, and by
    ``encoder``, which is not loaded before, where there is none; ``before`` is taken where it is
    that export, since it may be loaded. With the reranker that is set, unless one that is loaded is
    given.

    Raises ``NoIndexError``, ``IndexMismatchError`` or ``GlossaryError`` where it cannot be opened.
    """
    glossary = Glossary.load(settings.glossary or GLOSSARY_FILE)
    thesaurus = Thesaurus.load(settings.thesaurus or THESAURUS_FILE)
    generation = open_current(settings.home, settings.index_settings())
    asking = question_encoder(settings.home, generation.manifest.weights_sha256, encoder)
    if before is not None and before == asking:
        asking = before
    reranker = reranker or reranker_for(settings)
    return Searcher(generation, asking, glossary, thesaurus, reranker)


def open_checker(settings: Settings, encoder: Encoder) -> Checker:
    """A checker over ``open_searcher``; raises as that does."""
    return checker_of(open_searcher(settings, encoder), settings)

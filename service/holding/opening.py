"""Opening the book in a home folder to be searched, or to check drafts against."""

from index.generations.generation import open_current
from index.questions.glossary import GLOSSARY_FILE, Glossary
from index.questions.thesaurus import THESAURUS_FILE, Thesaurus
from index.searching.searcher import Searcher
from index.vectors.encoder import Encoder
from index.vectors.onnx_encoder import question_encoder
from service.check.checker import Checker, checker_of
from service.settings import Settings


def open_searcher(settings: Settings, encoder: Encoder) -> Searcher:
    """A searcher of the current generation in the settings' home.

    Questions are encoded by the export of the model that the generation was made with, and by
    ``encoder``, which is not loaded before, where there is none.
    Raises ``NoIndexError``, ``IndexMismatchError`` or ``GlossaryError`` where it cannot be opened.
    """
    glossary = Glossary.load(settings.glossary or GLOSSARY_FILE)
    thesaurus = Thesaurus.load(settings.thesaurus or THESAURUS_FILE)
    generation = open_current(settings.home, settings.index_settings())
    asking = question_encoder(settings.home, generation.manifest.weights_sha256, encoder)
    return Searcher(generation, asking, glossary, thesaurus)


def open_checker(settings: Settings, encoder: Encoder) -> Checker:
    """A checker over ``open_searcher``; raises as that does."""
    return checker_of(open_searcher(settings, encoder), settings)

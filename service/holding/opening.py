"""Opening the book in a home folder for searching."""

from index.generations.generation import open_current
from index.questions.glossary import GLOSSARY_FILE, Glossary
from index.searching.searcher import Searcher
from index.vectors.encoder import Encoder
from service.settings import Settings


def open_searcher(settings: Settings, encoder: Encoder) -> Searcher:
    """A searcher of the current generation in the settings' home.

    Raises ``NoIndexError``, ``IndexMismatchError`` or ``GlossaryError`` where it cannot be opened.
    """
    glossary = Glossary.load(settings.glossary or GLOSSARY_FILE)
    generation = open_current(settings.home, settings.index_settings())
    return Searcher(generation, encoder, glossary)

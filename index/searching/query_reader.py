"""The reader of queries that belongs to one generation: it knows the book's words and panels."""

from datetime import date
from functools import cache, lru_cache

from index.book.filters import Filters
from index.passages.packing import CountTokens
from index.questions.asked_places import Areas
from index.questions.glossary import Glossary
from index.questions.query import Reader
from index.questions.spelling import Speller
from index.questions.thesaurus import Thesaurus
from index.searching.book_names import BookNames
from index.searching.named_documents import NamedDocuments
from index.searching.open_generation import OpenGeneration
from index.searching.phrases import is_written_small, named_as, stands_somewhere
from ingest.site.panel_list import PanelList

# Passages looked at to tell whether a book has a name or a pair of words: a few milliseconds.
LOOK_AT = 500
# Wordings of which it is kept how many passages hold them: those of the thesaurus, mostly.
_WORDINGS = 2_000


def query_reader(
    generation: OpenGeneration,
    documents: NamedDocuments,
    names: BookNames,
    glossary: Glossary,
    thesaurus: Thesaurus,
    count: CountTokens,
) -> Reader:
    """A reader of queries; ``count`` counts the encoder's tokens of a text.

    A word that is a single token of the encoder's is common in the language it was trained on. One
    that names ``documents`` is meant as it is written, though no minutes hold it.
    """
    lexical = generation.lexical
    named = glossary.words() | thesaurus.words()
    is_held: dict[str, bool] = {}

    def has_word(word: str) -> bool:
        if word in lexical.word_counts or word in named:
            return True
        term = lexical.stemmer.term(word)
        return lexical.count(term) > 0 or bool(documents.called(term))

    def has_phrase(phrase: str) -> bool:
        if phrase not in is_held:
            is_held[phrase] = stands_somewhere(generation, phrase, LOOK_AT)
        return is_held[phrase]

    @cache
    def is_a_word(name: str) -> bool:
        return is_written_small(generation, name, LOOK_AT)

    @lru_cache(maxsize=_WORDINGS)
    def holding(wording: str) -> int:
        return len(lexical.holding_all(lexical.stemmer.terms(wording)))

    speller = Speller(
        counts=lexical.word_counts,
        has_word=has_word,
        is_known=lambda word: count([word]) == [1],
        stand_together=lambda first, second: has_phrase(f"{first} {second}"),
    )

    def last_meeting(panel: str | None) -> date | None:
        newest = generation.book.coverage(Filters(panel=panel)).to_date
        return date.fromisoformat(newest) if newest else None

    return Reader(
        areas=Areas(generation.book.panels(), PanelList.load().panels, is_a_word),
        glossary=glossary,
        speller=speller,
        stemmer=lexical.stemmer,
        has_phrase=has_phrase,
        last_meeting=last_meeting,
        named_as=lambda person: named_as(generation, person),
        is_name=names.hold,
        thesaurus=thesaurus,
        count=holding,
    )

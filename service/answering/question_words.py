"""The words that a question turns on, and which of them other words tell."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.questions.query import Query
from index.vectors.encoder import Vectors
from index.words.book_words import BookWords
from index.words.terms import Stemmer, words
from index.words.token_weights import ROLE_WORDS
from service.answering.subjects import holds_no_word

Flags = NDArray[np.bool_]

# What matches a word less is no nearer to it than what is said of any other subject.
_NEAR = 0.3
_Terms = frozenset[str]
NONE_CALLED: Mapping[str, frozenset[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A word of a question, or a name in it, by its terms and by those of its other names.

    ``weight`` is what it counts for, 0 to 1: the square of its idf, divided by that of a word which
    no passage holds. ``documents`` are called by it: all that they say is of what it names.
    """

    forms: tuple[_Terms, ...]
    weight: float
    documents: frozenset[str] = frozenset()

    def stands_among(self, terms: AbstractSet[str]) -> bool:
        """Whether terms hold all of one of its names."""
        return any(form <= terms for form in self.forms)


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """The words of a question's subject: roles are none, nor areas, of which others tell.

    ``unheard`` says that no passage of the book holds any.
    """

    asked: tuple[AskedWord, ...] = ()
    unheard: bool = False
    stemmer: Stemmer = field(default_factory=Stemmer)

    @classmethod
    def of(
        cls,
        query: Query,
        lexical: BookWords,
        documents: Mapping[str, frozenset[str]] = NONE_CALLED,
    ) -> Self:
        """Read them from a question; ``documents`` are those that each term calls."""
        most = lexical.idf("")
        areas = [word for p in query.hints.places if p.is_area for word in p.name.split()]
        of_others = frozenset(map(lexical.stemmer.term, (*ROLE_WORDS, *areas)))
        asked = []
        for clause in query.clauses:
            terms = [term for term in clause.terms if term not in of_others]
            if terms:
                rarity = max(map(lexical.idf, terms)) / most
                forms = tuple(map(frozenset, (clause.terms, *clause.others)))
                called = [documents[term] for term in terms if term in documents]
                asked.append(AskedWord(forms, rarity**2, frozenset().union(*called)))
        return cls(tuple(asked), holds_no_word(query, lexical), lexical.stemmer)

    @property
    def terms(self) -> frozenset[str]:
        """The terms of its words and of their other names."""
        return frozenset().union(*(form for word in self.asked for form in word.forms))

    def are_near(self, matches: Vectors, terms: Sequence[str]) -> Flags:
        """Whether sentences are near to each word in meaning, by any of its names (n, words).

        ``matches`` (n, tokens) are what they match of the question's tokens, which are part of
        words with these ``terms``; a name is matched as its tokens are on the whole. What minutes
        are called by, mostly a place, has nothing near to it.
        """
        near = np.zeros((len(matches), len(self.asked)), dtype=np.bool_)
        for at, word in enumerate(self.asked):
            for form in () if word.documents else word.forms:
                of_it = [column for column, term in enumerate(terms) if term in form]
                if of_it:
                    near[:, at] |= matches[:, of_it].mean(axis=1) >= _NEAR
        return near

    def share_in(self, text: str) -> float:
        """The share of what its words count for that stand in a text, by any name, 0 to 1."""
        said = self._said(text)
        total = sum(word.weight for word in self.asked)
        held = sum(word.weight for word in self.asked if word.stands_among(said))
        return held / total if total else 0.0

    def all_stand_in(self, text: str) -> bool:
        """Whether a text holds every word, by one of its names; of at least two words."""
        said = self._said(text)
        return len(self.asked) > 1 and all(word.stands_among(said) for word in self.asked)

    def _said(self, text: str) -> _Terms:
        """The terms of a text that may be among those asked: a stem begins as its word does."""
        begins = {term[:1] for term in self.terms}
        return frozenset(self.stemmer.term(w) for w in _distinct_words(text) if w[:1] in begins)


# The passages that answer are often the same ones.
@lru_cache(maxsize=500)
def _distinct_words(text: str) -> frozenset[str]:
    return frozenset(words(text))

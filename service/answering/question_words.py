"""The words that a question turns on, and which of them other words tell."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from index.questions.query import Query
from index.words.book_words import BookWords
from index.words.terms import Stemmer, words
from index.words.token_weights import ROLE_WORDS
from service.answering.subjects import holds_no_word

_Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """The terms of a question's words, each with those of its other names.

    ``weighed`` pairs them with what the word counts for, 0 to 1: the square of its idf, divided by
    that of a word which no passage holds. ``unheard`` says that no passage of the book holds any of
    its words.
    """

    stemmer: Stemmer
    weighed: tuple[tuple[tuple[_Terms, ...], float], ...] = ()
    unheard: bool = False

    @classmethod
    def of(cls, query: Query, lexical: BookWords) -> Self:
        """Read them from a question; roles are no words of its subject."""
        most = lexical.idf("")
        of_roles = frozenset(map(lexical.stemmer.term, ROLE_WORDS))
        weighed = []
        for clause in query.clauses:
            terms = [term for term in clause.terms if term not in of_roles]
            if terms:
                rarity = max(map(lexical.idf, terms)) / most
                forms = (clause.terms, *clause.others)
                weighed.append((tuple(map(frozenset, forms)), rarity**2))
        return cls(lexical.stemmer, tuple(weighed), holds_no_word(query, lexical))

    @property
    def terms(self) -> frozenset[str]:
        """The terms of its words and of their other names."""
        return frozenset().union(*(form for forms, _ in self.weighed for form in forms))

    def share_told(self, terms: AbstractSet[str]) -> float:
        """The share of what its words count for that these terms tell, 0 to 1."""
        total = sum(weight for _, weight in self.weighed)
        held = sum(weight for forms, weight in self.weighed if _holds(terms, forms))
        return held / total if total else 0.0

    def share_told_in(self, text: str) -> float:
        """The same of the terms of a text."""
        return self.share_told(self._said(text, [forms for forms, _ in self.weighed]))

    def all_stand_in(self, text: str) -> bool:
        """Whether a text holds every word, by one of its names; of at least two words."""
        if len(self.weighed) < 2:
            return False
        said = self._said(text, [forms for forms, _ in self.weighed])
        return all(_holds(said, forms) for forms, _ in self.weighed)

    def _said(self, text: str, asked: Iterable[Sequence[_Terms]]) -> _Terms:
        """The terms of a text that may be among those asked: a stem begins as its word does."""
        begins = {term[:1] for forms in asked for form in forms for term in form}
        return frozenset(self.stemmer.term(w) for w in _distinct_words(text) if w[:1] in begins)


# The passages that answer are often the same ones.
@lru_cache(maxsize=500)
def _distinct_words(text: str) -> frozenset[str]:
    return frozenset(words(text))


def _holds(said: AbstractSet[str], forms: Sequence[_Terms]) -> bool:
    return any(form <= said for form in forms)

"""The words that a question turns on, and whether a passage holds them.

Words that share a question's common words and lack its rare one, or the name it asks about, are on
its subject and seldom answer it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from index.passages.passage import Passage
from index.questions.query import Query
from index.words.book_words import BookWords
from index.words.terms import STOP_WORDS, Stemmer, word_spans, words
from index.words.token_weights import ROLE_WORDS
from ingest.language.roles import mark_roles, roles_mentioned
from ingest.record import SpeakerRole
from service.answering.premise import taken_for_granted
from service.answering.subjects import holds_no_word

_Terms = frozenset[str]
_CAPITALISED = re.compile(r"\b[A-Z]")
_WORDS = re.compile(r"\b[^\W\d_]")
# What stands for a role, which other requirements see to, as they do to people and places.
_ROLE = "x"
# Minutes of any panel are about these, whether or not a passage says so.
_OF_EVERY_PANEL: frozenset[SpeakerRole] = frozenset({"PCC", "Chair", "Member", "Officer", "Public"})


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """The terms of a question's words and names, each with those of its other names.

    ``weighed`` pairs them with what the word counts for, 0 to 1: the square of its idf, divided by
    that of a word which no passage holds. ``names`` are those of capitalised words. ``granted`` are
    those of the weighed that the question takes for granted, ``offices`` those that it is about.
    ``unheard`` says that no passage of the book holds any of its words.
    """

    stemmer: Stemmer
    weighed: tuple[tuple[tuple[_Terms, ...], float], ...] = ()
    names: tuple[tuple[_Terms, ...], ...] = ()
    granted: tuple[tuple[tuple[_Terms, ...], float], ...] = ()
    offices: frozenset[SpeakerRole] = frozenset()
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
        hints = query.hints
        hinted = (*(p.name for p in hints.people), *(n for p in hints.places for n in p.names))
        seen_to = {word for name in hinted for word in words(name)}
        named = _capitalised(mark_roles(query.text, _ROLE, is_typed=True))
        names = tuple(
            _forms(name, query.expansions, lexical.stemmer) for name in named if name not in seen_to
        )
        taken = taken_for_granted(query, lexical.stemmer)
        granted = [one for one in weighed if taken is None or one[0][0] <= taken]
        about = () if query.asked.must_speak else query.asked.named
        offices = frozenset(about) - _OF_EVERY_PANEL
        unheard = holds_no_word(query, lexical)
        return cls(lexical.stemmer, tuple(weighed), names, tuple(granted), offices, unheard)

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

    def premise_lacking(self, passage: Passage, beside: str) -> float:
        """What the rarest word that is taken for granted counts for, which words lack; 0 to 1.

        ``beside`` are a passage's words that answer, with those around them.
        """
        if not self.granted:
            return 0.0
        said = self._said(
            f"{passage.citation.label}\n{passage.heading}\n{beside}",
            [forms for forms, _ in self.granted],
        )
        lacking = (weight for forms, weight in self.granted if not _holds(said, forms))
        return max(lacking, default=0.0)

    def all_stand_in(self, text: str) -> bool:
        """Whether a text holds every word, by one of its names; of at least two words."""
        if len(self.weighed) < 2:
            return False
        said = self._said(text, [forms for forms, _ in self.weighed])
        return all(_holds(said, forms) for forms, _ in self.weighed)

    def lacks_name(self, passage: Passage) -> bool:
        """Whether a name stands neither in a passage, its heading, nor where it is cited from.

        Or an office that the question is about in neither of the first two.
        """
        if self.offices:
            spoken = {speech.role for speech in passage.speeches}
            told = roles_mentioned(f"{passage.heading}\n{passage.text}")
            if not self.offices <= spoken.union(told):
                return True
        if not self.names:
            return False
        cited = f"{passage.citation.label}\n{passage.document.replace('_', ' ')}"
        said = self._said(f"{cited}\n{passage.heading}\n{passage.text}", self.names)
        return not all(_holds(said, forms) for forms in self.names)

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


def _capitalised(text: str) -> list[str]:
    """Words with a capital that do not open the text; none where most words have one."""
    if 2 * len(_CAPITALISED.findall(text)) > len(_WORDS.findall(text)):
        return []
    return [
        word
        for word, start, end in word_spans(text)
        if start and text[start].isupper() and end - start > 1 and _is_telling(word)
    ]


def _is_telling(word: str) -> bool:
    return word not in STOP_WORDS and word not in ROLE_WORDS


def _forms(
    name: str, expansions: Mapping[str, tuple[str, ...]], stemmer: Stemmer
) -> tuple[_Terms, ...]:
    """The terms of a name, and of the other names of what it is part of."""
    term = stemmer.term(name)
    others = (
        other
        for form, found in expansions.items()
        if term in map(stemmer.term, words(form))
        for other in found
    )
    return (frozenset({term}), *(frozenset(stemmer.terms(other)) for other in others))

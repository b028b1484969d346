"""When somebody was elected or appointed, which the day of the meeting that did it tells.

Only of a sentence that itself elects: what is reported, noted or of another day is no deed of the
meeting, nor is what the public votes on.
"""

import re
from dataclasses import dataclass
from typing import Self

from index.questions.asked_office import PERSON
from index.words.terms import content_words
from ingest.language.dates import stated_dates

_DEED = r"(?:(?:re-?)?elect|(?:re-?)?appoint|co-?opt)"
_ASKS = re.compile(
    rf"\bwhen\s+(?:was|were|did)\s+(?P<whom>.{{1,80}}?)\b{_DEED}(?:ed)?\b(?P<to>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ELECTS = re.compile(
    r"\W*(?:\d[\d.]*\W+)?(?:(?:it\s+was\s+)?(?:resolved|agreed)\W+(?:that\s+)?|that\s+)?"
    rf"(?-i:{PERSON})\s+(?:be|was|were)\s+(?:duly\s+|unanimously\s+)?{_DEED}ed\b",
    re.IGNORECASE,
)
_OF_ANOTHER_DAY = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:had|last|previous(?:ly)?|recently|since|earlier|ago|noted)\b",
    re.IGNORECASE,
)
_BY_THE_PUBLIC = re.compile(
    r"\bd?pccs?\b|\bcommissioners?\b|\bmayors?\b|\bmps?\b|\bparliament|\bby-?election"
    rf"|\b{_DEED}ed\s+(?:as\s+)?(?:an?\s+)?(?:councillor|cllr|member\s+for)\b",
    re.IGNORECASE,
)
_OTHER_OFFICES = re.compile(r"\b(?:vice|deputy|assistant)\b", re.IGNORECASE)
_THE_BODY = frozenset("panel committee board council meeting councillor cllr new".split())
# "Chairman" and "chair" have so many letters that they begin with.
_SAME_WORD = 5


@dataclass(frozen=True, slots=True)
class AskedElection:
    """The election or appointment that a question asks the day of, by its words of substance."""

    words: frozenset[str]
    of_others: frozenset[str]

    @classmethod
    def of(cls, question: str) -> Self | None:
        """Read it from a question; ``None`` where that asks for no such day."""
        found = _ASKS.search(question)
        if found is None or _BY_THE_PUBLIC.search(question):
            return None
        words = frozenset(content_words(f"{found['whom']} {found['to']}")) - _THE_BODY
        return cls(words, _other_offices(question)) if words else None

    def is_done_in(self, sentence: str) -> bool:
        """Whether a sentence records that the meeting did it, and gives no day of its own."""
        if not _ELECTS.match(sentence) or _OF_ANOTHER_DAY.search(sentence):
            return False
        if _BY_THE_PUBLIC.search(sentence) or any(stated_dates(sentence)):
            return False
        said = content_words(sentence)
        is_named = all(any(s.startswith(w[:_SAME_WORD]) for s in said) for w in self.words)
        return is_named and _other_offices(sentence) == self.of_others


def _other_offices(text: str) -> frozenset[str]:
    """What tells the vice-chair from the chair."""
    return frozenset(found.group().lower() for found in _OTHER_OFFICES.finditer(text))

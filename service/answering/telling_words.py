"""Words by which a sentence tells a reason, a vote, an undertaking, a decision or who is in office.

Of two sentences on a subject the one that tells what sort of thing was asked for answers: to "why"
the one with "because", to "how did they vote" the one with the votes, and not the one that calls
for them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from index.questions.asked_office import AskedOffice
from index.questions.asked_sorts import asks_why

_FEW = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_DOING = (
    r"(?:provid|circulat|send|sent|ask|writ|bring|brought|shar|suppl|report|publish|look|check|find"
    r"|arrang|rais|tak|consider|follow|tell|told|discuss|meet|get|come|be\s+(?:provid|circulat|sent"
    r"|brought|shar|suppl|publish|inform|told))\w*"
)


@dataclass(frozen=True, slots=True)
class _Sort:
    """How people ask for a sort of thing, and the words that tell one."""

    asks: Callable[[str], object]
    tells: re.Pattern[str]


_SORTS = (
    # A reason.
    _Sort(
        asks_why,
        re.compile(
            r"\b(?:because|due\s+to|owing\s+to|as\s+a\s+result|reasons?|in\s+order\s+to|so\s+that"
            r"|on\s+the\s+grounds?|in\s+(?:the\s+)?light\s+of|caused\s+by|meant\s+that|meaning"
            r"|explained)\b",
            re.IGNORECASE,
        ),
    ),
    # A vote.
    _Sort(
        re.compile(r"\b(?:votes?|voted|majority)\b", re.IGNORECASE).search,
        re.compile(
            rf"\b(?:\d{{1,3}}|{_FEW})\s+votes?\b"
            r"|\b\d{1,3}\s+(?:votes?\s+)?(?:to|for|against|in\s+favour)\b|\bagainst\W{1,3}\d"
            r"|\bfor\W{1,3}\d|\bunanimous(?:ly)?\b|\bnem\.?\s+con\b|\babst(?:ained|entions?|aining)\b"
            r"|\b(?:lost|carried|defeated)\b",
            re.IGNORECASE,
        ),
    ),
    # An undertaking.
    _Sort(
        re.compile(
            r"\b(?:promis(?:e[ds]?|ing)|undert(?:ook|ak(?:e|en|es|ing|ings))|pledge[ds]?"
            r"|commit(?:ted|ment)?|offer(?:ed)?\s+to|agree[ds]?\s+to|said\s+(?:he|she|they)\s+would"
            r"|who\s+(?:will|would|is\s+to|was\s+to))\b",
            re.IGNORECASE,
        ).search,
        re.compile(
            rf"\b(?:undertook|promised|pledged|(?:agreed|offered|was\s+asked|were\s+asked)\s+to"
            rf"|(?:would|will|shall|['’]ll)\s+{_DOING})\b",
            re.IGNORECASE,
        ),
    ),
    # A decision.
    _Sort(
        re.compile(
            r"\boutcome\b|\b(?:was|were|did|has|have|is)\b.{1,60}?\b(?:agree[ds]?(?!\s+(?:to|with)\b)"
            r"|approved?|supported|support|endorsed?|rejected|reject|accepted|passed|carried|vetoed"
            r"|veto|decided?|resolved?)\b",
            re.IGNORECASE,
        ).search,
        re.compile(
            r"\b(?:resolved|decided|recommended|agreed|approved|endorsed|supports?|supported|vetoed"
            r"|carried|lost|refers?|referred|accepted|rejected)\b",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class TellingWords:
    """What tells whether a sentence has the words that a question asks for; none where any may."""

    tell: tuple[Callable[[str], object], ...] = ()

    @classmethod
    def asked_for(cls, question: str) -> "TellingWords":
        """Read which sorts of thing a question asks for."""
        office = AskedOffice.of(question)
        told = (sort.tells.search for sort in _SORTS if sort.asks(question))
        return cls((*told, *([office.is_told_in] if office else [])))

    def share_in(self, sentence: str) -> float:
        """The share of what is asked for that a sentence tells, 0 to 1; 0 where nothing is."""
        if not self.tell:
            return 0.0
        return sum(bool(tells(sentence)) for tells in self.tell) / len(self.tell)

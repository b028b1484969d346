"""How a vote went: "carried by 22 votes to three", "For: 26, Against: 32, Abstain: 1"."""

import re
from dataclasses import dataclass

from ingest.language.sought import Sought

_WORDS = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
).split()
_NUMBERS = {word: number for number, word in enumerate(_WORDS)} | {"none": 0, "nil": 0}
_NUMBER = rf"(?:\d{{1,3}}|\b(?:{'|'.join(_NUMBERS)}))"
_ASIDE = r"(?:\s++(?:votes?|members?|councillors?|voting))?"
_IN_FAVOUR = r"(?:for|in\s++favour|yes|ayes)"
_ABSTAIN = r"(?:abst(?:ain(?:ed|ing)?|entions?)|not\s++voting)"
_AGAINST = r"(?:against|noes)"


def _counted(what: str) -> Sought:
    """A number before its word ("8 votes for") or behind it ("For: 8", "Votes for – 8")."""
    return Sought(
        rf"(?P<before>{_NUMBER})\b{_ASIDE}\s++{what}\b(?!\s*+[:=(–-]?\s*+\d)"
        rf"|\b{what}(?:\s++(?:votes?|the\s++motion))?\s*+[:=(–-]?\s*+(?P<behind>{_NUMBER})\b",
        re.IGNORECASE,
    )


_FOR_COUNTED, _AGAINST_COUNTED, _ABSTAINED_COUNTED = map(_counted, (_IN_FAVOUR, _AGAINST, _ABSTAIN))
_TO = Sought(
    rf"\b(?:by|of)\s++(?P<in_favour>{_NUMBER})(?:\s++votes?)?(?:\s++(?:to|votes\s++to)\s++"
    rf"(?P<against>{_NUMBER})|(?=\s++votes\b))",
    re.IGNORECASE,
)
_VOTES = re.compile(r"\bvot(?:es?|ing)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Votes:
    """Votes in favour and against, and how many abstained; ``None`` where that is not stated."""

    in_favour: int | None = None
    against: int | None = None
    abstain: int | None = None


def votes_in(text: str) -> Votes | None:
    """The votes that words on a decision count, ``None`` where they count none."""
    found = [
        _number(pattern.search(text))
        for pattern in (_FOR_COUNTED, _AGAINST_COUNTED, _ABSTAINED_COUNTED)
    ]
    to = _TO.search(text)
    if found[0] is None and found[1] is None and to:
        found[:2] = _value(to["in_favour"]), _value(to["against"])
    # "For 20 minutes" counts no votes: one number alone does so only where votes are spoken of.
    is_counted = len(found) - found.count(None) > 1 or _VOTES.search(text)
    return Votes(*found) if found[:2] != [None, None] and is_counted else None


def _number(match: re.Match[str] | None) -> int | None:
    return _value(match["before"] or match["behind"]) if match else None


def _value(word: str | None) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else _NUMBERS[word.casefold()]

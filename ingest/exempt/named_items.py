"""The agenda items that a resolution to exclude the public names."""

import re

from ingest.language.dates import MONTH

_NUMBER = r"\d{1,3}[a-z]?(?:/\d{2})?(?:\([a-z\d]{1,3}\))?"
_NAMED = re.compile(
    rf"\b(?:agenda\s++)?(?:items?|minutes?)\s++(?:numbers?\s++|nos?\.?\s*+)?(?P<numbers>{_NUMBER}"
    rf"(?:\s*+(?:,\s*+and|,|to|and|&|[-–])\s*+{_NUMBER})*)(?!\s*+{MONTH}\b)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?P<first>\d{1,3})[a-z]?\s*+(?:to|[-–])\s*+(?P<last>\d{1,3})", re.IGNORECASE)
_FROM_HERE = re.compile(r"\b(?:following|remaining|remainder|rest|next)\b", re.IGNORECASE)
_LONGEST_RANGE = 60


def items_named(text: str) -> list[str]:
    """The numbers of the agenda items that an exclusion is for, in order: "17", "39/20".

    A range names every number in it. None where the exclusion is for all that follows.
    """
    if _FROM_HERE.search(text):
        return []
    found: list[str] = []
    for match in _NAMED.finditer(text):
        found += re.findall(_NUMBER, match["numbers"].lower())
        for between in _RANGE.finditer(match["numbers"]):
            first, last = int(between["first"]), int(between["last"])
            if first < last <= first + _LONGEST_RANGE:
                found += [str(number) for number in range(first, last)]
    return list(dict.fromkeys(found))


def is_named(number: str | None, named: str) -> bool:
    """Whether an item's number is the one named or a part of it: "6" names "6a", "6(i)", "6.1"."""
    if number is None:
        return False
    return re.match(rf"{re.escape(named)}(?!\d)", number) is not None

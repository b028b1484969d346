"""Numbers that name an item or a minute ("item 7", "minute 39/20", "62/21"), as terms.

Those with the kind before them hold a space, so that no word of a text is one of them.
"""

import re
from collections.abc import Iterator

from index.passages.citations import Citation
from index.words.numbers import number_words

_NUMBER = r"\d{1,4}[a-z]?(?:[./]\d{1,4}[a-z]?){0,3}"
_NO = r"\s{0,2}(?:(?:number|no)\b\.?\s{0,2})?"
# "At 30 minutes" and "in the minutes of 2021" name none: several minutes need a stroke.
_NAMED = re.compile(
    rf"\b(?P<kind>item|minute){_NO}\b(?P<number>{_NUMBER})(?![\w%/])"
    rf"|\b(?P<kinds>items|minutes){_NO}\b(?P<several>\d{{1,4}}/\d{{1,4}})(?![\w%/])"
    rf"|(?<![\w/.£-])(?P<alone>\d{{1,4}}/\d{{2,4}})(?![\w/%-])",
    re.IGNORECASE,
)
_SIGNS = " .:()[]"


def terms_of(citation: Citation) -> Iterator[str]:
    """The terms under which what is cited is found by number.

    A number with a stroke is a word of the passage besides, as it is of a text.
    """
    named = {"item": citation.item_number, "minute": citation.minute_number}
    for kind, number in named.items():
        if number:
            yield f"{kind} {_plain(number)}"
            if "/" in number:
                yield _plain(number)


def named_items(text: str) -> list[str]:
    """The terms of the items and minutes that a text names, in order, each once.

    A minute may be what the agenda calls an item, and a number with a stroke either; a financial
    year is none.
    """
    found: list[str] = []
    for match in _NAMED.finditer(text):
        number = _plain(match["number"] or match["several"] or match["alone"])
        if match["alone"] and _is_financial_year(number):
            continue
        is_item = (match["kind"] or "").lower() == "item" and "/" not in number
        kinds = ("item",) if is_item else ("minute", "item")
        found += [f"{kind} {number}" for kind in kinds]
    return list(dict.fromkeys(found))


def _plain(number: str) -> str:
    return number.strip(_SIGNS).lower()


def _is_financial_year(number: str) -> bool:
    is_year = number[:2] in ("19", "20") and number[4:5] == "/"
    return is_year and len(number_words(number)) == 1

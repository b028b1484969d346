"""Dates in a question's own words: "in 2021", "since March 2020", "between 2019 and 2021"."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ingest.language.dates import MONTH_WORDS, PartialDate, StatedDate, month_number, stated_dates

# Panels have met since 2012; other numbers of four digits are seldom years.
_YEARS = range(2005, 2040)
# Words that say how a date bounds the range stand so near before it, in characters.
_BEFORE = 60
_THROUGH = r"\s+(?:and|to|until)\s+"
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_TO_SECOND = re.compile(_THROUGH, re.IGNORECASE)
_FROM_MONTH = re.compile(
    rf"\b(?:between|from)\s+(?P<month>{'|'.join(sorted(MONTH_WORDS))})\b\.?{_THROUGH}$",
    re.IGNORECASE,
)
_SINCE, _AFTER, _UP_TO, _UNTIL, _IN = (
    re.compile(rf"{words}$", re.IGNORECASE)
    for words in (
        r"\b(?:since|from)\s+",
        r"\bafter\s+",
        r"\bbefore\s+",
        r"\b(?:until|till|up\s+to|by)\s+",
        r"(?:\b(?:in|during|on|of|at|for|the)\s+(?:the\s+)?)*",
    )
)
_ONWARDS = re.compile(r"\s+on(?:wards)?\b", re.IGNORECASE)
_MEETING = re.compile(r"\s+meetings?\b", re.IGNORECASE)
_Days = tuple[date, date]
_Bounds = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class DateWords:
    """A range of dates, either end of which may be open, and the span of words it was read from."""

    from_date: date | None
    to_date: date | None
    start: int
    end: int


def read_dates(text: str) -> DateWords | None:
    """The first range of dates in a text; ``None`` where there is none.

    A date counts with its year, and financial years are no dates of meetings.
    """
    dated = [
        (stated, stated.date.days)
        for stated in stated_dates(text)
        if stated.date.year in _YEARS and stated.date.days
    ]
    if not dated:
        return None
    (first, days), *others = dated
    if others:
        second, last = others[0]
        opening = _words_before(_BETWEEN, text, first)
        if opening is not None and _TO_SECOND.fullmatch(text, first.end, second.start):
            bounds = min(days[0], last[0]), max(days[1], last[1])
            return DateWords(*bounds, opening, _end(text, second))
    return _around(text, first, days)


def _around(text: str, stated: StatedDate, days: _Days) -> DateWords:
    """The range that one date and the words around it mean."""
    from_month = _FROM_MONTH.search(_before(text, stated))
    if from_month:
        opens = PartialDate(days[1].year, month_number(from_month["month"])).days or days
        start = stated.start - len(_before(text, stated)) + from_month.start()
        return DateWords(min(opens[0], days[0]), max(opens[1], days[1]), start, _end(text, stated))
    since = _words_before(_SINCE, text, stated)
    onwards = _ONWARDS.match(text, stated.end) if since is not None else None
    ranges: tuple[tuple[re.Pattern[str], _Bounds], ...] = (
        (_SINCE, (days[0], None)),
        (_AFTER, (days[1] + timedelta(days=1), None)),
        (_UP_TO, (None, days[0] - timedelta(days=1))),
        (_UNTIL, (None, days[1])),
        (_IN, days),
    )
    found = ((_words_before(words, text, stated), bounds) for words, bounds in ranges)
    start, bounds = next((at, bounds) for at, bounds in found if at is not None)
    end = _end(text, replace(stated, end=onwards.end()) if onwards else stated)
    return DateWords(*bounds, start, end)


def _before(text: str, stated: StatedDate) -> str:
    return text[max(0, stated.start - _BEFORE) : stated.start]


def _words_before(words: re.Pattern[str], text: str, stated: StatedDate) -> int | None:
    """Where words begin that stand right before a date; ``None`` where they do not stand there."""
    before = _before(text, stated)
    match = words.search(before)
    return stated.start - len(before) + match.start() if match else None


def _end(text: str, stated: StatedDate) -> int:
    """Where the words of a date end, with the "meeting" it may be the date of."""
    meeting = _MEETING.match(text, stated.end)
    return meeting.end() if meeting else stated.end

"""Dates in a question's own words: "in 2021 and 2023", "since March 2020", "the last three years".

What is read are ranges of the days of meetings; several are all meant ("2017 or 2024"). What
tells of a time and cannot be read ("before the election") is told of, so that nobody believes it
was heeded.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ingest.language.dates import (
    MONTH_WORDS,
    MONTHS,
    PartialDate,
    StatedDate,
    month_number,
    stated_dates,
)
from ingest.language.sentences import overlaps

# Panels have met since 2012; other numbers of four digits are seldom years.
_YEARS = range(2005, 2040)
# Words that say how a date bounds the range stand so near before it, in characters.
_BEFORE = 60
_THROUGH = re.compile(r"\s+(?:and|to|until|till|through)\s+|\s*[-–]\s*", re.IGNORECASE)
_TO = re.compile(r"\s+(?:to|until|till|through)\s+|\s*[-–]\s*", re.IGNORECASE)
_BESIDE = re.compile(
    r"\s*(?:,\s*(?:and|or)\b|,|\band\b|\bor\b|&)\s*(?:(?:in|from)\s+)?", re.IGNORECASE
)
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_FROM_MONTH = re.compile(
    rf"\b(?:between|from)\s+(?P<month>{'|'.join(sorted(MONTH_WORDS))})\b\.?"
    r"\s+(?:and|to|until)\s+$",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|except|excluding|but\s+not|other\s+than|apart\s+from)\s+(?:(?:in|for|from|during)\s+)?"
    r"$",
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
# "Minutes from March 2022" are that month's, "from March 2022 onwards" and "from 2019" go on.
_OF = re.compile(
    r"\b(?:minutes|meetings?|agendas?|papers|reports?|notes|records?|questions|answers|decisions"
    r"|resolutions|actions)\s+from\s+$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_ONWARDS = re.compile(r"\s+on(?:wards)?\b", re.IGNORECASE)
_MEETING = re.compile(r"\s+meetings?\b", re.IGNORECASE)
_DECADE = re.compile(r"\b(?:(?:in|during)\s+)?(?:the\s+)?(20[0-3]0)[’']?s\b", re.IGNORECASE)
_COUNTS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
} | {"couple of": 2, "few": 3}
_SPAN_BACK = re.compile(
    r"\b(?:(?:in|over|during|for|within)\s+)?(?:the\s+)?(?:last|past|previous)\s+"
    rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})\s+(?P<unit>years?|months?)\b",
    re.IGNORECASE,
)
_CALENDAR = re.compile(
    r"(?<!\btime )\b(?:in\s+)?(?P<which>last|this)\s+(?P<unit>year|month)\b(?![’'-])", re.IGNORECASE
)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_SEASON = re.compile(
    rf"\b(?:(?:in|during|of|from)\s+)?(?:the\s+)?(?P<season>{'|'.join(_SEASONS)})\s+(?:of\s+)?"
    r"(?P<year>20[0-3][0-9])(?:[/–-](?:20)?[0-9]{2})?\b",
    re.IGNORECASE,
)
_A_YEAR_AGO = re.compile(
    r"\b(?:at\s+)?(?:(?:this|the\s+same)\s+time\s+last\s+year|a\s+year\s+ago)\b", re.IGNORECASE
)
_LAST_MEETING = re.compile(
    r"\b(?:(?:at|in|from)\s+)?(?:the\s+)?(?:last|latest|most\s+recent|newest)\s+"
    r"(?:panel\s+|committee\s+)?meeting\b",
    re.IGNORECASE,
)
# Of a month without its year nobody can tell which is meant.
_MONTHS = "|".join(MONTHS)
# Times that only somebody who knows the history of a panel could turn into days.
_UNREAD = re.compile(
    r"\b(?:before|after|since|until|during)\s+(?:the\s+)?(?:(?:last|previous|next|first|general|local"
    r"|pcc|mayoral|20\d\d)\s+){0,3}(?:elections?|by-election|pandemic|lockdowns?|merger|restructure"
    r"|summer|winter|spring|autumn|christmas|term)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:inst|ult|prox)\b\.?"
    r"|\b(?:in\s+)?(?:the\s+)?(?:last|this|next)\s+(?:week|quarter|term|summer|winter|spring|autumn)\b"
    r"|\b(?:in\s+)?recent\s+(?:years|months|times)\b"
    rf"|\b(?:in|at|from|of|since|during|before|after|until|by)\s+(?:the\s+)?(?:{_MONTHS})\b"
    r"(?!\s+\d)(?:\s+meeting)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateRange:
    """The days from ``first`` to ``last``, both with them; an end that is ``None`` is open."""

    first: date | None
    last: date | None

    def __contains__(self, day: date) -> bool:
        """Whether a day lies in it."""
        return (self.first or day) <= day <= (self.last or day)


@dataclass(frozen=True, slots=True)
class DateWords:
    """What a text says of dates.

    A meeting is meant that lies in any of ``ranges``, if there are any, and in none of
    ``excluded``. ``spans`` are the words that were read, in order; ``unread`` those that tell of a
    time which could not be.
    """

    ranges: tuple[DateRange, ...] = ()
    excluded: tuple[DateRange, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """A range and the words it was read from; ``is_excluded`` where it is what is not meant."""

    days: DateRange
    start: int
    end: int
    is_excluded: bool = False


def read_dates(
    text: str,
    today: date | None = None,
    last_meeting: Callable[[], date | None] = lambda: None,
) -> DateWords:
    """All that a text says of dates.

    A date counts with its year, and the stretch "2020/21" is no date of meetings. Without
    ``today`` what is told from it ("last year") is not read, nor "the last meeting" without one.
    """
    found = [*_relative(text, today, last_meeting), *_decades(text), *_seasons(text)]
    taken = [(one.start, one.end) for one in found]
    stated = [s for s in _stated(text) if not overlaps((s.start, s.end), taken)]
    found += _ranges(text, stated)
    found.sort(key=lambda one: one.start)
    spans = tuple((one.start, one.end) for one in found)
    return DateWords(
        ranges=tuple(one.days for one in found if not one.is_excluded),
        excluded=tuple(one.days for one in found if one.is_excluded),
        spans=spans,
        unread=tuple(
            " ".join(match.group().split())
            for match in _UNREAD.finditer(text)
            if not overlaps(match.span(), spans)
        ),
    )


def _stated(text: str) -> list[StatedDate]:
    """The dates with a year that may be meetings', in order."""
    return [s for s in stated_dates(text) if s.date.year in _YEARS and s.date.days]


def _ranges(text: str, stated: list[StatedDate]) -> Iterator[_Read]:
    """The range that each date, or two that bound one, and the words around them mean."""
    at = 0
    before: _Read | None = None
    while at < len(stated):
        first = stated[at]
        second = stated[at + 1] if at + 1 < len(stated) else None
        joined = _joined(text, first, second) if second else None
        read = joined or _around(text, first)
        if before is not None and _BESIDE.fullmatch(text, before.end, read.start):
            # "2021 and 2023", "not in 2021 or 2022": what is said of the first holds for both.
            gap = text[before.end : read.start]
            start = read.start - len(gap.lstrip())
            read = replace(read, start=start, is_excluded=before.is_excluded)
        yield read
        before, at = read, at + (2 if joined else 1)


def _joined(text: str, first: StatedDate, second: StatedDate) -> _Read | None:
    """The range that two dates bound: "between 2019 and 2021", "2019 to 2021"."""
    opening = _words_before(_BETWEEN, text, first)
    through = _THROUGH if opening is not None else _TO
    if not through.fullmatch(text, first.end, second.start):
        return None
    (one, _), (_, other) = first.date.days or (None, None), second.date.days or (None, None)
    if one is None or other is None:
        return None
    (low, _), (_, high) = sorted(
        (d for d in (first.date.days, second.date.days) if d), key=lambda days: days[0]
    )
    start = first.start if opening is None else opening
    return _excluding(text, _Read(DateRange(low, high), start, _end(text, second)))


def _around(text: str, stated: StatedDate) -> _Read:
    """The range that one date and the words around it mean."""
    days = stated.date.days or (None, None)
    from_month = _FROM_MONTH.search(_before(text, stated.start))
    if from_month and days[0]:
        opens = PartialDate(days[0].year, month_number(from_month["month"])).days or days
        start = stated.start - len(_before(text, stated.start)) + from_month.start()
        return _Read(DateRange(min(opens[0], days[0]), days[1]), start, _end(text, stated))
    since = _words_before(_SINCE, text, stated)
    onwards = _ONWARDS.match(text, stated.end) if since is not None else None
    first, last = days
    if not onwards and _is_from_that_time(text, stated):
        at = _words_before(_FROM, text, stated)
        return _Read(DateRange(first, last), stated.start if at is None else at, _end(text, stated))
    ranges: tuple[tuple[re.Pattern[str], DateRange], ...] = (
        (_SINCE, DateRange(first, None)),
        (_AFTER, DateRange(last and last + timedelta(days=1), None)),
        (_UP_TO, DateRange(None, first and first - timedelta(days=1))),
        (_UNTIL, DateRange(None, last)),
        (_IN, DateRange(first, last)),
    )
    found = ((_words_before(words, text, stated), bounds) for words, bounds in ranges)
    start, bounds = next((at, bounds) for at, bounds in found if at is not None)
    end = _end(text, replace(stated, end=onwards.end()) if onwards else stated)
    return _excluding(text, _Read(bounds, start, end))


def _is_from_that_time(text: str, stated: StatedDate) -> bool:
    """Whether "from" before a date says when something is of, and not when a time begins."""
    if stated.date.month is None:
        return _words_before(_OF, text, stated) is not None
    return _words_before(_FROM, text, stated) is not None


def _excluding(text: str, read: _Read) -> _Read:
    """The same as what is not meant, where the words before it say so."""
    before = _before(text, read.start)
    match = _NOT.search(before)
    if match is None:
        return read
    return replace(read, start=read.start - len(before) + match.start(), is_excluded=True)


def _decades(text: str) -> Iterator[_Read]:
    for match in _DECADE.finditer(text):
        year = int(match[1])
        days = DateRange(date(year, 1, 1), date(year + 9, 12, 31))
        yield _excluding(text, _Read(days, *match.span()))


def _seasons(text: str) -> Iterator[_Read]:
    """Three months each; a winter is that which the year ends with."""
    for match in _SEASON.finditer(text):
        first = date(int(match["year"]), _SEASONS[match["season"].lower()], 1)
        days = DateRange(first, _months_before(first, -3) - timedelta(days=1))
        yield _excluding(text, _Read(days, *match.span()))


def _relative(
    text: str, today: date | None, last_meeting: Callable[[], date | None]
) -> Iterator[_Read]:
    """What is told from today, or from the last meeting that is held."""
    if today is not None:
        for match in _SPAN_BACK.finditer(text):
            count = match["count"].lower()
            number = int(count) if count.isdigit() else _COUNTS[count]
            months = number * (12 if match["unit"].lower().startswith("year") else 1)
            yield _Read(DateRange(_months_before(today, months), today), *match.span())
        for match in _A_YEAR_AGO.finditer(text):
            about = DateRange(_months_before(today, 13), _months_before(today, 11))
            yield _Read(about, *match.span())
        for match in _CALENDAR.finditer(text):
            yield _Read(_calendar_range(match, today), *match.span())
    for match in _LAST_MEETING.finditer(text):
        day = last_meeting()
        if day is not None:
            yield _Read(DateRange(day, day), *match.span())


def _calendar_range(match: re.Match[str], today: date) -> DateRange:
    """The calendar year or month that is, or the one before it."""
    is_last = match["which"].lower() == "last"
    if match["unit"].lower() == "year":
        whole = PartialDate(today.year - is_last)
    else:
        month = _months_before(today.replace(day=1), int(is_last))
        whole = PartialDate(month.year, month.month)
    return DateRange(*(whole.days or (None, None)))


def _months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the first of the next where that month lacks it."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        return date(year, month + 1, 28) + timedelta(days=1)


def _before(text: str, at: int) -> str:
    return text[max(0, at - _BEFORE) : at]


def _words_before(words: re.Pattern[str], text: str, stated: StatedDate) -> int | None:
    """Where words begin that stand right before a date; ``None`` where they do not stand there."""
    before = _before(text, stated.start)
    match = words.search(before)
    return stated.start - len(before) + match.start() if match else None


def _end(text: str, stated: StatedDate) -> int:
    """Where the words of a date end, with the "meeting" it may be the date of."""
    meeting = _MEETING.match(text, stated.end)
    return meeting.end() if meeting else stated.end

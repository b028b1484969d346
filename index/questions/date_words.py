"""Dates in a question's own words: "in 2021", "since March 2020", "between 2019 and 2021"."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
# Panels have met since 2012; other numbers of four digits are seldom years.
_YEAR = r"20(?:0[5-9]|[1-3]\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    r"(?<![\d£$/–-])(?:"
    rf"(?P<iso_year{{n}}>{_YEAR})-(?P<iso_month{{n}}>\d\d)(?!\d)(?:-(?P<iso_day{{n}}>\d\d))?"
    rf"|(?P<day_number{{n}}>\d{{1,2}})/(?P<month_number{{n}}>\d{{1,2}})/(?P<slash_year{{n}}>{_YEAR})"
    rf"|(?P<us_month{{n}}>{_MONTH})\s+(?P<us_day{{n}}>{_DAY}),?\s+(?P<us_year{{n}}>{_YEAR})"
    rf"|(?:(?:(?P<day{{n}}>{_DAY})\s+(?:of\s+)?)?(?P<month{{n}}>{_MONTH}),?\s+)?(?P<year{{n}}>{_YEAR})"
    r")(?![\d/–-]*\d)"  # not the first half of a financial year such as 2020/21
)
_FIRST, _SECOND = _DATE.replace("{n}", "1"), _DATE.replace("{n}", "2")
_MEETING = r"(?:\s+meetings?)?"
_BETWEEN, _MONTHS_BETWEEN, _SINCE, _AFTER, _BEFORE, _UNTIL, _IN = (
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        rf"\b(?:between|from)\s+{_FIRST}\s+(?:and|to|until)\s+{_SECOND}{_MEETING}",
        rf"\b(?:between|from)\s+(?P<from_month>{_MONTH})\s+(?:and|to|until)\s+{_SECOND}{_MEETING}",
        rf"\b(?:since|from)\s+{_FIRST}(?:\s+on(?:wards)?)?{_MEETING}",
        rf"\bafter\s+{_FIRST}{_MEETING}",
        rf"\bbefore\s+{_FIRST}{_MEETING}",
        rf"\b(?:until|till|up\s+to|by)\s+{_FIRST}{_MEETING}",
        rf"(?:\b(?:in|during|on|of|at|for|the)\s+(?:the\s+)?)*{_FIRST}{_MEETING}",
    )
)
_Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class DateWords:
    """A range of dates, either end of which may be open, and the span of words it was read from."""

    from_date: date | None
    to_date: date | None
    start: int
    end: int


def read_dates(text: str) -> DateWords | None:
    """The first range of dates in a text; ``None`` where there is none.

    Financial years ("2020/21", "2010-11") are no dates of meetings and are left alone.
    """
    found: list[DateWords] = []
    for pattern in (_BETWEEN, _MONTHS_BETWEEN, _SINCE, _AFTER, _BEFORE, _UNTIL, _IN):
        for match in pattern.finditer(text):
            bounds = _bounds(pattern, match)
            if bounds:
                found.append(DateWords(*bounds, *match.span()))
                break
    # Of those that begin at one place the first is the fullest.
    return min(found, key=lambda words: words.start, default=None)


def _bounds(
    pattern: re.Pattern[str], match: re.Match[str]
) -> tuple[date | None, date | None] | None:
    """The range that a match means; ``None`` where it names no day that there is."""
    if pattern is _MONTHS_BETWEEN:
        last = _days(match, "2")
        month = _month_number(match["from_month"])
        first = last and _calendar_days(last[1].year, month, None)
    else:
        first = _days(match, "1")
        last = _days(match, "2") if pattern is _BETWEEN else first
    if not (first and last):
        return None
    bounds: dict[re.Pattern[str], tuple[date | None, date | None]] = {
        _SINCE: (first[0], None),
        _AFTER: (first[1] + timedelta(days=1), None),
        _BEFORE: (None, first[0] - timedelta(days=1)),
        _UNTIL: (None, first[1]),
    }
    return bounds.get(pattern, (min(first[0], last[0]), max(first[1], last[1])))


def _days(match: re.Match[str], n: str) -> _Days | None:
    """The first and the last day of a day, month or year that was matched."""
    words = {name.removesuffix(n): match[name] for name in match.re.groupindex if name[-1] == n}
    year = int(_first(words, "year", "iso_year", "slash_year", "us_year") or 0)
    name = _first(words, "month", "us_month")
    month = _month_number(name) if name else _first(words, "iso_month", "month_number")
    day = _first(words, "day", "iso_day", "day_number", "us_day")
    if words["iso_month"] and not day and int(words["iso_month"]) == (year + 1) % 100:
        return None
    return _calendar_days(year, month, day and re.sub(r"\D", "", day))


def _first(words: Mapping[str, str | None], *names: str) -> str | None:
    """What one of the named groups matched."""
    return next((words[name] for name in names if words[name]), None)


def _calendar_days(year: int, month: str | None, day: str | None) -> _Days | None:
    try:
        first = date(year, int(month or 1), int(day or 1))
        last_month = int(month or 12)
        last_day = int(day) if day else monthrange(year, last_month)[1]
        return first, date(year, last_month, last_day)
    except ValueError:
        return None


def _month_number(name: str) -> str:
    return str(1 + _MONTHS.index(name[:3].lower()))

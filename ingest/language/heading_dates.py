"""The dates of headings, which write them in more forms than sentences do.

Where nothing but the day of a meeting is looked for, "12.10.20" is no paragraph's number, of
"6 and 7 May 2014" the first day is meant, and what text recognition misread ("l9™ July 2O18") is
read as the figures that it was.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import lru_cache

from ingest.language.dates import (
    DAY_TO_MONTH,
    MONTH_NAME,
    ORDINAL,
    WEEKDAY,
    WHOLE_DATES,
    PartialDate,
    StatedDate,
    date_form,
    dates_in_forms,
    month_number,
    stated_dates,
    weekday_number,
)

_WORD_END = r"\b"
# The year right behind its month or before a word, its figures apart, and two figures of it.
HEADING_FORMS = (
    date_form(
        rf"\b{DAY_TO_MONTH}{MONTH_NAME.removesuffix(_WORD_END)}\s?(?P<year>20[0-9]{{2}})(?=[a-z]{{2}}|\b)",
        reads="4 September2020",
        leaves="4 September20201",
    ),
    date_form(
        rf"\b{DAY_TO_MONTH}{MONTH_NAME}\.?,?\s++(?P<year>2 ?0 ?[0-9] ?[0-9])"
        r"(?![\w:.]|\s?[ap]\.?m\b| [0-9])",
        reads="4 Sep 20 20",
        leaves="4 Sep 20 20 00",
    ),
    date_form(
        r"(?<![\w./£-])(?P<day>[0-9]{1,2})\s?(?P<sign>[/.-])\s?(?P<number>[0-9]{1,2})\s?(?P=sign)\s?"
        r"(?P<short_year>[0-9]{2})(?![\w/-]|\.[0-9])",
        reads="12.10.20",
        leaves="12.10.2",
    ),
    date_form(
        rf"\b{DAY_TO_MONTH}{MONTH_NAME}\.?,?(?:\s++|-)['’]?(?P<short_year>[12][0-9])(?![\w:.]|\s?[ap]\.?m\b)",
        reads="4 Sep '20",
        leaves="4 Sep 20.00",
    ),
)
# The first of two days: "6 and 7 May", "30 April to 1 May".
_DAY_BEFORE = re.compile(
    rf"(?<![\w./£-])(?P<day>[0-9]{{1,2}})(?:\s?{ORDINAL})?(?:\s++{MONTH_NAME})?"
    rf"(?:\s++(?:and|&|to|ac?|i)\s++|[-–])(?:{WEEKDAY},?\s++)?\Z",
    re.IGNORECASE,
)
_BEFORE_MAX = 30  # characters
# A day or a year with letters or signs where its figures or "th" stood: "l9th July", "19™ July".
_MISREAD = re.compile(
    rf"(?<![\w.,/£-])(?P<day>[0-9][0-9lIO]?|[lI](?:[0-9]|(?=st\b)))(?P<raised>\s?(?:st|nd|rd|th)\b|[™*°º'\"’”]{{1,2}})?"
    rf"(?=(?:\s++day)?(?:\s++of)?,?\s++{MONTH_NAME})"
    rf"|(?<=[A-Za-z.,] )(?P<year>[21][0-9lIO]{{3}})(?!\w)",
    re.IGNORECASE,
)
_AS_FIGURES = str.maketrans("lIiOo", "11100")
_MARKS = re.compile(r"[™*°º'\"’”]")
# A day of the week right before or behind a date: "Monday, the 6th of May", "6 May (Monday)".
_ITS_WEEKDAY = re.compile(
    rf"\b(?P<day>{WEEKDAY}|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b)", re.IGNORECASE
)
_WEEKDAY_NEAR = 16  # characters between it and its date, itself among them
_SHORT_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

# "2019/20" is a year of accounts.
_YEAR = r"(?:19|20)\d\d(?!\d|\s?[/–-]\s?\d)"
_CALLED_BY_YEAR = re.compile(
    rf"\b(?:meeting|assembly|conference|[ae]gm)\W{{1,3}}(?P<behind>{_YEAR})"
    rf"|\b(?<![/–-])(?P<before>{_YEAR})\s++(?:annual|general|ordinary|extraordinary|special|[ae]gm)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)  # each line above the items is asked for its dates several times
def heading_dates(heading: str) -> tuple[StatedDate, ...]:
    """Every whole date in a heading, in order, each a day that there is; of two days the first."""
    found = []
    for stated in dates_in_forms(_as_printed(heading), (*WHOLE_DATES, *HEADING_FORMS)):
        first = _first_day(heading, stated)
        if first.date.days:
            found.append(first)
    return tuple(found)


def dates_of_years(heading: str, years: Collection[int]) -> tuple[StatedDate, ...]:
    """The dates of a heading that state no year, of which the day of the week tells it.

    ``years`` are those it may be; it must be the only one in which the date is on that day.
    """
    found = []
    for stated, weekday in _without_year(heading):
        days = [_in_year(stated.date, year) for year in years]
        fits = [d for d in days if d.days and d.days[0].weekday() == weekday]
        if len(fits) == 1:
            found.append(replace(stated, date=fits[0]))
    return tuple(found)


def dates_in_year(heading: str, year: int) -> tuple[StatedDate, ...]:
    """The dates of a heading that state no year, in the one that the meeting's name gives.

    A day of the week beside one must be its own there.
    """
    found = []
    for stated, weekday in _without_year(heading):
        whole = _in_year(stated.date, year)
        if whole.days and weekday in (None, whole.days[0].weekday()):
            found.append(replace(stated, date=whole))
    return tuple(found)


def meeting_year(heading: str) -> int | None:
    """The year that a meeting is called by: "Annual Meeting 2001", "the 2001 AGM"."""
    named = {int(m["behind"] or m["before"]) for m in _CALLED_BY_YEAR.finditer(heading)}
    return named.pop() if len(named) == 1 else None


def _without_year(heading: str) -> Iterator[tuple[StatedDate, int | None]]:
    """The dates of a heading that state a day and no year, each with its day of the week."""
    for stated in stated_dates(heading):
        if stated.date.year is None and stated.date.day is not None:
            yield stated, _weekday_of(heading, stated)


def _in_year(of_year: PartialDate, year: int) -> PartialDate:
    return replace(of_year, year=year)


def _weekday_of(heading: str, stated: StatedDate) -> int | None:
    """The number of the day of the week that stands beside a date."""
    before = heading[max(0, stated.start - _WEEKDAY_NEAR) : stated.start]
    behind = heading[stated.end : stated.end + _WEEKDAY_NEAR]
    named = [*_ITS_WEEKDAY.finditer(before)][-1:] or [*_ITS_WEEKDAY.finditer(behind)][:1]
    if not named:
        return None
    name = named[0]["day"].lower()
    short = name[:3] if len(name) < len("monday") else ""
    return _SHORT_WEEKDAYS.index(short) if short in _SHORT_WEEKDAYS else weekday_number(name)


def _as_printed(heading: str) -> str:
    """A heading with what was misread in its dates put right, character for character."""
    return _MISREAD.sub(_put_right, heading)


def _put_right(misread: re.Match[str]) -> str:
    if misread["year"]:
        return misread["year"].translate(_AS_FIGURES)
    raised = misread["raised"] or ""
    return misread["day"].translate(_AS_FIGURES) + _MARKS.sub(" ", raised)


def _first_day(heading: str, stated: StatedDate) -> StatedDate:
    """The date that one of two days begins with: 6 May for "6 and 7 May"."""
    before = _DAY_BEFORE.search(heading, max(0, stated.start - _BEFORE_MAX), stated.start)
    if before is None:
        return stated
    month = month_number(before["month"]) if before["month"] else stated.date.month
    first = PartialDate(stated.date.year, month, int(before["day"]))
    is_earlier = first.days and stated.date.days and first.days < stated.date.days
    return replace(stated, date=first, start=before.start()) if is_earlier else stated

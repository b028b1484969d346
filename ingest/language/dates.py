"""Dates as minutes and people write them, whole or in part: "4th September 2020", "04.09.20".

Every form is a row of ``DATE_FORMS``, with a text that it reads and one that it leaves alone.
Numeric dates are British (day first) or ISO 8601. Years that only name a stretch, such as the
financial year "2020/21", are no dates.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ingest.language.sought import Sought

MONTHS = (
    "January February March April May June July August September October November December"
).split()
# In Welsh, each beside the forms that it takes behind other words ("o Fawrth", "ym Mis Medi").
_WELSH_MONTHS = (
    "ionawr chwefror mawrth/fawrth ebrill mai/fai mehefin/fehefin gorffennaf/orffennaf/ngorffennaf"
    " awst medi/fedi hydref tachwedd/dachwedd/nhachwedd/thachwedd rhagfyr/ragfyr"
).split()
# The names that months go by, in lower case, with their number; another language's go in here.
MONTH_NUMBERS: Mapping[str, int] = {
    **{name.lower()[:n]: at for at, name in enumerate(MONTHS, 1) for n in (3, None)},
    "sept": 9,
    **{name: at for at, names in enumerate(_WELSH_MONTHS, 1) for name in names.split("/")},
}
MONTH_WORDS = frozenset(MONTH_NUMBERS)
# For patterns of other rooms; neither has a group, and case is theirs.
MONTH = rf"(?:{'|'.join(MONTHS)})"
# The days of the week from Monday on, with the forms that they take in Welsh.
_WEEKDAYS = (
    ("monday", "llun", "lun"),
    ("tuesday", "mawrth", "fawrth"),
    ("wednesday", "mercher", "fercher"),
    ("thursday", "iau"),
    ("friday", "gwener", "wener"),
    ("saturday", "sadwrn"),
    ("sunday", "sul"),
)
WEEKDAY = (
    rf"(?:{'|'.join(day[0] for day in _WEEKDAYS)}"
    rf"|(?:d?dydd|nos)\s++(?:{'|'.join(name for day in _WEEKDAYS for name in day[1:])}))"
)

# "may" and "march" are words too, and months without a year only where they are capitalised; so are
# "mai", "medi" and "hydref".
_ALSO_WORDS = frozenset("may mar march mawrth fawrth mai fai medi fedi hydref".split())
_CAPITALISED = "|".join(f"{word.capitalize()}|{word.upper()}" for word in _ALSO_WORDS - {"mar"})
_NO_WEEKDAY = r"(?<!\bdydd\s)(?<!\bddydd\s)(?<!\bnos\s)"
MONTH_NAME = rf"(?P<month>{'|'.join(sorted(MONTH_WORDS))})\b"
_NAME_ALONE = (
    rf"{_NO_WEEKDAY}(?P<month>{'|'.join(sorted(MONTH_WORDS - _ALSO_WORDS))}"
    rf"|(?-i:Mar|{_CAPITALISED}))\b"
)
ORDINAL = r"(?:st|nd|rd|th|af|ail|il|ydd|[fe]?ed|edd|eg|ain)"
_DAY = rf"(?P<day>[0-9]{{1,2}})(?:\s?{ORDINAL}\b)?"
_APART = r"(?:\s++|[-/]|\s*+,\s*+)"
# A day up to its month, which a copy may have run together: "8thNovember".
DAY_TO_MONTH = (
    rf"(?P<day>[0-9]{{1,2}})(?:\s?{ORDINAL}(?:\s++day)?(?:\s++of?\b)?"
    rf"{_APART}?|(?:\s++of?\b)?{_APART})"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
    " twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh"
    " twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_ANY_YEAR = r"(?P<year>[0-9]{4})"
_BEGINS = r"(?<![\w£$])(?<![0-9][/.])"
_ENDS = r"(?!\w|/[0-9])"
_YEAR_BEGINS = r"(?<![\w£$/–])(?<![0-9][-.,])"
_YEAR_ENDS = r"(?!\w|\.[0-9]|[/–-]+[0-9])"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is stated; what is not stated is ``None``, but one part always is."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day it may be; ``None`` without a year, or for no real day."""
        if self.year is None or (self.month is None and self.day is not None):
            return None
        first_month, last_month = (1, 12) if self.month is None else (self.month, self.month)
        try:
            if self.day is not None:
                day = date(self.year, first_month, self.day)
                return day, day
            first = date(self.year, first_month, 1)
            return first, date(self.year, last_month, monthrange(self.year, last_month)[1])
        except ValueError:
            return None

    def states(self, other: "PartialDate") -> bool:
        """Whether this date states everything that the other does."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(wanted in (None, stated) for stated, wanted in pairs)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date in a text, and the span of its words."""

    date: PartialDate
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class YearSpan:
    """Two years that name a stretch of time, always as "2020/21", and the span of their words."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateForm:
    """A way to write a date, with a text that it reads and one that it leaves alone."""

    pattern: Sought
    reads: str
    leaves: str
    needs_figure: bool  # whether no text without figures states a date in this way


def date_form(pattern: str, reads: str, leaves: str) -> DateForm:
    """A form by its pattern, whose groups are the parts of the date; case is no matter."""
    needs_figure = any(map(str.isdigit, reads))
    return DateForm(Sought(pattern, re.IGNORECASE), reads, leaves, needs_figure)


# A form is looked for in what the forms above it have left.
WHOLE_DATES = (
    date_form(
        rf"{_BEGINS}{_ANY_YEAR}-(?P<number>[0-9]{{1,2}})-(?P<day>[0-9]{{1,2}}){_ENDS}",
        reads="2020-09-04",
        leaves="2020-09-04T10:00",
    ),
    date_form(
        rf"{_BEGINS}(?P<day>[0-9]{{1,2}})(?P<sign>[/.-])(?P<number>[0-9]{{1,2}})(?P=sign)"
        rf"{_ANY_YEAR}{_ENDS}",
        reads="04.09.2020",
        leaves="04.09/2020",
    ),
    # With two figures for the year stops are a date's only beside a leading nought, which no
    # paragraph's number ("7.1.12") has; hyphens are those of telephone numbers and sort codes.
    date_form(
        rf"{_BEGINS}(?P<day>[0-9]{{1,2}})(?P<sign>/|(?<=\b0[0-9])\.|\.(?=0))(?P<number>[0-9]{{1,2}})"
        rf"(?P=sign)(?P<short_year>[0-9]{{2}}){_ENDS}(?!\.[0-9])",
        reads="04/09/20",
        leaves="12.10.20",
    ),
    date_form(
        rf"\b{DAY_TO_MONTH}{MONTH_NAME}\.?,?(?:\s++|[-/]){_ANY_YEAR}\b",
        reads="4th of Sept., 2020",
        leaves="4 Sep 20",
    ),
    date_form(
        rf"\b(?P<ordinal>{'|'.join(_ORDINALS)})(?:\s++day)?\s++of\s++{MONTH_NAME},?\s++{_YEAR}\b",
        reads="fourth day of September, 2020",
        leaves="fourth September of 2020",
    ),
    date_form(
        rf"\b{MONTH_NAME}\.?\s++(?:the\s++)?{_DAY},?\s++{_YEAR}\b",
        reads="September 4th, 2020",
        leaves="September 4th, 1020",
    ),
)
_MONTH_OF_ISO = date_form(
    rf"{_YEAR_BEGINS}{_YEAR}-(?P<number>0[1-9]|1[0-2])(?!\w|[/–-][0-9])",
    reads="2020-09",
    leaves="2020-13",
)
_SPAN_OF_YEARS = date_form(
    r"(?<![0-9])(?P<first>(?:19|20)[0-9]{2})\s?[/–-]\s?(?P<last>(?:19|20)?[0-9]{2})(?![0-9]|-[0-9])",
    reads="2020/21",
    leaves="2020/211",
)
_MONTH_ALONE = date_form(rf"\b{_NAME_ALONE}", reads="March", leaves="march")
_PARTS = (
    date_form(
        rf"\b{MONTH_NAME}\.?,?\s++{_YEAR}(?!\w|[/–-]+[0-9])",
        reads="Sept. 2020",
        leaves="Sept. 2020/21",
    ),
    date_form(
        rf"{_BEGINS}{_DAY}\s++(?:of?\s++)?{_NAME_ALONE}", reads="4th of September", leaves="4 may"
    ),
    date_form(rf"\b{_NAME_ALONE}\s++{_DAY}(?!\w)", reads="September 4th", leaves="march 4"),
    _MONTH_ALONE,
    # 2000 is more often a count: panels met first in 2012.
    date_form(rf"{_YEAR_BEGINS}(?!2000){_YEAR}{_YEAR_ENDS}", reads="2020", leaves="£2020"),
)
DATE_FORMS = (*WHOLE_DATES, _MONTH_OF_ISO, *_PARTS)


def find_date(text: str) -> tuple[date, str] | None:
    """The first whole date in a text and the words it was read from; ``None`` where none is."""
    return next(iter(find_dates(text)), None)


def find_dates(text: str) -> list[tuple[date, str]]:
    """Every whole date in a text, in order, with the words it was read from.

    A day that does not exist is no date.
    """
    found = dates_in_forms(text, WHOLE_DATES)
    return [(d.date.days[0], text[d.start : d.end]) for d in found if d.date.days]


def stated_dates(text: str) -> list[StatedDate]:
    """Every date that a text states, whole or in part, in order and without overlap.

    Days that do not exist are among them: their ``days`` are ``None``.
    """
    return dates_in_forms(text, (*WHOLE_DATES, _MONTH_OF_ISO, _SPAN_OF_YEARS, *_PARTS))


def dates_in_forms(text: str, forms: Sequence[DateForm]) -> list[StatedDate]:
    """Every date that a text states in one of these forms, the first of them first to be tried."""
    found = [
        StatedDate(_value(match), *match.span())
        for form, match in _matches(text, forms)
        if form is not _SPAN_OF_YEARS
    ]
    return sorted(found, key=lambda stated: stated.start)


def spans_of_years(text: str) -> list[YearSpan]:
    """Every "2020/21" or "2019-2021" in a text, in order."""
    return [
        YearSpan(f"{match['first']}/{match['last'][-2:]}", *match.span())
        for form, match in _matches(text, (*WHOLE_DATES, _MONTH_OF_ISO, _SPAN_OF_YEARS))
        if form is _SPAN_OF_YEARS
    ]


def without(text: str, spans: Iterable[StatedDate | YearSpan], filling: str) -> str:
    """The text with a filling in place of each of these spans, which do not overlap."""
    kept: list[str] = []
    at = 0
    for span in sorted(spans, key=lambda span: span.start):
        kept += [text[at : span.start], filling]
        at = span.end
    return "".join([*kept, text[at:]])


def parse_date(words: str) -> PartialDate | None:
    """The date that words are, with nothing beside it; ``None`` where they are none."""
    words = words.strip()
    found = stated_dates(words)
    return found[0].date if found and (found[0].start, found[0].end) == (0, len(words)) else None


def month_number(name: str) -> int:
    """The number of a month by its name, whole or cut, whatever the case."""
    return MONTH_NUMBERS[name.lower()]


def weekday_number(words: str) -> int:
    """The number of a day of the week, Monday being 0, by words that ``WEEKDAY`` finds."""
    name = words.lower().split()[-1]
    return next(at for at, names in enumerate(_WEEKDAYS) if name in names)


def in_words(day: date) -> str:
    """A day as people write it: "4 September 2020"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _matches(text: str, forms: Sequence[DateForm]) -> Iterator[tuple[DateForm, re.Match[str]]]:
    """What each form finds where no form before it does; only a month's name has no figure."""
    left = text
    has_figure = any(map(str.isdigit, text))
    for form in forms:
        if form.needs_figure and not has_figure:
            continue
        taken = [
            m for m in form.pattern.finditer(left) if form is not _MONTH_OF_ISO or _is_month(m)
        ]
        yield from ((form, match) for match in taken)
        if taken:
            characters = list(left)
            for match in taken:
                characters[match.start() : match.end()] = "\0" * len(match.group())
            left = "".join(characters)


def _is_month(match: re.Match[str]) -> bool:
    """Whether "2010-10" is a month: "2010-11" is more often a financial year."""
    return int(match["number"]) != (int(match["year"]) + 1) % 100


def _value(match: re.Match[str]) -> PartialDate:
    groups = match.groupdict()
    name, number, day = groups.get("month"), groups.get("number"), groups.get("day")
    short, year = groups.get("short_year"), groups.get("year")
    ordinal = groups.get("ordinal")
    return PartialDate(
        2000 + int(short) if short else int(year.replace(" ", "")) if year else None,
        month_number(name) if name else int(number) if number else None,
        int(day) if day else _ORDINALS.index(ordinal.lower()) + 1 if ordinal else None,
    )

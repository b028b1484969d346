"""Dates and times as minutes write them: "4th September 2020", "04/09/2020", "11.00 am"."""

import re
from datetime import date

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_SHORT_MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sept?",
    "oct",
    "nov",
    "dec",
)
_WRITTEN = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s++of)?(?:\s++|-|\s*+,\s*+)"
    r"(?P<month>" + "|".join((*_MONTHS, *_SHORT_MONTHS)) + r")\b\.?,?(?:\s++|-)(?P<year>\d{4})\b",
    re.IGNORECASE,
)
_BRITISH = re.compile(r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})\b")
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b")
_TIME = re.compile(
    r"(?<![\w.:/£-])(?:(?P<hour>\d{1,2})[.:](?P<minute>\d{2})(?:\s*+[ap]\.?m\b\.?)?"
    r"|(?P<oclock>\d{1,2})\s*+[ap]\.?m\b\.?|(?:12\s++)?noon\b)(?![\w%])",
    re.IGNORECASE,
)


def find_date(text: str) -> tuple[date, str] | None:
    """The first date in a text and the words it was read from; ``None`` where there is none.

    Months may be cut to three letters. Numeric dates are read as British (day first) or ISO 8601.
    A day that does not exist is no date.
    """
    return next(iter(find_dates(text)), None)


def find_dates(text: str) -> list[tuple[date, str]]:
    """Every date in a text, in order, with the words it was read from."""
    found = []
    matches = (m for p in (_WRITTEN, _BRITISH, _ISO) for m in p.finditer(text))
    for match in sorted(matches, key=re.Match.start):
        try:
            day = date(int(match["year"]), _month(match["month"]), int(match["day"]))
        except ValueError:
            continue
        found.append((day, match.group()))
    return found


def find_time(text: str) -> str | None:
    """The first time of day in a text, as printed: "11.00 am", "14:30", "2pm"."""
    for match in _TIME.finditer(text):
        hour = int(match["hour"] or match["oclock"] or 12)
        if hour < 24 and int(match["minute"] or 0) < 60:
            return match.group()
    return None


def _month(words: str) -> int:
    if words.isdigit():
        return int(words)
    return next(i for i, m in enumerate(_MONTHS, 1) if m.startswith(words.lower()[:3]))

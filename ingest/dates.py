"""Dates as minutes write them: "4th September 2020", "Friday, 2nd February, 2018", "04/09/2020"."""

import re
from datetime import date

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_WRITTEN = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    r"(?P<month>" + "|".join(_MONTHS) + r"),?\s+(?P<year>\d{4})\b",
    re.IGNORECASE,
)
_BRITISH = re.compile(r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})\b")
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b")


def find_date(text: str) -> tuple[date, str] | None:
    """The first date in a text and the words it was read from; ``None`` where there is none.

    Numeric dates are read as British (day first) or ISO 8601. A day that does not exist is no date.
    """
    matches = (m for p in (_WRITTEN, _BRITISH, _ISO) for m in p.finditer(text))
    for match in sorted(matches, key=re.Match.start):
        month = match["month"].lower()
        number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
        try:
            return date(int(match["year"]), number, int(match["day"])), match.group()
        except ValueError:
            continue
    return None

"""Dates in a question's own words: "in 2021", "since March 2020", "between 2019 and 2021"."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_MONTH = "|".join(name[:3] + (f"(?:{name[3:]})?" if name[3:] else "") for name in _MONTHS)
_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:(?P<iso_year{{n}}>{_YEAR})-(?P<iso_month{{n}}>\d\d)(?!\d)(?:-(?P<iso_day{{n}}>\d\d))?"
    rf"|(?:(?:(?P<day{{n}}>{_DAY})\s+(?:of\s+)?)?(?P<month{{n}}>{_MONTH})\.?,?\s+)?(?P<year{{n}}>{_YEAR}))"
    r"(?![\d/–-]*\d)"  # not the first half of a financial year such as 2020/21
)
_FIRST, _SECOND = _DATE.replace("{n}", "1"), _DATE.replace("{n}", "2")
_MEETING = r"(?:\s+meetings?)?"
_BETWEEN = re.compile(
    rf"\b(?:between|from)\s+{_FIRST}\s+(?:and|to|until)\s+{_SECOND}{_MEETING}", re.IGNORECASE
)
_SINCE = re.compile(rf"\b(?:since|from)\s+{_FIRST}(?:\s+on(?:wards)?)?{_MEETING}", re.I)
_AFTER = re.compile(rf"\bafter\s+{_FIRST}{_MEETING}", re.IGNORECASE)
_BEFORE = re.compile(rf"\bbefore\s+{_FIRST}{_MEETING}", re.IGNORECASE)
_UNTIL = re.compile(rf"\b(?:until|till|up\s+to|by)\s+{_FIRST}{_MEETING}", re.IGNORECASE)
_IN = re.compile(rf"(?:\b(?:in|during|on|of|at|for|the)\s+(?:the\s+)?)*\b{_FIRST}{_MEETING}", re.I)


@dataclass(frozen=True, slots=True)
class DateWords:
    """A range of dates, either end of which may be open, and the span of words it was read from."""

    from_date: date | None
    to_date: date | None
    start: int
    end: int


def read_dates(text: str) -> DateWords | None:
    """The first range of dates in a text; ``None`` where there is none."""
    if match := _BETWEEN.search(text):
        first, last = _range(match, 1), _range(match, 2)
        if first and last:
            return DateWords(first[0], last[1], match.start(), match.end())
    for pattern in (_SINCE, _AFTER, _BEFORE, _UNTIL, _IN):
        match = pattern.search(text)
        found = _range(match, 1) if match else None
        if match and found:
            first_day, last_day = found
            bounds: dict[re.Pattern[str], tuple[date | None, date | None]] = {
                _SINCE: (first_day, None),
                _AFTER: (last_day + timedelta(days=1), None),
                _BEFORE: (None, first_day - timedelta(days=1)),
                _UNTIL: (None, last_day),
            }
            return DateWords(*bounds.get(pattern, found), *match.span())
    return None


def _range(match: re.Match[str], n: int) -> tuple[date, date] | None:
    """The first and the last day of a day, month or year that was matched."""
    year = match[f"year{n}"] or match[f"iso_year{n}"]
    name, day_words = match[f"month{n}"], match[f"day{n}"] or match[f"iso_day{n}"]
    month = 1 + [m[:3] for m in _MONTHS].index(name[:3].lower()) if name else None
    if match[f"iso_month{n}"]:
        month = int(match[f"iso_month{n}"])
    day = int(re.sub(r"\D", "", day_words)) if day_words else None
    try:
        first = date(int(year), month or 1, day or 1)
        last_month = month or 12
        last = date(int(year), last_month, day or monthrange(int(year), last_month)[1])
    except ValueError:
        return None
    return first, last

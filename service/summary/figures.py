"""Numbers, sums of money, percentages and dates of a text, each in one form to compare by.

"seventy per cent" and "70%", "£3.4m" and "£3.4 million", "twelve" and "12", "1st May" and
"the first of May" are the same; "70" and "70%" are not.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from service.summary.number_words import in_digits

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# "may" and "march" are words too; the months are capitalised.
_MONTH = (
    r"(?:(?i:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|May|MAY|Mar(?:ch)?|MARCH)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\d){_YEAR}-(?P<number>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})[/.](?P<number>\d{{1,2}})[/.]{_YEAR}",
        rf"(?<!\w){_DAY}\s+(?:of\s+)?(?P<month>{_MONTH})(?:,?\s+{_YEAR})?",
        rf"(?<!\w)(?P<month>{_MONTH})\s+{_DAY}(?!\d),?(?:\s+{_YEAR})?",
        rf"(?<!\w)(?P<month>{_MONTH}),?\s+{_YEAR}",
        rf"(?<!\w)(?P<month>{_MONTH})",
    )
)
_SPAN_OF_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[/–-]\s?((?:19|20)?\d\d)(?!\d|-\d)")
_CODE = re.compile(r"(?<!\w)[A-Z][A-Za-z]*-?\d[\w-]*")
_FIGURE = re.compile(
    r"(?P<currency>[£$€])?\s?(?<![\w.,])(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?:(?P<ordinal>st|nd|rd|th)(?!\w)"
    r"|[\s-]?(?P<scale>dozen|hundred|thousand|million|billion|bn|mn|m|k)(?!\w))?"
    r"(?:[\s-]?(?P<unit>%|per\s?cent(?!\w)|percentage(?!\w)|pounds?(?!\w)|pence(?!\w)|p(?!\w)"
    r"|[ap]\.?m(?!\w)))?(?!\w)",
    re.IGNORECASE,
)
_ODD = re.compile(r"[\w.,/-]*\d[\w/-]*")
_QUANTITY = re.compile(
    r"\b(?P<stem>hal[fv]|thirds|quarter|doubl|trebl|tripl|quadrupl|once\b|twice|thrice|dozens"
    r"|hundred|thousand|million|billion|majority|minority|most\b|none\b|daily|weekly|monthly"
    r"|annual|yearly)\w*",
    re.IGNORECASE,
)
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 10**3, "k": 10**3, "million": 10**6}
_SCALES |= {"mn": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is stated; what is not stated is ``None``."""

    year: int | None
    month: int
    day: int | None

    def states(self, other: "PartialDate") -> bool:
        """Whether this date states everything that the other does."""
        return (
            self.month == other.month
            and other.year in (None, self.year)
            and other.day in (None, self.day)
        )


@dataclass(frozen=True, slots=True)
class Figures:
    """The dates of a text, and its other figures in their one form."""

    dates: frozenset[PartialDate]
    others: frozenset[str]

    def hold(self, claimed: "Figures") -> bool:
        """Whether every figure and date that is claimed stands here."""
        return claimed.others <= self.others and all(
            any(date.states(claim) for date in self.dates) for claim in claimed.dates
        )

    def with_date(self, date: PartialDate) -> "Figures":
        """These figures and one more date, with its year."""
        year = frozenset({str(date.year)}) if date.year else frozenset()
        return replace(self, dates=self.dates | {date}, others=self.others | year)


def figures(text: str) -> Figures:
    """Read every figure and date of a text."""
    rest = _Rest(in_digits(unicodedata.normalize("NFKC", text)))
    years = {f"{m[1]}/{m[2][-2:]}" for m in rest.take(_SPAN_OF_YEARS)}
    dates = {_date(match) for pattern in _DATES for match in rest.take(pattern)}
    others = years | {str(date.year) for date in dates if date.year}
    others |= {match.group().casefold() for match in rest.take(_CODE)}
    others |= {_canonical(match) for match in rest.take(_FIGURE)}
    others |= {match.group().casefold() for match in rest.take(_ODD)}
    others |= {match["stem"].casefold().replace("halv", "half") for match in rest.take(_QUANTITY)}
    return Figures(frozenset(dates), frozenset(others))


class _Rest:
    """What of a text has not been read yet."""

    def __init__(self, text: str) -> None:
        self._text = text

    def take(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Every match, taken out of what is left."""
        matches = list(pattern.finditer(self._text))
        self._text = pattern.sub(" ; ", self._text)
        return iter(matches)


def _date(match: re.Match[str]) -> PartialDate:
    groups = match.groupdict()
    name = groups.get("month")
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(match["number"])
    year, day = groups.get("year"), groups.get("day")
    return PartialDate(int(year) if year else None, month, int(day) if day else None)


def _canonical(match: re.Match[str]) -> str:
    """A figure as its value with what it counts: "£3400000", "70%", "2nd", "12"."""
    scale = _SCALES[match["scale"].lower()] if match["scale"] else 1
    value = (Decimal(match["digits"].replace(",", "")) * scale).normalize()
    unit = (match["unit"] or "").lower().replace(" ", "").replace(".", "")
    if unit.startswith("per"):
        unit = "%"
    currency = match["currency"] or ("£" if unit.startswith("pound") else "")
    unit = "" if unit.startswith("pound") else "pence" if unit == "p" else unit
    return f"{currency}{value:f}{unit}{'th' if match['ordinal'] else ''}"

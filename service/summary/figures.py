"""Numbers, sums of money, percentages and dates of a text, each in one form to compare by.

"seventy per cent" and "70%", "£3.4m" and "£3.4 million", "twelve" and "12", "1st May" and
"the first of May" are the same; "70" and "70%" are not.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.language.dates import PartialDate, spans_of_years, stated_dates, without
from service.summary.number_words import in_digits

_CODE = re.compile(r"(?<!\w)[A-Z][A-Za-z]*-?\d[\w-]*")
_FIGURE = re.compile(
    r"(?P<currency>[£$€])?\s?(?<![\w.,])(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"(?:(?P<ordinal>st|nd|rd|th)(?!\w)"
    r"|[\s-]?(?P<scale>dozen|hundred|thousand|million|billion|bn|mn|m|k)(?!\w))?"
    r"(?:[\s-]?(?P<unit>%|per\s?cent(?!\w)|percentage(?!\w)|pounds?(?!\w)|pence(?!\w)|p(?!\w)"
    r"|[ap]\.?m(?!\w)))?(?!\w)",
    re.IGNORECASE,
)
_ODD = re.compile(r"(?<![\w.,/-])[\w.,/-]*\d[\w/-]*")
_QUANTITY = re.compile(
    r"\b(?P<stem>hal[fv]|thirds|quarter|doubl|trebl|tripl|quadrupl|once\b|twice|thrice|dozens"
    r"|hundred|thousand|million|billion|majority|minority|most\b|none\b|daily|weekly|monthly"
    r"|annual|yearly)\w*",
    re.IGNORECASE,
)
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 10**3, "k": 10**3, "million": 10**6}
_SCALES |= {"mn": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9}


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
    text = in_digits(unicodedata.normalize("NFKC", text))
    spans = spans_of_years(text)
    # A year alone is a figure like any other.
    stated = [found for found in stated_dates(text) if found.date.month is not None]
    rest = _Rest(without(text, [*spans, *stated], " ; "))
    dates = {found.date for found in stated}
    others = {span.name for span in spans} | {str(date.year) for date in dates if date.year}
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

"""Days and numbers as people write them."""

from collections.abc import Sequence
from datetime import date

from index.questions.date_words import DateRange
from ingest.language.dates import MONTHS, PartialDate, in_words


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 meeting", "2 meetings"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def written_date(iso: str | None) -> str:
    """A date as people write it; "date not stated" where there is none."""
    if iso is None:
        return "date not stated"
    return in_words(date.fromisoformat(iso))


def days_in_words(ranges: Sequence[DateRange]) -> str:
    """When, as people say it: "in 2021", "on 4 March 2021", "in March 2021 or since 2023"."""
    return " or ".join(map(_days, ranges))


def _days(days: DateRange) -> str:
    first, last = days.first, days.last
    if first is None or last is None:
        ends = (("since", first), ("up to", last))
        return " ".join(f"{word} {in_words(day)}" for word, day in ends if day)
    if first == last:
        return f"on {in_words(first)}"
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12):
        years = f"{first.year} to {last.year}" if first.year < last.year else f"{first.year}"
        return f"in {years}"
    if first.day == 1 and PartialDate(first.year, first.month).days == (first, last):
        return f"in {MONTHS[first.month - 1]} {first.year}"
    return f"from {in_words(first)} to {in_words(last)}"

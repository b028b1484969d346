"""What is in the book: for readers to see before they ask, and to filter by, with counts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from index.book.book import Book
from index.book.contents import BookMeeting
from index.book.coverage import Coverage
from index.book.filters import Filters
from index.searching.searcher import Searcher
from ingest.record import SPEAKER_ROLES

_LATEST = 5


@dataclass(frozen=True, slots=True)
class Count:
    """A value to filter by, and how many meetings, passages or entries it leaves."""

    value: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterCounts:
    """How many each value of a filter leaves of what a page lists.

    ``roles`` always count passages in which the role is recorded as speaking. ``months`` are those
    of the ``years`` that hold anything, by "2021-03".
    """

    panels: tuple[Count, ...]
    years: tuple[Count, ...]
    months: tuple[Count, ...] = ()
    roles: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings(FilterCounts):
    """What a generation holds; panels, years and months count meetings.

    ``latest`` are its newest meetings of which it has minutes. ``made_at`` is when the index was
    last brought up to date.
    """

    coverage: Coverage
    latest: tuple[BookMeeting, ...]
    made_at: datetime


def holdings_of(searcher: Searcher) -> Holdings:
    """Count what a generation holds; some dozens of queries, so keep the result."""
    book = searcher.generation.book
    coverage = book.coverage(Filters())
    dated = [meeting for meeting in book.meetings(Filters()) if meeting.date]
    days = [meeting.date or "" for meeting in dated]
    newest = sorted(dated, key=lambda meeting: meeting.date or "", reverse=True)
    return Holdings(
        coverage=coverage,
        latest=tuple(meeting for meeting in newest if meeting.has_minutes)[:_LATEST],
        panels=tuple(
            Count(panel, book.coverage(Filters(panel=panel)).meetings) for panel in coverage.panels
        ),
        roles=_roles(book),
        years=_counts(day[:4] for day in days),
        months=_counts(day[:7] for day in days),
        made_at=searcher.generation.manifest.created_at,
    )


def _roles(book: Book) -> tuple[Count, ...]:
    counts = (Count(role, len(book.allowed(Filters(speaker=role)) or ())) for role in SPEAKER_ROLES)
    return tuple(count for count in counts if count.number)


def _counts(values: Iterable[str]) -> tuple[Count, ...]:
    return tuple(Count(value, number) for value, number in sorted(Counter(values).items()))

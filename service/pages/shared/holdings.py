"""What is in the book: for readers to see before they ask, and to filter by, with counts."""

from dataclasses import dataclass
from datetime import date, datetime

from index.book.book import Book, Coverage
from index.book.filters import Filters
from index.searching.searcher import Searcher
from ingest.record import SPEAKER_ROLES


@dataclass(frozen=True, slots=True)
class Count:
    """A value to filter by, and how many meetings, passages or entries it leaves."""

    value: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterCounts:
    """How many each value of a filter leaves of what a page lists.

    ``roles`` always count passages in which the role is recorded as speaking.
    """

    panels: tuple[Count, ...]
    years: tuple[Count, ...]
    roles: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings(FilterCounts):
    """What a generation holds; panels and years count meetings.

    ``made_at`` is when the index was last brought up to date.
    """

    coverage: Coverage
    made_at: datetime


def holdings_of(searcher: Searcher) -> Holdings:
    """Count what a generation holds; some dozens of queries, so keep the result."""
    book = searcher.generation.book
    coverage = book.coverage(Filters())
    return Holdings(
        coverage=coverage,
        panels=tuple(
            Count(panel, book.coverage(Filters(panel=panel)).meetings) for panel in coverage.panels
        ),
        roles=_roles(book),
        years=_years(book, coverage),
        made_at=searcher.generation.manifest.created_at,
    )


def _roles(book: Book) -> tuple[Count, ...]:
    counts = (Count(role, len(book.allowed(Filters(speaker=role)) or ())) for role in SPEAKER_ROLES)
    return tuple(count for count in counts if count.number)


def _years(book: Book, coverage: Coverage) -> tuple[Count, ...]:
    if not (coverage.from_date and coverage.to_date):
        return ()
    first, last = (date.fromisoformat(d).year for d in (coverage.from_date, coverage.to_date))
    counts = (
        Count(str(year), book.coverage(_within(year)).meetings) for year in range(first, last + 1)
    )
    return tuple(count for count in counts if count.number)


def _within(year: int) -> Filters:
    return Filters(from_date=date(year, 1, 1), to_date=date(year, 12, 31))

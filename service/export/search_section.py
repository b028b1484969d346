"""How a search was done, in words: the end of every report."""

from collections.abc import Sequence
from datetime import datetime

from index.book.filters import DATE_FILTERS, FILTERS
from service.contract.answers import CitationModel, CoverageModel, FiltersModel
from service.export.report_parts import Heading, Items, Part, Source, said
from service.wording import counted, written_date

_OWN_WORDS = (
    "Quotations are the minutes' own words, word for word: the clerk's record of what was "
    "reported, not a transcript of speech."
)


def source_of(citation: CitationModel) -> Source:
    """Where words stand, and what was inferred about it."""
    inferred = tuple(
        f"Inferred: {field.replace('_', ' ')} {reason}."
        for field, reason in citation.inferred.items()
    )
    return Source(citation.label_with_status, citation.url, inferred)


def search_section(
    searched_at: str,
    coverage: CoverageModel,
    filters: FiltersModel,
    warnings: Sequence[str],
    hints: Sequence[str] = (),
) -> tuple[Part, ...]:
    """When and what was searched, with which filters, and what a reader should know of it.

    ``searched_at`` is ISO 8601 with a zone; ``hints`` say, a sentence each, what was read from the
    question's own words.
    """
    points = [
        f"Date of search: {_written_time(searched_at)}.",
        *_coverage_words(coverage),
        *_filter_words(filters),
        *hints,
        *(f"Note: {warning}" for warning in warnings),
    ]
    return (Heading("How this was searched", 1), Items(tuple(points)), said(_OWN_WORDS))


def _written_time(iso: str) -> str:
    moment = datetime.fromisoformat(iso)
    return f"{written_date(moment.date().isoformat())}, {moment:%H:%M %Z}"


def _coverage_words(coverage: CoverageModel) -> list[str]:
    panels = "; ".join(coverage.panels) or "none with a stated name"
    days = [written_date(day) for day in (coverage.from_date, coverage.to_date) if day]
    words = [
        f"Panels: {panels}.",
        f"Searched: {counted(coverage.meetings, 'meeting')}, "
        f"{counted(coverage.documents, 'document')}.",
        f"Dates of meetings: {' to '.join(dict.fromkeys(days)) or 'not stated'}.",
    ]
    if coverage.undated:
        words.append(f"Without a stated date: {counted(coverage.undated, 'meeting')}.")
    without = (
        counted(coverage.without_minutes, "meeting") if coverage.without_minutes else "none known"
    )
    return [*words, f"Meetings without minutes: {without}."]


def _filter_words(filters: FiltersModel) -> list[str]:
    """The filters that were in force; nothing where there was none."""
    stated = ((one.name, getattr(filters, one.field)) for one in FILTERS.values())
    words = [
        f"{name} {written_date(value) if name in DATE_FILTERS else value}"
        for name, value in stated
        if value
    ]
    return [f"Only: {', '.join(words)}."] if words else []

"""How a search was done, in words: the end of every report."""

from collections.abc import Sequence
from datetime import datetime

from index.book.filters import DATE_FILTERS, FILTERS
from service.contract.answers import CitationModel, CoverageModel, SpeechFiltersModel
from service.export.report import Heading, Items, Paragraph, Search, Source
from service.wording import (
    counted,
    coverage_words,
    remarks_on,
    searched_words,
    written_date,
)

# What a register can be narrowed by besides.
_OWN = ("status", "owner")
_OWN_WORDS = (
    "Quotations are the minutes' own words, word for word: the clerk's record of what was "
    "reported, not a transcript of speech."
)


def source_of(citation: CitationModel) -> Source:
    """Where words stand, and what was inferred about it."""
    return Source(citation.label_with_status, citation.url, remarks_on(citation))


def search_part(
    searched_at: str | None,
    coverage: CoverageModel,
    filters: SpeechFiltersModel,
    notes: Sequence[str],
    hints: Sequence[str] = (),
) -> Search:
    """How a search was done, in full and in short; the arguments are ``search_section``'s."""
    return Search(
        in_full=search_section(searched_at, coverage, filters, notes, hints),
        in_short=(*hints, coverage_words(coverage)),
        notes=tuple(notes),
    )


def search_section(
    searched_at: str | None,
    coverage: CoverageModel,
    filters: SpeechFiltersModel,
    notes: Sequence[str],
    hints: Sequence[str] = (),
) -> tuple[Heading, Items, Paragraph]:
    """When and what was searched, with which filters, and what a reader should know of it.

    ``searched_at`` is ISO 8601 with a zone; ``hints`` say, a sentence each, what was read from the
    question's own words.
    """
    points = [
        *([f"Date of search: {_written_time(searched_at)}."] if searched_at else ()),
        *_coverage_points(coverage),
        *_filter_points(filters),
        *hints,
        *(f"Note: {note}" for note in notes),
    ]
    return (Heading("How this was searched", 1), Items(tuple(points)), Paragraph(_OWN_WORDS))


def _written_time(iso: str) -> str:
    moment = datetime.fromisoformat(iso)
    return f"{written_date(moment.date().isoformat())}, {moment:%H:%M %Z}"


def _coverage_points(coverage: CoverageModel) -> list[str]:
    panels = "; ".join(coverage.panels) or "none with a stated name"
    days = [written_date(day) for day in (coverage.from_date, coverage.to_date) if day]
    points = [
        f"Panels: {panels}.",
        f"Searched: {searched_words(coverage)}, {counted(coverage.documents, 'document')}.",
        f"Dates of meetings: {' to '.join(dict.fromkeys(days)) or 'not stated'}.",
    ]
    if coverage.undated:
        points.append(f"Other items: {coverage.undated:,}, whose meeting is not known.")
    without = (
        counted(coverage.without_minutes, "meeting") if coverage.without_minutes else "none known"
    )
    return [*points, f"Meetings without minutes: {without}."]


def _filter_points(filters: SpeechFiltersModel) -> list[str]:
    """The filters that were in force, a register's own too; nothing where there was none."""
    names = {one.field: one.name for one in FILTERS.values()} | {name: name for name in _OWN}
    stated = [(names[field], value) for field, value in filters if field in names and value]
    words = [
        f"{name} {written_date(value) if name in DATE_FILTERS else value}" for name, value in stated
    ]
    return [f"Only: {', '.join(words)}."] if words else []

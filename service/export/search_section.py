"""How a search was done, in words: the end of every report."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from index.book.filters import DATE_FILTERS, FILTERS
from service.contract.citations import CitationModel
from service.contract.searched import CoverageModel, SpeechFiltersModel
from service.export.report import Heading, Items, Paragraph, Search, Source, Standing
from service.wording.answers import remarks_on
from service.wording.coverage import coverage_words, searched_words
from service.wording.days import counted, written_date

# What a register can be narrowed by besides.
_OWN = ("status", "owner", "about", "words")
_OWN_WORDS = (
    "Quotations are the minutes' own words, word for word: the clerk's record of what was "
    "reported, not a transcript of speech."
)
_SAMPLE_WORDS = (
    "Quotations are sample text, word for word as it is held: it restates what was minuted, and is "
    "no transcript of speech."
)
_SOME_SAMPLE_WORDS = (
    "Quotations are word for word as they are held: the clerk's record of what was reported, not a "
    "transcript of speech; some are sample text, which restates the minutes."
)
# So many bodies are named at the head of a file; of more only their number.
_NAMED_BODIES = 2


def source_of(citation: CitationModel) -> Source:
    """Where words stand, and what was inferred about it."""
    return Source(citation.label_with_status, citation.url, remarks_on(citation))


def standing_of(
    coverage: CoverageModel,
    made_at: str | None = None,
    *,
    panels: Iterable[str | None] = (),
    made: str = "searched on",
) -> Standing:
    """What a file says of itself; ``panels`` are those that it quotes, else all that are held.

    ``made_at`` is ISO 8601, ``made`` what stands before its day.
    """
    named = sorted({panel for panel in panels if panel}) or coverage.panels
    body = "; ".join(named) if len(named) <= _NAMED_BODIES else f"Minutes of {len(named)} panels"
    day = written_date(datetime.fromisoformat(made_at).date().isoformat()) if made_at else ""
    return Standing(body, f"{made} {day}" if day else "", tuple(coverage.notices))


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
    return (Heading("How this was searched", 1), Items(tuple(points)), Paragraph(_nature(coverage)))


def _nature(coverage: CoverageModel) -> str:
    """What the words are that are quoted."""
    if not coverage.restated:
        return _OWN_WORDS
    return _SAMPLE_WORDS if coverage.restated >= coverage.documents else _SOME_SAMPLE_WORDS


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

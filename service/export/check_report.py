"""A check of drafts as a report to take away."""

from collections.abc import Iterable, Iterator

from ingest.language.sentences import Span
from service.check.check_wording import EVENT_WORDS, STATUS_WORDS, match_words, verdict_words
from service.contract.checks import (
    CheckModel,
    DraftCheckModel,
    MatchModel,
    TrailEventModel,
    WordSpanModel,
)
from service.export.report_parts import (
    Heading,
    Paragraph,
    Part,
    Quotation,
    Report,
    Trail,
    TrailEntry,
    lines_of,
    said,
)
from service.export.search_section import search_section, source_of
from service.wording import written_date

_TITLE = "Has this been asked before?"


def check_report(found: CheckModel) -> Report:
    """Each draft with its verdict, the earlier questions, their replies and what became of them."""
    parts: list[Part] = []
    for number, checked in enumerate(found.checks, start=1):
        name = f"Draft {number}" if len(found.checks) > 1 else "The draft"
        parts += _draft(name, checked, found.coverage.meetings)
    parts += search_section(found.searched_at, found.coverage, found.filters, found.warnings)
    return Report(_TITLE, found.searched_at, tuple(parts))


def _draft(name: str, checked: DraftCheckModel, meetings: int) -> Iterator[Part]:
    yield Heading(name, 1)
    yield from _paragraphs(checked.draft)
    yield said(verdict_words(checked, meetings), is_strong=True)
    told: list[list[TrailEventModel]] = []
    for match in checked.matches:
        yield from _match(checked.draft, match)
        yield from _trail(match.trail, is_told=match.trail in told)
        told.append(match.trail)
    if checked.nearest:
        yield Heading("Nearest, but not the same", 2)
    for match in checked.nearest:
        yield said("The minutes record this question:")
        yield Quotation(lines_of(match.question), source_of(match.citation))


def _match(draft: str, match: MatchModel) -> Iterator[Part]:
    yield Heading(match_words(match), 2)
    yield said("The draft; words that the earlier question lacks stand out:")
    yield from _paragraphs(draft, _differing(match.differs, "draft"))
    yield said("The minutes record this question; words that the draft lacks stand out:")
    asked = lines_of(match.question, _differing(match.differs, "question"))
    yield Quotation(asked, source_of(match.citation))
    if match.reply is None:
        yield said("The minutes record no reply.")
        return
    yield said(f"The minutes record this reply ({STATUS_WORDS[match.status]}):")
    yield Quotation(lines_of(match.reply), source_of(match.citation))


def _trail(trail: list[TrailEventModel], *, is_told: bool) -> Iterator[Part]:
    if not trail:
        return
    yield Heading("What became of it", 3)
    if is_told:
        yield said("As told under the earlier question above.")
    else:
        yield Trail(tuple(map(_entry, trail)))


def _entry(event: TrailEventModel) -> TrailEntry:
    note = f" ({event.note})" if event.note else ""
    return TrailEntry(
        date=written_date(event.date),
        event=f"{EVENT_WORDS[event.event]}{note}",
        words=event.text,
        source=source_of(event.citation),
    )


def _paragraphs(text: str, marked: Iterable[Span] = ()) -> Iterator[Paragraph]:
    return (Paragraph(line) for line in lines_of(text, marked))


def _differing(spans: Iterable[WordSpanModel], text: str) -> list[Span]:
    return [(span.start, span.end) for span in spans if span.text == text]

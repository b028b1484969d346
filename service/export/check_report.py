"""A check of drafts as a report."""

from collections.abc import Iterable, Iterator

from ingest.language.sentences import Span
from service.contract.checks import (
    CheckModel,
    DraftCheckModel,
    MatchModel,
    TrailEventModel,
    WordSpanModel,
)
from service.export.report import (
    Heading,
    Paragraph,
    Part,
    Quotation,
    Report,
    Trail,
    TrailEntry,
    Verbatim,
    lines_of,
)
from service.export.search_section import search_part, source_of
from service.wording import (
    EVENT_WORDS,
    REPLY_STATUS_WORDS,
    match_words,
    verdict_words,
    written_date,
)

_TITLE = "Has this been asked before?"


def check_report(found: CheckModel) -> Report:
    """Each draft with its verdict, the earlier questions, their replies and what became of them."""
    parts: list[Part] = []
    for number, checked in enumerate(found.checks, start=1):
        name = f"Draft {number}" if len(found.checks) > 1 else "The draft"
        parts += _draft(name, checked, found.coverage.meetings)
    parts.append(search_part(found.searched_at, found.coverage, found.filters, found.warnings))
    return Report(_TITLE, found.searched_at, tuple(parts))


def _draft(name: str, checked: DraftCheckModel, meetings: int) -> Iterator[Part]:
    yield Heading(name, 1)
    yield Verbatim(lines_of(checked.draft))
    yield Paragraph(verdict_words(checked, meetings), is_strong=True)
    shown: list[list[TrailEventModel]] = []
    for match in checked.matches:
        yield from _match(checked.draft, match)
        yield from _trail(match.trail, is_shown=match.trail in shown)
        shown.append(match.trail)
    if checked.nearest:
        yield Heading("Nearest, but not the same", 2)
    for match in checked.nearest:
        yield Paragraph("The minutes record this question:")
        yield Quotation(lines_of(match.question), source_of(match.citation))


def _match(draft: str, match: MatchModel) -> Iterator[Part]:
    yield Heading(match_words(match), 2)
    yield Paragraph("The draft; words that the earlier question lacks stand out:")
    yield Verbatim(lines_of(draft, _differing(match.differs, "draft")))
    yield Paragraph("The minutes record this question; words that the draft lacks stand out:")
    asked = lines_of(match.question, _differing(match.differs, "question"))
    yield Quotation(asked, source_of(match.citation))
    if match.reply is None:
        yield Paragraph("The minutes record no reply.")
        return
    yield Paragraph(f"The minutes record this reply ({REPLY_STATUS_WORDS[match.status]}):")
    yield Quotation(lines_of(match.reply), source_of(match.citation))


def _trail(trail: list[TrailEventModel], *, is_shown: bool) -> Iterator[Part]:
    if not trail:
        return
    yield Heading("What became of it", 3)
    if is_shown:
        yield Paragraph("As told under the earlier question above.")
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


def _differing(spans: Iterable[WordSpanModel], text: str) -> list[Span]:
    return [(span.start, span.end) for span in spans if span.text == text]

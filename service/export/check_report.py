"""A check of drafts as a report."""

from collections.abc import Iterable, Iterator, Sequence

from ingest.language.sentences import Span
from service.check.shown_words import differing, own_words
from service.contract.checks import CheckModel, DraftCheckModel, MatchModel, TrailEventModel
from service.contract.quotes import CorrectionModel
from service.export.corrections import corrections
from service.export.file_names import file_stem
from service.export.report import (
    Heading,
    Items,
    Line,
    Paragraph,
    Part,
    Quotation,
    Report,
    Trail,
    TrailEntry,
    Verbatim,
    lines_of,
)
from service.export.search_section import search_part, source_of, standing_of
from service.wording.answers import corrected_words, shortened
from service.wording.coverage import searched_words
from service.wording.days import counted, written_date
from service.wording.verdicts import (
    EVENT_WORDS,
    REPLY_STATUS_WORDS,
    match_words,
    verdict_line,
    verdict_words,
)

_TITLE = "Has this been asked before?"


def check_report(found: CheckModel) -> Report:
    """Each draft with its verdict, the earlier questions, their replies and what became of them.

    Of several drafts a line each goes before.
    """
    is_single = len(found.checks) == 1
    parts: list[Part] = [] if is_single else _in_short(found)
    for number, checked in enumerate(found.checks, start=1):
        name = "The draft" if is_single else f"Draft {number}"
        parts += _draft(name, checked, searched_words(found.coverage))
    return _report(found, parts)


def short_check_report(found: CheckModel) -> Report:
    """A line a draft; a single draft as ``check_report`` has it."""
    if len(found.checks) == 1:
        return check_report(found)
    parts = [*_in_short(found), Paragraph("Earlier questions and replies: ask with --details.")]
    return _report(found, parts)


def check_name(found: CheckModel) -> str:
    """The name of a check's file without its ending: after its draft, or how many there are."""
    words = found.checks[0].draft if len(found.checks) == 1 else counted(len(found.checks), "draft")
    return file_stem(f"asked before {words}", "asked-before")


def _report(found: CheckModel, parts: Sequence[Part]) -> Report:
    search = search_part(found.searched_at, found.coverage, found.filters, found.warnings)
    standing = standing_of(found.coverage, found.searched_at)
    return Report(_TITLE, found.searched_at, (*parts, search), standing)


def _in_short(found: CheckModel) -> list[Part]:
    """Every draft on one line: its verdict, where and when the nearest was asked, its words."""
    lines = (
        f"Draft {number}: {verdict_line(checked)}. “{shortened(checked.draft)}”"
        for number, checked in enumerate(found.checks, start=1)
    )
    return [Heading(counted(len(found.checks), "draft"), 1), Items(tuple(lines))]


def _draft(name: str, checked: DraftCheckModel, searched: str) -> Iterator[Part]:
    yield Heading(name, 1)
    yield Verbatim(lines_of(checked.draft))
    yield Paragraph(verdict_words(checked, searched), is_strong=True)
    shown: list[list[TrailEventModel]] = []
    for match in checked.matches:
        yield from _match(checked.draft, match)
        yield from _trail(match.trail, is_shown=match.trail in shown)
        shown.append(match.trail)
    if checked.nearest:
        yield Heading("Nearest, but not the same", 2)
    for match in checked.nearest:
        yield from corrections(match.corrected_by)
        yield Paragraph("The minutes record this question:")
        yield Quotation(own_lines(match.question), source_of(match.citation))


def _match(draft: str, match: MatchModel) -> Iterator[Part]:
    yield Heading(match_words(match), 2)
    marked = differing(draft, match)
    yield from corrections(match.corrected_by)
    if marked:
        yield Paragraph("The draft; words that the earlier question lacks stand out:")
        yield Verbatim(lines_of(draft, marked[0]))
        yield Paragraph("The minutes record this question; words that the draft lacks stand out:")
    else:
        yield Paragraph("The minutes record this question, most of it in other words:")
    asked = own_lines(match.question, marked[1] if marked else ())
    yield Quotation(asked, source_of(match.citation))
    if match.reply is None:
        yield Paragraph("The minutes record no reply.")
        return
    yield Paragraph(f"The minutes record this reply ({REPLY_STATUS_WORDS[match.status]}):")
    yield Quotation(own_lines(match.reply), source_of(match.citation))


def own_lines(recorded: str, marked: Iterable[Span] = ()) -> tuple[Line, ...]:
    """Recorded words without the clerk's marks around them; ``marked`` are spans of all of them."""
    start, end = own_words(recorded)
    within = [(max(a, start) - start, min(b, end) - start) for a, b in marked if a < end]
    return lines_of(recorded[start:end], within)


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
        event=f"{EVENT_WORDS[event.event]}{note}{''.join(map(_put_right, event.corrected_by))}",
        words=event.text[slice(*own_words(event.text))],
        source=source_of(event.citation),
    )


def _put_right(one: CorrectionModel) -> str:
    """A correction on the line of the event that it is of."""
    words = " ".join(one.text.split())
    return f"; {corrected_words(one)} “{words}” ({one.citation.label_with_status})"

"""Laying out printed minutes: the meeting's heading, its items, and the parts of each.

Word files, PDFs, Markdown and plain text all come here once their paragraphs are found. Minutes
of a whole meeting and text copies of a page (one item, or all of a meeting's) are understood.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.bounds import check_line
from ingest.layout.furniture import without_furniture
from ingest.layout.printed_lines import PrintedLine, PrintedText, put_together
from ingest.layout.source_text import Line, SourceText
from ingest.outline.outlines import Outline, outline_of
from ingest.outline.run_in_titles import with_bold_titles
from ingest.reading.acceptance import NO_LABELS, check_records_meeting, telling_lines
from ingest.reading.division import divide_source
from ingest.reading.front_matter import read_header
from ingest.reading.placed_lines import placed_lines
from ingest.reading.stated_times import is_of_time
from ingest.record import Reading
from ingest.record.facts import merged

_FROM_WORDS = "the items have no numbers; their titles were told from the layout alone"
_NO_ITEMS = "no heading of an agenda item was found; all of it was read as one item"
_NUMBERED = ("marks", "numbers")


def read_printed(
    printed: PrintedText,
    *,
    reader: str,
    title: str | None = None,
    warnings: Sequence[str] = (),
    as_minutes: bool = False,
) -> Reading:
    """Lay out and divide a text that a reader built; ``title`` is that of the file's properties.

    Raises ``RefusedDocumentError`` where it records no meeting, unless ``as_minutes`` says that it
    does. What the text says of its meeting comes before what the file's title says; a title that is
    of another day was left from the file that the clerk began with.
    """
    text = printed.text
    lines = put_together(text, without_furniture(text, printed.lines))
    source = lay_out(text, lines, warnings=warnings, as_minutes=as_minutes)
    reading = divide_source(source, reader=reader)
    if title is None:
        return reading
    of_title = read_header(SourceText(title, (Line(0, len(title), "meeting"),)))
    if of_title.meeting_date and not is_of_time(source, of_title.meeting_date):
        return reading
    return replace(reading, stated=merged(reading.stated, of_title))


def lay_out(
    text: str,
    lines: Sequence[PrintedLine],
    *,
    warnings: Sequence[str] = (),
    as_minutes: bool = False,
) -> SourceText:
    """Place every line of printed minutes; the lines hold each non-space character of the text.

    Raises ``RefusedDocumentError`` where they record no meeting, unless ``as_minutes`` says that
    they do.
    """
    for line in lines:
        check_line(line.text)
    body = [line for line in lines if line.reason is None]
    if not as_minutes:
        check_records_meeting(telling_lines(lines))
    body, outline = _outlined(text, body)
    placed = placed_lines(body, outline)
    aside = [
        Line(line.start, line.end, "furniture", reason=line.reason, page=line.page)
        for line in lines
        if line.reason is not None
    ]
    notes = [*warnings, *dict.fromkeys(placed.warnings)]
    if not outline.headings:
        notes.append(_NO_ITEMS)
    elif outline.told_from == "words" and len(outline.headings) > 1:
        notes.append(_FROM_WORDS)
    if len(outline.headings) == 1 and not placed.has_labels:
        notes.append(NO_LABELS)
    return SourceText(text, tuple(sorted([*placed.lines, *aside], key=_start)), tuple(notes))


def _outlined(text: str, lines: list[PrintedLine]) -> tuple[list[PrintedLine], Outline]:
    """The lines and their outline.

    Words in bold that a line opens with end a title there; beside numbered items they are none.
    """
    parted = with_bold_titles(text, lines)
    outline = outline_of(text, parted)
    if len(parted) == len(lines):
        return parted, outline
    whole = outline_of(text, lines)
    numbered = sum(h.number is not None for h in outline.headings)
    fewest = numbered + (outline.told_from in _NUMBERED)
    is_better = whole.told_from in _NUMBERED and len(whole.headings) >= fewest
    return (lines, whole) if is_better else (parted, outline)


def _start(line: Line) -> int:
    return line.start

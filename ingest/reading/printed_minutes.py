"""Laying out printed minutes: the meeting's heading, its items, and the parts of each.

Word files, PDFs, Markdown and plain text all come here once their paragraphs are found. Minutes
of a whole meeting and text copies of a page (one item, or all of a meeting's) are understood.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.bounds import check_line
from ingest.errors import RefusedDocumentError
from ingest.language import labels
from ingest.language.paragraphs import Paragraph
from ingest.language.times import TIME_OF_DAY
from ingest.layout.printed_lines import PrintedLine, PrintedText
from ingest.layout.source_text import Line, Part, SourceText
from ingest.reading.division import divide_source
from ingest.reading.front_matter import read_header
from ingest.reading.item_headings import is_meeting_line, item_headings
from ingest.reading.item_numbers import ItemHeading, heading_of
from ingest.reading.item_parts import PrintedParts
from ingest.reading.marks_of_minutes import reads_like_minutes
from ingest.record import Reading
from ingest.record.facts import merged

_MINUTES_HEADING = re.compile(
    r"(?:(?:draft|printed|confirmed|public|agenda\s++and)\s++)*minutes"
    r"(?:\s++of\b.*|\s++for\b.*|\s*+[:–-].*|\s*+)|.*\bpanel\s++(?:[–-]\s++)?(?:draft\s++)?minutes\b.*"
    r"|no\.?\s*+\|?\s*+item\s*+\|?",
    re.IGNORECASE | re.DOTALL,
)
_HEADING_LINES = 40
_CLOSE = re.compile(
    r"(?:the\s++)?meeting\s++(?:was\s++)?(?:closed|ended|finished|concluded|terminated|declared)\b.*"
    r"|(?:[.…_\s]{4,}.*|.*[.…_]{4,})|(?:.*\s)?in\s++the\s++chair\W*|date\s++of\s++signing.*"
    r"|signed\b.{0,60}|chair(?:man|person)?\W*(?:date\W*)?",
    re.IGNORECASE | re.DOTALL,
)
_CLOSE_MAX_WORDS = 20


def read_printed(
    printed: PrintedText,
    *,
    reader: str,
    title: str | None = None,
    warnings: Sequence[str] = (),
) -> Reading:
    """Lay out and divide a text that a reader built; ``title`` is that of the file's properties.

    Raises ``RefusedDocumentError`` where it does not read like minutes. What the text says of its
    meeting comes before what the file's title says.
    """
    source = lay_out(printed.text, printed.lines, warnings=warnings)
    reading = divide_source(source, reader=reader)
    if title is None:
        return reading
    of_title = read_header([Paragraph(0, len(title), title)], [])
    return replace(reading, stated=merged(reading.stated, of_title))


def lay_out(text: str, lines: Sequence[PrintedLine], *, warnings: Sequence[str] = ()) -> SourceText:
    """Place every line of printed minutes; the lines hold each non-space character of the text.

    Raises ``RefusedDocumentError`` where they do not read like minutes.
    """
    for line in lines:
        check_line(line.text)
    body = [line for line in lines if line.reason is None]
    headings = find_items(body)
    if not (reads_like_minutes([p.as_paragraph() for p in body]) or _is_meeting(body, headings)):
        raise RefusedDocumentError(
            "it does not read like minutes: there is no heading such as “Minutes of the meeting” "
            "with items below it, no numbered question with a reply and no resolution; check "
            "that it is the right file"
        )
    placed = _place(body, headings)
    aside = [
        Line(line.start, line.end, "furniture", reason=line.reason, page=line.page)
        for line in lines
        if line.reason is not None
    ]
    notes = [*warnings, *dict.fromkeys(placed.warnings)]
    if not headings:
        notes.append("no heading of an agenda item was found; all of it was read as one item")
    return SourceText(text, tuple(sorted([*placed.lines, *aside], key=_start)), tuple(notes))


def is_whole_meeting(lines: Sequence[PrintedLine]) -> bool:
    """Whether a text is the minutes of a whole meeting rather than of one agenda item."""
    has_item_label = any(labels.is_label(labels.AGENDA_ITEM, p.as_paragraph()) for p in lines)
    headings = [] if has_item_label else item_headings(lines)
    return len(headings) > 1 and _is_meeting(lines, headings)


def _is_meeting(lines: Sequence[PrintedLine], headings: Sequence[ItemHeading]) -> bool:
    """Whether the heading of a meeting's minutes stands above or at the first item."""
    first = headings[0].at if headings else 0
    return bool(headings) and any(
        _MINUTES_HEADING.fullmatch(line.text) for line in lines[: min(first, _HEADING_LINES)]
    )


def find_items(lines: Sequence[PrintedLine]) -> list[ItemHeading]:
    """The items' headings; a line "Agenda item" says in so many words that one follows."""
    labelled = [
        heading_of(lines[i + 1], i + 1)
        for i, line in enumerate(lines[:-1])
        if labels.is_label(labels.AGENDA_ITEM, line.as_paragraph())
    ]
    return labelled or item_headings(lines)


def _place(lines: Sequence[PrintedLine], headings: Sequence[ItemHeading]) -> PrintedParts:
    placed = PrintedParts(has_labels=_has_labels(lines))
    by_place = {heading.at: heading for heading in headings}
    numbers = {heading.number_at for heading in headings}
    end = _last_of_meeting(lines, headings)
    above: Part = "meeting"
    for at, line in enumerate(lines):
        heading = by_place.get(at)
        if heading is not None and labels.is_label(TIME_OF_DAY, line.as_paragraph()):
            placed.put(line, "furniture", "a time of day stands where the title should be")
            placed.part = "description"
        elif heading is not None:
            placed.put_title(line, heading)
        elif at in numbers:
            placed.put(line, "label", "number of the agenda item")
        elif labels.is_label(labels.AGENDA_ITEM, line.as_paragraph()):
            placed.put(line, "furniture")
        elif at >= end:
            placed.put(line, "meeting", "close of the meeting")
        elif placed.part == "meeting":
            above = _above_items(line, above, has_items=bool(headings))
            placed.put(line, above)
        else:
            placed.put_in_item(line)
    return placed


def _above_items(line: PrintedLine, before: Part, *, has_items: bool) -> Part:
    """What a line above the first item is: the meeting's heading, until discussion begins."""
    if before == "minutes" or (not has_items and not is_meeting_line(line.text)):
        return "minutes"
    paragraph = line.as_paragraph()
    is_discussion = labels.is_resolution(paragraph) or (
        paragraph.question_number is not None and len(line.text.split()) > 8
    )
    return "minutes" if is_discussion else "meeting"


def _has_labels(lines: Sequence[PrintedLine]) -> bool:
    return any(
        labels.is_label(labels.MINUTES, line.as_paragraph()) and line.text.endswith(":")
        for line in lines
    )


def _last_of_meeting(lines: Sequence[PrintedLine], headings: Sequence[ItemHeading]) -> int:
    """Where the lines begin that only close the meeting: its end, a signature, a date."""
    end = len(lines)
    first = headings[-1].at if headings else 0
    while end - 1 > first and _is_close(lines[end - 1].text):
        end -= 1
    return end


def _is_close(text: str) -> bool:
    return len(text.split()) <= _CLOSE_MAX_WORDS and _CLOSE.fullmatch(text) is not None


def _start(line: Line) -> int:
    return line.start

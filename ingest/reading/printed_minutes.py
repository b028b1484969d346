"""Laying out printed minutes: the meeting's heading, its items, and the parts of each.

Word files, PDFs, Markdown and plain text all come here once their paragraphs are found. Minutes
of a whole meeting and text copies of a page (one item, or all of a meeting's) are understood.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.bounds import check_line
from ingest.errors import RefusedDocumentError
from ingest.language import labels
from ingest.language.times import TIME_OF_DAY
from ingest.layout.furniture import without_furniture
from ingest.layout.printed_lines import PrintedLine, PrintedText, put_together
from ingest.layout.source_text import Line, Part, SourceText
from ingest.reading.division import divide_source
from ingest.reading.front_matter import read_header
from ingest.reading.item_headings import is_documents_label, is_meeting_line, item_headings
from ingest.reading.item_numbers import FILE_SIZE, ItemHeading, heading_of
from ingest.reading.marks_of_minutes import has_meeting_heading, reads_like_minutes
from ingest.record import Reading
from ingest.record.facts import merged

_CLOSE = re.compile(
    r"(?:the\s++)?meeting\s++(?:was\s++)?(?:closed|ended|finished|concluded|terminated|declared)\b.*"
    r"|(?:[.…_\s]{4,}.*|.*[.…_]{4})|(?:.*\s)?in\s++the\s++chair\W*|date\s++of\s++signing.*"
    r"|signed\b.{0,60}|chair(?:man|person)?\W*(?:date\W*)?",
    re.IGNORECASE | re.DOTALL,
)
_CLOSE_MAX_WORDS = 20
_SHARE = re.compile(r"\W*share this item", re.IGNORECASE)
_CUT = re.compile(r"\W*view the full (?:minutes|agenda) text for item\b.*", re.IGNORECASE)
_PURPOSE = re.compile(
    r"To (?:agree|appoint|approve|ask|confirm|consider|declare|discuss|elect|hear|note|receive"
    r"|review|scrutinise|sign)\b"
)


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
    text = printed.text
    lines = put_together(text, without_furniture(text, printed.lines))
    source = lay_out(text, lines, warnings=warnings)
    reading = divide_source(source, reader=reader)
    if title is None:
        return reading
    of_title = read_header(SourceText(title, (Line(0, len(title), "meeting"),)))
    return replace(reading, stated=merged(reading.stated, of_title))


def lay_out(text: str, lines: Sequence[PrintedLine], *, warnings: Sequence[str] = ()) -> SourceText:
    """Place every line of printed minutes; the lines hold each non-space character of the text.

    Raises ``RefusedDocumentError`` where they do not read like minutes.
    """
    for line in lines:
        check_line(line.text)
    body = [line for line in lines if line.reason is None]
    headings = _find_items(body)
    paragraphs = [line.as_paragraph() for line in body]
    if not (reads_like_minutes(paragraphs) or has_meeting_heading(body, headings)):
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


def _find_items(lines: Sequence[PrintedLine]) -> list[ItemHeading]:
    """The items' headings; a line "Agenda item" says in so many words that one follows."""
    labelled = [
        heading_of(lines[i + 1], i + 1)
        for i, line in enumerate(lines[:-1])
        if labels.is_label(labels.AGENDA_ITEM, line.as_paragraph())
    ]
    return labelled or item_headings(lines)


@dataclass(slots=True)
class _PlacedLines:
    """Lines placed so far; ``part`` is what the next line of the item would be."""

    has_labels: bool
    part: Part = "meeting"
    lines: list[Line] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def put(self, line: PrintedLine, part: Part, reason: str | None = None) -> None:
        """Add a line as it stands."""
        self.lines.append(
            Line(
                line.start,
                line.end,
                part,
                is_heading=line.is_heading,
                reason=reason,
                page=line.page,
                row=line.row,
            )
        )

    def put_title(self, line: PrintedLine, heading: ItemHeading) -> None:
        """Add the line an item begins with; a file's size behind the title is furniture."""
        self.lines.append(
            Line(
                line.start,
                heading.title_end,
                "title",
                title=heading.title or None,
                number=heading.number,
                minute_number=heading.minute_number,
                is_heading=True,
                page=line.page,
                row=line.row,
            )
        )
        behind = line.text[heading.title_end - line.start :]
        if behind.strip():
            start = line.end - len(behind.lstrip())
            self.lines.append(Line(start, line.end, "furniture", page=line.page))
        self.part = "description" if self.has_labels else "minutes"

    def put_in_item(self, line: PrintedLine) -> None:
        """Place a line of an item by what it says and what came before it."""
        text, paragraph = line.text, line.as_paragraph()
        if _SHARE.fullmatch(text):
            self.put(line, "furniture")
        elif _CUT.fullmatch(text):
            self.put(line, "furniture", "a mark that the text is cut here")
            self.warnings.append(
                "the text of an item is cut on this page; ingest the item's own page too"
            )
        elif is_documents_label(text):
            self.put(line, "supporting")
            self.part = "supporting"
        elif any(labels.is_label(p, paragraph) for p in (labels.MINUTES, labels.DECISION)):
            self.put(line, "label")
            self.part = "minutes"
        elif self.part == "minutes" and self._states_purpose(line):
            self.put(line, "description")
        else:
            if self.part == "supporting" and not (self.has_labels or FILE_SIZE.search(text)):
                self.part = "minutes"
            self.put(line, self.part)

    def _states_purpose(self, line: PrintedLine) -> bool:
        """Whether a line right below the title is the agenda's: "To receive the report …"."""
        is_first = bool(self.lines) and self.lines[-1].part in ("title", "furniture", "description")
        return is_first and not self.has_labels and _PURPOSE.match(line.text) is not None


def _place(lines: Sequence[PrintedLine], headings: Sequence[ItemHeading]) -> _PlacedLines:
    placed = _PlacedLines(has_labels=_has_labels(lines))
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

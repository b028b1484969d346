"""The part of the document in which each line of printed minutes stands.

The heading of the meeting ends where an item begins, or where what was said or done is told. What
is not understood stands in its item as minutes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.language import labels
from ingest.language.heading_words import names_in
from ingest.language.list_marks import marker_end
from ingest.language.times import TIME_OF_DAY
from ingest.layout.printed_lines import PrintedLine
from ingest.layout.source_text import Line, Part
from ingest.outline.item_heading import FILE_SIZE, ItemHeading
from ingest.outline.lone_titles import is_minutes_label
from ingest.outline.meeting_lines import is_meeting_line, may_stand_above_items, tells_more
from ingest.outline.outlines import Outline
from ingest.outline.printed_number import printed_number
from ingest.outline.title_forms import (
    is_usual_title,
    names_person,
    states_purpose,
    tells_what_happened,
)
from ingest.outline.titles import is_documents_label

_CLOSE = re.compile(
    # A stamp on these minutes; "The minutes were agreed" is of the item on earlier ones.
    r"(?:these\s++minutes\s++(?:(?:was|were|are)\s++)?|minutes\s++)"
    r"(?:approved|confirmed|agreed|adopted|signed)\b.*"
    r"|(?:approved|confirmed|adopted|signed)\s++(?:at|on|as\s++an?)\b.*"
    r"|(?:[.…_\s]{4,}.*|.*[.…_]{4})|(?:.*\s)?in\s++the\s++chair\W*|date\s++of\s++signing.*"
    r"|signed\b.{0,60}|chair(?:man|person)?\W*(?:date\W*)?",
    re.IGNORECASE | re.DOTALL,
)
_CLOSE_MAX_WORDS = 20
_LABELLED = re.compile(r"\W*[A-Z][\w’' /&()-]{1,40}:")
_SMALL_SHARE = 0.25
_FEWEST_WORDS = 3
_PAPER_MAX_WORDS = 12
_SHARE = re.compile(r"\W*share this item", re.IGNORECASE)
_CUT = re.compile(r"\W*view the full (?:minutes|agenda) text for item\b.*", re.IGNORECASE)
_NUMBER_REASON = "number of the agenda item"


@dataclass(slots=True)
class PlacedLines:
    """Lines placed so far; ``part`` is what the next line of the item would be.

    ``has_labels`` says that the document has lines "Minutes:", ``is_labelled`` that the minutes of
    the item at hand stand behind a label.
    """

    has_labels: bool
    is_labelled: bool = False
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
        """Add the line an item begins with; what stands behind the title is the item's."""
        behind = line.text[heading.title_end - line.start :]
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
                row=None if behind.strip() else line.row,
            )
        )
        if behind.strip():
            start = line.end - len(behind.lstrip())
            part: Part = "furniture" if FILE_SIZE.match(behind) else self.part
            self.lines.append(Line(start, line.end, part, page=line.page))

    def put_in_item(self, line: PrintedLine) -> None:
        """Place a line of an item by what it says and what came before it."""
        text = line.text
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
        elif _is_label(line):
            self.put(line, "label")
            self.part = "minutes"
        elif self.part == "minutes" and self._states_purpose(line):
            self.put(line, "description")
        else:
            if self.part == "supporting" and not self.is_labelled and _is_said(text):
                self.part = "minutes"
            self.put(line, self.part)

    def _states_purpose(self, line: PrintedLine) -> bool:
        """Whether a line right below the title is the agenda's: "To receive the report …"."""
        is_first = bool(self.lines) and self.lines[-1].part in ("title", "furniture", "description")
        return is_first and not self.is_labelled and states_purpose(line.text)


def placed_lines(lines: Sequence[PrintedLine], outline: Outline) -> PlacedLines:
    """Place every line of a document, whose items are known, in its part; none is left out."""
    placed = PlacedLines(has_labels=any(is_minutes_label(line) for line in lines))
    headings = outline.headings
    starts = [h.at if h.number_at is None else h.number_at for h in headings]
    begin = _heading_end(lines, starts[0] if starts else None)
    above: Part = "furniture" if outline.told_from == "labels" else "meeting"
    # A table above the items is of those present, also where something was told above it.
    above_items = lines[: starts[0]] if starts else lines[:begin]
    rows = [at + 1 for at, line in enumerate(above_items) if line.row is not None]
    begin = max([begin, *rows])
    for line in lines[:begin]:
        is_of_meeting = (line.row is not None or _is_of_heading(line)) and not tells_more(line.text)
        is_above = is_of_meeting or above == "furniture"
        placed.put(
            line if is_above else replace(line, is_heading=False), above if is_above else "minutes"
        )
    closing = _closing(lines, headings)
    ends = [*starts, len(lines)]
    for heading, first, end in zip((None, *headings), [begin, *starts], ends, strict=True):
        _place_item(placed, lines, heading, range(first, end), closing)
    return placed


def _heading_end(lines: Sequence[PrintedLine], first_item: int | None) -> int:
    """Where the heading of the meeting ends: at the first item, or where something happened.

    Without items it ends behind its last line that is plainly of a heading.
    """
    above = len(lines) if first_item is None else first_item
    told = next((at for at in range(above) if not _may_stand_above(lines[at])), above)
    if first_item is not None:
        return told
    return next((at + 1 for at in range(told - 1, -1, -1) if is_meeting_line(lines[at].text)), 0)


def _may_stand_above(line: PrintedLine) -> bool:
    paragraph = line.as_paragraph()
    if labels.is_resolution(paragraph) or _is_label(line):
        return False
    is_question = paragraph.question_number is not None and len(line.text.split()) > 8
    return not is_question and may_stand_above_items(line.text)


def _is_of_heading(line: PrintedLine) -> bool:
    """Whether a line above the items is known to be of the meeting's heading.

    That is what says so, and what is no more than names: "Guildhall, Northtown".
    """
    if not _may_stand_above(line):
        return False
    if is_meeting_line(line.text) or names_person(line.text):
        return True
    if _LABELLED.match(line.text):  # "Declarations of interest: Cllr Hale" is of an item
        return not is_usual_title(line.text)
    words = names_in(line.text)
    small = sum(word.islower() for word in words)
    return len(words) < _FEWEST_WORDS or small <= _SMALL_SHARE * len(words)


def _place_item(
    placed: PlacedLines,
    lines: Sequence[PrintedLine],
    heading: ItemHeading | None,
    places: range,
    closing: int,
) -> None:
    """Place the lines of an item, or of what stands above the first, from its title on."""
    own = [lines[at] for at in places]
    placed.is_labelled = _has_label_first(own)
    is_told = any(
        tells_what_happened(line.text) or labels.is_resolution(line.as_paragraph()) for line in own
    )
    is_cut = placed.has_labels and not is_told
    placed.part = "description" if placed.is_labelled or is_cut else "minutes"
    for at in places:
        line = lines[at]
        if heading is not None and at == heading.at:
            _place_title(placed, line, heading)
        elif heading is not None and at in (heading.number_at, heading.minute_at):
            placed.put(line, "label", _NUMBER_REASON)
        elif labels.is_label(labels.AGENDA_ITEM, line.as_paragraph()):
            placed.put(line, "furniture")
        elif at >= closing:
            placed.put(line, "meeting", "close of the meeting")
        elif _numbers_paragraph(lines, at):
            placed.put(line, "label", "number of the paragraph below")
        else:
            placed.put_in_item(line)


def _place_title(placed: PlacedLines, line: PrintedLine, heading: ItemHeading) -> None:
    if labels.is_label(TIME_OF_DAY, line.as_paragraph()):
        placed.put(line, "furniture", "a time of day stands where the title should be")
    else:
        placed.put_title(line, heading)


def _is_said(text: str) -> bool:
    """Whether a line below a list of papers is none of them: a sentence, or a long line."""
    is_sentence = text[-1] in ".:;?" or len(text.split()) > _PAPER_MAX_WORDS
    is_sentence = is_sentence or tells_what_happened(text[marker_end(text) :])
    return is_sentence and FILE_SIZE.search(text) is None


def _is_label(line: PrintedLine) -> bool:
    """Whether a line is the label behind which an item's minutes or decision stand."""
    return is_minutes_label(line) or labels.is_label(labels.DECISION, line.as_paragraph())


def _has_label_first(lines: Sequence[PrintedLine]) -> bool:
    """Whether an item's minutes stand behind a label; a "Decision:" may end them as well."""
    if any(is_minutes_label(line) for line in lines):
        return True
    at = next((i for i, line in enumerate(lines) if _is_label(line)), None)
    return at is not None and not any(tells_what_happened(line.text) for line in lines[:at])


def _numbers_paragraph(lines: Sequence[PrintedLine], at: int) -> bool:
    """Whether a line is but the number of the paragraph below it: "8.1"."""
    number = printed_number(lines[at].text)
    if number is None or number.title_from is not None or len(number.values) < 2:
        return False
    below = lines[at + 1].as_paragraph() if at + 1 < len(lines) else None
    return below is not None and (tells_what_happened(below.text) or labels.is_resolution(below))


def _closing(lines: Sequence[PrintedLine], headings: Sequence[ItemHeading]) -> int:
    """Where the lines begin that only close the meeting: its end, a signature, a date."""
    end = len(lines)
    first = headings[-1].at if headings else 0
    while end - 1 > first and _is_close(lines[end - 1].text):
        end -= 1
    return end


def _is_close(text: str) -> bool:
    return len(text.split()) <= _CLOSE_MAX_WORDS and _CLOSE.fullmatch(text) is not None

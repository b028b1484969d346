"""Placing the lines of printed minutes: title, description, label, minutes, papers, furniture."""

import re
from dataclasses import dataclass, field

from ingest.language import labels
from ingest.layout.printed_lines import PrintedLine
from ingest.layout.source_text import Line, Part
from ingest.reading.item_headings import is_documents_label
from ingest.reading.item_numbers import FILE_SIZE, ItemHeading

_SHARE = re.compile(r"\W*share this item", re.IGNORECASE)
_CUT = re.compile(r"\W*view the full (?:minutes|agenda) text for item\b.*", re.IGNORECASE)
_PURPOSE = re.compile(
    r"To (?:agree|appoint|approve|ask|confirm|consider|declare|discuss|elect|hear|note|receive"
    r"|review|scrutinise|sign)\b"
)
_DESCRIPTION: Part = "description"


@dataclass(slots=True)
class PrintedParts:
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
            )
        )
        behind = line.text[heading.title_end - line.start :]
        if behind.strip():
            start = line.end - len(behind.lstrip())
            self.lines.append(Line(start, line.end, "furniture", page=line.page))
        self.part = _DESCRIPTION if self.has_labels else "minutes"

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
            self.put(line, _DESCRIPTION)
        else:
            if self.part == "supporting" and not (self.has_labels or FILE_SIZE.search(text)):
                self.part = "minutes"
            self.put(line, self.part)

    def _states_purpose(self, line: PrintedLine) -> bool:
        """Whether a line right below the title is the agenda's: "To receive the report …"."""
        is_first = bool(self.lines) and self.lines[-1].part in ("title", "furniture", _DESCRIPTION)
        return is_first and not self.has_labels and _PURPOSE.match(line.text) is not None

"""The reader for text copies of ModernGov agenda-item pages.

Such a copy holds site furniture, "Agenda item", the item's title, a description, "Minutes:", the
discussion, and "Supporting documents:". The stored text is the file itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.errors import RefusedDocumentError
from ingest.language import labels
from ingest.language.paragraphs import Paragraph
from ingest.language.times import TIME_OF_DAY
from ingest.layout.source_text import Line, Part, SourceText
from ingest.layout.text_lines import text_lines
from ingest.reading.division import divide_source
from ingest.reading.marks_of_minutes import reads_like_minutes
from ingest.record import Reading

READER = "text copy"


@dataclass(slots=True)
class _Page:
    """The paragraphs of a page in order, each with the part it stands in."""

    lines: list[Line] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def add(self, paragraphs: Sequence[Paragraph], part: Part, reason: str | None = None) -> None:
        """Take in paragraphs of one part; ``reason`` says why they are set aside."""
        self.lines += [Line(p.start, p.end, part, reason=reason, row=p.row) for p in paragraphs]


def read_text_copy(text: str) -> Reading:
    """Read the text of one agenda-item page.

    Raises ``RefusedDocumentError`` where the text does not read like minutes. Exempt parts are
    cut out first, and nothing of them is in what is returned.
    """
    found = text_lines(text)
    lines = [line.as_paragraph() for line in found if line.reason is None]
    if not reads_like_minutes(lines):
        raise RefusedDocumentError(
            "it does not read like minutes: there is no “Agenda item” or “Minutes:” line, no "
            "numbered question with a reply and no resolution; check that it is the right file"
        )
    page = _lay_out(lines)
    aside = [Line(p.start, p.end, "furniture", reason=p.reason) for p in found if p.reason]
    placed = sorted([*page.lines, *aside], key=lambda line: line.start)
    source = SourceText(text, tuple(placed), tuple(page.warnings))
    return divide_source(source, reader=READER)


def _lay_out(lines: Sequence[Paragraph]) -> _Page:
    page = _Page()
    item_at = _position(lines, labels.AGENDA_ITEM)
    title_at = 0 if item_at is None else item_at + 1
    minutes_at = _minutes_label(lines, title_at)
    if item_at is not None and minutes_at is not None and minutes_at < item_at:
        item_at, title_at = None, 0
    if minutes_at is None and item_at is None:
        page.add(lines, "minutes")
        page.warnings.append(
            "the page has no “Minutes:” line; all of it was read as the discussion"
        )
        return page
    above, below = lines[title_at:minutes_at], [] if minutes_at is None else lines[minutes_at:]
    supporting: Sequence[Paragraph] = ()
    if minutes_at is None:
        above, supporting = _split_off_supporting(above)
    if item_at is None:
        title_at = _furniture_above_title(above)
        above = above[title_at:]
    page.add(lines[:title_at], "furniture")
    _lay_out_title(page, above)
    if below:
        below, supporting = _split_off_supporting(below)
    for line in below:
        page.add([line], "label" if _is_section_label(line) else "minutes")
    page.add(supporting, "supporting")
    return page


def _is_section_label(line: Paragraph) -> bool:
    return any(labels.is_label(label, line) for label in (labels.MINUTES, labels.DECISION))


def _minutes_label(lines: Sequence[Paragraph], title_at: int) -> int | None:
    """Where the minutes begin: at the first "Decision:" or "Minutes:".

    An item may itself be called "Minutes": the line in the title's place is taken for the label
    only where no other is left.
    """
    found = [i for i, line in enumerate(lines) if _is_section_label(line)]
    behind_title = [i for i in found if i != title_at]
    return min(behind_title or found, default=None)


def _position(lines: Sequence[Paragraph], label: re.Pattern[str]) -> int | None:
    return next((i for i, line in enumerate(lines) if labels.is_label(label, line)), None)


def _lay_out_title(page: _Page, above: Sequence[Paragraph]) -> None:
    """The title is the first line; a time of day in its place means that the page lost it."""
    if not above:
        return
    first = above[0]
    if labels.is_label(TIME_OF_DAY, first):
        page.add([first], "furniture", "a time of day stands where the title should be")
    else:
        title = " ".join(first.text.split())
        page.lines.append(Line(first.start, first.end, "title", title=title))
    page.add(above[1:], "description")


def _furniture_above_title(above: Sequence[Paragraph]) -> int:
    """How many lines above are no title: without "Agenda item", only a logo or a breadcrumb."""
    end = 0
    while end < len(above) - 1 and above[end].text.lower().endswith((" logo", "home page", "menu")):
        end += 1
    return end


def _split_off_supporting(
    lines: Sequence[Paragraph],
) -> tuple[Sequence[Paragraph], Sequence[Paragraph]]:
    at = _position(lines, labels.SUPPORTING_DOCUMENTS)
    return (lines, ()) if at is None else (lines[:at], lines[at:])

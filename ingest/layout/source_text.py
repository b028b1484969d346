"""A source's text on its way to being divided: its lines, and the part of the page each stands in.

Every reader ends here. What the source looks like (markup, styles, lists, pages) is the reader's
business; ``ingest.reading.division`` turns the lines into blocks, agenda items and what is set
aside.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Literal

from ingest.bounds import check_line, check_line_count
from ingest.language.paragraphs import Paragraph
from ingest.language.sentences import trim
from ingest.language.table_rows import TableRow

Part = Literal["furniture", "meeting", "title", "description", "label", "minutes", "supporting"]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, list item or table row of a source: ``text[start:end]``, without outer space.

    ``part`` says where on the page it stands: ``furniture`` is the site's or the printer's,
    ``meeting`` the heading of the whole meeting (panel, date, place, attendance), ``title`` the
    title of an agenda item, ``description`` the agenda's words on it, ``label`` a line such as
    "Minutes:", ``minutes`` the discussion, ``supporting`` the list of papers behind an item.

    On a title line ``title`` is the title alone, ``number`` and ``minute_number`` are as printed
    without brackets or closing stop, and ``url`` is the item's own address. ``is_restricted``
    marks what the source itself flags as not public. ``is_heading`` marks a heading that the
    source lays out as one. ``reason`` overrides why a line that is no part of the minutes is set
    aside. ``page`` is the printed page it begins on, counted from 1. ``row`` says what the cells
    of a table's row are.
    """

    start: int
    end: int
    part: Part
    title: str | None = None
    number: str | None = None
    minute_number: str | None = None
    url: str | None = None
    is_restricted: bool = False
    is_heading: bool = False
    reason: str | None = None
    page: int | None = None
    row: TableRow | None = None


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text and its lines, in order, which hold every non-space character once."""

    text: str
    lines: tuple[Line, ...]
    warnings: tuple[str, ...] = ()

    def paragraph(self, line: Line) -> Paragraph:
        """A line as a paragraph of the text."""
        return Paragraph(line.start, line.end, self.text[line.start : line.end], line.row)

    def without(self, spans: Sequence[tuple[int, int]]) -> "SourceText":
        """The same with stretches cut out, which are in order and do not overlap."""
        if not spans:
            return self
        kept: list[str] = []
        at = 0
        for start, end in spans:
            kept.append(self.text[at:start])
            at = end
        text = "".join([*kept, self.text[at:]])
        place_left = _places_left(spans)
        lines: list[Line] = []
        for line in self.lines:
            start, end = place_left(line.start), place_left(line.end)
            span = trim(text, start, end)
            if span is not None:
                is_whole = span[1] - span[0] == line.end - line.start
                row = line.row if is_whole else None
                lines.append(replace(line, start=span[0], end=span[1], row=row))
        return replace(self, text=text, lines=tuple(lines))


@dataclass(slots=True)
class SourceTextBuilder:
    """Builds a source's text line by line, a blank line between two."""

    _parts: list[str] = field(default_factory=list)
    _lines: list[Line] = field(default_factory=list)
    _length: int = 0
    warnings: list[str] = field(default_factory=list)

    def add(  # noqa: PLR0913  # a line states as much as its type holds
        self,
        text: str,
        part: Part,
        *,
        title: str | None = None,
        number: str | None = None,
        minute_number: str | None = None,
        url: str | None = None,
        is_restricted: bool = False,
        is_heading: bool = False,
        reason: str | None = None,
        page: int | None = None,
        row: TableRow | None = None,
    ) -> None:
        """Add a line; its outer space is dropped, and a line of nothing but space with it."""
        words = text.strip()
        if not words:
            return
        check_line(words)
        check_line_count(len(self._lines) + 1)
        if self._lines:
            self._parts.append("\n\n")
            self._length += 2
        start = self._length
        self._parts.append(words)
        self._length += len(words)
        self._lines.append(
            Line(
                start,
                self._length,
                part,
                title=title,
                number=number,
                minute_number=minute_number,
                url=url,
                is_restricted=is_restricted,
                is_heading=is_heading,
                reason=reason,
                page=page,
                row=row,
            )
        )

    def build(self) -> SourceText:
        """The text so far."""
        return SourceText("".join(self._parts), tuple(self._lines), tuple(self.warnings))


def _places_left(spans: Sequence[tuple[int, int]]) -> Callable[[int], int]:
    """Where a place of a text comes to stand once the spans are cut out of it."""
    starts = [start for start, _ in spans]
    cut_up_to = [0, *accumulate(end - start for start, end in spans)]

    def place_left(place: int) -> int:
        before = bisect_left(starts, place)
        inside = max(spans[before - 1][1] - place, 0) if before else 0
        return place - cut_up_to[before] + inside

    return place_left

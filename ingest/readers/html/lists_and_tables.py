"""Lists, tables and line breaks of a web page, as its lines are put together.

A list item shows a number or bullet that its text does not hold. Of a table a row of figures is one
line; one that lays out the page keeps its paragraphs.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.language.list_marks import BULLET
from ingest.readers.html.html_line import HtmlLine

BULLET_MARKER = "· "

_MOST = 3999  # the last number that Roman figures write without bars
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
# Symbol and Wingdings characters with which Word sets its bullets.
_WORD_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc§Øü", "·"))

BREAK = "\0"  # stands for a break; the parser replaces it wherever a page holds it
_WHITE = re.compile(r"[ \t\n\r\f]+")

_CELL_JOINT = " | "
_CELL_MAX_LINES = 4
_CELL_MAX_CHARACTERS = 300
_LAYOUT_MARKS = frozenset({"number", "item title", "label"})
_LAYOUT_LABELS = frozenset({"minutes:", "decision:", "agenda item"})


@dataclass(slots=True)
class ListInProgress:
    """A list that is being read; ``style`` is the ``type`` of a numbered one, else ``None``."""

    style: str | None
    next_number: int = 1

    def marker(self, attributes: Mapping[str, str]) -> str:
        """What the next item shows before its text."""
        if self.style is None:
            return BULLET_MARKER
        number = _whole_number(attributes.get("value"), self.next_number)
        self.next_number = number + 1
        return f"{_printed(number, self.style)}. "


def list_of(tag: str, attributes: Mapping[str, str]) -> ListInProgress:
    """The list that an element opens."""
    if tag != "ol":
        return ListInProgress(None)
    start = _whole_number(attributes.get("start"), 1)
    return ListInProgress(attributes.get("type", "1")[:1], start)


def word_bullets(marker: str) -> str:
    """Word's list marker with the bullets of its symbol fonts as bullets."""
    return marker.translate(_WORD_BULLETS)


def _whole_number(words: str | None, otherwise: int) -> int:
    is_number = words is not None and words.isascii() and words.isdigit() and len(words) <= 6
    return int(words) if words is not None and is_number else otherwise


def _printed(number: int, style: str) -> str:
    if style in ("a", "A") and 1 <= number <= 26:
        return chr(ord(style) + number - 1)
    if style in ("i", "I") and 1 <= number <= _MOST:
        return _roman(number).upper() if style == "I" else _roman(number)
    return str(number)


def _roman(number: int) -> str:
    figures = ""
    for value, figure in _ROMAN:
        figures += figure * (number // value)
        number %= value
    return figures


def lines_of_element(text: str) -> Iterator[str]:
    """The lines of one element: it breaks at each ``br``, but not in the middle of a sentence."""
    line = ""
    pieces: list[str] = []
    for part in text.split(BREAK):
        words = _WHITE.sub(" ", part).strip()
        if not words:
            line, ended = "", line
            if ended:
                yield " ".join(pieces)
                pieces.clear()
        elif line and _continues(line, words):
            pieces.append(words)
            line = words
        else:
            if line:
                yield " ".join(pieces)
                pieces.clear()
            pieces.append(words)
            line = words
    if line:
        yield " ".join(pieces)


def _continues(before: str, words: str) -> bool:
    is_open = before[-1] not in ".?!:;]"
    return is_open and words[0].islower() and not BULLET.match(words)


@dataclass(slots=True)
class TableInProgress:
    """A table whose cells are being read: rows of cells of lines."""

    rows: list[list[list[HtmlLine]]] = field(default_factory=list)
    is_in_row: bool = False
    is_in_cell: bool = False

    def begin_row(self) -> None:
        """Begin a row; what follows stands outside its cells until one begins."""
        self.rows.append([])
        self.is_in_row, self.is_in_cell = True, False

    def end_row(self) -> None:
        """End the row."""
        self.is_in_row = self.is_in_cell = False

    def begin_cell(self) -> None:
        """Begin a cell, and a row for it where the page opened none."""
        if not self.is_in_row:
            self.begin_row()
        self.rows[-1].append([])
        self.is_in_cell = True

    def end_cell(self) -> None:
        """End the cell."""
        self.is_in_cell = False

    def sink(self) -> list[HtmlLine]:
        """Where the next line goes: the open cell, or a row of its own for what stands outside."""
        if not self.is_in_cell:
            self.rows.append([[]])
            self.is_in_row = False
        return self.rows[-1][-1]

    def lines(self, first_row: int) -> Iterator[HtmlLine]:
        """All its lines; ``first_row`` numbers its rows on from other tables', and names it."""
        is_layout = any(
            line.marks & _LAYOUT_MARKS or line.text.lower() in _LAYOUT_LABELS
            for row in self.rows
            for cell in row
            for line in cell
        )
        for number, row in enumerate(self.rows, first_row):
            yield from _placed(row, first_row, number) if is_layout else _row_lines(row)


def _placed(row: Sequence[Sequence[HtmlLine]], table: int, number: int) -> Iterator[HtmlLine]:
    for index, cell in enumerate(row):
        for line in cell:
            # A table inside this one has placed its lines already.
            if line.table is not None:
                yield line
            else:
                yield replace(line, table=table, row=number, cell=index)


def _row_lines(row: Sequence[Sequence[HtmlLine]]) -> Iterator[HtmlLine]:
    cells = [cell for cell in row if cell]
    if len(cells) > 1 and all(_is_short(cell) for cell in cells):
        lines = [line for cell in cells for line in cell]
        yield replace(
            lines[0],
            text=_CELL_JOINT.join(" ".join(line.text for line in cell) for cell in cells),
            tag="tr",
            links=tuple(link for line in lines for link in line.links),
            is_bold=all(line.is_bold for line in lines),
        )
    else:
        for cell in cells:
            yield from cell


def _is_short(cell: Sequence[HtmlLine]) -> bool:
    return (
        len(cell) <= _CELL_MAX_LINES
        and sum(len(line.text) for line in cell) <= _CELL_MAX_CHARACTERS
        and all(line.table is None for line in cell)
    )

"""Tables of a web page: a row of figures, or of a question and its reply, is one line.

One that lays out the page keeps its paragraphs.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.layout.tables import heads_items, joined, names_columns, table_row
from ingest.readers.html.html_line import HtmlLine
from ingest.readers.html.lists import whole_number

_CELL_MAX_LINES = 4
_CELL_MAX_CHARACTERS = 300
_PROSE_MIN_CHARACTERS = 100
_ROW_MAX_CHARACTERS = 10_000
_FEWEST_ROWS = 2
_MAX_COLUMNS = 50
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LAYOUT_MARKS = frozenset({"number", "item title", "label"})
_LAYOUT_LABELS = frozenset({"minutes:", "decision:", "agenda item"})

_Row = Sequence[Sequence[HtmlLine]]


def columns_spanned(attributes: Mapping[str, str]) -> int:
    """How many columns a cell stands in."""
    return min(max(whole_number(attributes.get("colspan"), 1), 1), _MAX_COLUMNS)


@dataclass(slots=True)
class TableInProgress:
    """A table whose cells are being read: rows of cells of lines."""

    rows: list[list[list[HtmlLine]]] = field(default_factory=list)
    is_in_row: bool = False
    is_in_cell: bool = False
    spanned: int = 0  # columns, besides its own, that the last cell spans

    def begin_row(self) -> None:
        """Begin a row; what follows stands outside its cells until one begins."""
        self.rows.append([])
        self.is_in_row, self.is_in_cell, self.spanned = True, False, 0

    def end_row(self) -> None:
        """End the row."""
        self.is_in_row = self.is_in_cell = False

    def begin_cell(self, columns: int = 1) -> None:
        """Begin a cell, and a row for it where the page opened none; it may span columns."""
        if not self.is_in_row:
            self.begin_row()
        self.rows[-1] += [[] for _ in range(self.spanned)]
        self.spanned = columns - 1
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
        heading = _heading(self.rows)
        for number, row in enumerate(self.rows, first_row):
            if is_layout:
                yield from _placed(row, first_row, number)
            else:
                yield from _row_lines(row, first_row, heading, is_heading=number == first_row)


def _placed(row: _Row, table: int, number: int) -> Iterator[HtmlLine]:
    for index, cell in enumerate(row):
        for line in cell:
            # A table inside this one has placed its lines already.
            if line.table is not None:
                yield line
            else:
                yield replace(line, table=table, row=number, cell=index)


def _heading(rows: Sequence[_Row]) -> tuple[str, ...]:
    """The names of a table's columns: the first row, if it is set or worded as their heading."""
    if len(rows) < _FEWEST_ROWS:
        return ()
    first, *others = rows
    names = tuple(_words(cell) for cell in first)
    is_set = _is_bold(first) and all(map(_is_short, first)) and not all(map(_is_bold, others))
    return names if names_columns(names) or (is_set and sum(map(bool, names)) > 1) else ()


def _row_lines(
    row: _Row, table: int, heading: Sequence[str], *, is_heading: bool
) -> Iterator[HtmlLine]:
    is_heading = is_heading and bool(heading)
    lines = [line for cell in row for line in cell]
    if sum(map(bool, row)) > 1 and _is_one_line(row, heading):
        text, places = joined([_words(cell) for cell in row])
        yield replace(
            lines[0],
            text=text,
            tag="tr",
            links=tuple(link for line in lines for link in line.links),
            is_bold=_is_bold(row) and not is_heading,
            cells=table_row(table, places, heading, is_heading=is_heading),
            opens_item=heads_items(heading) and not is_heading and bool(row[0]),
        )
    elif lines:
        opens_item = heads_items(heading) and bool(row[0])
        yield replace(lines[0], opens_item=opens_item or lines[0].opens_item)
        yield from lines[1:]


def _is_one_line(row: _Row, heading: Sequence[str]) -> bool:
    """Whether a row is kept whole: one of figures, of names, or of a question and its reply.

    One that lays out the page, or the minutes of an item, is read cell by cell.
    """
    if any(line.table is not None or line.tag in _HEADINGS for cell in row for line in cell):
        return False
    if not heading and any(_opens_with_title(cell) for cell in row):
        return False
    lengths = [len(_words(cell)) for cell in row]
    if heading and not heads_items(heading):
        return sum(lengths) <= _ROW_MAX_CHARACTERS
    are_prose = sum(length > _PROSE_MIN_CHARACTERS for length in lengths) > 1
    return all(map(_is_short, row)) or (are_prose and all(len(c) <= _CELL_MAX_LINES for c in row))


def _opens_with_title(cell: Sequence[HtmlLine]) -> bool:
    """Whether a cell holds a bold line and what is said below it."""
    return len(cell) > 1 and cell[0].is_heading and not any(line.is_heading for line in cell[1:])


def _words(cell: Sequence[HtmlLine]) -> str:
    return " ".join(line.text for line in cell)


def _is_bold(row: _Row) -> bool:
    return all(line.is_heading for cell in row for line in cell)


def _is_short(cell: Sequence[HtmlLine]) -> bool:
    return (
        len(cell) <= _CELL_MAX_LINES
        and sum(len(line.text) for line in cell) <= _CELL_MAX_CHARACTERS
        and all(line.table is None for line in cell)
    )

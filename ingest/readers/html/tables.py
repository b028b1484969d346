"""Tables of a web page as lines: a row of figures is one line, a layout keeps its paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.readers.html.html_line import HtmlLine

_CELL_JOINT = " | "
_CELL_MAX_LINES = 4
_CELL_MAX_CHARACTERS = 300
_LAYOUT_MARKS = frozenset({"number", "item title", "label"})
_LAYOUT_LABELS = frozenset({"minutes:", "decision:", "agenda item"})


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

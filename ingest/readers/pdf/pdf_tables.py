"""Tables of printed pages, told from where their cells stand: beside one another, row below row.

Printers write a page cell by cell or line by line across the cells; both are put together here, so
that what stands in two columns is not read across them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.layout.wrapped_text import ends_sentence
from ingest.readers.pdf.pdf_page import PdfLine

Cell = list[PdfLine]
Row = list[Cell]

_SAME_LINE = 0.5  # in sizes of type, as all lengths here
_NEAR = 0.8
_LOOK_BACK = 60  # lines or rows
_NUMBER = re.compile(
    r"[(\[]?[\w./-]{0,14}\d[\w./-]{0,14}[)\].:]{0,2}|[(\[]?\w{1,3}[).]|[^\w\s]{1,2}"
)


@dataclass(frozen=True, slots=True)
class PdfTable:
    """Rows of cells of lines; as many cells in each row."""

    rows: tuple[Row, ...]


def with_tables(lines: Sequence[PdfLine], distance: float) -> Iterator[PdfLine | PdfTable]:
    """The lines of one page in order, those of a table together.

    ``distance`` is that of the lines of a paragraph, in sizes of type.
    """
    found = list(_Rows(distance).read(lines))
    at = 0
    while at < len(found):
        rows = _rows_from(found, at, distance)
        if len(rows) > 1 and not _is_list(rows):
            yield PdfTable(tuple(_joined_rows(rows, distance)))
        else:
            yield from (line for stretch in found[at : at + len(rows)] for line in stretch.lines)
        at += len(rows)


@dataclass(slots=True)
class _Stretch:
    """Lines as they stand in the file; what they hold is a row where it has more than one cell."""

    lines: list[PdfLine]
    row: Row


@dataclass(slots=True)
class _Rows:
    """Parts lines into rows; ``cells`` are those of the row in the making, ``lines`` all of it."""

    distance: float
    cells: Row = field(default_factory=list)
    lines: list[PdfLine] = field(default_factory=list)

    def read(self, lines: Sequence[PdfLine]) -> Iterator[_Stretch]:
        """The rows, and each line that belongs to none by itself."""
        for line in lines:
            first, *others = line.parts or (line,)
            if not self._is_beside(first) and not self._is_below(first):
                yield from self._flush()
            yield from self._take(first)
            self.lines.append(line)
            for part in others:
                yield from self._take(part)
        yield from self._flush()

    def _take(self, part: PdfLine) -> Iterator[_Stretch]:
        """Put a part into the cell it belongs to; what is no part of the row is parted off."""
        if self._is_beside(part):
            if len(self.cells) == 1:
                yield from self._part_off(part)
            self.cells.append([part])
        elif self.cells:
            self.cells[-1].append(part)
        else:
            self.cells.append([part])

    def _is_beside(self, part: PdfLine) -> bool:
        """Whether a part stands to the right of the cell before, no lower than its last line."""
        if not self.cells:
            return False
        reach = _SAME_LINE * part.size
        nearest = self.cells[-1][-_LOOK_BACK:]
        beside = [line for line in nearest if line.y >= part.y - reach]
        return (
            bool(beside)
            and all(line.x1 < part.x0 for line in beside)
            and (len(self.cells) == 1 or part.y >= self.cells[0][0].y - self._room(part))
        )

    def _is_below(self, part: PdfLine) -> bool:
        """Whether a part goes on downwards in the cell before, right of the cells beside it."""
        if not self.cells:
            return False
        last = self.cells[-1][-1]
        if len(self.cells) == 1:
            return part.y > last.y
        edge = max(line.x1 for line in self.cells[-2])
        return part.y > last.y and part.x0 > edge and part.y - last.y <= 2 * self._room(part)

    def _room(self, part: PdfLine) -> float:
        """The most that two lines of one paragraph stand apart, in points."""
        return 1.3 * self.distance * part.size

    def _part_off(self, part: PdfLine) -> Iterator[_Stretch]:
        """Part off what stands above the row that a second cell shows to begin."""
        (cell,) = self.cells
        at = next(i for i, line in enumerate(cell) if line.y >= part.y - _SAME_LINE * part.size)
        if abs(cell[at].y - part.y) > _SAME_LINE * part.size:  # the lower cell is set to the middle
            while at and cell[at].y - cell[at - 1].y <= self._room(part):
                at -= 1
        # The line in hand is not among the lines yet where both cells stand on it.
        yield from (_Stretch([line], [[line]]) for line in self.lines[:at])
        self.lines = self.lines[at:]
        self.cells = [cell[at:]]

    def _flush(self) -> Iterator[_Stretch]:
        if len(self.cells) > 1:
            yield _Stretch(self.lines, self.cells)
        else:
            yield from (_Stretch([line], [[line]]) for line in self.lines)
        self.cells, self.lines = [], []


def _rows_from(found: Sequence[_Stretch], at: int, distance: float) -> list[Row]:
    """The rows of a table that begins here; a single row where none does."""
    rows = [found[at].row]
    if len(rows[0]) == 1:
        return rows
    for i in range(at + 1, len(found)):
        row = found[i].row
        if len(row) == 1:
            after = found[i + 1].row if i + 1 < len(found) else row
            row = _in_column(rows, row[0], distance, has_after=_go_together(rows, after)) or row
        elif len(row) < len(rows[0]):
            row = _in_columns(rows, row)
        if not _go_together(rows, row):
            break
        rows.append(row)
    return rows


def _in_columns(rows: Sequence[Row], row: Row) -> Row:
    """A row with empty cells where it has none in a column of the rows above it."""
    above = list(zip(*rows[-_LOOK_BACK:], strict=True))
    found: Row = []
    for cell in row:
        right = max(line.x1 for line in cell)
        while len(found) < len(above) and not any(
            line.x0 < right and line.x1 > cell[0].x0 for c in above[len(found)] for line in c
        ):
            found.append([])
        found.append(cell)
    return [*found, *([] for _ in range(len(above) - len(found)))]


def _in_column(rows: Sequence[Row], cell: Cell, distance: float, *, has_after: bool) -> Row | None:
    """A lone line right below a row as a row of its own, in the column whose words it goes on."""
    last, line = rows[-1], cell[0]
    for column, above in enumerate(last):
        right = min((ln.x0 for c in last[column + 1 :] for ln in c), default=float("inf"))
        if not above or len(cell) > 1 or line.x1 >= right:
            continue
        is_aligned = abs(line.x0 - above[-1].x0) <= _NEAR * line.size
        is_next = 0 < line.y - above[-1].y <= 1.15 * distance * line.size
        plainly = line.text[0].islower() and not ends_sentence(above[-1].text)
        if is_aligned and is_next and (plainly or has_after):
            return [cell if i == column else [] for i in range(len(last))]
    return None


def _go_together(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row stands below others in the same columns."""
    last = rows[-1]
    if len(row) < 2 or len(row) != len(last) or _is_list([row]) != _is_list([last]):
        return False
    if min(ln.y for cell in row for ln in cell) <= min(ln.y for cell in last for ln in cell):
        return False
    columns = [
        [ln for cell in column for ln in cell]
        for column in zip(*rows[-_LOOK_BACK:], row, strict=True)
    ]
    return all(
        max((ln.x1 for ln in left), default=0.0) < min((ln.x0 for ln in right), default=1e9)
        for left, right in pairwise(columns)
    )


def _is_list(rows: Sequence[Row]) -> bool:
    """Whether rows are items of a list, whose numbers or marks stand in a column of their own."""
    return len(rows[0]) == 2 and all(
        not row[0] or (len(row[0]) == 1 and is_mark(row[0][0].text)) for row in rows
    )


def is_mark(words: str) -> bool:
    """Whether words are but the number or mark of what stands beside them: "18.11.1", "(a)"."""
    return _NUMBER.fullmatch(words) is not None


def _joined_rows(rows: Sequence[Row], distance: float) -> list[Row]:
    """Rows with those put together that are lines of one, as a page written line by line has them.

    Where more room stands between some rows than between lines, only those are rows; else one goes
    on where its words plainly do. A number of its own in the first column begins a row.
    """
    is_numbered = all(not cell or is_mark(cell[0].text) for cell, *_ in rows)
    tight = [_is_tight(before, row, distance) for before, row in pairwise(rows)]
    has_room = not all(tight)
    joined = [[list(cell) for cell in rows[0]]]
    for row, is_tight in zip(rows[1:], tight, strict=True):
        last = joined[-1]
        goes_on = any(
            above and cell and cell[0].text[0].islower() and not ends_sentence(above[-1].text)
            for above, cell in zip(last, row, strict=True)
        )
        is_next = is_numbered and bool(row[0])
        if is_tight and not is_next and (has_room or goes_on):
            for above, cell in zip(last, row, strict=True):
                above.extend(cell)
        else:
            joined.append([list(cell) for cell in row])
    return joined


def _is_tight(before: Row, row: Row, distance: float) -> bool:
    bottom = max(cell[-1].y for cell in before if cell)
    top = min(cell[0].y for cell in row if cell)
    size = max(line.size for cell in row for line in cell)
    return top - bottom <= 1.15 * distance * size

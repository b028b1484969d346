"""Tables of printed documents: figures and names, questions and replies, or the minutes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.language.table_rows import TableRow
from ingest.layout.tables import heads_items, joined, names_columns, table_row

_LONG_CELL_WORDS = 25
_CELL_MAX_LINES = 8
_ROW_MAX_CHARACTERS = 10_000
_ACTION_COLUMN = re.compile(
    r"(?:actions?(?:\s++(?:by|for|owner|lead))?|(?:for\s++)?action|who(?:\s++acts)?|by\s++whom|owner|lead)\s*+:?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line of a table or of one of its cells, with what a ``PrintedLine`` knows of it."""

    text: str
    is_heading: bool = False
    level: int | None = None
    reason: str | None = None
    row: TableRow | None = None
    opens_item: bool = False
    bold_to: int = 0


_Cell = Sequence[TableLine]
_Row = Sequence[_Cell]


def table_lines(number: int, rows: Sequence[_Row], *, has_heading: bool) -> Iterator[TableLine]:
    """The lines of a table: read cell by cell where it lays out the minutes, else row by row.

    ``number`` is the table's; ``has_heading`` says that the file itself marks its first row.
    """
    heading = _heading(rows, is_marked=has_heading)
    is_of_items = heads_items(heading)
    is_layout = any(_is_long(cell) for row in rows for cell in row)
    if heading and not is_of_items:
        is_layout = not all(map(_is_one_line, rows))
    if not is_layout:
        for at, row in enumerate(rows):
            line = _as_line(number, row, heading, is_heading=bool(heading) and not at)
            yield replace(line, opens_item=is_of_items and at > 0 and bool(row[0]))
        return
    actions = _action_column(rows)
    for at, row in enumerate(rows):
        if not at and (actions is not None or names_columns(heading)):
            yield replace(_as_line(number, row, (), is_heading=True), reason="head of a table")
        else:
            yield from _as_lines(row, actions, opens_item=is_of_items)


def _heading(rows: Sequence[_Row], *, is_marked: bool) -> tuple[str, ...]:
    """The names of a table's columns: its first row, if it is marked, worded or set as theirs."""
    if len(rows) < 2:
        return ()
    first, *others = rows
    names = tuple(_words(cell) for cell in first)
    if sum(map(bool, names)) < 2 or any(map(_is_long, first)):
        return ()
    is_set = _is_bold(first) and not all(map(_is_bold, others))
    return names if is_marked or is_set or names_columns(names) else ()


def _as_line(number: int, row: _Row, heading: Sequence[str], *, is_heading: bool) -> TableLine:
    """A row in one line, a bar between its cells; a lone cell is a line like any other."""
    text, places = joined([_words(cell) for cell in row])
    cells = table_row(number, places, heading, is_heading=is_heading)
    is_row = sum(start < end for start, end in places) > 1
    return TableLine(text, _is_bold(row) and not is_heading, row=cells if is_row else None)


def _as_lines(row: _Row, actions: int | None, *, opens_item: bool) -> Iterator[TableLine]:
    """The lines of a row's cells; who is to act is led by the word at the head of the column."""
    opens_item = opens_item and bool(row and row[0])
    for column, cell in enumerate(row):
        for line in cell:
            found = TableLine(f"Action: {line.text}") if column == actions else line
            yield replace(found, opens_item=opens_item)
            opens_item = False


def _words(cell: _Cell) -> str:
    return " ".join(" ".join(line.text for line in cell).split())


def _is_bold(row: _Row) -> bool:
    return all(line.is_heading for cell in row for line in cell)


def _is_long(cell: _Cell) -> bool:
    """Whether a cell holds minutes rather than a name or a figure."""
    return len(cell) > 1 or any(len(line.text.split()) > _LONG_CELL_WORDS for line in cell)


def _is_one_line(row: _Row) -> bool:
    """Whether a row of a table with named columns can be kept whole."""
    has_headings = any(line.level is not None or line.row for cell in row for line in cell)
    return (
        not has_headings
        and all(len(cell) <= _CELL_MAX_LINES for cell in row)
        and sum(len(line.text) for cell in row for line in cell) <= _ROW_MAX_CHARACTERS
    )


def _action_column(rows: Sequence[_Row]) -> int | None:
    """The column that the head of a table says holds who is to act."""
    names = [_words(cell) for cell in rows[0]] if rows else []
    return next((i for i, name in enumerate(names) if _ACTION_COLUMN.fullmatch(name)), None)

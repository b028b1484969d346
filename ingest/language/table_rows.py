"""A row of a table that a source lays out, beside the line of text it is kept as."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of a line that is a table's row.

    ``table`` numbers the tables of a document, so that neighbouring rows can be told to belong
    together. ``cells`` are the stretches of the line's text, counted from its own start, that the
    cells hold; an empty cell is an empty stretch. ``columns`` are the words of the table's heading
    row, one a cell, empty where the table has none. ``is_heading`` marks that row itself.
    """

    table: int
    cells: tuple[tuple[int, int], ...]
    columns: tuple[str, ...] = ()
    is_heading: bool = False

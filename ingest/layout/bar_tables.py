"""Tables told from rows whose cells bars part, and the agenda items that such a table lists.

Copies of pages write a table's cells so, also where a cell holds paragraphs: "11 |", the title on
the next line, and the bar that ends the row behind the last word, or alone on a line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise, takewhile

from ingest.language.sentences import trim
from ingest.layout.bars import BAR, FRAME, is_rule
from ingest.layout.printed_lines import PrintedLine
from ingest.layout.tables import heads_items, names_columns, table_row

_LABEL = re.compile(
    r"(?<!\S)(?:Minutes|Decision|Cofnodion|Penderfyniad|(?:Additional|Supporting) documents)"
    r"\s?:(?!\S)"
)
_NUMBER = re.compile(r"(?=\S*\d)[\w./()-]{1,16}")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_FEWEST_NUMBERS = 2
_FRAME = 4  # pieces between a row and the rule below it


def with_tables(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines with rows below one another as tables; one row alone is none without a frame."""
    found: list[PrintedLine] = []
    table: list[PrintedLine] = []
    number = 0
    for at, line in enumerate(lines):
        is_part = line.row is not None or (bool(table) and line.reason == FRAME)
        if table and (not is_part or _begins_table(lines, at)):
            number += 1
            found += _table(table, number)
            table = []
        (table if is_part else found).append(line)
    return [*found, *_table(table, number + 1)] if table else found


def _begins_table(lines: Sequence[PrintedLine], at: int) -> bool:
    """Whether a row names the columns of those below it."""
    row = lines[at].row
    below = takewhile(lambda line: line.row is None, islice(lines, at + 1, at + 1 + _FRAME))
    has_rule = any(is_rule(line.text) for line in below)
    return row is not None and (row.is_heading or has_rule or names_columns(cells_of(lines[at])))


def _table(lines: Sequence[PrintedLine], number: int) -> Iterator[PrintedLine]:
    """The lines of one table, its frame among them."""
    rows = [line for line in lines if line.row is not None]
    names = cells_of(rows[0])
    has_heading = _begins_table(lines, lines.index(rows[0]))
    is_table = len(rows) > 1 or len(lines) > 1
    for line in lines:
        if line.row is None or not (is_table or has_heading):
            yield replace(line, row=None)
            continue
        heading = names if has_heading else ()
        is_heading = has_heading and line is rows[0]
        yield replace(line, row=table_row(number, line.row.cells, heading, is_heading=is_heading))


def cells_of(line: PrintedLine) -> list[str]:
    """The words of each cell of a row."""
    return [line.text[start:end] for start, end in line.row.cells] if line.row else []


def with_items(text: str, lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines with those marked that begin an item, where a table lists the agenda's items.

    A table does whose columns are called so ("No.", "Item"), or whose rows begin with numbers that
    count on. In its cells the labels of the page ("Minutes:") are lines of their own.
    """
    numbers = _numbers_in_cells(lines)
    reader = _ItemRows(numbers)
    return [piece for at, line in enumerate(lines) for piece in reader.read(text, at, line)]


@dataclass(slots=True)
class _ItemRows:
    """Reads the lines in order; ``begins_row`` says that the next words open an item.

    ``row_end`` is where the last row ended whose cells stand in one line.
    """

    numbers: frozenset[int]
    is_list: bool = False
    begins_row: bool = False
    is_number: bool = False
    row_end: int | None = None

    def read(self, text: str, at: int, line: PrintedLine) -> Iterator[PrintedLine]:
        """The line, parted at labels, and marked where it begins an item."""
        if line.row is not None:
            self.row_end = line.end
        if line.row is not None and line.row.is_heading:
            self.is_list = self.begins_row = heads_items(cells_of(line))
        elif line.reason == FRAME and BAR in line.text:
            self.begins_row = not self.is_number
        elif line.row is not None:
            if self.is_list and self.begins_row and _NUMBER.fullmatch(cells_of(line)[0]):
                line = replace(line, opens_item=True)
        elif line.reason is None:
            if self.row_end is not None and _BLANK_LINE.search(text, self.row_end, line.start):
                self.is_list = self.begins_row = False  # the table has ended
            self.row_end = None
            self.is_list = self.is_list or at in self.numbers
            pieces = list(at_labels(text, line))
            opens = (self.begins_row and (self.is_list or len(pieces) > 1)) or at in self.numbers
            self.is_number = opens and _NUMBER.fullmatch(line.text) is not None
            self.begins_row = False
            yield replace(pieces[0], opens_item=opens)
            yield from pieces[1:]
            return
        yield line


def _numbers_in_cells(lines: Sequence[PrintedLine]) -> frozenset[int]:
    """Where the numbers stand that fill a cell each and count on from row to row."""
    found = [
        (at, int(words))
        for at, line in enumerate(lines[:-1])
        if line.reason is None
        and (words := line.text.rstrip(".")).isdecimal()
        and len(words) <= 4
        and lines[at + 1].reason == FRAME
        and (at == 0 or lines[at - 1].reason == FRAME)
    ]
    counts_on = all(after == before + 1 for (_, before), (_, after) in pairwise(found))
    return (
        frozenset(at for at, _ in found)
        if counts_on and len(found) >= _FEWEST_NUMBERS
        else frozenset()
    )


def at_labels(text: str, line: PrintedLine) -> Iterator[PrintedLine]:
    """A line parted at the labels of a page that are run into it."""
    edges = [line.start, line.end]
    for match in _LABEL.finditer(line.text):
        edges += [line.start + match.start(), line.start + match.end()]
    for start, end in pairwise(sorted(set(edges))):
        span = trim(text, start, end)
        if span is not None:
            yield replace(line, start=span[0], end=span[1], text=text[span[0] : span[1]])

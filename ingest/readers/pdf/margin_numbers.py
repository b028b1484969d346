"""Numbers in the margin of a page, beside the lines that they number.

Some programs write a column of numbers first and what stands beside them after it; each number
is put back before its own line.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.outline.printed_number import PrintedNumber, printed_number
from ingest.readers.pdf.pdf_page import PdfLine, PdfPage, side_by_side

_SAME_LINE = 0.5  # in sizes of type, as the next
_SAME_COLUMN = 0.5
_NEAR = 1.5
_REACH = 6


def with_margin_numbers(page: PdfPage) -> PdfPage:
    """The page with each number of its margin on the line that it stands beside."""
    beside = {
        target: at
        for column in _columns(page.lines)
        for at in column
        if (target := _target(page.lines, at)) is not None
    }
    moved = set(beside.values())
    lines = tuple(
        side_by_side((page.lines[beside[at]], *(line.parts or (line,)))) if at in beside else line
        for at, line in enumerate(page.lines)
        if at not in moved
    )
    return replace(page, lines=lines) if beside else page


def _columns(lines: Sequence[PdfLine]) -> list[list[int]]:
    """The lines that are but a number, by the column they stand in; each column counts down it."""
    columns: list[list[int]] = []
    for at, line in enumerate(lines):
        if _lone_number(line) is None:
            continue
        reach = _SAME_COLUMN * line.size
        column = next((c for c in columns if abs(lines[c[0]].x0 - line.x0) <= reach), None)
        if column is None:
            columns.append([at])
        else:
            column.append(at)
    return [column for column in columns if _counts([lines[at] for at in column])]


def _counts(column: Sequence[PdfLine]) -> bool:
    """Whether numbers of one form rise from the top of a column to its foot."""
    down = sorted(column, key=lambda line: line.y)
    numbers = [number for line in down if (number := _lone_number(line))]
    return all(a.form == b.form and a.values < b.values for a, b in pairwise(numbers))


def _lone_number(line: PdfLine) -> PrintedNumber | None:
    number = None if line.parts else printed_number(line.text)
    return number if number and number.title_from is None else None


def _target(lines: Sequence[PdfLine], at: int) -> int | None:
    """The line that the file holds further on, and that stands next to the right of a number."""
    number = lines[at]
    if at + 1 < len(lines) and abs(lines[at + 1].y - number.y) <= _NEAR * number.size:
        return None  # the file holds it right before its own line, set a little higher
    level = [
        i
        for i, line in enumerate(lines)
        if i != at and abs(line.y - number.y) <= _SAME_LINE * number.size
    ]
    if not level or any(lines[i].x0 <= number.x1 for i in level):
        return None
    nearest = min(level, key=lambda i: lines[i].x0)
    is_beside = lines[nearest].x0 - number.x1 <= _REACH * number.size
    return nearest if nearest > at and is_beside else None

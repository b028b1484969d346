"""Bars between the cells of tables in plain text and Markdown: "| a | b |", "a | b", "11 |"."""

import re
from itertools import pairwise

from ingest.language.sentences import Span, trim
from ingest.language.table_rows import TableRow
from ingest.layout.printed_lines import PrintedLine

BAR = "|"
FRAME = "line of a table"

_TAB = re.compile(r"\t")
_BAR = re.compile(r"(?<!\\)\|")  # behind a backslash it is the text's own
_RULE = re.compile(r"(?=[|:\-+=\s]*?--)(?=[^|+]*[|+])[|:\-+=\s]++")


def is_rule(words: str) -> bool:
    """Whether a line is drawn between the rows of a table: "|---|---|"."""
    return _RULE.fullmatch(words) is not None


def pieces_between_bars(text: str, start: int, end: int) -> list[PrintedLine]:
    """What a line with bars holds: the bars at its ends, which are set aside, and its words.

    Words in more than one cell are a row, of no table yet.
    """
    left, right = start, end
    if is_rule(text[start:end]):
        left = end
    while left < right and (text[left] == BAR or text[left].isspace()):
        left += 1
    while left < right and (text[right - 1] == BAR or text[right - 1].isspace()):
        right -= 1
    if left == right:
        return [_frame(text, (start, end))]
    places = tuple(
        (min(max(a, left), right) - left, min(max(b, left), right) - left)
        for a, b in cells(text, start, end)
    )
    is_row = sum(a < b for a, b in places) > 1
    row = TableRow(0, places) if is_row else None
    words = PrintedLine(left, right, text[left:right], row=row)
    outer = (trim(text, start, left), trim(text, right, end))
    before, behind = ([_frame(text, span)] if span else [] for span in outer)
    return [*before, words, *behind]


def cells(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The cells of a line, without outer space; an empty one is an empty span.

    A bar at the end closes the last cell, and one at the start opens the first.
    """
    bars = [match.start() for match in _BAR.finditer(text, start, end)]
    edges = [start - 1, *bars, end]
    if bars and bars[0] == start:
        edges = edges[1:]
    if bars and bars[-1] == end - 1:
        edges = edges[:-1]
    return tuple(trim(text, a + 1, b) or (b, b) for a, b in pairwise(edges))


def row_of_tabs(text: str, start: int, end: int) -> PrintedLine:
    """A line whose cells tabs part, as copies from a page or a word processor have them."""
    edges = [start - 1, *(m.start() for m in _TAB.finditer(text, start, end)), end]
    places = (trim(text, a + 1, b) or (b, b) for a, b in pairwise(edges))
    cells = tuple((a - start, b - start) for a, b in places)
    return PrintedLine(start, end, text[start:end], row=TableRow(0, cells))


def _frame(text: str, span: Span) -> PrintedLine:
    return PrintedLine(*span, text[slice(*span)], reason=FRAME)

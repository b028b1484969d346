"""HTML inside Markdown and plain text: rows of tables, and the tags at which a line ends."""

import re
from collections.abc import Iterator, Sequence

from ingest.bounds import MAX_LINE_CHARACTERS
from ingest.language.sentences import Span, trim
from ingest.language.table_rows import TableRow
from ingest.layout.bars import BAR
from ingest.layout.printed_lines import PrintedLine

_CELL = re.compile(r"<t(?P<kind>[dh])\b[^<>\n]{0,500}>", re.IGNORECASE)
LINE_END = re.compile(
    r"<(?:br|hr|/p|/li|/div|/h[1-6]|/summary|/dt|/dd|/?details|/?section|/?article)\b[^<>\n]{0,100}>",
    re.IGNORECASE,
)


def html_rows(text: str, masked: str) -> list[tuple[Span, PrintedLine]]:
    """The rows of HTML tables, each with where its markup stands.

    ``masked`` is the text with its tags blanked out.
    """
    lower = text.lower() if "<" in text else ""
    found: list[tuple[Span, PrintedLine]] = []
    at = lower.find("<tr")
    while at >= 0:
        end = lower.find("</tr", at)
        if end < 0:
            break
        row = _row(text, masked, at, end)
        if row is not None:
            found.append(((at, end), row))
        at = lower.find("<tr", end)
    return found


def _row(text: str, masked: str, start: int, end: int) -> PrintedLine | None:
    openings = list(_CELL.finditer(text, start, end)) if end - start <= MAX_LINE_CHARACTERS else []
    edges = [opening.start() for opening in openings[1:]] + [end]
    places = [
        trim(masked, opening.end(), edge) or (opening.end(), opening.end())
        for opening, edge in zip(openings, edges, strict=False)
    ]
    filled = [place for place in places if place[0] < place[1]]
    if len(filled) < 2:
        return None
    first, last = filled[0][0], filled[-1][1]
    cells = tuple((min(max(a, first), last) - first, min(b, last) - first) for a, b in places)
    cells = tuple((a, max(a, b)) for a, b in cells)
    is_heading = all(opening["kind"] in "hH" for opening in openings)
    row = TableRow(0, cells, is_heading=is_heading)
    return PrintedLine(first, last, masked[first:last], row=row)


def without_html(
    text: str, masked: str, lines: Sequence[Span], rows: Sequence[Span]
) -> Iterator[Span]:
    """Lines parted where a tag ends one, and without what stands in the rows of HTML tables."""
    waiting = list(reversed(rows))
    for start, end in lines:
        left_out = []
        while waiting and waiting[-1][0] < end:
            if waiting[-1][1] > start:
                left_out.append(waiting[-1])
            if waiting[-1][1] > end:
                break
            waiting.pop()
        if BAR not in text[start:end]:
            left_out += [match.span() for match in LINE_END.finditer(text, start, end)]
        at = start
        for left, right in [*sorted(left_out), (end, end)]:
            span = trim(masked, at, max(at, left))
            if span is not None:
                yield span
            at = max(at, right)

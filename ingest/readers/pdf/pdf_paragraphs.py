"""Putting the lines of printed pages together as paragraphs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from ingest.language.table_rows import TableRow
from ingest.layout.table_lines import TableLine, table_lines
from ingest.layout.wrapped_text import ends_sentence, goes_on, opens_paragraph
from ingest.readers.pdf.hyphens import Vocabulary, join_lines, vocabulary
from ingest.readers.pdf.pdf_page import PdfLine, PdfPage
from ingest.readers.pdf.pdf_tables import PdfTable, is_mark, with_tables
from ingest.readers.pdf.running_heads import Place

_GAP = 1.3  # of the usual distance between lines
# In a short document most neighbouring lines are paragraphs of their own, and stand further apart.
_LARGEST_DISTANCE = 1.35  # of two lines of one paragraph, in sizes of type
_LARGEST_SPACING = 3.2  # as some set the minutes for corrections, in sizes of type
_FEWEST_GOING_ON = 3  # lines that plainly go on show how far apart all lines are
_INDENT = 0.8  # in sizes of type
_SIZE_CHANGE = 1.12
_SPACE = 0.25  # width of a space, in sizes of type
_LONG_LINE = 50  # characters
_NARROW_MIN_LINES = 3
_HEADING_MAX_WORDS = 30


@dataclass(frozen=True, slots=True)
class PdfParagraph:
    """A paragraph or a table's row, and the number of the page it begins on, counted from 1.

    The rest is as a ``PrintedLine`` knows it.
    """

    text: str
    page: int
    is_heading: bool
    reason: str | None = None
    row: TableRow | None = None
    opens_item: bool = False


@dataclass(frozen=True, slots=True)
class _Measures:
    """What is usual in a document: the right edge, the distance of lines and the size of type.

    The distance is in sizes of type. ``right`` is by page, in points.
    """

    right: Mapping[int, float]
    distance: float
    size: float


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line of the minutes, its page's index, and the right edge of the column it stands in."""

    line: PdfLine
    page: int
    right: float = 0.0


def pdf_paragraphs(pages: Sequence[PdfPage], left_out: Mapping[Place, str]) -> list[PdfParagraph]:
    """The paragraphs of the minutes, in the order of the file, without the lines left out.

    A table has a paragraph for each row, or for each paragraph of its cells.
    """
    lines = [
        _Placed(line, i)
        for i, page in enumerate(pages)
        for j, line in enumerate(page.lines)
        if (i, j) not in left_out
    ]
    usual = _measures(lines)
    known = vocabulary(placed.line.text for placed in lines)
    found: list[PdfParagraph] = []
    stretch: list[_Placed] = []
    tables = 0
    for page, on_page in groupby(lines, key=lambda placed: placed.page):
        for part in with_tables([placed.line for placed in on_page], usual.distance):
            if isinstance(part, PdfLine):
                stretch.append(_Placed(part, page))
                continue
            tables += 1
            found += _paragraphs(_with_right_edges(stretch, usual), usual, known)
            found += _table(part, tables, page, usual, known)
            stretch = []
    return [*found, *_paragraphs(_with_right_edges(stretch, usual), usual, known)]


def _paragraphs(
    lines: Iterable[_Placed], usual: _Measures, known: Vocabulary
) -> list[PdfParagraph]:
    paragraphs: list[list[_Placed]] = []
    for placed in lines:
        if paragraphs and _continues(paragraphs[-1][-1], placed, usual):
            paragraphs[-1].append(placed)
        else:
            paragraphs.append([placed])
    return [_paragraph(lines, usual, known) for lines in paragraphs]


def _table(
    table: PdfTable, number: int, page: int, usual: _Measures, known: Vocabulary
) -> Iterator[PdfParagraph]:
    edges = [
        max((line.x1 for cell in column for line in cell), default=0.0)
        for column in zip(*table.rows, strict=True)
    ]
    edges[-1] = max(edges[-1], usual.right[page])
    rows = [
        [
            [
                TableLine(paragraph.text, paragraph.is_heading)
                for paragraph in _paragraphs(
                    [_Placed(line, page, edge) for line in cell], usual, known
                )
            ]
            for cell, edge in zip(row, edges, strict=True)
        ]
        for row in table.rows
    ]
    for line in table_lines(number, rows, has_heading=False):
        yield PdfParagraph(
            line.text, page + 1, line.is_heading, line.reason, line.row, line.opens_item
        )


def _paragraph(lines: Sequence[_Placed], usual: _Measures, known: Vocabulary) -> PdfParagraph:
    text = lines[0].line.text
    for placed in lines[1:]:
        text = join_lines(text, placed.line.text, known)
    is_set = all(p.line.is_bold or p.line.size >= _SIZE_CHANGE * usual.size for p in lines)
    return PdfParagraph(text, lines[0].page + 1, is_set and len(text.split()) <= _HEADING_MAX_WORDS)


def _continues(before: _Placed, placed: _Placed, usual: _Measures) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    last, line = before.line, placed.line
    plainly_goes_on = line.text[0].islower() and not ends_sentence(last.text)
    would_have_fitted = (
        last.x1 + _SPACE * line.size + line.first_word < before.right - _SPACE * line.size
    )
    if _is_set_otherwise(last, line) and not plainly_goes_on:
        return False
    if placed.page != before.page or line.y <= last.y:
        return _continues_over_break(last, line, would_have_fitted=would_have_fitted)
    is_apart = line.y - last.y > _GAP * usual.distance * max(last.size, line.size)
    is_row = (_is_row(last) or _is_row(line)) and not plainly_goes_on
    if is_apart or is_row or _is_indented_anew(last, line):
        return False
    return goes_on(last.text, line.text, would_have_fitted=would_have_fitted)


def _is_set_otherwise(last: PdfLine, line: PdfLine) -> bool:
    """Whether the type changes between two lines."""
    smaller, larger = sorted((last.size, line.size))
    return larger > _SIZE_CHANGE * smaller or last.is_bold != line.is_bold


def _continues_over_break(last: PdfLine, line: PdfLine, *, would_have_fitted: bool) -> bool:
    """Whether a paragraph goes on at the top of the next page or column."""
    if opens_paragraph(line.text) or ends_sentence(last.text):
        return False
    return line.text[0].islower() or not (would_have_fitted or line.is_bold)


def _is_row(line: PdfLine) -> bool:
    """Whether a line is the row of a table: a wide gap parts it, but not behind a list mark."""
    first, gap, _ = line.text.partition("\t")
    return bool(gap) and not is_mark(first)


def _is_indented_anew(last: PdfLine, line: PdfLine) -> bool:
    """Whether a line is set in or out where a sentence has ended, but not under a list mark."""
    shift = abs(line.x0 - last.x0)
    is_hanging = line.x0 > last.x0 and opens_paragraph(last.text)
    return shift > _INDENT * line.size and ends_sentence(last.text) and not is_hanging


def _measures(lines: Sequence[_Placed]) -> _Measures:
    by_page: dict[int, list[PdfLine]] = {}
    for placed in lines:
        by_page.setdefault(placed.page, []).append(placed.line)
    pairs = [
        (ratio, line.text[0].islower() and not ends_sentence(last.text))
        for page in by_page.values()
        for last, line in pairwise(page)
        if 0.8 < (ratio := (line.y - last.y) / max(last.size, line.size)) < _LARGEST_SPACING
    ]
    distances = sorted(ratio for ratio, _ in pairs)
    going_on = [ratio for ratio, goes_on in pairs if goes_on]
    distance = min(distances[len(distances) // 4], _LARGEST_DISTANCE) if distances else 1.2
    long_lines = [p.line for p in lines if len(p.line.text) >= _LONG_LINE]
    everywhere = max((line.x1 for line in long_lines or [p.line for p in lines]), default=0.0)
    right = {
        page: max((line.x1 for line in found if len(line.text) >= _LONG_LINE), default=everywhere)
        for page, found in by_page.items()
    }
    sizes = [line.size for line in long_lines] or [p.line.size for p in lines]
    return _Measures(
        right,
        median(going_on) if len(going_on) >= _FEWEST_GOING_ON else distance,
        median(sizes) if sizes else 1.0,
    )


def _with_right_edges(lines: Sequence[_Placed], usual: _Measures) -> Iterator[_Placed]:
    """Each line with the right edge it was broken at: the page's, or that of a narrow column."""
    for block in _blocks(lines, usual):
        edge = max(placed.line.x1 for placed in block)
        left = min(placed.line.x0 for placed in block)
        full = sum(p.line.x1 > edge - 0.15 * (edge - left) for p in block)
        is_column = len(block) >= _NARROW_MIN_LINES and full >= 0.6 * len(block)
        for placed in block:
            right = edge if is_column else usual.right[placed.page]
            yield _Placed(placed.line, placed.page, right)


def _blocks(lines: Sequence[_Placed], usual: _Measures) -> Iterator[list[_Placed]]:
    """Lines that stand right below one another."""
    block: list[_Placed] = []
    for placed in lines:
        if block:
            last = block[-1]
            drop = placed.line.y - last.line.y
            limit = _GAP * usual.distance * max(placed.line.size, last.line.size)
            if placed.page != last.page or not 0 < drop <= limit:
                yield block
                block = []
        block.append(placed)
    if block:
        yield block

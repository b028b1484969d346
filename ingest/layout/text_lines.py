"""The lines of a plain text: paragraphs put together again, rows of tables, and furniture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.bounds import MAX_LINE_CHARACTERS
from ingest.language.sentences import Span, trim
from ingest.layout.bar_tables import at_labels, with_items, with_tables
from ingest.layout.bars import BAR, pieces_between_bars, row_of_tabs
from ingest.layout.furniture import without_furniture
from ingest.layout.long_lines import parted
from ingest.layout.printed_lines import PrintedLine
from ingest.layout.tables import names_columns
from ingest.layout.wrapped_text import wrapping_of

# Every character that str.splitlines ends a line at: a soft break must not hide a heading.
_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# A line that the same marks stand round, as where letters cannot be bold: "*** Apologies ***".
_SET_OFF = re.compile(
    r"(?P<before>(?P<mark>[*=~#_+–—-])(?P=mark){0,40})[ ]?"
    r"(?P<words>[^\W\d_](?:[^\n]{0,160}[^\s.*=~#_+–—-])?)[ ]?(?P<behind>(?P=before))"
)
# A title with the labels of the page behind it, which stood on lines of their own.
_TITLE_WITH_LABELS = re.compile(r"[^|]\s(?:Additional|Supporting) documents\s?:(?:\sMinutes\s?:)?$")
_ORNAMENT = "marks round a heading"


def text_lines(text: str) -> list[PrintedLine]:
    """The lines of a text, in order; they hold every non-space character once."""
    lines = list(_joined(text, physical_lines(text)))
    if BAR in text or any(line.row for line in lines):
        lines = with_items(text, with_tables(lines))
    return without_furniture(text, lines)


def physical_lines(text: str) -> list[Span]:
    """The lines of a text without outer space; one that most of it stands in is parted."""
    found = (trim(text, line.start(), line.end()) for line in _LINE.finditer(text))
    return parted(text, [span for span in found if span is not None])


def _joined(text: str, spans: list[Span]) -> Iterator[PrintedLine]:
    """Lines that go on put together; of one with bars, what stands between them."""
    wrapping = wrapping_of(text, spans)
    tabbed = _rows_of_tabs(text, spans)
    pending: PrintedLine | None = None
    last = (0, 0)
    for span in spans:
        has_cells = BAR in text[slice(*span)] or span[0] in tabbed
        if pending is not None:
            is_short_enough = span[1] - pending.start <= MAX_LINE_CHARACTERS
            if not has_cells and is_short_enough and wrapping.goes_on(text, last, span):
                pending = replace(pending, end=span[1], text=text[pending.start : span[1]])
                last = span
                continue
            yield pending
        *before, pending = _pieces(text, span, is_row=span[0] in tabbed)
        yield from before
        if pending.reason or pending.row:
            yield pending
            pending = None
        last = span
    if pending is not None:
        yield pending


def _pieces(text: str, span: Span, *, is_row: bool) -> list[PrintedLine]:
    if is_row:
        return [row_of_tabs(text, *span)]
    words = text[slice(*span)]
    set_off = _SET_OFF.fullmatch(words)
    if set_off:
        before, title, behind = (
            (span[0] + set_off.start(group), span[0] + set_off.end(group))
            for group in ("before", "words", "behind")
        )
        return [
            PrintedLine(*before, text[slice(*before)], reason=_ORNAMENT),
            PrintedLine(*title, text[slice(*title)], is_heading=True),
            PrintedLine(*behind, text[slice(*behind)], reason=_ORNAMENT),
        ]
    line = PrintedLine(*span, words)
    if _TITLE_WITH_LABELS.search(words):
        return list(at_labels(text, line))
    return pieces_between_bars(text, *span) if BAR in words else [line]


def _rows_of_tabs(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """Where the rows begin whose cells tabs part: below one whose cells name the columns."""
    found: set[int] = set()
    is_table = False
    for start, end in spans if "\t" in text else ():
        words = text[start:end]
        is_table = "\t" in words and (is_table or names_columns(words.split("\t")))
        if is_table:
            found.add(start)
    return frozenset(found)

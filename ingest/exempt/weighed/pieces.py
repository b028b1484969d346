"""A source cut into pieces: titles, headings and sentences, each private or public as a whole."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.language.sentences import Span, sentence_spans, trim
from ingest.layout.source_text import Line, SourceText

# What parts a heading from what stands under it in the same line, and the cells of a row.
_PARTED = re.compile(r"\n|\s\|\s")
_MOST_WORDS_OF_HEADING = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line; ``item`` counts the titles up to it.

    ``told`` counts the stretches up to it of which wordings tell that they were private, where it
    stands in one.
    """

    start: int
    end: int
    line: Line
    item: int
    text: str
    told: int | None = None


def pieces_of(source: SourceText, told: Sequence[Span] = ()) -> list[Piece]:
    """The pieces of a source in order, parted where stretches that were told begin and end."""
    found: list[Piece] = []
    item, edges = 0, [edge for span in told for edge in span]
    starts = [start for start, _ in told]
    for line in source.lines:
        item += line.part == "title"
        cut = [part for span in _spans(source, line) for part in _cut(source.text, span, edges)]
        # Space at the end of a line may stand for letters that were misread.
        for start, end in [*cut[:-1], *((start, line.end) for start, _ in cut[-1:])]:
            at = bisect_right(starts, start)
            of = at if at and start < told[at - 1][1] else None
            found.append(Piece(start, end, line, item, source.text[start:end], of))
    return found


def _spans(source: SourceText, line: Line) -> Iterator[Span]:
    if line.part == "title":
        yield line.start, line.end
        return
    for start, end in sentence_spans(source.text, line.start, line.end):
        at = start
        for parted in _PARTED.finditer(source.text, start, end):
            words = source.text[at : parted.start()]
            if len(words.split()) <= _MOST_WORDS_OF_HEADING and not words.endswith(","):
                yield at, parted.start()
                at = parted.end()
        yield at, end


def _cut(text: str, span: Span, edges: Sequence[int]) -> Iterator[Span]:
    start, end = span
    for edge in (*edges[bisect_right(edges, start) : bisect_left(edges, end)], end):
        if part := trim(text, start, edge):
            yield part[0], edge
        start = edge

"""Cutting a long text into windows that each make a page light enough for a phone."""

from collections.abc import Iterator, Sequence
from html import escape

Span = tuple[int, int]

# Bytes of HTML that the text of one page may come to, and those of the markup around a paragraph.
_MAX_BYTES = 50_000
_MARKUP_BYTES = 250
# A paragraph longer than this is cut between words.
_MAX_WINDOW_CHARACTERS = 6_000


def windows(text: str, spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """The stretches that ``start`` to ``end`` is read in, without gap or overlap; at least one.

    ``spans`` are the parts of the text, in order; a window begins with one of them unless that
    alone is too long.
    """
    found: list[Span] = []
    begins, weight = start, 0
    for span in spans:
        if span[1] <= start or span[0] >= end:
            continue
        for piece in _pieces(text, max(span[0], start), min(span[1], end)):
            added = _MARKUP_BYTES + len(escape(text[slice(*piece)]).encode(errors="replace"))
            if weight and weight + added > _MAX_BYTES:
                found.append((begins, piece[0]))
                begins, weight = piece[0], 0
            weight += added
    return [*found, (begins, end)]


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _MAX_WINDOW_CHARACTERS:
        at = text.rfind(" ", start, start + _MAX_WINDOW_CHARACTERS) + 1
        cut = at if at > start else start + _MAX_WINDOW_CHARACTERS
        yield start, cut
        start = cut
    yield start, end

"""Running heads, feet and page numbers of printed pages: what repeats at the edge of the paper."""

import re
from collections import Counter
from collections.abc import Sequence

from ingest.layout.furniture import PAGE_NUMBER, RUNNING_HEAD
from ingest.readers.pdf.pdf_page import PdfLine, PdfPage

_EDGE = 0.13  # of the page's height, at the top and at the bottom
_EDGE_LINES = 4
_MIN_SHARE = 0.4
_DIGITS = re.compile(r"\d+")
_NAMED_NUMBER = re.compile(
    r"(?:page|pg\.?|p\.)\s*+\d{1,4}(?:\s*+(?:of|/)\s*+\d{1,4})?|\d{1,4}\s*+(?:of|/)\s*+\d{1,3}"
    r"|[-–—]\s*+\d{1,4}\s*+[-–—]",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,4}")

Place = tuple[int, int]


def running_heads(pages: Sequence[PdfPage]) -> dict[Place, str]:
    """The lines that belong to the pages, not to the minutes, each with the reason.

    A place is the index of the page and of the line on it. A line is one where the same words, but
    for their numbers, stand at the same edge of at least two pages and of two pages in five; a
    number alone where it counts with the pages.
    """
    edges = {place: edge for i, page in enumerate(pages) for place, edge in _edge_lines(i, page)}
    shapes = Counter(
        shape
        for i in range(len(pages))
        for shape in {_shape(pages, p, e) for p, e in edges.items() if p[0] == i}
    )
    least = max(2, _MIN_SHARE * len(pages))
    found: dict[Place, str] = {}
    for place, edge in edges.items():
        text = _line(pages, place).text
        if any(_NAMED_NUMBER.fullmatch(part.strip()) for part in text.split("\t")):
            found[place] = PAGE_NUMBER
        elif not _BARE_NUMBER.fullmatch(text) and shapes[_shape(pages, place, edge)] >= least:
            found[place] = RUNNING_HEAD
    return found | _page_numbers(pages, edges)


def _edge_lines(index: int, page: PdfPage) -> list[tuple[Place, str]]:
    """The few lines nearest to the top and to the bottom of a page."""
    by_height = sorted(range(len(page.lines)), key=lambda i: page.lines[i].y)
    top = [i for i in by_height[:_EDGE_LINES] if page.lines[i].y <= _EDGE * page.height]
    low = [i for i in by_height[-_EDGE_LINES:] if page.lines[i].y >= (1 - _EDGE) * page.height]
    return [((index, i), "top") for i in top] + [((index, i), "bottom") for i in low]


def _line(pages: Sequence[PdfPage], place: Place) -> PdfLine:
    return pages[place[0]].lines[place[1]]


def _shape(pages: Sequence[PdfPage], place: Place, edge: str) -> tuple[str, str]:
    return edge, _DIGITS.sub("#", " ".join(_line(pages, place).text.lower().split()))


def _page_numbers(pages: Sequence[PdfPage], edges: dict[Place, str]) -> dict[Place, str]:
    """Bare numbers at the edge that rise by one from page to page, or of a lone page."""
    bare = {
        place: int(_line(pages, place).text) - place[0]
        for place in edges
        if _BARE_NUMBER.fullmatch(_line(pages, place).text)
    }
    offsets = Counter(offset for _, offset in {(p[0], offset) for p, offset in bare.items()})
    return {
        place: PAGE_NUMBER
        for place, offset in bare.items()
        if offsets[offset] > 1 or (len(pages) == 1 and edges[place] == "bottom")
    }

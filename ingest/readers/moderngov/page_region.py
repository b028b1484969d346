"""Which lines of a web page are its own, and which are the furniture of the site around it."""

from collections.abc import Callable, Sequence

from ingest.readers.html.html_line import HtmlLine
from ingest.readers.html.html_marks import Marks

_MODERNGOV: Marks = frozenset(
    {"modgov", "content", "main title", "subtitle", "items", "item title", "label", "body"}
)
_WHOLE: Marks = frozenset({"modgov", "main title", "subtitle"})


def is_on_page(lines: Sequence[HtmlLine]) -> Callable[[HtmlLine], bool]:
    """A test for the lines that are the page's own.

    Where ModernGov's markup tells its part of the page from the rest, that decides; else what
    stands in no menu, header or footer of the site.
    """
    found: set[str] = set()
    for line in lines:
        found |= line.marks
    if "modgov" in found:
        return lambda line: line.tag != "title" and bool(line.marks & _MODERNGOV)
    if "content" in found and found & _WHOLE:
        return lambda line: line.tag != "title" and bool(line.marks & _MODERNGOV)
    return lambda line: line.tag != "title" and "chrome" not in line.marks

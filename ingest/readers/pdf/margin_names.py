"""Who is to act, named in the right margin of a page beside what they are to do.

Most programs write such a column behind all that it stands beside; each name belongs behind the
paragraph that it stands beside.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from ingest.readers.pdf.pdf_page import PdfLine

_LEVEL = 0.6  # in sizes of type, as the next
_NEAR = 1.6
_WORD = r"[A-Z][^\W\d]*+\.?"
_NAMES = re.compile(rf"{_WORD}(?:\s?[/&+,]?\s?{_WORD}){{0,3}}\s?[/&+,]?")


def margin_names(lines: Sequence[PdfLine], right: float) -> Mapping[PdfLine, list[PdfLine]]:
    """The names beyond the ``right`` edge of a page's text, by the line that each stands beside."""
    others = [line for line in lines if not _is_name(line, right)]
    beside: dict[PdfLine, list[PdfLine]] = {}
    for name in (line for line in lines if _is_name(line, right)):
        level = [line for line in others if line.x0 < name.x0 and _is_beside(line, name)]
        if level:
            beside.setdefault(max(level, key=lambda line: line.y), []).append(name)
    return beside


def named_in(names: Iterable[PdfLine]) -> list[str]:
    """The names of a paragraph's margin; one that a line leaves open goes on in the next."""
    named: list[str] = []
    for name in names:
        if named and named[-1][-1] in "/&+,":
            named[-1] += name.text
        else:
            named.append(name.text)
    return named


def _is_name(line: PdfLine, right: float) -> bool:
    return line.x0 > right and not line.parts and _NAMES.fullmatch(line.text) is not None


def _is_beside(line: PdfLine, name: PdfLine) -> bool:
    return -_LEVEL * name.size <= name.y - line.y <= _NEAR * name.size

"""Stamps that mark a whole document as exempt, outside its minutes."""

from collections.abc import Sequence

from ingest.exempt.marking import is_stamp
from ingest.layout.source_text import Line, SourceText

_ON_EVERY_PAGE = ("page header", "page footer", "running head")


def is_stamped(source: SourceText) -> bool:
    """Whether a stamp covers all of a source.

    It stands at the head or foot of the pages, above the first item, or below the only one. A
    stamp below several items may head minutes that are kept elsewhere.
    """
    titles = [i for i, line in enumerate(source.lines) if line.part == "title"]
    first = titles[0] if titles else len(source.lines)
    for i, line in enumerate(source.lines):
        if line.part not in ("furniture", "supporting") or not is_stamp(_text(source, line)):
            continue
        covers = (
            line.reason in _ON_EVERY_PAGE
            or (line.part == "furniture" and i < first)
            or (len(titles) <= 1 and _is_last(source.lines, i))
        )
        if covers:
            return True
    return False


def _is_last(lines: Sequence[Line], at: int) -> bool:
    return at == len(lines) - 1


def _text(source: SourceText, line: Line) -> str:
    return source.text[line.start : line.end]

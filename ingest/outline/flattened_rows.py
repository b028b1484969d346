"""Rows of a page's table of items that a text copy has flattened to a line or two each.

A row holds an item's title, the agenda's words on it and, behind "Minutes:", what was minuted, and
ends in a bar: "Apologies Members may send a substitute. Minutes: None were received. |".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.language.sentences import trim
from ingest.layout.printed_lines import PrintedLine

MARKS_OF_TABLE = "marks of a table"

_BARS = re.compile(r"[|:\s-]*\|[|:\s-]*")
_LABEL = re.compile(r"(?<=[\w.)?!:]\s)(?:Minutes|Cofnodion):(?=\s)")
_LABEL_ALONE = re.compile(r"(?:Minutes|Cofnodion):(?=\s)")
_HEAD = re.compile(r"no\.?\s*+\|?\s*+item\s*+\|?", re.IGNORECASE)
_PAPERS = re.compile(r"(?:additional|supporting|background)\s++(?:documents|papers)\s*+:", re.I)
# Where, behind a title, the agenda's words on the item may begin.
_OPENS_SENTENCE = re.compile(
    r"(?<=\s)(?:To\s++[a-z]+|(?:The|All|Any|This|These|There|A|An|It|If|In|At|Please|Members?|Councillors?|Officers?"
    r"|Report|Questions)\s++(?=[a-z]|[A-Z]\w+\s++(?:to|is|are|will|and|of|for)\b))"
)
_TITLE_MAX_CHARACTERS = 250


def unflattened(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines, with each flattened row parted into title, the agenda's words, label and minutes.

    Lines that hold nothing but bars are set aside. Without a label inside a row nothing is parted.
    """
    barred = [_without_bars(line) for line in lines]
    if not any(_is_row(line) for line in lines):
        return [part for parts in barred for part in parts]
    found: list[PrintedLine] = []
    is_row_start = False
    for line, parts in zip(lines, barred, strict=True):
        whole = parts[0]
        if whole.reason is not None or _HEAD.fullmatch(line.text):
            is_row_start = True
            found += parts
            continue
        begins = is_row_start or (not found and _is_row(line))
        found += [*_parted(whole, begins=begins), *parts[1:]]
        is_row_start = line.text.endswith("|")
    return found


def _is_row(line: PrintedLine) -> bool:
    return line.reason is None and line.row is None and _LABEL.search(line.text) is not None


def _without_bars(line: PrintedLine) -> list[PrintedLine]:
    """A line that holds only bars, set aside; else the line and the bar that ends it."""
    if line.reason is not None or line.row is not None or "|" not in line.text:
        return [line]
    if _BARS.fullmatch(line.text):
        return [replace(line, reason=MARKS_OF_TABLE)]
    if line.text.endswith("|") and line.text.count("|") == 1:
        return [*_part(line, 0, len(line.text) - 1), *_bar(line)]
    return [line]


def _bar(line: PrintedLine) -> Iterator[PrintedLine]:
    at = line.end - 1
    yield replace(line, start=at, end=at + 1, text="|", reason=MARKS_OF_TABLE)


def _parted(line: PrintedLine, *, begins: bool) -> list[PrintedLine]:
    text = line.text
    label = (_LABEL_ALONE.match(text) if begins else None) or _LABEL.search(text)
    end = label.start() if label else len(text)
    parts: list[PrintedLine] = []
    if begins and end:
        title = _title_end(text, end)
        parts += [replace(p, is_heading=True) for p in _part(line, 0, title)]
        parts += _part(line, title, end)
    else:
        parts += _part(line, 0, end)
    if label:
        parts += [*_part(line, end, label.end()), *_part(line, label.end(), len(text))]
    return parts


def _title_end(text: str, end: int) -> int:
    """Where the title at the beginning of a row ends: where a sentence begins behind it."""
    papers = _PAPERS.search(text, 0, end)
    least = papers.start() if papers else end
    for match in _OPENS_SENTENCE.finditer(text, 1, min(least, _TITLE_MAX_CHARACTERS)):
        return match.start()
    return least


def _part(line: PrintedLine, start: int, end: int) -> Iterator[PrintedLine]:
    """The words of a line between two places of it, if there are any."""
    span = trim(line.text, start, end)
    if span is not None:
        yield replace(
            line,
            start=line.start + span[0],
            end=line.start + span[1],
            text=line.text[span[0] : span[1]],
        )

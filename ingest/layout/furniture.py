"""Setting aside what is drawn or counted on a page and never said: rules, bars, page numbers, tags.

A bullet that stands alone on its line belongs to the line below it. The printing program's tags
are set aside as well, and the lines next to them say that an agenda item begins or ends there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.language.list_marks import SIGNS
from ingest.language.sentences import trim
from ingest.layout.printed_lines import PrintedLine

DRAWN = "line of marks"
PAGE_NUMBER = "page number"
FRONT_MATTER = "front matter"
RUNNING_HEAD = "running head"
# The reasons by which what stands on every printed page is set aside.
ON_EVERY_PAGE = ("page header", "page footer", RUNNING_HEAD)
TAG = "mark of the printing program"

# Letters, brackets, quotation marks and signs of money are words' own, and never drawn.
_DRAWN = re.compile(rf"[\s_|~=+#/\\,.:;…—–{SIGNS}\uf000-\uf0ff-]+")
_NAMED_PAGE = re.compile(
    r"(?:page|pg\.?|p\.|tudalen)\s*+\|?\s*+\d{1,4}(?:\s*+(?:of|o|/)\s*+\d{1,4})?"
    r"|\d{1,4}\s*+\|\s*+p\s?a\s?g\s?e|\d{1,4}\s++of\s++\d{1,3}|[-–—]\s*+\d{1,4}\s*+[-–—]",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"<\s?(?P<end>/?)\s?(?:(?P<item>AI)\d{1,4}|[A-Z]{1,30}(?:_[A-Z]{1,30}){0,4}_(?:SECTION|PAGE|ITEM)"
    r"|TRAILER|HEADER)\s?>",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_NUMBERS = re.compile(r"[^\w\n]+\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\W*", re.ASCII)
_NAME_MIN_WORDS = 3
_RULE_MIN = 3
_RULE_MARGIN = 3  # characters by which a rule may be longer or shorter than what it underlines
_NO_PAGE = -1_000_000
_LONE_MARK = re.compile(rf"[{SIGNS}\uf000-\uf0ff]|o|\(?(?:[a-z]|[ivx]{{1,5}})\)")


def is_page_number(words: str) -> bool:
    """Whether a line is a page's number and says so: "Page 3 of 7", "- 3 -"."""
    return _NAMED_PAGE.fullmatch(words) is not None


def without_furniture(text: str, lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines with what is furniture set aside; they hold the same characters as before.

    ``text`` is what the lines are spans of, or one of the same length that reads in its place.
    """
    found = list(_with_marks(text, _without_tags(text, lines)))
    return list(_without_running_heads(_without_counted_pages(text, found)))


def _without_tags(text: str, lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines parted at tags; those next to an item's tags know that it begins or ends."""
    found: list[PrintedLine] = []
    last_own: int | None = None
    opens = False
    for line in _parted(text, lines):
        tag = _TAG.fullmatch(line.text) if line.reason == TAG else None
        if tag and tag["item"]:
            if tag["end"] and last_own is not None:
                found[last_own] = replace(found[last_own], closes_item=True)
            opens = not tag["end"]
            last_own = None
        elif line.reason is None:
            last_own = len(found)
            found.append(replace(line, opens_item=True) if opens else line)
            opens = False
            continue
        found.append(line)
    return found


def _parted(text: str, lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    for line in lines:
        tags = list(_TAG.finditer(line.text)) if line.reason is None and "<" in line.text else ()
        at = line.start
        for tag in tags:
            yield from _piece(text, line, at, line.start + tag.start())
            at = line.start + tag.end()
            yield PrintedLine(line.start + tag.start(), at, tag.group(), page=line.page, reason=TAG)
        if tags:
            yield from _piece(text, line, at, line.end)
        else:
            yield line


def _piece(text: str, line: PrintedLine, start: int, end: int) -> Iterator[PrintedLine]:
    span = trim(text, start, end)
    if span is not None:
        yield replace(line, start=span[0], end=span[1], text=text[span[0] : span[1]], row=None)


def _with_marks(text: str, lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """The lines with lone marks set aside or joined to the line that they mark."""
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.reason is not None:
            yield line
        elif _LONE_MARK.fullmatch(line.text) and at < len(lines) and _may_be_marked(lines[at]):
            marked = lines[at]
            at += 1
            yield replace(marked, start=line.start, text=text[line.start : marked.end], row=None)
        elif _DRAWN.fullmatch(line.text) or line.text == "o":
            yield replace(line, reason=DRAWN)
        elif at < len(lines) and _underlines(text, lines[at], line):
            yield replace(line, is_heading=True, level=1 if lines[at].text[0] == "=" else 2)
        elif is_page_number(line.text):
            yield replace(line, reason=PAGE_NUMBER)
        else:
            yield line


def _underlines(text: str, rule: PrintedLine, line: PrintedLine) -> bool:
    """Whether a rule drawn right below a line, about as long as it, sets it as a heading."""
    is_rule = len(rule.text) >= _RULE_MIN and len({*rule.text}) == 1 and rule.text[0] in "-=_~"
    is_right_below = text.count("\n", line.end, rule.start) == 1
    return is_rule and is_right_below and abs(len(rule.text) - len(line.text)) <= _RULE_MARGIN


def _may_be_marked(line: PrintedLine) -> bool:
    """Whether a line may be what a mark alone above it marks."""
    is_mark = _DRAWN.fullmatch(line.text) or _LONE_MARK.fullmatch(line.text)
    return line.reason is None and not (is_mark or line.is_heading or line.opens_item)


def _without_counted_pages(text: str, lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines with bare numbers set aside that count the ends of pages: rules and form feeds."""
    numbers: dict[int, int] = {}  # by line: its number less the pages before it
    pages = 0
    for at, line in enumerate(lines):
        above, below = (lines[i] if 0 <= i < len(lines) else None for i in (at - 1, at + 1))
        feeds = text.count("\f", above.end if above else 0, line.start)
        pages += feeds or _is_rule(above)
        is_edge = feeds > 0 or _is_rule(above) or _is_rule(below)
        if below is not None:
            is_edge = is_edge or "\f" in text[line.end : below.start]
        if is_edge and line.reason is None and _BARE_NUMBER.fullmatch(line.text):
            numbers[at] = int(line.text) - pages
    counted = Counter(numbers.values())
    return [
        replace(line, reason=PAGE_NUMBER) if counted[numbers.get(at, _NO_PAGE)] > 1 else line
        for at, line in enumerate(lines)
    ]


def _without_running_heads(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """The lines without those that give the name at the head of the text again, and a day.

    So a text keeps the heads and feet of the pages that it was printed on.
    """
    name = next((_name(line.text) for line in lines if line.reason is None), "")
    is_name = name.isupper() and len(name.split()) >= _NAME_MIN_WORDS
    for at, line in enumerate(lines):
        words = _name(line.text) if is_name and at and line.reason is None else ""
        is_dated = words.startswith(name) and _NUMBERS.fullmatch(words, len(name))
        yield replace(line, reason=RUNNING_HEAD) if words and is_dated else line


def _name(words: str) -> str:
    return " ".join(words.replace("&", "AND").split())


def _is_rule(line: PrintedLine | None) -> bool:
    return line is not None and line.reason is not None and _DRAWN.fullmatch(line.text) is not None

"""The reader of printed minutes as HTML, whose items stand between ``<AI1>`` and ``</AI1>``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.layout.printed_lines import PrintedLine
from ingest.layout.source_text import Part, SourceText, SourceTextBuilder
from ingest.outline.item_heading import heading_of
from ingest.readers.html.html_line import HtmlLine
from ingest.readers.html.html_lines import HtmlPage
from ingest.readers.moderngov.page_conventions import NUMBER, introduces_discussion, is_on_page
from ingest.readers.moderngov.page_facts import page_facts
from ingest.record import Facts

_MARK = re.compile(r"</?(?:AI\d+|[A-Z]+(?:_[A-Z]+)*_(?:SECTION|PAGE|ITEM)|TRAILER|HEADER)>")
_ITEM_BEGINS = re.compile(r"<AI\d+>")
_MARK_REASON = "mark of the printing program"


@dataclass(frozen=True, slots=True)
class _Title:
    """An item's first words; ``used`` is how many lines they take."""

    text: str
    title: str | None
    number: str | None
    minute_number: str | None
    used: int


def has_item_marks(lines: Sequence[HtmlLine]) -> bool:
    """Whether a page holds the marks in which the printing program encloses items."""
    return any(_ITEM_BEGINS.search(line.text) for line in lines if line.tag != "title")


def read_printed_page(page: HtmlPage) -> tuple[SourceText, Facts]:
    """Read printed minutes with marked items; returns the text and what it states of the meeting.

    What stands behind the mark that ends an item is the item's still, as are the closing words.
    """
    own = is_on_page(page.lines)
    builder = SourceTextBuilder()
    lines = list(_parted(page.lines))
    above: list[HtmlLine] = []
    part: Part = "meeting"
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if _MARK.fullmatch(line.text):
            builder.add(line.text, "label", reason=_MARK_REASON)
            if _ITEM_BEGINS.fullmatch(line.text) and at < len(lines):
                at += _add_title(builder, lines[at : at + 2])
                part = "minutes"
        elif line.tag == "img" or not own(line):
            builder.add(line.text, "furniture")
        elif part == "minutes" and introduces_discussion(line.text, is_marked=False):
            builder.add(line.text, "label")
        else:
            is_heading = part == "minutes" and line.is_heading
            builder.add(line.text, part, is_heading=is_heading, row=line.cells)
        if part == "meeting":
            above.append(line)
    return builder.build(), page_facts(page, above)


def _parted(lines: Sequence[HtmlLine]) -> Iterator[HtmlLine]:
    """The lines, with each mark on a line of its own."""
    for line in lines:
        at = 0
        for mark in _MARK.finditer(line.text):
            for words in (line.text[at : mark.start()], mark.group()):
                if words.strip():
                    yield replace(line, text=words.strip(), cells=None)
            at = mark.end()
        if line.text[at:].strip():
            yield replace(line, text=line.text[at:].strip(), cells=line.cells if not at else None)


def _add_title(builder: SourceTextBuilder, lines: Sequence[HtmlLine]) -> int:
    """Add the title with which an item opens; returns how many lines it took."""
    if _MARK.fullmatch(lines[0].text):
        return 0
    title = _title([line for line in lines if not _MARK.fullmatch(line.text)])
    builder.add(
        title.text,
        "title",
        title=title.title,
        number=title.number,
        minute_number=title.minute_number,
        is_heading=True,
    )
    return title.used


def _title(lines: Sequence[HtmlLine]) -> _Title:
    first = lines[0].text.replace(" | ", " ", 1) if lines[0].tag == "tr" else lines[0].text
    alone = NUMBER.fullmatch(first)
    if alone and len(lines) > 1:
        title = lines[1].text
        return _Title(f"{first} {title}", title, alone["number"], None, 2)
    heading = heading_of(PrintedLine(0, len(first), first, is_heading=True), 0)
    return _Title(first, heading.title or None, heading.number, heading.minute_number, 1)

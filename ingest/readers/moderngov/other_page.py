"""The reader of web pages of minutes that no known program laid out."""

from dataclasses import replace

from ingest.layout.printed_lines import PrintedLine
from ingest.layout.source_text import SourceText, SourceTextBuilder
from ingest.readers.html.html_line import HtmlLine
from ingest.readers.html.html_lines import HtmlPage
from ingest.readers.moderngov.page_facts import page_facts
from ingest.readers.moderngov.page_region import is_on_page
from ingest.reading.printed_minutes import lay_out
from ingest.record import Facts

_FURNITURE = "site furniture"
_ABOVE_LINES = 40


def read_other_page(page: HtmlPage) -> tuple[SourceText, Facts]:
    """Read a page as printed minutes are read: by its headings, numbers and labels.

    Returns its text and what it states of the meeting. Raises ``RefusedDocumentError`` where it
    does not read like minutes.
    """
    own = is_on_page(page.lines)
    builder = SourceTextBuilder()
    for line in page.lines:
        builder.add(line.text, "minutes")
    built = builder.build()
    lines = [
        PrintedLine(
            placed.start,
            placed.end,
            built.text[placed.start : placed.end],
            is_heading=line.is_heading,
            level=_level(line),
            reason=None if own(line) and line.tag != "img" else _FURNITURE,
        )
        for placed, line in zip(built.lines, page.lines, strict=True)
    ]
    source = lay_out(built.text, lines)
    facts = page_facts(page, page.lines[:_ABOVE_LINES])
    return source, replace(facts, meeting_url=None)


def _level(line: HtmlLine) -> int | None:
    return int(line.tag[1]) if line.tag in ("h1", "h2", "h3", "h4", "h5", "h6") else None

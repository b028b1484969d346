"""The reader of web pages of minutes: ModernGov's, in any council's theme, and any other."""

from dataclasses import replace

from ingest.errors import RefusedDocumentError
from ingest.layout.furniture import without_furniture
from ingest.layout.printed_lines import PrintedLine
from ingest.layout.source_text import SourceText, SourceTextBuilder
from ingest.readers.html.html_line import HtmlLine
from ingest.readers.html.html_lines import HtmlPage, page_lines
from ingest.readers.moderngov.item_page import item_heading_at, read_item_page
from ingest.readers.moderngov.meeting_page import read_meeting_page
from ingest.readers.moderngov.meeting_page_items import items_by_marks, items_by_table
from ingest.readers.moderngov.page_conventions import is_on_page
from ingest.readers.moderngov.page_facts import page_facts
from ingest.reading.acceptance import check_has_minutes, with_unlabelled_minutes
from ingest.reading.division import divide_source
from ingest.reading.printed_minutes import lay_out
from ingest.record import Facts, Reading

READER = "web page"

_FEWEST_ITEMS = 2  # of a meeting's page that also says "Agenda item"

_FURNITURE = "site furniture"
_ABOVE_LINES = 40


def read_html(data: bytes, *, address: str | None = None, as_minutes: bool = False) -> Reading:
    """Read a web page: of an agenda item, of a meeting, printed minutes, or any other of minutes.

    ``address`` is where the page came from, which its links are relative to unless it says
    otherwise; a saved page may not tell.

    Raises ``RefusedDocumentError`` where the page cannot be read or records no meeting;
    ``as_minutes`` says that it does record one.
    """
    page = page_lines(data)
    if page.address is None and address is not None:
        page = replace(page, address=address, base=page.base or address)
    if not any(line.tag != "title" for line in page.lines):
        raise RefusedDocumentError(
            "the web page holds no text; save the page as a browser shows it and ingest that"
        )
    source, stated = _read(page, as_minutes=as_minutes)
    if page.hidden:
        source = replace(source, warnings=(*source.warnings, _hidden_warning(page.hidden)))
    reading = divide_source(source, reader=READER, stated=stated)
    if not as_minutes:
        check_has_minutes(reading)
    return reading


def _hidden_warning(characters: int) -> str:
    what = "1 character" if characters == 1 else f"{characters} characters"
    return f"the page holds {what} that a browser does not show; they were left out"


def _read(page: HtmlPage, *, as_minutes: bool) -> tuple[SourceText, Facts]:
    heading_at = item_heading_at(page.lines)
    items = items_by_marks(page.lines)
    if heading_at is not None and len(items) < _FEWEST_ITEMS:
        source, stated = read_item_page(page, heading_at)
        return with_unlabelled_minutes(source, as_minutes=as_minutes), stated
    items = items or items_by_table(page.lines)
    return read_meeting_page(page, items) if items else _read_other_page(page, as_minutes)


def _read_other_page(page: HtmlPage, as_minutes: bool) -> tuple[SourceText, Facts]:
    """Read a page as printed minutes are read: by its headings, numbers and labels.

    Returns its text and what it states of the meeting. Raises ``RefusedDocumentError`` where it
    records no meeting, unless ``as_minutes`` says that it does.
    """
    own = is_on_page(page.lines)
    builder = SourceTextBuilder()
    for line in page.lines:
        builder.add(line.text, "minutes", row=line.cells)
    built = builder.build()
    lines = [
        PrintedLine(
            placed.start,
            placed.end,
            built.text[placed.start : placed.end],
            is_heading=line.is_heading,
            level=_level(line),
            reason=None if own(line) and line.tag != "img" else _FURNITURE,
            row=placed.row,
            opens_item=line.opens_item,
            bold_to=line.bold_to,
        )
        for placed, line in zip(built.lines, page.lines, strict=True)
    ]
    own_lines = without_furniture(built.text, lines)
    source = lay_out(built.text, own_lines, as_minutes=as_minutes)
    facts = page_facts(page, page.lines[:_ABOVE_LINES])
    return source, replace(facts, meeting_url=None)


def _level(line: HtmlLine) -> int | None:
    return int(line.tag[1]) if line.tag in ("h1", "h2", "h3", "h4", "h5", "h6") else None

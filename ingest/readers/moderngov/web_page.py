"""Reads web pages of minutes: ModernGov's, in any council's theme, and any other."""

from dataclasses import replace

from ingest.errors import RefusedDocumentError
from ingest.layout.source_text import SourceText
from ingest.readers.html.html_lines import HtmlPage, page_lines
from ingest.readers.moderngov.item_page import item_heading_at, read_item_page
from ingest.readers.moderngov.meeting_page import cut_item_links, read_meeting_page
from ingest.readers.moderngov.meeting_page_items import items_by_marks, items_by_table
from ingest.readers.moderngov.other_page import read_other_page
from ingest.readers.moderngov.printed_page import has_item_marks, read_printed_page
from ingest.reading.division import divide_source
from ingest.record import Facts, Reading

READER = "web page"

__all__ = ["READER", "cut_item_links", "read_html"]

_FEWEST_ITEMS = 2  # of a meeting's page that also says "Agenda item"


def read_html(data: bytes, *, address: str | None = None) -> Reading:
    """Read a web page: of an agenda item, of a meeting, printed minutes, or any other of minutes.

    ``address`` is where the page came from, which its links are relative to unless it says
    otherwise; a saved page may not tell.

    Raises ``RefusedDocumentError`` where the page holds no minutes or cannot be read.
    """
    page = page_lines(data)
    if page.address is None and address is not None:
        page = replace(page, address=address, base=page.base or address)
    if not any(line.tag != "title" for line in page.lines):
        raise RefusedDocumentError(
            "the web page holds no text; save the page as a browser shows it and ingest that"
        )
    source, stated = _read(page)
    if page.hidden:
        source = replace(source, warnings=(*source.warnings, _hidden_warning(page.hidden)))
    return divide_source(source, reader=READER, stated=stated)


def _hidden_warning(characters: int) -> str:
    what = "1 character" if characters == 1 else f"{characters} characters"
    return f"the page holds {what} that a browser does not show; they were left out"


def _read(page: HtmlPage) -> tuple[SourceText, Facts]:
    if has_item_marks(page.lines):
        return read_printed_page(page)
    heading_at = item_heading_at(page.lines)
    items = items_by_marks(page.lines)
    if heading_at is not None and len(items) < _FEWEST_ITEMS:
        return read_item_page(page, heading_at)
    items = items or items_by_table(page.lines)
    return read_meeting_page(page, items) if items else read_other_page(page)

"""The reader of ModernGov's page of a whole meeting (``ieListDocuments.aspx``)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.exempt import exempt_parts
from ingest.layout.source_text import SourceText, SourceTextBuilder
from ingest.outline.title_forms import tells_what_happened
from ingest.readers.html.html_line import HtmlLine
from ingest.readers.html.html_lines import HtmlPage, page_lines
from ingest.readers.moderngov.agenda_item import (
    PICTURE,
    ItemLines,
    Surroundings,
    add_item,
    address_of_whole,
    has_label_marks,
)
from ingest.readers.moderngov.meeting_page_items import items_by_marks, items_by_table
from ingest.readers.moderngov.page_conventions import (
    MEETING_PAGE_HEADING,
    TABLE_HEAD,
    cut_note,
    file_size,
    is_on_page,
    resolved,
)
from ingest.readers.moderngov.page_facts import names_meeting, page_facts
from ingest.record import Facts

_BELOW = "below the items of the meeting"


def read_meeting_page(page: HtmlPage, items: Sequence[ItemLines]) -> tuple[SourceText, Facts]:
    """Read the page of a meeting with these items, in order.

    Returns its text and what it states of the meeting.
    """
    lines = page.lines
    first, last = items[0].all_lines()[0], items[-1].all_lines()[-1]
    begins = next(i for i, line in enumerate(lines) if line is first)
    ends = next(i for i, line in enumerate(lines) if line is last) + 1
    above, below = lines[:begins], lines[ends:]
    builder = SourceTextBuilder()
    _add_above(builder, above)
    around = Surroundings(has_label_marks(lines), page.base)
    for item in items:
        add_item(builder, item, around)
    own = is_on_page(below)
    for line in below:
        reason = _below_reason(line)
        if reason == _BELOW and own(line) and tells_what_happened(line.text):
            builder.add(line.text, "minutes")
        else:
            builder.add(line.text, "furniture", reason=reason)
    return builder.build(), page_facts(page, above)


def cut_item_links(data: bytes, base_url: str) -> list[str]:
    """The addresses of public items whose minutes or decision a meeting's page cuts, in order.

    ``base_url`` is the address the page came from. Only addresses of the web are returned, each
    once, and none of an item that is withheld. Raises ``RefusedDocumentError`` where the page's
    markup cannot be read.
    """
    page = page_lines(data)
    base = (resolved(page.base, base_url) if page.base else None) or base_url
    items = items_by_marks(page.lines) or items_by_table(page.lines)
    if not items:
        return []
    source, _ = read_meeting_page(replace(page, base=base), items)
    public = source.without(exempt_parts(source).spans)
    withheld = _item_addresses(source) - _item_addresses(public)
    found: list[str] = []
    for line in public.lines:
        cut = cut_note(public.text[line.start : line.end])
        address = address_of_whole(line) if cut and cut[0] != "agenda" else None
        whole = resolved(address, base) if address else None
        if whole and whole not in withheld and whole not in found:
            found.append(whole)
    return found


def _item_addresses(source: SourceText) -> Counter[str]:
    return Counter(line.url for line in source.lines if line.part == "title" and line.url)


def _add_above(builder: SourceTextBuilder, above: Sequence[HtmlLine]) -> None:
    """The lines above the first item: the site's, then the heading of the meeting."""
    own = is_on_page(above)
    begins = next((i for i, line in enumerate(above) if _heads_meeting(line)), len(above))
    for i, line in enumerate(above):
        if line.tag == "img":
            builder.add(line.text, "furniture", reason=PICTURE)
        elif i < begins or not own(line) or _is_link_to_file(line):
            builder.add(line.text, "furniture")
        elif TABLE_HEAD.fullmatch(line.text):
            builder.add(line.text, "label")
        else:
            builder.add(line.text, "meeting")


def _heads_meeting(line: HtmlLine) -> bool:
    """Whether the heading of the meeting begins with a line: "Agenda and minutes", or its day."""
    if line.tag in ("title", "li") or "chrome" in line.marks:
        return False
    return bool(
        line.marks & {"main title", "subtitle"}
        or MEETING_PAGE_HEADING.fullmatch(line.text)
        or names_meeting(line.text)
    )


def _is_link_to_file(line: HtmlLine) -> bool:
    return bool(line.links) and (
        file_size(line.text) is not None or "papers" in line.marks or "actions" in line.marks
    )


def _below_reason(line: HtmlLine) -> str | None:
    if line.tag == "img":
        return PICTURE
    return None if "chrome" in line.marks else _BELOW

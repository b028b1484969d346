"""The reader of ModernGov's page of one agenda item (``mgAi.aspx``), in any council's theme."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.language.times import TIME_OF_DAY
from ingest.layout.source_text import SourceText, SourceTextBuilder
from ingest.outline.title_forms import tells_what_happened
from ingest.readers.html.html_line import HtmlLine
from ingest.readers.html.html_lines import HtmlPage
from ingest.readers.moderngov.agenda_item import (
    PICTURE,
    ItemLines,
    Surroundings,
    add_item,
    has_label_marks,
)
from ingest.readers.moderngov.page_conventions import (
    ITEM_PAGE_HEADING,
    is_on_page,
    is_restricted,
    link_path,
    resolved,
)
from ingest.readers.moderngov.page_facts import is_day_of_meeting, names_meeting, page_facts
from ingest.record import Facts

_NUMBER = re.compile(r"\(\s*+item\s++(?P<number>[\w./-]{1,12}?)\.?\s*+\)", re.IGNORECASE)
_ITEM_ADDRESSES = ("mgai.aspx", "ieissuedetails.aspx", "iedecisiondetails.aspx")


def item_heading_at(lines: Sequence[HtmlLine]) -> int | None:
    """Where the line "Agenda item" stands that heads an item's page; ``None`` on other pages.

    Titles and breadcrumbs may say the same: a main heading comes first, then any line of the page
    itself. Where something was told above it, it heads a part of the minutes.
    """
    found = [
        i
        for i, line in enumerate(lines)
        if line.tag not in ("title", "th") and ITEM_PAGE_HEADING.fullmatch(line.text)
    ]
    main = [i for i in found if "main title" in lines[i].marks or lines[i].tag == "h1"]
    told = (i for i, line in enumerate(lines) if tells_what_happened(line.text))
    first_told = next(told, len(lines))
    found = [i for i in found if i < first_told]
    plain = [i for i in found if "chrome" not in lines[i].marks and lines[i].tag != "li"]
    return next(iter(main or plain or found), None)


def read_item_page(page: HtmlPage, heading_at: int) -> tuple[SourceText, Facts]:
    """Read the page of one agenda item, headed by the line at ``heading_at``.

    Returns its text and what it states of the meeting and of the item's address.
    """
    lines = page.lines
    above, rest = lines[: heading_at + 1], lines[heading_at + 1 :]
    own = is_on_page(lines)
    below = [line for line in rest if own(line)]
    restricted = any(is_restricted(line) for line in below)
    meeting, body = _head(below)
    title = meeting.pop(0) if meeting else None
    builder = SourceTextBuilder()

    def put_aside(lines: Sequence[HtmlLine]) -> None:
        for line in lines:
            reason = PICTURE if line.tag == "img" else None
            builder.add(line.text, "furniture", reason=reason, is_restricted=restricted)

    named = " ".join(title.text.split()).lower() if title else ""
    names_item = [bool(named) and named in line.text.lower() for line in above[:-1]]
    put_aside([line for line, names in zip(above, names_item, strict=False) if not names])
    builder.add(above[-1].text, "label", is_restricted=restricted)
    if title is not None and TIME_OF_DAY.fullmatch(title.text):
        reason = "a time of day stands where the title should be"
        builder.add(title.text, "furniture", reason=reason, is_restricted=restricted)
        title = None
    url = _item_url(page)
    add_item(
        builder,
        ItemLines(title, meeting=meeting, body=body),
        Surroundings(has_label_marks(lines), page.base),
        number=next((m["number"] for line in meeting if (m := _NUMBER.search(line.text))), None),
        url=url,
    )
    # Behind the item, so that the item's title here is withheld if the item is.
    put_aside([line for line, names in zip(above, names_item, strict=False) if names])
    put_aside([line for line in rest if not own(line)])
    return builder.build(), replace(page_facts(page, [*above, *meeting]), item_url=url)


def _head(below: Sequence[HtmlLine]) -> tuple[list[HtmlLine], list[HtmlLine]]:
    """The title with the lines below it that name the meeting, and the rest of the page."""
    at = next((i for i, line in enumerate(below) if line.tag != "img"), len(below))
    end = at + 1
    while end < len(below) and _is_of_meeting(below[end].text):
        end += 1
    return list(below[at:end]), [*below[:at], *below[end:]]


def _is_of_meeting(text: str) -> bool:
    return names_meeting(text) or is_day_of_meeting(text)


def _item_url(page: HtmlPage) -> str | None:
    is_own = page.address is not None and link_path(page.address).endswith(_ITEM_ADDRESSES)
    return resolved(page.address, page.base) if is_own and page.address else None

"""A line of a web page, what stands around it, and what the page's head states.

ModernGov's inner markup carries the same class names in every council's theme; the rest are names
that themes commonly give to their own furniture.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.language.table_rows import TableRow

Mark = Literal[
    "modgov",  # all that ModernGov put on the page
    "content",  # its middle, below the headings
    "main title",  # "Agenda item", "Agenda and minutes"
    "subtitle",  # the item's title, or committee and date of the meeting
    "items",  # the table of a meeting's items
    "number",  # the cell with an item's number
    "item title",  # an item's title, and its number too
    "label",  # "Minutes:"
    "body",  # a description or minutes, pasted from a word processor
    "papers",  # a list of supporting documents
    "file size",  # "PDF 114 KB"
    "actions",  # links to share an item, or to its decision
    "restricted",
    "main",  # the page's own subject, whoever made it
    "section",  # a part of it
    "chrome",  # menus, breadcrumbs, header and footer of the site
]
Marks = frozenset[Mark]

NO_MARKS: Marks = frozenset()

_BY_NAME: Mapping[str, Mark] = {
    "modgov": "modgov",
    "mgcontent": "content",
    "mgmaintitletxt": "main title",
    "mgsubtitletxt": "subtitle",
    "mgitemtable": "items",
    "mgitemnumbercell": "number",
    "mgaititletxt": "item title",
    "mgsubitemtitletxt": "label",
    "mgwordpara": "body",
    "mgbulletlist": "papers",
    "mgfilesize": "file size",
    "mgactionlist": "actions",
    "mglinks": "actions",
}
_BY_TAG: Mapping[str, Mark] = {
    "nav": "chrome",
    "footer": "chrome",
    "header": "chrome",
    "main": "main",
    "article": "main",
    "section": "section",
}
_CHROME = re.compile(
    r"(?:site|page|global|main|mg|main|primary|secondary)?[-_]?(?:nav|navbar|navigation|menu"
    r"|breadcrumbs?|header|footer|masthead)|global[-_]?header|cookies?[-_]?(?:banner|notice|bar)"
    r"|skip[-_]?(?:link|to[-_]?content|nav)"
)
_RESTRICTED = re.compile(
    r"(?:mg)?[-_]?(?:is[-_]?)?restricted(?:item|row|icon|enc\w*|te?xt|minutes?)?"
)
# Inside these, what a theme calls its furniture is the page's own again.
_RESETS_CHROME: Marks = frozenset({"modgov", "content", "body", "items", "main"})

MAX_ADDRESS = 2000  # characters; a longer one is no address that a person could follow


@dataclass(frozen=True, slots=True)
class Link:
    """A link: where it leads, as the page writes it, and its words."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class HtmlLine:
    """One line of a page's text, without outer space.

    ``tag`` is the element it is: ``p``, ``li``, ``h2``, ``div``; ``tr`` for a table row with its
    cells joined; ``title`` for the page's title; ``img`` for the words that stand for a picture;
    ``mark`` for an item mark of the printing program. ``marks`` say what stands around it;
    ``table``, ``row`` and ``cell`` where in a table that lays out the page (tables and rows are
    numbered through the page, cells from 0). ``is_bold`` says that all of it is set in bold.
    ``bold_to`` is how far into its text it is so from the first.
    ``cells`` says what the cells of a table row are; ``opens_item`` marks the first line of a row
    in a table that lists the items of an agenda.
    """

    text: str
    tag: str
    marks: Marks = NO_MARKS
    links: tuple[Link, ...] = ()
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    is_bold: bool = False
    bold_to: int = 0
    cells: TableRow | None = None
    opens_item: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether the page sets it as a heading."""
        return self.tag in ("h1", "h2", "h3", "h4", "h5", "h6") or self.is_bold


def marks_within(outer: Marks, tag: str, attributes: Mapping[str, str]) -> Marks:
    """The marks of what stands inside an element, given those around it."""
    own: set[Mark] = set()
    # The header of the page's own subject, or of a part of it, holds its title.
    is_of_site = outer.isdisjoint(("main", "section"))
    if tag in _BY_TAG and (is_of_site or tag != "header"):
        own.add(_BY_TAG[tag])
    if attributes:
        for name in _names(attributes):
            if name in _BY_NAME:
                own.add(_BY_NAME[name])
            elif _RESTRICTED.fullmatch(name):
                own.add("restricted")
            elif _CHROME.fullmatch(name) and (is_of_site or not name.endswith("header")):
                own.add("chrome")
    if not own or own <= outer:
        return outer
    return (outer - {"chrome"} if own & _RESETS_CHROME else outer) | own


def _names(attributes: Mapping[str, str]) -> list[str]:
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return named[:1000].lower().split()


def read_head_element(found: dict[str, str], tag: str, attributes: Mapping[str, str]) -> None:
    """Take what an element of the head states, as ``canonical``, ``base`` or ``site``.

    What was stated first stands.
    """
    kind = (attributes.get("rel") or attributes.get("property") or "").lower()
    stated: Sequence[tuple[bool, str, str]] = (
        (tag == "link" and kind == "canonical", "canonical", attributes.get("href", "")),
        (tag == "meta" and kind == "og:url", "canonical", attributes.get("content", "")),
        (tag == "meta" and kind == "og:site_name", "site", attributes.get("content", "")),
        (tag == "base", "base", attributes.get("href", "")),
    )
    for is_meant, name, value in stated:
        if is_meant and value.strip() and len(value) <= MAX_ADDRESS:
            found.setdefault(name, " ".join(value.split()))

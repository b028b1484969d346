"""What the tags and class names around a line of a web page say about its place on the page.

ModernGov's inner markup carries the same class names in every council's theme; the rest are names
that themes commonly give to their own furniture.
"""

import re
from collections.abc import Mapping
from typing import Literal

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


def marks_within(outer: Marks, tag: str, attributes: Mapping[str, str]) -> Marks:
    """The marks of what stands inside an element, given those around it."""
    own: set[Mark] = set()
    if tag in _BY_TAG:
        own.add(_BY_TAG[tag])
    if attributes:
        for name in _names(attributes):
            if name in _BY_NAME:
                own.add(_BY_NAME[name])
            elif _RESTRICTED.fullmatch(name):
                own.add("restricted")
            elif _CHROME.fullmatch(name):
                own.add("chrome")
    if not own or own <= outer:
        return outer
    return (outer - {"chrome"} if own & _RESETS_CHROME else outer) | own


def _names(attributes: Mapping[str, str]) -> list[str]:
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return named[:1000].lower().split()

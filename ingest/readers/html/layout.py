"""Laying out a web page's elements as lines, as a browser would, while its markup is parsed.

The parser tells of each element's start and end and of the text between; no tree is built, so
that no page is nested too deeply to be read.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.language.folding import without_invisible
from ingest.language.list_marks import BULLET, QUESTION_NUMBER
from ingest.readers.html.html_line import (
    MAX_ADDRESS,
    NO_MARKS,
    HtmlLine,
    Link,
    Marks,
    marks_within,
    read_head_element,
)
from ingest.readers.html.html_tables import TableInProgress, columns_spanned
from ingest.readers.html.lists import (
    BREAK,
    BULLET_MARKER,
    ListInProgress,
    lines_of_element,
    list_of,
    word_bullets,
)

# What stands in these is not shown, or only where something else fails.
_UNSHOWN = frozenset("script style template noscript iframe noembed noframes datalist".split())
_HIDES = re.compile(r"display:none|visibility:hidden|mso-hide:all")
_COMMENT_CLASSES = frozenset(("msocomtxt", "msocomanchor", "msocomhide"))
_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html "
    "legend li listing main menu nav ol optgroup option p plaintext pre search section select "
    "summary table tbody td textarea tfoot th thead title tr ul xmp".split()
)
_LISTS = frozenset("ul ol menu dir".split())
_KEEPS_LINES = frozenset("pre textarea listing xmp plaintext".split())
_BOLD = frozenset("b strong h1 h2 h3 h4 h5 h6 th".split())
# The printing program parts items with <AI1> … </AI1>, and marks headers and trailers likewise.
_ITEM_MARK = re.compile(r"ai\d+|[a-z]+_(?:only_)?section")
_WITHOUT_MARKERS: Marks = frozenset({"chrome", "actions", "papers"})
_MAX_TABLE_DEPTH = 16


@dataclass(slots=True)
class _Element:
    """An element that is open, and what it changed."""

    tag: str
    marks: Marks
    is_table: bool = False
    is_list: bool = False
    is_bold: bool = False
    is_list_marker: bool = False
    keeps_lines: bool = False


class Layout:
    """Lays out what the parser tells of; ``lines()`` are the page's, once all is told.

    ``addresses`` holds what the head states: ``canonical``, ``base`` and ``site``. ``hidden``
    counts the characters, without space, that the page holds but does not show: they may be
    secret, and are left out.
    """

    def __init__(self) -> None:
        self.addresses: dict[str, str] = {}
        self.hidden = 0
        self._lines: list[HtmlLine] = []
        self._open: list[_Element] = [_Element("", NO_MARKS)]
        self._unshown = 0  # how deep inside what is not shown
        self._counts_hidden = False
        self._pieces: list[str] = []
        self._is_bold, self._is_plain = False, False  # whether the line holds bold, other text
        self._bold_to = 0  # how many of its pieces are bold from the first
        self._bold = self._preformatted = self._list_marker = 0
        self._links: list[Link] = []
        self._link: tuple[str, int] | None = None  # address, and the piece it begins with
        self._marker = ""
        self._lists: list[ListInProgress] = []
        self._tables: list[TableInProgress] = []
        self._row = 0
        self._has_title = False

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open) + self._unshown

    def lines(self) -> list[HtmlLine]:
        """The lines laid out so far, in order."""
        self._end_line()
        while self._tables:
            self._end_table()
        return self._lines

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        is_hidden = not self._unshown and _is_hidden(tag, attributes)
        if self._unshown or is_hidden or tag in _UNSHOWN:
            self._counts_hidden = is_hidden if not self._unshown else self._counts_hidden
            self._unshown += 1
            return
        marks = marks_within(self._open[-1].marks, tag, attributes)
        element = _Element(tag, marks)
        if tag in _BLOCKS:
            self._end_line()
        self._open.append(element)
        self._start_list(element, attributes)
        self._start_table(element, attributes)
        self._start_inline(element, attributes)
        if _ITEM_MARK.fullmatch(tag):
            self._end_line()
            self._add(f"<{tag.upper()}>", tag="mark")

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._unshown:
            self._unshown -= 1
            return
        if len(self._open) == 1:
            return
        if tag in _BLOCKS:
            self._end_line()
        elif tag == "a":
            self._end_link()
        element = self._open.pop()
        self._bold -= element.is_bold
        self._preformatted -= element.keeps_lines
        self._list_marker -= element.is_list_marker
        if tag == "li":
            self._marker = ""
        if element.is_list:
            self._lists.pop()
        if self._tables and tag in ("td", "th"):
            self._tables[-1].end_cell()
        elif self._tables and tag == "tr":
            self._tables[-1].end_row()
        if element.is_table:
            self._end_table()

    def data(self, text: str) -> None:
        """Text, in pieces as the parser finds it."""
        if self._unshown:
            self.hidden += len("".join(text.split())) if self._counts_hidden else 0
            return
        text = without_invisible(text)
        if self._list_marker:
            text = word_bullets(text)
        if self._preformatted:
            text = text.replace("\n", BREAK)
        if any(map(str.isalnum, text)):
            self._is_bold |= self._bold > 0
            self._is_plain |= self._bold == 0 and any(map(str.isalpha, text))
        self._pieces.append(text)
        if self._is_bold and not self._is_plain:
            self._bold_to = len(self._pieces)

    def close(self) -> None:
        """The page ends."""

    def _start_list(self, element: _Element, attributes: Mapping[str, str]) -> None:
        if element.tag in _LISTS:
            element.is_list = True
            self._lists.append(list_of(element.tag, attributes))
        elif element.tag == "li":
            is_shown = not element.marks & _WITHOUT_MARKERS
            marker = self._lists[-1].marker(attributes) if self._lists else BULLET_MARKER
            self._marker = marker if is_shown else ""
        elif element.tag == "p" and attributes and "mso-list:l" in _style(attributes):
            self._marker = self._marker or BULLET_MARKER

    def _start_table(self, element: _Element, attributes: Mapping[str, str]) -> None:
        if element.tag == "table" and len(self._tables) < _MAX_TABLE_DEPTH:
            element.is_table = True
            self._tables.append(TableInProgress())
        elif self._tables and element.tag == "tr":
            self._tables[-1].begin_row()
        elif self._tables and element.tag in ("td", "th"):
            self._tables[-1].begin_cell(columns_spanned(attributes))

    def _start_inline(self, element: _Element, attributes: Mapping[str, str]) -> None:
        tag = element.tag
        if tag == "br" and self._is_bold and not (self._is_plain or self._bold):
            self._end_line()  # a title in bold ends here, whatever goes on below it
        elif tag == "br":
            self._pieces.append(BREAK)
        elif tag == "img":
            self._add_picture(attributes.get("alt", ""))
        elif tag == "a" and attributes.get("href"):
            self._link = (attributes["href"].strip()[:MAX_ADDRESS], len(self._pieces))
        elif tag in ("link", "meta", "base"):
            read_head_element(self.addresses, tag, attributes)
        element.is_bold = tag in _BOLD
        element.keeps_lines = tag in _KEEPS_LINES
        if "style" in attributes:
            style = _style(attributes)
            element.is_bold |= "font-weight:bold" in style
            element.is_list_marker = "mso-list:ignore" in style
        self._bold += element.is_bold
        self._preformatted += element.keeps_lines
        self._list_marker += element.is_list_marker

    def _end_table(self) -> None:
        table = self._tables.pop()
        lines = list(table.lines(self._row))
        self._row += max(1, len(table.rows))
        if lines:
            self._sink().extend(lines)

    def _end_link(self) -> None:
        if self._link is not None:
            address, first = self._link
            words = "".join(self._pieces[first:]).replace(BREAK, " ")
            self._links.append(Link(address, " ".join(words.split())))
            self._link = None

    def _end_line(self) -> None:
        if not self._pieces:
            return
        address = self._link[0] if self._link else None
        self._end_link()
        text = "".join(self._pieces)
        bold = "".join(self._pieces[: self._bold_to]).replace(BREAK, " ")
        bold = " ".join(bold.split())
        self._pieces.clear()
        links, self._links = tuple(self._links), []
        is_bold = self._is_bold and not self._is_plain
        self._is_bold = self._is_plain = False
        self._bold_to = 0
        if address is not None:
            self._link = (address, 0)  # a link may hold more than one paragraph
        if text.isspace():
            return
        for part in lines_of_element(text):
            self._add(part, links=links, is_bold=is_bold, bold=bold)
            bold = ""

    def _add(
        self,
        text: str,
        *,
        tag: str = "",
        links: tuple[Link, ...] = (),
        is_bold: bool = False,
        bold: str = "",
    ) -> None:
        around = self._open[-1]
        tag = tag or self._block_tag()
        if self._marker and tag != "mark":
            if not (BULLET.match(text) or QUESTION_NUMBER.match(text)):
                text = self._marker + text
            self._marker = ""
        bold_to = text.find(bold) + len(bold) if bold and bold in text else 0
        line = HtmlLine(text, tag, around.marks, links, is_bold=is_bold, bold_to=bold_to)
        self._sink().append(line)

    def _add_picture(self, words: str) -> None:
        """Words for a picture, such as a council's logo; those in a table are of small icons."""
        words = " ".join(words.split())
        is_icon = self._tables and "restrict" not in words.lower()
        if words and not is_icon:
            line = HtmlLine(words, "img", self._open[-1].marks)
            self._sink().append(line)

    def _sink(self) -> list[HtmlLine]:
        return self._tables[-1].sink() if self._tables else self._lines

    def _block_tag(self) -> str:
        for element in reversed(self._open[-50:]):
            if element.tag in _BLOCKS:
                if element.tag == "title":
                    is_first, self._has_title = not self._has_title, True
                    return "title" if is_first else "div"
                return element.tag
        return "div"


def _is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether a browser shows nothing of an element, or shows it as deleted."""
    if tag == "del":
        return True
    if not attributes:
        return False
    classes = attributes.get("class", "")[:1000].lower().split()
    return (
        "hidden" in attributes
        or not _COMMENT_CLASSES.isdisjoint(classes)
        or _HIDES.search(_style(attributes)) is not None
    )


def _style(attributes: Mapping[str, str]) -> str:
    return attributes.get("style", "")[:1000].lower().replace(" ", "")

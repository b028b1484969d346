"""What all of ModernGov's pages share, whichever council's: fixed words, links, and furniture."""

import re
from collections.abc import Callable, Sequence
from urllib.parse import urljoin, urlsplit

from ingest.language.sentences import Span
from ingest.readers.html.html_line import HtmlLine, Marks

ITEM_PAGE_HEADING = re.compile(
    r"(?:agenda item|issue|decision|agenda item details|issue details)", re.IGNORECASE
)
MEETING_PAGE_HEADING = re.compile(
    r"(?:draft\s++|printed\s++)?(?:agenda|minutes|decisions)"
    r"(?:(?:\s*+,\s*+|\s++(?:and|&)\s++)(?:draft\s++)?(?:agenda|minutes|decisions))*",
    re.IGNORECASE,
)
TABLE_HEAD = re.compile(r"(?:no\.?\s*+(?:\|\s*+)?)?(?:items?)?", re.IGNORECASE)
SHARE = re.compile(r"\W*share this item\W*", re.IGNORECASE)
# A number of an item: "7", "22.", "39/20", "3.a", "PCP12".
NUMBER = re.compile(
    r"\(?(?P<number>(?:[A-Z]{1,4}[ ./-]?)?\d{1,4}[a-z]?(?:[./-]\d{1,4}[a-z]?|\.[a-z])*)\)?[.:]?",
    re.IGNORECASE,
)
# "PDF 114 KB", also right behind the title's last letter.
FILE_SIZE = re.compile(
    r"(?:(?:(?<!\s)\s++)?(?:pdf\s++icon\s++)?(?:PDF|DOCX?|XLSX?|PPTX?|RTF|ZIP)(?:\s++document)?,?"
    r"\s*+\(?\d[\d.,]*\s*+[KMG]?B\)?){1,9}\s*+$"
)
_CUT = re.compile(
    r"(?:…|\.\s*+\.\s*+\.)?(?:(?<!\s)\s++)?view\s++the\s++full\s++(?P<what>minutes|agenda|decisions?)\s++text"
    r"(?:\s++for\s++item\b[^.]{0,40})?\s*+(?:\.\s*+)?$",
    re.IGNORECASE,
)
_NOTE_IS_WITHIN = 200  # characters of the end of a line
_PAPERS = re.compile(
    r"(?:(?:supporting|additional|related|background|attached|accompanying)\s++)?"
    r"(?:documents?|papers?|reports?\s++attached|appendices|enclosures)\s*+:?",
    re.IGNORECASE,
)
_DISCUSSION = re.compile(
    r"(?:(?:draft|confirmed|approved)\s++)?minutes\s*+:?|decisions?(?:\s++made)?\s*+:|minute\s*+:",
    re.IGNORECASE,
)
_DECISION_ALONE = re.compile(r"decisions?", re.IGNORECASE)
_RESTRICTED_LINK = "mgreasonsrestricted"
_RESTRICTED = re.compile(
    r"\W*(?:this\s++item\s++is\s++)?restricted\b(?:\s++(?:item|enc\w*|minutes?|documents?|appendix|"
    r"report))?\s*+\d*\W*|\W*(?:private\s++item|(?:this\s++)?item\s++(?:is\s++)?(?:restricted|private"
    r"|exempt|confidential))\W*|.*\brestricted\s++enc(?:losure|\.|\b).*"
    r"|.*\breasons?\s++why\b.{0,80}\b(?:restricted|exempt|private)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_RESTRICTED_MAX = 300  # characters; what is longer is prose

_ITEM_ADDRESSES = ("mgai.aspx", "ieissuedetails.aspx")

_MODERNGOV: Marks = frozenset(
    {"modgov", "content", "main title", "subtitle", "items", "item title", "label", "body"}
)
_WHOLE: Marks = frozenset({"modgov", "main title", "subtitle"})


def file_size(text: str) -> re.Match[str] | None:
    """The size of a file at the end of a line: "PDF 114 KB"."""
    return FILE_SIZE.search(text, max(0, len(text) - _NOTE_IS_WITHIN))


def cut_note(text: str) -> tuple[str, Span] | None:
    """The note that a text is cut on this page, at the end of a line.

    Returns which text it is ("minutes", "agenda", "decision"), and where the note stands.
    """
    start = max(0, len(text) - _NOTE_IS_WITHIN)
    match = _CUT.search(text, start)
    return (match["what"].lower(), match.span()) if match else None


def introduces_papers(text: str) -> bool:
    """Whether a label introduces the list of papers behind an item."""
    return _PAPERS.fullmatch(text) is not None


def introduces_discussion(text: str, *, is_marked: bool) -> bool:
    """Whether a label introduces minutes or a decision; ``is_marked`` if its markup says so."""
    if _DISCUSSION.fullmatch(text):
        return True
    return is_marked and _DECISION_ALONE.fullmatch(text) is not None


def is_restricted(line: HtmlLine) -> bool:
    """Whether a line flags its item as not public: by its markup, a link, or its words."""
    return (
        "restricted" in line.marks
        or any(_RESTRICTED_LINK in link.address.lower() for link in line.links)
        or (len(line.text) <= _RESTRICTED_MAX and _RESTRICTED.fullmatch(line.text) is not None)
    )


def resolved(address: str, base: str | None) -> str | None:
    """A link's whole address, if it is one of the web and the page tells what it is relative to."""
    try:
        whole = urljoin(base or "", address)
        parts = urlsplit(whole)
    except ValueError:
        return None
    is_whole = parts.scheme in ("http", "https") and parts.netloc and not set(whole) & set(" \t\n")
    return whole if is_whole else None


def item_link(line: HtmlLine, base: str | None) -> str | None:
    """The address of an item's own page among a line's links."""
    return next(
        (
            whole
            for link in line.links
            if link_path(link.address).endswith(_ITEM_ADDRESSES)
            and (whole := resolved(link.address, base))
        ),
        None,
    )


def link_path(address: str) -> str:
    """The path of an address in small letters, however the address is written."""
    return address.partition("?")[0].partition("#")[0].lower()


def cut_address(line: HtmlLine, base: str | None) -> str | None:
    """Where the whole of a cut text stands: the link of the note that says it is cut.

    It is as the page writes it where the page does not tell what it is relative to.
    """
    for link in line.links:
        if cut_note(link.text):
            return resolved(link.address, base) or link.address
    return item_link(line, base)


def is_on_page(lines: Sequence[HtmlLine]) -> Callable[[HtmlLine], bool]:
    """A test for the lines that are the page's own.

    Where ModernGov's markup tells its part of the page from the rest, that decides; else what
    stands in no menu, header or footer of the site.
    """
    found: set[str] = set()
    for line in lines:
        found |= line.marks
    if "modgov" in found:
        return lambda line: line.tag != "title" and bool(line.marks & _MODERNGOV)
    if "content" in found and found & _WHOLE:
        return lambda line: line.tag != "title" and bool(line.marks & _MODERNGOV)
    return lambda line: line.tag != "title" and "chrome" not in line.marks

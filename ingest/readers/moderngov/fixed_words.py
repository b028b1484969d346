"""The fixed words of ModernGov's pages, whichever council's they are."""

import re

from ingest.language.sentences import Span
from ingest.readers.html.html_line import HtmlLine

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

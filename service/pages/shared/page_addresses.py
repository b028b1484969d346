"""Where every page lives: the one place that spells an address.

Parameters of pages have the names that the API gives them, so that an address of a page turns into
one of the API by its path alone.
"""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from index.book.filters import MAX_FILTER_CHARACTERS
from service.contract.answers import RouteName

HOME = "/"
ASK = "/ask"
CHECK = "/asked"
MINUTES = "/minutes"
MEETING = "/minutes/meeting"
DOCUMENT = "/minutes/document"
DOCUMENT_TEXT = "/minutes/text"
TOPIC = "/topic"
COMPARE = "/compare"
ACTIONS = "/actions"
DECISIONS = "/decisions"
FEED = "/feed"
FOLLOW = "/follow"
EVALUATION = "/how-well"
ACCESSIBILITY = "/accessibility"
ABOUT = "/about"
ROBOTS = "/robots.txt"
FAVICON = "/favicon.ico"
API_ROOT = "/api/v1/"
API_ASK = "/api/v1/ask"
API_MINUTES = "/api/v1/minutes"
API_DESCRIPTION = "/openapi.json"
# Where the quoted words stand on the page of a document.
QUOTE_ANCHOR = "quote"

Parameters = Sequence[tuple[str, str]]


def address(path: str, parameters: Parameters = (), anchor: str = "") -> str:
    """A path with its parameters, each encoded; those without a value are left out."""
    query = urlencode([(name, value) for name, value in parameters if value])
    return f"{path}{'?' if query else ''}{query}{'#' if anchor else ''}{anchor}"


def minutes_address(document: str, start: int, end: int) -> str:
    """Where recorded words are read in their minutes, marked and scrolled to.

    ``start`` and ``end`` are positions in the document's stored text.
    """
    span = [("name", document), ("from", str(start)), ("to", str(end))]
    return address(DOCUMENT, span, QUOTE_ANCHOR)


def document_address(document: str) -> str:
    """Where a whole document is read."""
    return address(DOCUMENT, [("name", document)])


def ask_address(question: str) -> str:
    """Where a question is asked, with no filters."""
    return address(ASK, [("q", question)])


def panel_minutes_address(panel: str) -> str:
    """Where the meetings of a panel are listed; the beginning of an overlong name finds it too."""
    return address(MINUTES, [("panel", panel[:MAX_FILTER_CHARACTERS])])


def meeting_address(panel: str | None, date: str | None, document: str) -> str:
    """Where a meeting is read: by panel and day, else by a document that belongs to it."""
    if panel and date:
        return address(MEETING, [("panel", panel), ("date", date)])
    return address(MEETING, [("name", document)])


def route_address(to: RouteName, arguments: Mapping[str, str]) -> str:
    """Where a place of the book is read that an answer leads to."""
    if to == "meeting":
        panel, date = arguments.get("panel"), arguments.get("date")
        return meeting_address(panel, date, arguments["document"])
    return address(ACTIONS if to == "actions" else DECISIONS, list(arguments.items()))


def item_address(document: str, item: int | None) -> str:
    """Where an agenda item is read; ``item`` counts from 1, ``None`` in a document of one."""
    return address(DOCUMENT, [("name", document), ("item", str(item or ""))])

"""Where every page lives: the one place that spells an address.

Parameters of pages have the names that the API gives them, so that an address of a page turns into
one of the API, or of a file to take away, by its path alone.
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
PANELS = "/panels"
PANEL = "/panels/{panel}"
PANEL_FEED = "/panels/{panel}/feed"
OFFICE = "/panels/{panel}/{office}"
TOPIC = "/topic"
COMPARE = "/compare"
ACTIONS = "/actions"
DECISIONS = "/decisions"
REPORT = "/report"
REPORTED = "/report/sent"
FEED = "/feed"
FOLLOW = "/follow"
EVALUATION = "/how-well"
ACCESSIBILITY = "/accessibility"
ABOUT = "/about"
ROBOTS = "/robots.txt"
FAVICON = "/favicon.ico"
FILES = "/files/"
LLMS = "/llms.txt"
API_PAGE = "/api"
API_ROOT = "/api/v1/"
API_ASK = "/api/v1/ask"
API_DESCRIPTION = "/openapi.json"
# Where the quoted words stand on the page of a document.
QUOTE_ANCHOR = "quote"
# The longest address of a page that the minutes lead back to: every quotation carries it twice.
MAX_BACK_CHARACTERS = 700

Parameters = Sequence[tuple[str, str]]


def address(path: str, parameters: Parameters = (), anchor: str = "") -> str:
    """A path with its parameters, each encoded; those without a value are left out."""
    query = urlencode([(name, value) for name, value in parameters if value])
    return f"{path}{'?' if query else ''}{query}{'#' if anchor else ''}{anchor}"


def minutes_address(document: str, start: int, end: int, back: str = "") -> str:
    """Where recorded words are read in their minutes, marked and scrolled to.

    ``start`` and ``end`` are positions in the document's stored text, ``back`` is the page that
    quotes them; left out where it is longer than is read.
    """
    return address(DOCUMENT, _span(document, start, end, back), QUOTE_ANCHOR)


def report_address(document: str, start: int, end: int, back: str = "") -> str:
    """Where recorded words are reported as wrong; as of ``minutes_address``."""
    return address(REPORT, _span(document, start, end, back))


def _span(document: str, start: int, end: int, back: str) -> Parameters:
    return [("name", document), ("from", str(start)), ("to", str(end)), ("back", _kept(back))]


def _kept(back: str) -> str:
    return back if len(back) <= MAX_BACK_CHARACTERS else ""


def document_address(document: str) -> str:
    """Where a whole document is read."""
    return address(DOCUMENT, [("name", document)])


def ask_address(question: str) -> str:
    """Where a question is asked, with no filters."""
    return address(ASK, [("q", question)])


def panel_minutes_address(panel: str) -> str:
    """Where the meetings of a panel are listed; the beginning of an overlong name finds it too."""
    return address(MINUTES, [("panel", panel[:MAX_FILTER_CHARACTERS])])


def panel_address(panel: str) -> str:
    """Where a panel is shown, by its short name."""
    return f"{PANELS}/{panel}"


def panel_feed_address(panel: str) -> str:
    """Where a feed tells of new minutes of a panel."""
    return f"{PANELS}/{panel}/feed"


def office_address(panel: str, office: str, subject: str = "", page: int = 1) -> str:
    """Where an office of a panel, each by its short name, is shown; of one subject where given."""
    shown = [("subject", subject), ("page", str(page) if page > 1 else "")]
    return address(f"{PANELS}/{panel}/{office}", shown)


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


def item_address(document: str, item: int | None, back: str = "") -> str:
    """Where an agenda item is read; ``item`` counts from 1, ``None`` in a document of one.

    ``back`` is as of ``minutes_address``.
    """
    shown = [("name", document), ("item", str(item or "")), ("back", _kept(back))]
    return address(DOCUMENT, shown)

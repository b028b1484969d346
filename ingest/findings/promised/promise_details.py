"""What a promise says beside itself: by when, and whom it is for, in the recorded words."""

import re

from ingest.language.dates import StatedDate, stated_dates
from ingest.language.sentences import Span

# Those whom a promise is made to: the Panel and its members.
RECIPIENT = (
    r"(?:(?:the\s++|this\s++)?(?:Police\s++(?:and|&)\s++Crime\s++)?Panel\b(?!['’])(?:\s++[Mm]embers\b)?"
    r"|(?:all\s++|the\s++)*(?:(?:Panel|[Cc]ommittee|Board)\s++)?[Mm]embers?\b"
    r"(?!\s++of\s++(?:the\s++)?(?:public|staff)|['’])"
    r"|the\s++Committee\b|the\s++(?:Councillor|Chair(?:man|woman|person)?|Clerk|Secretary|(?:\w+\s++)?Officer)\b"
    r"|(?:Councillor|Cllr)\b)"
)
_DUE = re.compile(
    r"(?P<meeting>(?:Panel['’]s\s++)?(?:next|future|later|following|subsequent|forthcoming)\s++"
    r"(?:(?:Panel|Committee)\s++)?meetings?)"
    r"|(?:over|in|within|during)\s++the\s++(?:next|coming)\s++(?:few\s++)?"
    r"(?:\w+\s++)?(?:days?|weeks?|months?|year)"
    r"|within\s++(?:\w+\s++)?(?:\d+|two|three|four|six|ten|a)\s++(?:working\s++)?(?:days?|weeks?|months?)"
    r"|(?:by|before|at)\s++the\s++end\s++of\s++the\s++(?:year|month|week|quarter|financial\s++year)"
    r"|(?:by|before|in)\s++(?:the\s++)?(?:new\s++year|spring|summer|autumn|winter)(?:\s++\d{4})?"
    r"|(?:after|following)\s++(?:the|this)\s++meeting|in\s++due\s++course|as\s++soon\s++as\s++possible"
    r"|(?:by|before)\s++(?:(?:next|this|the)\s++)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Easter|Christmas|Whitsun"
    r"|noon|tomorrow|tonight|half[\s-]term)\b|\b(?:tomorrow|this\s++(?:afternoon|evening|week|month)|a\.?s\.?a\.?p\b)"
    r"|when\s++the\s++(?:Panel|Committee|Board)\s++next\s++m(?:eets|et)\b|shortly\b",
)
# What makes a date the day by which: "by the end of" a year too, the others with a month at least.
_BY = re.compile(
    r"(?P<end>\b(?:by|before|at)\s++the\s++end\s++of\s++)$"
    r"|\b(?:by|before|in|on|until)\s++$|\b(?:early|mid|late)[\s-]$"
)
_BY_CHARACTERS = 40
# "A visit in June" is due on no day.
_EVENT = re.compile(
    r"\b(?:visit|event|conference|festival|fair|show|election|exhibition|workshop|seminar|inspection"
    r"|summit|course|trial|ceremony|holiday|campaign|survey|consultation)s?\s++(?:in|on)\s++$",
    re.IGNORECASE,
)
_OPEN_IN = re.compile(r"\b(?:in|on)\s++$")
_MEETING = re.compile(r"\s++meeting\b")
_GIVEN_TO = re.compile(
    rf"\b(?:to|with|among|amongst|between|before|for|give|send)\s++(?P<given_to>{RECIPIENT})"
    r"|\b(?:[Ww]rite|[Ww]ritten|[Ww]riting)\s++to\s++(?:the\s++)?(?P<addressee>(?:[A-Z][\w’'-]*\s*+)+)"
    r"|\b(?P<receives>Panel|[Mm]embers)\s++(?:would|will)\s++(?:receive|have|be)\b"
)
# How far behind its beginning a promise is read, in characters: where a text lacks the ends of its
# sentences, each of many promises would else be read to the end of it.
_REACH = 1_500
_ARTICLE = re.compile(r"^(?:the|this|all)\s++(?:the\s++)?", re.IGNORECASE)


def due_of(text: str, start: int, end: int) -> str | None:
    """The words that say by when, as recorded: "next meeting", "over the next few weeks"."""
    end = min(end, start + _REACH)
    match = _DUE.search(text, start, end)
    found = [match.span()] if match else []
    dates = stated_dates(text[start:end])
    found += (span for date in dates if (span := _due(text, start, date, is_one=len(dates) == 1)))
    return " ".join(text[slice(*min(found))].split()) if found else None


def _due(text: str, start: int, stated: StatedDate, *, is_one: bool) -> Span | None:
    """The span of a date by which something is due, with the words that say so.

    "In June" may be when something else is: where more dates are named, or an event before it.
    """
    at, end = start + stated.start, start + stated.end
    before = text[max(start, at - _BY_CHARACTERS) : at]
    by = _BY.search(before)
    is_in = _OPEN_IN.search(before) is not None
    if is_in and (not is_one or _EVENT.search(before)):
        by = None
    if by and (by["end"] or stated.date.month):
        return at - (by.end() - by.start()), end
    meeting = _MEETING.match(text, end) if stated.date.month else None
    return (at, meeting.end()) if meeting else None


def recipient_of(text: str, start: int, end: int) -> str | None:
    """Whom a promise is made to, as recorded without its article: "Panel", "Panel Members"."""
    match = _GIVEN_TO.search(text, start, min(end, start + _REACH))
    if match is None:
        return None
    words = match["given_to"] or match["addressee"] or match["receives"]
    words = _ARTICLE.sub("", " ".join(words.split()))
    return re.sub(r"^Police (?:and|&) Crime Panel", "Panel", words)

"""What a promise says beside itself: by when, and whom it is for, in the recorded words."""

import re

# Those whom a promise is made to: the Panel and its members.
RECIPIENT = (
    r"(?:(?:the\s+|this\s+)?(?:Police\s+(?:and|&)\s+Crime\s+)?Panel\b(?!['’])(?:\s+[Mm]embers\b)?"
    r"|(?:all\s+|the\s+)*(?:(?:Panel|[Cc]ommittee|Board)\s+)?[Mm]embers?\b"
    r"(?!\s+of\s+(?:the\s+)?(?:public|staff)|['’])"
    r"|the\s+Committee\b|the\s+(?:Councillor|Chair(?:man|woman|person)?|Clerk|Scrutiny\s+Officer)\b"
    r"|(?:Councillor|Cllr)\b)"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}(?:\s+\d{{4}})?"
_DUE = re.compile(
    r"(?P<meeting>(?:Panel['’]s\s+)?(?:next|future|later|following|subsequent|forthcoming)\s+"
    r"(?:(?:Panel|Committee)\s+)?meetings?)"
    rf"|(?:{_MONTH})\s+meeting\b"
    rf"|(?:early|mid|late)[\s-]{_MONTH}(?:\s+\d{{4}})?"
    r"|(?:over|in|within|during)\s+the\s+(?:next|coming)\s+(?:few\s+)?"
    r"(?:\w+\s+)?(?:days?|weeks?|months?|year)"
    r"|within\s+(?:\w+\s+)?(?:\d+|two|three|four|six|ten|a)\s+(?:working\s+)?(?:days?|weeks?|months?)"
    r"|(?:by|before|at)\s+the\s+end\s+of\s+(?:the\s+(?:year|month|week|quarter|financial\s+year)"
    rf"|{_DAY}|\d{{4}})"
    rf"|(?:by|before|in|on|until)\s+{_DAY}"
    r"|(?:by|before|in)\s+(?:the\s+)?(?:new\s+year|spring|summer|autumn|winter)(?:\s+\d{4})?"
    r"|(?:after|following)\s+(?:the|this)\s+meeting|in\s+due\s+course|as\s+soon\s+as\s+possible"
    r"|shortly\b",
)
_GIVEN_TO = re.compile(
    rf"\b(?:to|with|among|amongst|between|before|for|give|send)\s+(?P<given_to>{RECIPIENT})"
    r"|\b(?:[Ww]rite|[Ww]ritten|[Ww]riting)\s+to\s+(?:the\s+)?(?P<addressee>(?:[A-Z][\w’'-]*\s*)+)"
    r"|\b(?P<receives>Panel|[Mm]embers)\s+(?:would|will)\s+(?:receive|have|be)\b"
)
_ARTICLE = re.compile(r"^(?:the|this|all)\s+(?:the\s+)?", re.IGNORECASE)


def due_of(text: str, start: int, end: int) -> str | None:
    """The words that say by when, as recorded: "next meeting", "over the next few weeks"."""
    match = _DUE.search(text, start, end)
    return " ".join(match.group().split()) if match else None


def recipient_of(text: str, start: int, end: int) -> str | None:
    """Whom a promise is made to, as recorded without its article: "Panel", "Panel Members"."""
    match = _GIVEN_TO.search(text, start, end)
    if match is None:
        return None
    words = match["given_to"] or match["addressee"] or match["receives"]
    words = _ARTICLE.sub("", " ".join(words.split()))
    return re.sub(r"^Police (?:and|&) Crime Panel", "Panel", words)

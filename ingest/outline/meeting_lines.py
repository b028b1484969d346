"""Lines of the heading of a whole meeting: its body, date, place, and who attended."""

import re
from functools import lru_cache

from ingest.language.dates import MONTH
from ingest.language.heading_dates import heading_dates
from ingest.language.heading_words import BODY_KINDS, OF_WHO_WAS_THERE, PAPERS, names_in
from ingest.outline.title_forms import HAPPENED, states_purpose, tells_what_happened
from ingest.outline.titles import DAY_OR_MONTH

_MEETING_LINE = re.compile(
    r"(?:(?:draft|printed|unconfirmed|confirmed|public|approved|agenda\s++and)\s++)*+(?:minutes?|notes|record)(?:\s++(?:of|from)\b(?!\s++(?:the\s++)?(?:last|previous)\b).*|\s++for\b.*|\s*+[:–-].*|\s*+)"
    r"|(?:extracts?|excerpts?)\s++from\s++(?:the\s++)?minutes\b.*"
    r"|agenda(?:\s++and\s++(?:draft\s++)?minutes)?"
    r"|(?!.*\b(?:to|by|on|for|from|with)\b)(?:[\w'’&,-]+\s++){0,8}(?:panel|council|committee|board|authority|assembly|forum|group|partnership|(?<!next\s)(?<!last\s)(?<!future\s)(?<!previous\s)(?<!of\s)meeting)"
    r"(?:\s++(?:[–-]\s++)?(?:(?:draft\s++)?minutes|meeting))?"
    r"|(?:.*\s)?council\s++(?:logo|home\s?page)"
    r"|(?:also\s++|members?\s++|officers?\s++|councillors?\s++|those\s++)*+(?:present|attending)\b.*"
    r"|(?:\w+\s++){0,2}in\s++attendance\b.*|apolog(?:y|ies)(?:\s++for\s++absence)?\s*+:.*"
    r"|(?:venue|date|time|place|location|contact|attendance|attendees|members|membership|officers|councillors"
    r"|co-?opted\s++members|independent\s++members|substitutes?|observers?|chair|chairman|clerk|session|media)\s*+(?::.*)?"
    r"|(?:held\b|at\b|on\b).*|no\.?\s*+\|?\s*+item\s*+\|?|items"
    r"|(?:agenda\s++a\s++)?ch?ofnodion\s++(?:drafft|(?:y\s++|yr\s++|o['’]r\s++)?cyfarfod(?!\s++diwethaf|\s++blaenorol))\b.*"
    r"|(?:agenda\s++a\s++)ch?ofnodion|(?:hefyd\s++)?(?:yn\s++bresennol|presennol)\b.*"
    r"|(?:panel|pwyllgor|cyngor|awdurdod|bwrdd)\s++(?:[\w'’-]+\s++){0,8}[\w'’-]+"
    r"|(?:lleoliad|dyddiad|amser|cyswllt|swyddogion|cynghorwyr|aelodau)\s*+:.*|eitemau|rhif\s++eitem",
    re.IGNORECASE | re.DOTALL,
)
_DATE = re.compile(
    rf"\d{{1,2}}\s?(?:st|nd|rd|th)?,?\s++(?:(?:day\s++)?of\s++)?{MONTH}\b.{{0,60}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\b.{{0,40}}",
    re.IGNORECASE,
)
# "A meeting of the Panel was held at … on 3 May": the day tells it from what was said there.
_MET = re.compile(
    r"(?:[\w'’&,()-]+\s++){0,20}?(?:was\s++held|met|took\s++place|was\s++convened)\s++(?:on|at|in|via|by|remotely)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# "Minutes of the meeting of the Panel held at … on 3 May, the lift being out of order": what is
# added behind the day is of the same heading.
_MINUTES_OF_HELD = re.compile(
    r"\W*(?:[\w'’-]{1,14}\s++){0,3}(?:minutes?|notes|record)\s++(?:of|from)\b.{0,250}?\b(?:held|convened)\b",
    re.IGNORECASE | re.DOTALL,
)
# "… held on 3 May were agreed" tells what became of the minutes of an earlier meeting.
WHAT_BECAME = re.compile(
    r"[^.;]{0,120}\b(?:were|was|are|is|(?<!\bto\s)be|been|being|having|had|stand|as\s++an?)\b[^.;]{0,60}\b(?:agreed|approved"
    r"|confirmed|signed|adopted|accepted|ratified|received|noted|circulated|considered|presented|read|correct|accurate"
    r"|true)\b",
    re.IGNORECASE,
)
# What somebody says in a transcript: "CHAIR: Are we all here?"
_SPOKEN = re.compile(
    r"\W{0,4}[A-Z][^:\n]{0,60}:\s(?=[^\n]{0,2000}?\b(?:I|[Ww]e|[Yy]ou|us|our|my|your|[Tt]hat|[Ii]t|[Ii]s|[Aa]re|[Dd]o|[Cc]an|[Ww]ill)\b)[^\n]{8,}[.?!][”\"’')]*+$"
)
# How to reach the place or the clerk, and what Markdown sets: addresses are in small letters.
_WAY_THERE = re.compile(
    r"\W*(?:venue|location|contact|lleoliad|cyswllt)\s*+:|.*(?:https?://|\w@\w)|\W*\{:",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"(?<![\d:.,/£-])\b\d{1,3}\s++(?!(?:am|pm|noon|hrs|hours|and|to|of|o['’]clock|a\.m|p\.m)\b)[a-z]{3}"
)
_ASIDE = re.compile(r"\(([a-z][^()\n]{2,120})\)")
_MET_MAX_WORDS = 45
_DATED_MAX_WORDS = 16
_WORD = re.compile(r"[^\W_][\w'’-]*")
_WHEN_APPROVED = re.compile(
    r"\b(?:the|these)\s++minutes?\s++(?:was|were)\s++(?:approved|confirmed|agreed|adopted|signed)\b[^.;]{0,80}",
    re.IGNORECASE,
)
_OF_THESE_MINUTES = re.compile(
    r"\b(?:these\s++minutes|all\s++minutes|subject\s++to\s++(?:approval|confirmation))\b", re.I
)


# The same line is asked about as a heading, as a label and as a date.
@lru_cache(maxsize=512)
def is_meeting_line(text: str) -> bool:
    """Whether a line is of the heading of a whole meeting: its body, date, place, attendance."""
    text = _without_what_is_added(text)
    if DAY_OR_MONTH.match(text) or _DATE.fullmatch(text):
        return True
    if _SPOKEN.match(text):
        return False
    if _MET.fullmatch(text) and len(text.split()) <= _MET_MAX_WORDS and heading_dates(text):
        return True
    if _is_dated_meeting(text):
        return True
    is_like = _MEETING_LINE.fullmatch(text) is not None
    return is_like and HAPPENED.search(_WHEN_APPROVED.sub("", text)) is None


def tells_more(text: str) -> bool:
    """Whether a line of the heading tells more than who met, when and where: "(on jury service)".

    All that a heading is sure to hold is names, in capitals, and the words of ``heading_words``.
    """
    if _WAY_THERE.match(text) or states_purpose(text):
        return False
    in_aside = any(" " in aside and _of_no_heading(aside) for aside in _ASIDE.findall(text))
    return in_aside or _HOW_MANY.search(text) is not None or _of_no_heading(text) > 1


def _of_no_heading(text: str) -> int:
    """How many words in small letters a text holds that are none of a heading's."""
    small = (word.rstrip(".'’-").replace("’", "'") for word in names_in(text) if word[0].islower())
    return sum(len(word) > 2 and word not in OF_WHO_WAS_THERE for word in small)


def opens_as_minutes(text: str) -> bool:
    """Whether a line opens as the minutes of a meeting held somewhere, or some day."""
    return _MINUTES_OF_HELD.match(text) is not None


def _without_what_is_added(text: str) -> str:
    """A heading as far as the day of its meeting; any other line as it is."""
    held = _MINUTES_OF_HELD.match(text)
    dated = [stated.end for stated in heading_dates(text) if held and stated.start >= held.end()]
    is_of_these = bool(dated) and WHAT_BECAME.match(text, dated[0]) is None
    return text[: dated[0]] if is_of_these else text


def _is_dated_meeting(text: str) -> bool:
    """Whether a short line names a body or a meeting, and its day: "Watch meeting 4/3/21"."""
    words = _WORD.findall(text.casefold())
    is_short = 1 < len(words) <= _DATED_MAX_WORDS and not words[0].startswith(("minute", "next"))
    names_meeting = not (BODY_KINDS | PAPERS).isdisjoint(words)
    is_sentence = HAPPENED.search(text) is not None or text.rstrip().endswith(".")
    return is_short and names_meeting and not is_sentence and bool(heading_dates(text))


def may_stand_above_items(text: str) -> bool:
    """Whether a line above the first item may still be of the meeting's heading.

    That is all but what tells what was said or done there.
    """
    if _SPOKEN.match(text):
        return False
    if is_meeting_line(text) or _OF_THESE_MINUTES.search(text):
        return True
    return not tells_what_happened(text)

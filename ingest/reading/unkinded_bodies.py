"""Bodies whose names end in no word for a kind of body, told by what stands beside the name.

A label says so ("Name of meeting: Harbour Users' Voice"), the word for its meeting follows
("Website Redesign Meeting, 4 May"), or the name stands alone above "Minutes of the annual meeting".
"""

import re
from collections.abc import Sequence
from itertools import dropwhile

from ingest.language.bodies import NamedBody
from ingest.language.body_words import written_name
from ingest.language.heading_words import (
    BODY_KINDS,
    KINDS_OF_MEETING,
    NAME_WORDS,
    NO_NAMES,
    PAPERS,
    names_in,
)
from ingest.layout.printed_lines import is_capitals
from ingest.reading.heading_line import ATTENDANCE, HeadingLine
from ingest.reading.meeting_body import MeetingBody
from ingest.reading.meeting_day import MeetingDay

# Words that tell meetings from one another, and no body from others.
_OF_ANY_BODY = frozenset(
    """team teams staff zoom skype online remote public open committee parochial first second third
    fourth last previous next this weekly monthly quarterly emergency planning members parents
    residents village parish town community councillors trustee trustees officers site evening
    morning budget finance general annual extraordinary special ordinary minutes notes draft final
    agm egm pc cc tc pcc jpc council board hall kickoff project update review progress initial
    follow-up strategy policy management""".split()
)
# What organisations are that have committees or trustees, of which one is among their name's words.
_ORGANISATIONS = frozenset(
    """ltd limited cio cic ips plc llp inc incorporated company co-op cooperative charity trust
    school schools college academy university hospital hospice surgery practice pharmacy nhs church
    churches chapel cathedral parish benefice diocese deanery circuit hall halls centre library
    libraries museum hub u3a wi institute users makers friends residents tenants neighbours
    neighbourhood owners leaseholders allotments gardens gardeners volunteers scouts guides cadets
    band orchestra singers players theatre athletes cyclists walkers ramblers swimmers rowers
    anglers bowls branch division lodge chamber village transition housing homes almshouses estate
    services shop market festival harbour marina railway station nursery playgroup preschool
    foodbank pantry alumni students union pc tc""".split()
)
_OF_PAGES = frozenset(
    """logo page pages website home homepage news menu breadcrumb navigation map policy policies
    information search contact latest documents document pack archive events calendar""".split()
)
_MEETING = r"(?i:meetings?|agm|egm|minutes|notes|teleconference|call)\b"
_SITTING = (
    r"(?:(?:19|20)\d\d|(?i:annual|general|extraordinary|special|ordinary|regular|monthly|weekly"
    r"|quarterly|virtual|online|open|public|committee|draft))"
)
_NAME_WORD = r"(?:[A-Z](?:[\w.&'’/-]|:(?=\w))*+|(?i:and|of|the|for|in|on|upon|with)|&)"
_OF_MEETING = re.compile(
    rf"(?P<name>(?:{_NAME_WORD}\s++){{1,10}}?)(?:[-–—:]\s++)?(?:{_SITTING}\s++){{0,3}}{_MEETING}"
)
# "Minutes of the meeting of the Bell Ringers held in …".
_LEADS_TO_NAME = re.compile(r"\bof(?:\s++the)?\s++\Z", re.IGNORECASE)
_OF_NAME = re.compile(
    rf"(?P<name>{_NAME_WORD}(?:\s++{_NAME_WORD}){{1,8}}?)(?=\s++(?:held|on|at|in)\b|[\s,]*+(?:\0|\Z))"
)
_MEETING_BEHIND = re.compile(rf"(?:\s*+[-–—|,:.]++)?\s++(?:{_SITTING}\s++){{0,3}}{_MEETING}.*")
_NAME = re.compile(rf"{_NAME_WORD}(?:\s++{_NAME_WORD}){{0,8}}+")
_BEFORE_KIND = re.compile(rf"\s++[-–—]\s++(?=(?i:{'|'.join(sorted(BODY_KINDS))})\Z)")
# What is done at a meeting, and nobody who meets: "Area Consultation".
_DONE_AT_MEETING = re.compile(r"\w{3,}(?:tion|sion|ment|ing)|liaison", re.IGNORECASE)
_LABEL_OF_NAME = re.compile(
    r"\W*(?:(?:name|title)\s++of\b|meeting(?:\s++(?:name|title))?\W|body\b|organi[sz]ation\b|\w++\s++name\b)",
    re.IGNORECASE,
)
_LABEL_BESIDE = re.compile(r"\W*(?:date|day|time|venue|place|location|held)\b[^:|]{0,20}[:|]", re.I)
_PLACES = ("heading", "opening")
_MAX_ABOVE = 3  # lines between a letterhead and what says that it is of minutes


def unkinded_body(lines: Sequence[HeadingLine], held: MeetingDay | None) -> MeetingBody | None:
    """The body that a label, the word for its meeting or a letterhead tells, in this order."""
    at = lines.index(held.line) if held and held.line in lines else None
    beside = [] if at is None else [lines[at], *reversed(lines[max(0, at - 2) : at])]
    beside = [line for line in beside if line.place in _PLACES and not ATTENDANCE.match(line.text)]
    titles = [line for line in lines if line.place == "front matter" and line.is_labelled_body]
    met = next((body for line in (*beside, *titles) if (body := _met(line))), None)
    return labelled_body(lines) or _as_meeting_body(met or _letterhead(lines))


def labelled_body(lines: Sequence[HeadingLine]) -> MeetingBody | None:
    """The body that a label says: "Name of meeting: Harbour Users' Voice"."""
    return _as_meeting_body(next((b for line in lines if (b := _labelled(line, lines))), None))


def _as_meeting_body(body: NamedBody | None) -> MeetingBody | None:
    return MeetingBody(body.name, body.name, None) if body else None


def _labelled(line: HeadingLine, lines: Sequence[HeadingLine]) -> NamedBody | None:
    """What stands behind "Name of meeting:", or "Committee:" beside the day or the place."""
    if line.place == "front matter" or not line.is_labelled_body:
        return None
    is_heading = any(_LABEL_BESIDE.match(other.text) for other in lines)
    if not (is_heading and line.place in _PLACES):
        return None
    start = line.label_end
    words = _MEETING_BEHIND.sub("", line.undated[start:].split("\0")[0].strip(" .,:|–—-\"'"))
    words = _BEFORE_KIND.sub(" ", words)
    is_name = _NAME.fullmatch(words) and _tells(words)
    if not is_name or (len(words.split()) < 2 and not _is_short(words)):
        return None
    of_bodies = NAME_WORDS | _ORGANISATIONS | {"team"}
    if _LABEL_OF_NAME.match(line.text) is None and names_in(words)[-1].lower() not in of_bodies:
        return None  # "Committee: Anna Hall" tells who is of it
    end = start + len(line.undated[start:].rstrip())
    return NamedBody(written_name(words), start, end, None, is_led=True)


def _met(line: HeadingLine) -> NamedBody | None:
    """What a heading names before the word for its meeting: "Minutes of HackLab AGM, 4 May"."""
    start = max(line.lead_end, line.label_end)
    found = _OF_MEETING.match(line.undated, start)
    if found is None and _LEADS_TO_NAME.search(line.undated[:start]):
        found = _OF_NAME.match(line.undated, start)
    name = found["name"].strip() if found else ""
    if found is None or not _tells(name):
        return None
    words = name.split()
    if not (_is_short(name) or len(words) > 1):
        return None
    if _DONE_AT_MEETING.fullmatch(words[-1]):
        name = f"{name} {'MEETING' if name.isupper() else 'Meeting'}"
    return NamedBody(written_name(name), start, found.end("name"), None, is_led=line.lead_end > 0)


def _letterhead(lines: Sequence[HeadingLine]) -> NamedBody | None:
    """The name that alone stands first, above a line that says that it is of a meeting.

    "Minutes" and the like may stand above it.
    """
    heads = [line for line in lines if line.place == "heading"]
    heads = list(dropwhile(lambda line: line.lead_end >= len(line.text), heads))
    if not heads or not any(_is_of_meeting(line) for line in heads[1 : 1 + _MAX_ABOVE]):
        return None
    text = heads[0].text.strip(" .,*")
    if heads[0].dates or heads[0].papers or not _NAME.fullmatch(text) or not _tells(text):
        return None
    keys = {word.lower().strip(".,'’").removesuffix("'s") for word in text.split()}
    is_other = not keys.isdisjoint(PAPERS | KINDS_OF_MEETING | _OF_PAGES)
    if is_other or keys.isdisjoint(_ORGANISATIONS):
        return None
    return NamedBody(written_name(text), 0, len(heads[0].text), None, is_led=False)


def _is_of_meeting(line: HeadingLine) -> bool:
    """Whether a line heads minutes: "Minutes of the Trustees' Meeting", "ANNUAL MEETING"."""
    return (
        bool(line.papers)
        or (line.body is not None and line.body.is_led)
        or bool(re.search(rf"\b{_MEETING}\W*\Z", line.undated.replace("\0", "")))
    )


def _tells(name: str) -> bool:
    """Whether something in a name tells a body from others, and nothing that it is none."""
    words = [word.lower().strip(".'’") for word in name.split()]
    told = [w for w in names_in(name) if w.lower().rstrip("s'’") not in _OF_ANY_BODY | NAME_WORDS]
    told = [w for w in told if w.lower().strip("'’") not in _OF_ANY_BODY]
    return bool(told) and words[0] not in NO_NAMES and names_in(name)[0].lower() not in NO_NAMES


def _is_short(name: str) -> bool:
    """Whether a name is written as what a body is called for short: "HackLab", "TSC"."""
    return any(sum(map(str.isupper, word)) > 1 for word in name.split()) and not (
        is_capitals(name) and len(name) > 6
    )

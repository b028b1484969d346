"""The body whose meeting it is, told from all the names in a heading by where they stand.

A body that is only spoken of (in a title, in an enumerated line, in a site's menu) names no
meeting.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from ingest.language.bodies import NamedBody, leading_body
from ingest.language.heading_words import (
    CLUB_KINDS,
    KINDS_OF_MEETING,
    NAME_WORDS,
    names_in,
)
from ingest.reading.heading_line import ATTENDANCE, CONFIRMING, HeadingLine
from ingest.reading.meeting_day import MeetingDay

_COMMITTEE_AND_DAY = re.compile(
    r"(?P<name>[A-Z][^\0:|]{4,100}?)\s++(?:(?i:meeting|minutes|notes)\b[\s,:–—-]*+|[-–—]\s++)\0"
)
# A name without a word for a kind of body, by the meeting that it is of: "Minutes of Hacklab AGM".
_OF_MEETING = re.compile(
    r"(?P<name>(?:[A-Z][\w&'’-]*+\s++){1,4}?)(?:(?i:annual|general|extraordinary|special|ordinary|regular|monthly|virtual|online)\s++){0,3}"
    r"(?i:meeting|agm|egm)\b"
)
# "This was the third meeting of the …", "The Chair welcomed all to the meeting of the …".
_THIS_MEETING_OF = re.compile(
    r"(?:(?:^|[.;]\s++)(?:the|this|an?)|\b(?:this|it)\s++was\s++(?:the|an?)|\bwelcomed\b[^.;]{1,60}?\sto\s++(?:the|this|our))\s++"
    r"(?:(?!last\b|previous\b|next\b)[\w-]++\s++){0,3}?meeting\s++of\s++(?:the\s++)?",
    re.IGNORECASE,
)
# Words that tell meetings from one another, and no body from others.
_OF_ANY_BODY = frozenset(
    """team teams staff zoom skype online remote public open committee parochial first second third
    fourth last previous next this weekly monthly quarterly emergency planning members parents
    residents village parish town community councillors trustee officers site evening morning budget
    finance general annual extraordinary special ordinary minutes notes draft final agm egm pc cc
    tc pcc jpc""".split()
)
# Where the meeting was held, behind whatever else stands beside a name.
_PLACE = re.compile(r"\b(?:held|meeting\s++(?:at|in))\b", re.IGNORECASE)
_MAX_WORDS_BESIDE = 3
_WORD = re.compile(r"\w")
_TITLE = re.compile(r"^\W*title\b", re.IGNORECASE)
_WITH_DAY, _LED, _ALONE, _IN_FRAME = 4, 3, 2, 1


@dataclass(frozen=True, slots=True)
class MeetingBody:
    """The body that met, and the words it was read from; ``host`` is the council it is of."""

    name: str
    words: str
    host: str | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    body: NamedBody
    line: HeadingLine
    standing: int

    @property
    def is_council(self) -> bool:
        return self.body.is_council

    @property
    def is_place(self) -> bool:
        """Whether a place may go by the name, such as that of a club."""
        return self.body.name.split()[-1].lower() in CLUB_KINDS


def meeting_body(lines: Sequence[HeadingLine], held: MeetingDay | None) -> MeetingBody | None:
    """The body that met; ``None`` where no line names it in a place that is its own.

    Of a council and a body of another kind the latter met; of a name and a fuller one that ends
    alike, the fuller is given.
    """
    found = list(_candidates(lines, held))
    if not found:
        return None if held is None else _body_of_meeting(held.line)
    best = max(found, key=lambda c: (c.standing, not c.is_place, not c.is_council))
    is_title = held is None and best.standing <= _ALONE and not best.line.is_headed
    if is_title and _is_kind(best.body):
        return None
    hosted = [c for c in found if not (c.is_council or c.is_place) and c.standing >= _ALONE]
    is_of_site = best.line.place == "site"
    if best.is_council and (best.standing <= _ALONE or is_of_site) and hosted:
        best = max(hosted, key=lambda c: c.standing)
    chosen = next((c for c in found if _is_fuller(c, best)), best)
    council = next((c.body.name for c in found if c.is_council and c.line.place == "heading"), None)
    host = chosen.body.host or (None if chosen.is_council else council)
    return MeetingBody(
        chosen.body.name, chosen.line.text[chosen.body.start : chosen.body.end], host
    )


def _is_kind(body: NamedBody) -> bool:
    """Whether a name is but a kind of body, as an item's title may give it: "Police Panel"."""
    return all(word in NAME_WORDS or word == "and" for word in body.name.lower().split()[:-1])


def _is_fuller(other: _Candidate, named: _Candidate) -> bool:
    """Whether another line gives the name in full: "Northshire Forum" of "Forum"."""
    if other.line.place == "site":
        return False
    name, whole = named.body.name.lower(), other.body.name.lower()
    # "Meeting of the Full Authority" is one of the authority that is named above.
    own = " ".join(dropwhile(KINDS_OF_MEETING.__contains__, name.split())) or name
    is_within = whole.endswith(f" {own}") or whole.startswith((f"{name} of ", f"{name} for "))
    is_whole = named.body.is_general and other.is_council and not other.body.is_general
    return is_whole or (is_within and whole != name)


def _candidates(lines: Sequence[HeadingLine], held: MeetingDay | None) -> Iterator[_Candidate]:
    dated = None if held is None else lines.index(held.line)
    for at, line in enumerate(lines):
        is_dated = at == dated
        body = line.body or (_committee_and_day(line) if is_dated else None)
        if body is None or ATTENDANCE.match(line.text) or line.heads_agreed_minutes:
            continue
        is_title = at == 0 or line.place == "front matter"
        if _is_of_other_minutes(line, held) or _is_place(line, body, is_title=is_title):
            continue
        standing = _standing(
            line, body, is_dated=is_dated, is_next=dated is not None and 0 < dated - at <= 2
        )
        if standing:
            yield _Candidate(body, line, standing)


def _is_of_other_minutes(line: HeadingLine, held: MeetingDay | None) -> bool:
    """Whether "Minutes of … held on …" gives another day than the meeting's."""
    days = [stated.date.days[0] for stated in line.dates if stated.date.days]
    return "minutes" in line.papers and bool(days) and (held is None or held.day not in days)


def _is_place(line: HeadingLine, body: NamedBody, *, is_title: bool) -> bool:
    """Whether the body is but the place: it is named behind the day and nothing parts the two.

    A title begins with the day as well: "2014-05-06 Audit Committee".
    """
    before = [stated for stated in line.dates if stated.end <= body.start]
    if is_title and before and not _WORD.search(_TITLE.sub("", line.undated[: before[0].start])):
        return False
    return bool(before) and not re.search(r"[-–—:|,(]", line.undated[before[-1].end : body.start])


def _standing(line: HeadingLine, body: NamedBody, *, is_dated: bool, is_next: bool) -> int:
    """How well a name stands for that of the body that met; 0 where it does not."""
    is_led = body.is_led or line.is_labelled_body
    if is_dated:
        return _WITH_DAY
    if line.place == "front matter":
        return _LED if line.is_labelled_body else 0
    own = line.undated[body.start : body.end].lower()
    behind = _PLACE.split(line.undated[body.end :], maxsplit=1)[0]
    beside = [n for n in names_in(behind) if n.lower() not in own]
    is_bare = is_led or len(beside) <= _MAX_WORDS_BESIDE
    is_in_heading = line.is_headed or is_next or line.is_labelled_body
    standings = {
        "site": _ALONE * is_next,
        "item page": _ALONE * is_next,
        "below": _ALONE * (is_next and is_bare),
        "running head": _IN_FRAME * is_bare,
        "heading": (_LED if is_led else _ALONE) * is_bare,
        "opening": (_LED if is_led else _ALONE) * (is_bare and is_in_heading),
    }
    return standings.get(line.place, 0)


def _body_of_meeting(line: HeadingLine) -> MeetingBody | None:
    """What a heading names before the word for its meeting: "Minutes of HackLab AGM, 4 May"."""
    found = _OF_MEETING.match(line.undated, line.lead_end)
    words = found["name"].split() if found else []
    if found is None or not _OF_ANY_BODY.isdisjoint(word.lower() for word in words):
        return None
    is_short = any(sum(map(str.isupper, word)) > 1 for word in words) and not line.text.isupper()
    is_led = line.lead_end > 0 and len(words) > 1
    name = " ".join(words)
    return MeetingBody(name, name, None) if is_short or is_led else None


def body_in_sentence(lines: Sequence[HeadingLine]) -> MeetingBody | None:
    """The one body of which sentences say that this is its meeting."""
    found: dict[str, MeetingBody] = {}
    for line in lines:
        met = _THIS_MEETING_OF.search(line.undated)
        body = leading_body(line.undated[met.end() :]) if met else None
        if body and not body.is_general and " " in body.name and not CONFIRMING.search(line.text):
            found[body.name] = MeetingBody(body.name, body.name, body.host)
    return found.popitem()[1] if len(found) == 1 else None


def _committee_and_day(line: HeadingLine) -> NamedBody | None:
    """What a heading names before the day: "Transport Consultation - Friday 4 March 2022"."""
    found = _COMMITTEE_AND_DAY.match(line.undated)
    if found is None or line.papers or not names_in(found["name"]):
        return None
    words = names_in(found["name"])
    is_name = all(word[0].isupper() for word in words) and len(words) > 1
    return NamedBody(found["name"], *found.span("name"), None, False) if is_name else None

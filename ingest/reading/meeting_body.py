"""The body whose meeting it is, told from all the names in a heading by where they stand.

A body that is only spoken of (in a title, in an enumerated line, in a site's menu) names no
meeting.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from ingest.language.bodies import NamedBody
from ingest.language.heading_words import (
    CLUB_KINDS,
    KINDS_OF_MEETING,
    NAME_WORDS,
    PAPERS,
    names_in,
)
from ingest.reading.heading_line import ATTENDANCE, HeadingLine
from ingest.reading.meeting_day import MeetingDay

_COMMITTEE_AND_DAY = re.compile(
    r"(?P<name>[A-Z][^\0:|]{4,100}?)\s++(?:(?i:meeting|minutes|notes)\b[\s,:–—-]*+|[-–—]\s++)\0"
)
_SITTING = re.compile(
    rf"(?:[\s–—-]++(?:{'|'.join(sorted(map(re.escape, PAPERS | KINDS_OF_MEETING)))}))++\Z",
    re.IGNORECASE,
)
_PLACE_NAME = r"(?:[A-Z][\w'’-]++\s++(?:(?:and|with|in|on|upon|cum|next|the|under)\s++){0,2})"
# Where the meeting was held, behind whatever else stands beside a name.
_PLACE = re.compile(r"\b(?:held|meeting\s++(?:at|in))\b", re.IGNORECASE)
_MAX_WORDS_BESIDE = 3
# How to reach a body, which letterheads state beside its name.
_REACHED_BY = re.compile(
    r"\b(?:tel(?:ephone)?|phone|mobile|e-?mail|website|www)\b|\w@\w|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b",
    re.I,
)
_HAVE_COMMITTEES = frozenset("association society federation trust foundation union".split())
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
    def is_host(self) -> bool:
        """Whether it may be but the body that the one which met is of: a council, a society."""
        return self.is_council or self.body.name.split()[-1].lower() in _HAVE_COMMITTEES

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
        return None
    best = max(found, key=lambda c: (c.standing, not c.is_place, not c.is_council))
    is_title = held is None and best.standing <= _ALONE and not best.line.is_headed
    if is_title and _is_kind(best.body):
        return None
    hosted = [c for c in found if not (c.is_host or c.is_place) and c.standing >= _ALONE]
    is_of_site = best.line.place == "site"
    if best.is_host and (best.standing <= _ALONE or is_of_site) and hosted:
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
    is_letterhead = not line.undated[: body.start].strip() and _REACHED_BY.search(behind)
    is_bare = is_led or len(beside) <= _MAX_WORDS_BESIDE or is_letterhead is not None
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


def named_in_full(name: str, text: str) -> str:
    """The council in full where a heading says "Parish Council" alone and a text names but one."""
    kind = name.split(maxsplit=1)[0]
    if name not in (f"{kind} Council", f"{kind} Meeting"):
        return name
    named = re.findall(rf"({_PLACE_NAME}{{1,4}}){kind}\s++Council\b", text)
    places = Counter(" ".join(place.split()).removeprefix("The ") for place in named)
    place, times = places.most_common(1)[0] if len(places) == 1 else ("", 0)
    return f"{place} {kind} Council" if times > 1 and place != "The" else name


def _committee_and_day(line: HeadingLine) -> NamedBody | None:
    """What a heading names before the day: "Transport Consultation - Friday 4 March 2022"."""
    found = _COMMITTEE_AND_DAY.match(line.undated)
    if found is None or line.papers or not names_in(found["name"]):
        return None
    name = _SITTING.sub("", found["name"])
    words = names_in(name)
    is_name = all(word[0].isupper() for word in words) and len(words) > 1
    start = found.start("name")
    return NamedBody(name, start, start + len(name), None, False) if is_name else None

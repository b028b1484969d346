"""What a source says of its own meeting: body, day, time, place, publisher, status.

Every line that may tell them is weighed by where it stands; what speaks of another meeting, and
what is in doubt, tells nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.layout.source_text import SourceText
from ingest.reading.heading_line import HeadingLine
from ingest.reading.heading_lines import heading_lines, opening_lines, parted_lines, with_years
from ingest.reading.inferred_facts import inferred_from
from ingest.reading.meeting_body import (
    MeetingBody,
    meeting_body,
    named_in_full,
)
from ingest.reading.meeting_day import MeetingDay, meeting_day, meeting_time
from ingest.reading.minutes_status import minutes_status
from ingest.reading.unkinded_bodies import labelled_body, unkinded_body
from ingest.record import Facts

_COUNCIL = r"(?P<publisher>(?:[A-Z][\w'’&-]{1,40}+\s++(?:(?:and|of|upon)\s++)?){1,6}Council)"
_PUBLISHERS = (
    re.compile(rf"{_COUNCIL}\s++(?i:logo|home\s?page|website)"),
    re.compile(
        rf"(?i:agenda|issue|meeting|decision|minutes)\b.{{0,300}}\s[|–—-]\s++{_COUNCIL}\s*+$"
    ),
    re.compile(rf"^\s*{_COUNCIL}\s++[|–—-]\s++(?i:agenda|issue|meeting|decision|minutes)\b"),
    re.compile(rf"(?:©|(?i:copyright|published\s++by|hosted\s++by))[^.;]{{0,30}}?\b{_COUNCIL}\b"),
)
_VENUE_LABEL = re.compile(
    r"\W*(?:venue|place|location|where)\s*+[:|]\s*+(?P<venue>.+)", re.IGNORECASE
)
_DIRECTIONS = re.compile(r"(?:(?<![\s.])[\s.]++)?View directions\W*$", re.IGNORECASE)
_HELD_AT = re.compile(
    r"\bheld\s++(?:at|in)\s++(?P<venue>[^;]{3,160}?),?\s++(?:on\s++(?=(?:the\s++)?\w+day\b|\d)|(?:commencing\s++)?at\s++\d)",
    re.IGNORECASE,
)
_HELD_ON_AT = re.compile(
    r"\bheld\s++on\b.{5,60}?(?:\d{4}|[ap]\.?m\.?|noon),?\s++(?:at|in)\s++(?P<venue>(?!\d)[^;]{3,160}?)"
    r"(?:\s++(?:commencing\s++)?at\s++\d.*)?\.?$",
    re.IGNORECASE,
)
_ITEM_OF_MEETING = re.compile(r"\(Item\s++(?P<number>\d{1,3}[a-z]?(?:/\d{2})?)\.?\)", re.IGNORECASE)


def read_header(source: SourceText) -> Facts:
    """Read the facts that a source states of its meeting.

    Each fact found is named in ``inferred`` with the words it was read from.
    """
    lines, held = _day(source)
    body = _body(source, lines, held)
    time = meeting_time(lines, held)
    venue = next((v for line in lines if (v := _venue(line))), None)
    publisher = _publisher(lines, body)
    number = _ITEM_OF_MEETING.search(held.line.text) if held else None
    status = minutes_status(source, lines, held.day if held else None)
    return Facts(
        panel=body.name if body else None,
        meeting_date=held.day if held else None,
        meeting_time=time[0] if time else None,
        venue=venue[0] if venue else None,
        publisher=publisher[0] if publisher else None,
        item_number=number["number"] if number else None,
        minutes_status=status[0] if status else "not_stated",
        inferred=inferred_from(
            "above the minutes",
            panel=body.words if body else None,
            meeting_date=held.words + held.doubt if held else None,
            meeting_time=time[1].text if time else None,
            venue=venue[1] if venue else None,
            publisher=publisher[1] if publisher else None,
            item_number=number.group() if number else None,
            minutes_status=status[1] if status else None,
        ),
    )


def _day(source: SourceText) -> tuple[Sequence[HeadingLine], MeetingDay | None]:
    """The day of the meeting, with the lines that tell it: the surest that do."""
    heading = heading_lines(source)
    ways = _ways_to_read(source, heading)
    told = ((lines, held) for lines in ways if (held := meeting_day(source, lines)))
    return next(told, (heading, None))


def _ways_to_read(
    source: SourceText, heading: Sequence[HeadingLine]
) -> Iterator[Sequence[HeadingLine]]:
    """The lines that may tell the day, the surest first; each is made when it is asked for."""
    yield heading
    yield parted_lines(heading)
    yield with_years(source, heading)
    opening = opening_lines(source)
    yield opening
    yield with_years(source, opening)


def _body(
    source: SourceText, lines: Sequence[HeadingLine], held: MeetingDay | None
) -> MeetingBody | None:
    """The body that met, told by the surest of what a source says of it."""
    parted = parted_lines(lines)
    body = meeting_body(lines, held)
    if body is None and (held is None or held.line in parted):
        body = meeting_body(parted, held)
    if body is not None:
        return replace(body, name=named_in_full(body.name, source.text))
    return unkinded_body(lines, held) or labelled_body(opening_lines(source))


def _venue(line: HeadingLine) -> tuple[str, str] | None:
    text = line.text
    match = _VENUE_LABEL.match(text) or _HELD_AT.search(text) or _HELD_ON_AT.search(text)
    venue = _DIRECTIONS.sub("", match["venue"]).strip(" .,") if match else ""
    return (venue, text) if venue else None


def _publisher(lines: Sequence[HeadingLine], body: MeetingBody | None) -> tuple[str, str] | None:
    """The council whose paper or site it is, else the one named beside its body."""
    for pattern in _PUBLISHERS:
        match = next((m for line in lines if (m := pattern.search(line.text))), None)
        if match:
            return match["publisher"], match.group()
    return (body.host, body.host) if body and body.host else None

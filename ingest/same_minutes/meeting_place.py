"""Whether two sources are of the same meeting, and of the same item of it, as far as they say."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import parse_qsl, urlsplit

from ingest.record import AgendaItem, Meeting
from ingest.same_minutes.compared_words import words_in

Relation = Literal["same", "unknown", "different"]

# Words that any panel's name may hold: alone they do not tell one panel from another.
_GENERIC = frozenset(
    {"police", "fire", "rescue", "crime", "panel", "and", "the", "commissioner", "commissioners"}
)
_NUMBER = re.compile(r"\d+[a-z]?(?:\s*+/\s*+\d+)?", re.IGNORECASE)
# Titles with this share of words in common (of all their words) are of one item.
_TITLES_ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """What tells a meeting apart: its day, the words of its panel's name, and its address.

    ``panel`` is ``None`` where the panel is not stated; ``address`` holds host and the meeting's
    number there.
    """

    day: date | None
    panel: frozenset[str] | None
    host: str | None
    address: tuple[str, str] | None

    @property
    def known(self) -> int:
        """How much is stated, of panel and day: 0 to 2."""
        return (self.day is not None) + (self.panel is not None)


@dataclass(frozen=True, slots=True)
class ItemPlace:
    """What tells an item apart within its meeting; ``None`` is not stated."""

    title: tuple[str, ...] | None
    number: str | None
    minute_number: str | None
    url: str | None


def meeting_place(meeting: Meeting) -> MeetingPlace:
    """The place of a meeting, from what a source says of it."""
    panel = frozenset(panel_words(meeting.panel)) if meeting.panel else None
    address = _address(meeting.url)
    return MeetingPlace(meeting.date, panel, address[0] if address else None, address)


def item_place(item: AgendaItem) -> ItemPlace:
    """The place of an item, from what a source says of it."""
    title = tuple(words_in(item.title)) if item.title else None
    return ItemPlace(title or None, _number(item.number), _number(item.minute_number), item.url)


def panel_words(name: str) -> list[str]:
    """The words of a panel's name that tell it from others; none for "Police and Crime Panel"."""
    return [word for word in words_in(name) if word not in _GENERIC]


def relate_meetings(one: MeetingPlace, other: MeetingPlace) -> Relation:
    """Whether two sources are of one meeting. A panel meets once a day."""
    if one.address and one.address == other.address:
        return "same"
    if one.day and other.day and one.day != other.day:
        return "different"
    if one.panel is not None and other.panel is not None:
        if not (one.panel <= other.panel or other.panel <= one.panel):
            return "different"
        is_named = bool(one.panel and other.panel)
        if is_named or not (one.host and other.host) or one.host == other.host:
            return "same" if one.day and other.day else "unknown"
    return "unknown"


def relate_items(one: ItemPlace, other: ItemPlace) -> Relation:
    """Whether two sources of one meeting are of one item of it."""
    if one.url and one.url == other.url:
        return "same"
    if one.title and other.title:
        mine, theirs = set(one.title), set(other.title)
        shared = len(mine & theirs) / len(mine | theirs)
        if shared < _TITLES_ALIKE:
            is_numbered_alike = _same_number(one, other) == "same" and shared > 0
            return "unknown" if is_numbered_alike else "different"
        return "unknown" if _same_number(one, other) == "different" else "same"
    return "same" if _same_number(one, other) == "same" else "unknown"


def _same_number(one: ItemPlace, other: ItemPlace) -> Relation:
    """By number: an agenda's "7" and a minute's "39/20" are counted apart."""
    pairs = ((one.number, other.number), (one.minute_number, other.minute_number))
    known = [(a, b) for a, b in pairs if a and b and ("/" in a) == ("/" in b)]
    if not known:
        return "unknown"
    return "same" if any(a == b for a, b in known) else "different"


def _number(printed: str | None) -> str | None:
    match = _NUMBER.match(printed.strip()) if printed else None
    return "".join(match.group().split()).lower() if match else None


def _address(url: str | None) -> tuple[str, str] | None:
    """The host of a meeting's page and the meeting's number there, or its whole path."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
        query = {name.lower(): value for name, value in parse_qsl(parts.query)}
    except ValueError:
        return None
    number = query.get("mid") or query.get("meetingid")
    return (parts.netloc.lower(), number or f"{parts.path}?{parts.query}")

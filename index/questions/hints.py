"""Hints: what a question's own words say about panel, speaker, date and kind of passage.

A hint prefers and never excludes: whoever asks what was said "in 2021" may mean the year that was
spoken of and not the year of the meeting.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from index.book.filters import Filters
from index.passages.passage import PassageKind
from index.questions.asked_people import AskedPerson
from index.questions.asked_places import AskedPlace
from index.questions.date_words import DateRange
from index.words.terms import content_words
from ingest.record import SpeakerRole

_DECIDED = re.compile(
    r"\b(?:(?<!community )resol(?:ved?|utions?)|decid(?:ed?|es)|decisions?|agree[ds]?\b(?!\s+with)"
    r"|recommend(?:ed|ations?)?|noted)\b",
    re.IGNORECASE,
)
_UNDERTAKEN = re.compile(
    r"\b(?:actions?\b(?!\s+fraud)|promis(?:ed?|es)|undert(?:ook|ak(?:en?|ings?))|follow(?:ed)?[\s-]up"
    r"|agreed\s+to\s+(?:provide|bring|send|report|circulate))\b",
    re.IGNORECASE,
)

# What only asks to compare several panels, once their names are taken out.
_COMPARING = re.compile(
    r"^\W*(?:please\s+)?(?:can\s+you\s+)?(?:compar(?:e|ing)|comparison\s+of|contrast)\b"
    r"(?:\s+(?:between|of)\b)?(?:\s+and\b)?"
    r"|^\W*(?:what\s+(?:is|are|was|were)\s+)?(?:the\s+)?differences?\b"
    r"(?:\s+(?:between|in|of|on)\b)?(?:\s+and\b)?(?:\s+(?:on|in|about|over)\b)?"
    r"|\b(?:versus|vs\.?|compared?\s+(?:to|with)|differ(?:s|ed)?|both\s+and)(?=\W|$)"
    r"|(?:\s+|,)(?:and|or|with|between|,)+\W*$",
    re.IGNORECASE,
)
_MEETING_WORDS = frozenset({"meeting", "meetings", "panel", "member", "members", "committee"})


@dataclass(frozen=True, slots=True)
class Hints:
    """What was read from a question's words. Empty fields were not read, or were switched off.

    ``speakers`` holds the roles named; ``panels`` the full names of the panels of the book that are
    named, in the order of the question. Meetings are meant that lie in any of ``dates``, if there
    are any, and in none of ``not_dates``; ``unread`` are words that tell of a time which could not
    be read. ``people`` and ``places`` are named and are no panel's of the book: words that answer
    are by or about such a person, or name such a place.
    """

    panels: tuple[str, ...] = ()
    speakers: tuple[SpeakerRole, ...] = ()
    dates: tuple[DateRange, ...] = ()
    not_dates: tuple[DateRange, ...] = ()
    unread: tuple[str, ...] = ()
    kinds: tuple[PassageKind, ...] = ()
    people: tuple[AskedPerson, ...] = ()
    places: tuple[AskedPlace, ...] = ()

    @property
    def panel(self) -> str | None:
        """The panel that is meant; ``None`` where none is, or several are."""
        return self.panels[0] if len(self.panels) == 1 else None

    @property
    def from_date(self) -> date | None:
        """The first day of all that is meant; ``None`` where it is open."""
        first = [one.first for one in self.dates]
        return min((day for day in first if day), default=None) if None not in first else None

    @property
    def to_date(self) -> date | None:
        """The last day of all that is meant; ``None`` where it is open."""
        last = [one.last for one in self.dates]
        return max((day for day in last if day), default=None) if None not in last else None

    @property
    def narrows_meetings(self) -> bool:
        """Whether some meetings fit and others do not."""
        return bool(self.panels or self.dates or self.not_dates)

    def beside(self, filters: Filters) -> Self:
        """The hints that are left where filters say otherwise: a filter goes before a hint."""
        return replace(
            self,
            panels=() if filters.panel else self.panels,
            speakers=() if filters.speaker else self.speakers,
            dates=() if filters.has_dates else self.dates,
            not_dates=() if filters.has_dates else self.not_dates,
            kinds=() if filters.kind else self.kinds,
        )

    def fits_date(self, meeting_date: str | None) -> bool:
        """Whether a date in ISO 8601 is one that is meant; never where none is, or without one."""
        if meeting_date is None or not (self.dates or self.not_dates):
            return False
        day = date.fromisoformat(meeting_date)
        is_meant = not self.dates or any(day in one for one in self.dates)
        return is_meant and not any(day in one for one in self.not_dates)

    def of_meetings(self, filters: Filters) -> tuple[Filters, ...]:
        """The filters with the dates that were hinted at, once for each panel that was."""
        dated = replace(
            filters,
            from_date=filters.from_date or self.from_date,
            to_date=filters.to_date or self.to_date,
        )
        if filters.panel or not self.panels:
            return (dated,)
        return tuple(replace(dated, panel=panel) for panel in self.panels)

    def required(self, filters: Filters) -> tuple[Filters, ...]:
        """The filters with all that was hinted at; of several roles or kinds, the first.

        Once for each panel that was hinted at: what passes any of them is meant.
        """
        speaker = filters.speaker or next(iter(self.speakers), None)
        kind = filters.kind or next(iter(self.kinds), None)
        return tuple(replace(one, speaker=speaker, kind=kind) for one in self.of_meetings(filters))


def read_kinds(text: str) -> tuple[PassageKind, ...]:
    """The kinds of passage that a text asks for: what was decided, or what was to be done."""
    kinds: list[PassageKind] = []
    if _DECIDED.search(text):
        kinds.append("resolution")
    if _UNDERTAKEN.search(text):
        kinds.append("action")
    return tuple(kinds)


def names_no_subject(text: str) -> bool:
    """Whether a text asks for decisions or actions and for nothing that they were about."""
    rest = _UNDERTAKEN.sub(" ", _DECIDED.sub(" ", text))
    return rest != text and not set(content_words(rest)) - _MEETING_WORDS


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text without the words of hints; the text itself where no word of substance is left."""
    kept = list(text)
    for start, end in spans:
        kept[start:end] = " " * (end - start)
    rest = " ".join("".join(kept).split()).strip(" ,;:")
    return rest if re.search(r"\w{3}", rest) else text


def without_comparing(text: str) -> str:
    """A text without the words that only ask to compare ("what is the difference in …")."""
    return _COMPARING.sub(" ", text).strip(" ,;:") or text

"""Hints: what a question's own words say about panel, speaker, date and kind of passage.

A hint prefers and never excludes: whoever asks what was said "in 2021" may mean the year that was
spoken of and not the year of the meeting.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Self, get_args

from index.book.filters import Filters
from index.index_errors import FilterError
from index.passages.passage import PassageKind
from index.questions.date_words import DateRange
from index.words.terms import content_words
from ingest.record import SpeakerRole

HintMode = Literal["prefer", "require", "off"]
HintName = Literal["panel", "speaker", "dates", "kind", "spelling", "glossary"]
HINT_NAMES: tuple[HintName, ...] = get_args(HintName)

_GENERIC = r"(?:\b(?:police|fire|rescue|crime|and|panel|commissioner|joint|committee|the)\b|[&,\s])"
_NAME_END = re.compile(rf"(?:{_GENERIC})+$", re.IGNORECASE)
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


def parse_hint_name(word: str) -> HintName:
    """The name of a hint as a person typed it. Raises ``FilterError`` for one there is not."""
    for name in HINT_NAMES:
        if name == word.strip().lower():
            return name
    raise FilterError(f"no hint “{word}”; use one of {', '.join(HINT_NAMES)}")


_MEETING_WORDS = frozenset({"meeting", "meetings", "panel", "member", "members", "committee"})


@dataclass(frozen=True, slots=True)
class Hints:
    """What was read from a question's words. Empty fields were not read, or were switched off.

    ``speakers`` holds the roles named; ``panel`` the full name of a panel of the book. Meetings are
    meant that lie in any of ``dates``, if there are any, and in none of ``not_dates``; ``unread``
    are words that tell of a time which could not be read.
    """

    panel: str | None = None
    speakers: tuple[SpeakerRole, ...] = ()
    dates: tuple[DateRange, ...] = ()
    not_dates: tuple[DateRange, ...] = ()
    unread: tuple[str, ...] = ()
    kinds: tuple[PassageKind, ...] = ()

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
        return bool(self.panel or self.dates or self.not_dates)

    def beside(self, filters: Filters) -> Self:
        """The hints that are left where filters say otherwise: a filter goes before a hint."""
        return replace(
            self,
            panel=None if filters.panel else self.panel,
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

    def of_meetings(self, filters: Filters) -> Filters:
        """The filters with the panel and the dates that were hinted at."""
        return replace(
            filters,
            panel=filters.panel or self.panel,
            from_date=filters.from_date or self.from_date,
            to_date=filters.to_date or self.to_date,
        )

    def required(self, filters: Filters) -> Filters:
        """The filters with all that was hinted at; of several roles or kinds, the first."""
        return replace(
            self.of_meetings(filters),
            speaker=filters.speaker or next(iter(self.speakers), None),
            kind=filters.kind or next(iter(self.kinds), None),
        )


@dataclass(frozen=True, slots=True)
class PanelWords:
    """A panel of the book, and the span of words that name it."""

    panel: str
    start: int
    end: int


def read_panel(text: str, panels: Sequence[str]) -> PanelWords | None:
    """The panel of the book that a text names by what sets it apart ("West Mercia").

    ``None`` where it names none, or several.
    """
    found: dict[str, PanelWords] = {}
    for panel in panels:
        name = _NAME_END.sub("", panel).strip()
        if not name:
            continue
        words = r"\W+".join(map(re.escape, name.split()))
        pattern = (
            rf"(?:\b(?:the|in|at|by|for|of|to)\s+)?\b{words}(?:['’]s)?\b(?:\W{_GENERIC}*panel\b)?"
        )
        match = re.search(pattern, text, re.IGNORECASE)
        if match:
            found[panel] = PanelWords(panel, match.start(), match.end())
    return next(iter(found.values())) if len(found) == 1 else None


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

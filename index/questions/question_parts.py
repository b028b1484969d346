"""The parts of a question that is asked on from, or that asks on: who, where, when, what."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from index.questions.asked_people import asked_people
from index.questions.asked_places import Areas
from index.questions.asked_roles import asked_roles
from index.questions.date_words import read_dates
from index.questions.hints import without_comparing
from index.words.terms import content_words
from ingest.language.roles import role_mentions

# Words that ask and name nothing, besides the stop words.
ASKING_WORDS = frozenset(
    "say think thought happen happened happens answer answered answers reply replied replies ask "
    "asked tell mention mentioned record recorded many much there ok okay now view views response "
    "respond responded position minutes year years month meeting previous next following last "
    "same panel decide decided resolve resolved agree agreed note noted recommend "
    "recommended".split()
)


@dataclass(frozen=True, slots=True)
class QuestionParts:
    """The parts of a question: who is to have spoken, where, when, and all the rest.

    ``speaker`` is as it stands in ``rest``, ``subject`` the end of it that no frame asks by.
    """

    places: tuple[str, ...]
    dates: tuple[str, ...]
    speaker: str | None
    rest: str
    frame: str
    subject: str
    is_asked_to_speak: bool

    @property
    def is_elliptical(self) -> bool:
        """Whether it names nothing besides who, where and when."""
        rest = self.rest.replace(self.speaker, " ") if self.speaker else self.rest
        return not set(content_words(rest)) - ASKING_WORDS

    @property
    def says_whose(self) -> bool:
        """Whether it names who, where or when."""
        return bool(self.places or self.dates or self.speaker)

    @property
    def has_subject(self) -> bool:
        """Whether another can ask on from it: about a role too, unless that is to have spoken."""
        return not self.is_elliptical or bool(self.speaker and not self.is_asked_to_speak)


def question_parts(question: str, areas: Areas, today: date | None) -> QuestionParts:
    """Part a question; without ``today`` no date is read that is told from it."""
    named = areas.named(question)
    spans = [(one.start, one.end) for one in named]
    rest = _blanked(question, spans)
    # A day that is told from the last meeting is read anew from the whole.
    days = read_dates(rest, today, lambda: today)
    dates = tuple(_dated(question[start:end]) for start, end in days.spans)
    rest = " ".join(_blanked(rest, days.spans).split())
    rest = without_comparing(rest) if len(named) > 1 else rest
    asked = asked_roles(rest)
    frame = rest[: -len(asked.subject)] if asked.must_speak and rest != asked.subject else ""
    return QuestionParts(
        places=tuple(one.name for one in named),
        dates=dates,
        speaker=_speaker(rest, areas),
        rest=rest,
        frame=frame,
        subject=asked.subject,
        is_asked_to_speak=asked.must_speak,
    )


def _speaker(text: str, areas: Areas) -> str | None:
    """The first person or role that a text names, as it names them."""
    people = asked_people(text, lambda name: bool(areas.named(name)))
    if people:
        return people[0].words
    mention = next(iter(role_mentions(text, is_typed=True)), None)
    return text[mention.start : mention.end] if mention else None


def _dated(words: str) -> str:
    """Words of a date as they stand behind a question."""
    words = " ".join(words.split())
    return f"in {words}" if re.match(r"\d{4}\b|[A-Z]", words) else words


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text of the same length with spaces in the place of spans."""
    kept = list(text)
    for start, end in spans:
        kept[start:end] = " " * (end - start)
    return "".join(kept)

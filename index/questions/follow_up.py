"""Asking on: a question that is understood only with the one before it.

"And what about 2021?" asks the question before of another year, "what did East Vale say?" of
another panel, "how much did it cost?" about what that one was about. What results is a question
that can be read by itself, so that everybody sees how it was understood. A question with a subject
of its own takes nothing over.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from index.questions.asked_people import asked_people
from index.questions.asked_places import Areas
from index.questions.asked_roles import asked_roles
from index.questions.date_words import read_dates
from index.questions.hints import without_comparing
from index.words.terms import STOP_WORDS, content_words, word_spans
from ingest.language.roles import role_mentions

_LEAD_IN = re.compile(
    r"^\W*(?:(?:and|but|ok(?:ay)?|so|then|also|now)\b[\s,]*)*(?:(?:what|how)\s+about\b\s*)?",
    re.IGNORECASE,
)
_OPENS_QUESTION = re.compile(
    r"^\W*(?:what|how|who|whom|whose|when|where|why|which|is|are|was|were|did|does|do|has|have|had"
    r"|can|could|will|would|should)\b",
    re.IGNORECASE,
)
_COUNTING = re.compile(r"^\W*(?:how\s+(?:many|much|often)|what\s+number\s+of)\b", re.IGNORECASE)
_WHO_VERB = re.compile(r"^\W*who\s+[\w’'-]+\s+", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|on|regarding|concerning)\s+(?P<subject>\S.*)$", re.IGNORECASE)
_THING = re.compile(
    r"\b(?:it|its|they|them|their|this|these|those"
    r"|that(?=\W*$|\s+(?:is|was|has|had|did|does|will|would|costs?)\b))(?![\w’'])",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b(?:he|she|him|her|his|hers)(?![\w’'])", re.IGNORECASE)
_DECIDING = re.compile(
    r"\b(?P<verb>decided?|resolved?|agreed?|noted?|recommend(?:ed)?)\b", re.IGNORECASE
)
_DECIDED = {
    "deci": "decided",
    "reso": "resolved",
    "agre": "agreed",
    "note": "noted",
    "reco": "recommended",
}
# Words that ask and name nothing, besides the stop words.
_ASKING = frozenset(
    "say think thought happen happened happens answer answered answers reply replied replies ask "
    "asked tell mention mentioned record recorded many much there ok okay now view views response "
    "respond responded position minutes year years month meeting previous next following last "
    "same panel decide decided resolve resolved agree agreed note noted recommend "
    "recommended".split()
)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question with what it takes over from the one before; ``taken_over`` are those words."""

    text: str
    taken_over: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Parts:
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
        return not set(content_words(rest)) - _ASKING

    @property
    def says_whose(self) -> bool:
        """Whether it names who, where or when."""
        return bool(self.places or self.dates or self.speaker)

    @property
    def has_subject(self) -> bool:
        """Whether another can ask on from it: about a role too, unless that is to have spoken."""
        return not self.is_elliptical or bool(self.speaker and not self.is_asked_to_speak)


def follow_up(
    previous: str, question: str, areas: Areas, today: date | None = None
) -> FollowUp | None:
    """A question with what it takes over from the one before; ``None`` where it needs nothing."""
    before, asked = _parts(previous, areas, today), _parts(question, areas, today)
    lead_in = _LEAD_IN.match(question)
    goes_on = lead_in is not None and bool(lead_in.group().strip())
    referring = _THING.search(asked.rest)
    if asked.is_elliptical and (asked.says_whose or not referring):
        return _of_same_subject(before, asked)
    if referring and (noun := _noun(before)):
        return _put_together(before, asked, _replaced(asked.rest, referring, noun), (noun,))
    referring = _PERSON.search(asked.rest)
    if referring and before.speaker:
        who = _with_article(before.speaker)
        return _put_together(before, asked, _replaced(asked.rest, referring, who), (who,))
    if not goes_on:
        return None
    words = _LEAD_IN.sub("", asked.rest).strip(" ?")
    if _OPENS_QUESTION.match(words):
        return _put_together(before, asked, words, ())
    return _instead(before, asked, words)


def _instead(before: _Parts, asked: _Parts, words: str) -> FollowUp | None:
    """The question before, about something else."""
    counting = _COUNTING.match(before.rest)
    frame = before.frame.strip() or (counting.group() if counting else "")
    subject = _LEAD_IN.sub("", words).strip(" ?")
    return _put_together(before, asked, f"{frame} {subject}", (frame,) if frame else ())


def _of_same_subject(before: _Parts, asked: _Parts) -> FollowUp | None:
    """The question before, of another speaker, place or time."""
    deciding = _DECIDING.search(asked.rest)
    if not (asked.says_whose or deciding) or not before.has_subject:
        return None
    if asked.speaker and not asked.is_asked_to_speak and _COUNTING.match(before.rest):
        return _instead(before, asked, asked.rest)
    if deciding and (noun := _noun(before)):
        words = f"what was {_DECIDED[deciding['verb'][:4].lower()]} about {noun}"
        return _put_together(before, asked, words, (noun,))
    if asked.speaker is None:
        return _put_together(before, asked, before.rest, (before.rest.strip(" ?"),))
    if before.speaker and before.frame:
        words = before.rest.replace(before.speaker, asked.speaker, 1)
        return _put_together(before, asked, words, (before.subject.strip(" ?"),))
    noun = before.subject.strip(" ?") if before.frame else _noun(before)
    words = f"what did {_with_article(asked.speaker)} say about {noun}"
    return _put_together(before, asked, words, (noun,))


def _put_together(
    before: _Parts, asked: _Parts, words: str, taken: Sequence[str]
) -> FollowUp | None:
    """A question of these words, where and when it asks itself, else as the one before does."""
    places = asked.places or before.places
    dates = asked.dates or before.dates
    taken = [*taken, *(() if asked.places else places), *(() if asked.dates else dates)]
    if not taken:
        return None
    text = " ".join([words.strip(" ?.,;"), *_joined(places), *dates])
    return FollowUp(f"{' '.join(text.split())}?", tuple(word for word in taken if word))


def _parts(question: str, areas: Areas, today: date | None) -> _Parts:
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
    return _Parts(
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


def _noun(parts: _Parts) -> str:
    """What a question is about, in its own words, without those that only ask."""
    if parts.frame:
        return parts.subject.strip(" ?")
    about = _ABOUT.search(parts.rest)
    is_about = about is not None and _OPENS_QUESTION.match(parts.rest) is not None
    text = about["subject"] if about and is_about else _WHO_VERB.sub("", parts.rest)
    telling = [
        (start, end)
        for word, start, end in word_spans(text)
        if word not in STOP_WORDS and word not in _ASKING
    ]
    return text[telling[0][0] : telling[-1][1]] if telling else ""


def _replaced(text: str, match: re.Match[str], words: str) -> str:
    plain = _LEAD_IN.match(text)
    begin = plain.end() if plain and plain.end() <= match.start() else 0
    return f"{text[begin : match.start()]}{words}{text[match.end() :]}"


def _with_article(speaker: str) -> str:
    """A role with its article; a person's name goes without."""
    is_role = any(
        m.start == 0 and m.end == len(speaker) for m in role_mentions(speaker, is_typed=True)
    )
    return f"the {speaker}" if is_role else speaker


def _dated(words: str) -> str:
    """Words of a date as they stand behind a question."""
    words = " ".join(words.split())
    return f"in {words}" if re.match(r"\d{4}\b|[A-Z]", words) else words


def _joined(places: Sequence[str]) -> list[str]:
    return [f"in {' and '.join(places)}"] if places else []


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text of the same length with spaces in the place of spans."""
    kept = list(text)
    for start, end in spans:
        kept[start:end] = " " * (end - start)
    return "".join(kept)

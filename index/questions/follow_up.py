"""Asking on: a question that is understood only with the one before it.

"And what about 2021?" asks the question before of another year, "what did East Vale say?" of
another panel, "how much did it cost?" about what that one was about. What results is a question
that can be read by itself, so that everybody sees how it was understood. A question with a subject
of its own takes nothing over.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from index.questions.asked_places import Areas
from index.questions.question_parts import ASKING_WORDS, QuestionParts, question_parts
from index.words.terms import STOP_WORDS, word_spans
from ingest.language.roles import role_mentions

_LEAD_IN = re.compile(
    r"^\W*(?:(?:and|but|ok(?:ay)?|so|then|also|now)\b[\s,]*)*(?:(?:(?:what|how)\s+)?about\b\s*)?",
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


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question with what it takes over from the one before; ``taken_over`` are those words."""

    text: str
    taken_over: tuple[str, ...]


def follow_up(
    previous: str, question: str, areas: Areas, today: date | None = None
) -> FollowUp | None:
    """A question with what it takes over from the one before; ``None`` where it needs nothing."""
    before, asked = question_parts(previous, areas, today), question_parts(question, areas, today)
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


def _instead(before: QuestionParts, asked: QuestionParts, words: str) -> FollowUp | None:
    """The question before, about something else."""
    counting = _COUNTING.match(before.rest)
    frame = before.frame.strip() or (counting.group() if counting else "")
    subject = _LEAD_IN.sub("", words).strip(" ?")
    return _put_together(before, asked, f"{frame} {subject}", (frame,) if frame else ())


def _of_same_subject(before: QuestionParts, asked: QuestionParts) -> FollowUp | None:
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
    before: QuestionParts, asked: QuestionParts, words: str, taken: Sequence[str]
) -> FollowUp | None:
    """A question of these words, where and when it asks itself, else as the one before does."""
    places = asked.places or before.places
    dates = asked.dates or before.dates
    taken = [*taken, *(() if asked.places else places), *(() if asked.dates else dates)]
    if not taken:
        return None
    text = " ".join([words.strip(" ?.,;"), *_joined(places), *dates])
    return FollowUp(f"{' '.join(text.split())}?", tuple(word for word in taken if word))


def _noun(parts: QuestionParts) -> str:
    """What a question is about, in its own words, without those that only ask."""
    if parts.frame:
        return parts.subject.strip(" ?")
    about = _ABOUT.search(parts.rest)
    is_about = about is not None and _OPENS_QUESTION.match(parts.rest) is not None
    text = about["subject"] if about and is_about else _WHO_VERB.sub("", parts.rest)
    telling = [
        (start, end)
        for word, start, end in word_spans(text)
        if word not in STOP_WORDS and word not in ASKING_WORDS
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


def _joined(places: Sequence[str]) -> list[str]:
    return [f"in {' and '.join(places)}"] if places else []

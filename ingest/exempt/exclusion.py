"""The sentences that exclude the public or deny it, and where the public words of one end.

What is *strong* closes the meeting until the public is back; what is *weak* ("the item was
considered in private") closes its item alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.exempt.public_words import gives_reasons, public_end
from ingest.exempt.reported_speech import ReportedSpeech
from ingest.exempt.wordings.denied import DEFEAT, DENIAL, EXCEPTION, NOTHING
from ingest.exempt.wordings.excluded import (
    CLOSES_ITEM,
    CLOSES_MEETING,
    CLOSES_MEETING_WITHOUT_LAW,
    DISTURBANCE,
    LAW,
    RECORDING_STOPPED,
    RETIRED,
)
from ingest.exempt.wordings.readmitted import READMISSION
from ingest.exempt.wordings.resolved import (
    CARRIED,
    CONDITION,
    MOVED,
    PROPOSAL,
    RESOLVED,
    TO_BE_PRIVATE,
)
from ingest.exempt.wordings.wording import Wordings
from ingest.language.sentences import sentence_spans

Strength = Literal["strong", "weak"]

_MAX_WORDS_OF_DEFEAT = 12
_MAX_WORDS_OF_DENIAL = 30
_MAX_WORDS_OF_READMISSION = 25


@dataclass(frozen=True, slots=True)
class Exclusion:
    """That a line excludes the public: ``end`` is where its public words end, counted in the line.

    At 0 nothing of the line is certain to be public.
    """

    end: int
    strength: Strength


def exclusion_in(text: str) -> Exclusion | None:
    """The first sentence of a line that excludes the public, or proposes to; else ``None``.

    Sentences right behind it that only give the legal reasons belong to it. A motion that the
    same line says was lost excludes nobody.
    """
    spans = sentence_spans(text)
    for i, (start, end) in enumerate(spans):
        sentence = text[start:end]
        strength = excludes(sentence)
        behind = spans[i + 1 :] if strength else []
        if strength is None or any(_tells_of_defeat(text[a:b]) for a, b in behind[:2]):
            continue
        public = public_end(sentence, _match_ends(sentence))
        if public is None:
            return Exclusion(start, strength)
        last = start + public
        if last == end:
            for a, b in behind:
                if not gives_reasons(text[a:b]):
                    break
                last = b
        return Exclusion(last, strength)
    return None


def excludes(sentence: str) -> Strength | None:
    """How a sentence excludes the public, or proposes to, where it does.

    What somebody asked, said or was told about an exclusion is none, nor is a denial.
    """
    if RETIRED.are_in(sentence):
        return None
    words, denials = DENIAL.taken_out_of(sentence)
    if denials:
        closes = _is_done(words, CLOSES_MEETING_WITHOUT_LAW)
    else:
        words = sentence
        closes = _is_done(words, CLOSES_MEETING)
    if closes:
        return "weak" if DISTURBANCE.are_in(words) and not CARRIED.are_in(words) else "strong"
    return "weak" if not denials and _is_done(words, CLOSES_ITEM) else None


def tells_of_private_talk(text: str) -> bool:
    """Whether a line only tells that members retired to deliberate, or that recording stopped.

    What follows is as a rule public; a reader should look.
    """
    return any(RETIRED.are_in(s) or RECORDING_STOPPED.are_in(s) for s in _sentences(text))


def leads_up_to_exclusion(text: str) -> bool:
    """Whether words only move or decide that something be taken in private.

    They exclude nobody yet where the resolution to exclude follows.
    """
    if CARRIED.are_in(text):
        return False
    return (TO_BE_PRIVATE.are_in(text) and not LAW.are_in(text)) or MOVED.are_in(text)


def may_be_denied(text: str) -> bool:
    """Whether words but head, move or propose an exclusion, so that the next line may deny it."""
    if PROPOSAL.are_in(text.lstrip(" -–—·•(")) or only_proposes(text) or MOVED.are_in(text):
        return not CARRIED.are_in(text)
    return not RESOLVED.are_in(text) and text.rstrip()[-1:] not in ".;:"


def only_proposes(text: str) -> bool:
    """Whether words propose an exclusion under a condition: "if", "may wish", "whether"."""
    return CONDITION.are_in(text)


def denies(text: str) -> bool:
    """Whether every sentence of a line says that there was nothing to exclude the public for.

    What names an exception ("no exempt items other than item 3") denies nothing.
    """
    if EXCEPTION.are_in(text) or len(text.split()) > _MAX_WORDS_OF_DENIAL:
        return False
    if NOTHING.are_in(text):
        return True
    sentences = list(_sentences(text))
    return bool(sentences) and all(DENIAL.are_in(s) or NOTHING.are_in(s) for s in sentences)


def names_what_it_denies(text: str) -> bool:
    """Whether a denial speaks of exempt business, not merely of "none"."""
    return denies(text) and DENIAL.are_in(text)


def denied_by(text: str) -> bool:
    """Whether a line says that there was no need of an exclusion, or that its motion was lost."""
    return denies(text) or _tells_of_defeat(text)


def was_lost(text: str) -> bool:
    """Whether a line moves an exclusion and says that the motion was lost."""
    sentences = _sentences(text)
    return any(map(excludes, sentences)) and any(map(_tells_of_defeat, sentences))


def readmits(text: str) -> bool:
    """Whether a line says, and says no more than, that the meeting was public again."""
    if len(text.split()) > _MAX_WORDS_OF_READMISSION:
        return False
    spans = sentence_spans(text)
    return bool(spans) and READMISSION.are_in(text[: spans[0][1]])


def _is_done(words: str, wordings: Wordings) -> bool:
    """Whether a sentence says in one of these wordings what the meeting did."""
    starts = [match.start() for match in wordings.find_all(words)]
    if not starts:
        return False
    reported = ReportedSpeech(words)
    return not all(map(reported.covers, starts))


def _tells_of_defeat(sentence: str) -> bool:
    return len(sentence.split()) <= _MAX_WORDS_OF_DEFEAT and DEFEAT.are_in(sentence)


def _match_ends(sentence: str) -> list[int]:
    """Where the words of a sentence that exclude the public end; the plainest words first."""
    tables = (CLOSES_MEETING_WITHOUT_LAW, LAW, CLOSES_ITEM)
    return [match.end() for table in tables for match in table.find_all(sentence)]


def _sentences(text: str) -> Iterator[str]:
    return (text[start:end] for start, end in sentence_spans(text))

"""The sentences that exclude the public or deny it, and where the public words of one end.

What is *strong* closes the meeting until the public is back; what is *weak* ("the item was
considered in private") closes its item alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from ingest.exempt.public_words import gives_reasons, public_end
from ingest.exempt.reported_speech import ReportedSpeech, is_of_another_meeting, is_supposed
from ingest.exempt.wordings.denied import DENIAL
from ingest.exempt.wordings.ended import KEPT_APART
from ingest.exempt.wordings.excluded import (
    APPENDED,
    CLOSES_ITEM,
    CLOSES_MEETING,
    CLOSES_MEETING_WITHOUT_LAW,
    FROM_HERE,
    OF_PRIVACY,
    OF_RETIRING,
    RECORDING_STOPPED,
)
from ingest.exempt.wordings.lost import DEFEAT, NOT_MET, OF_A_MOTION, PUTS_MOTION
from ingest.exempt.wordings.resolved import CARRIED
from ingest.exempt.wordings.shut_out import LAW
from ingest.exempt.wordings.stock_words import VOTE
from ingest.exempt.wordings.supposed import CONDITION, DECIDED, PAST
from ingest.exempt.wordings.those_present import (
    DISTURBANCE,
    ONE_OF_THE_PUBLIC,
    RETIRED,
    WHERE_THEY_ARE,
)
from ingest.exempt.wordings.wording_table import Wordings
from ingest.language.sentences import Span, sentence_spans, trim

Strength = Literal["strong", "weak"]

_MAX_WORDS_OF_DEFEAT = 32
_NEXT = 2  # sentences in which "it was lost" is still said of the motion


@dataclass(frozen=True, slots=True)
class Exclusion:
    """That a line excludes the public: ``end`` is where its public words end, counted in the line.

    At 0 nothing of the line is certain to be public. ``start`` is where its sentence begins.
    """

    end: int
    strength: Strength
    start: int = field(default=0, compare=False)


def exclusion_in(text: str) -> Exclusion | None:
    """The first sentence of a line that excludes the public, or proposes to; else ``None``.

    Sentences right behind it that only give the legal reasons belong to it. A motion that the
    same line says was lost excludes nobody.
    """
    if not OF_PRIVACY.are_in(text):
        return None
    spans = list(_pieces(text))
    for i, (start, end) in enumerate(spans):
        sentence = text[start:end]
        strength = excludes(sentence)
        behind = spans[i + 1 :] if strength else []
        if strength is None or _is_undone(sentence, [text[a:b] for a, b in behind]):
            continue
        return Exclusion(_public_end_of(text, (start, end), behind), strength, start)
    return None


def _is_undone(sentence: str, behind: list[str]) -> bool:
    """Whether the motion of a sentence is lost in those behind it, or its condition not met."""
    is_for_a_chance = CONDITION.are_in(sentence)
    if CARRIED.are_in(sentence) and not is_for_a_chance:
        return False
    if is_for_a_chance and "unless" not in sentence and behind and NOT_MET.are_in(behind[0]):
        return True
    is_told = any(
        PAST.are_in(sentence[start:end])
        for start, end in _matches(WHERE_THEY_ARE.blanked_in(sentence))
    )
    if is_told and not PUTS_MOTION.are_in(sentence):
        return False
    for i, words in enumerate(behind):
        if tells_of_defeat(words) and (i < _NEXT or OF_A_MOTION.are_in(words)):
            return True
        if CARRIED.are_in(words):
            return False
    return False


def _public_end_of(text: str, sentence: Span, behind: list[Span]) -> int:
    """Where the public words end of a sentence that excludes, and of those right behind it."""
    last = sentence[0]
    for i, (start, end) in enumerate((sentence, *behind)):
        words = text[start:end]
        if i == 0 or excludes(words) == "strong":
            words = WHERE_THEY_ARE.blanked_in(words)
            public = public_end(words, _matches(words))
            last = last if public is None else start + public
        elif gives_reasons(words) or VOTE.are_in(words) or KEPT_APART.are_in(words):
            last = end
        if last != end:
            break
    return last


def speaks_of_exclusion(text: str) -> bool:
    """Whether words speak of excluding the public at all, be it done or only supposed."""
    return CLOSES_MEETING.are_in(DENIAL.taken_out_of(text)[0])


def excludes(sentence: str) -> Strength | None:
    """How a sentence excludes the public, or proposes to, where it does.

    What somebody asked, said or was told about an exclusion is none, nor is a denial.
    """
    if not OF_PRIVACY.are_in(sentence) or RETIRED.are_in(sentence):
        return None
    told = WHERE_THEY_ARE.blanked_in(ONE_OF_THE_PUBLIC.taken_out_of(sentence)[0])
    words, denials = DENIAL.taken_out_of(told)
    closes = _is_done(words, CLOSES_MEETING_WITHOUT_LAW) or (not denials and _closes_by_law(words))
    if closes:
        return "weak" if DISTURBANCE.are_in(words) and not CARRIED.are_in(words) else "strong"
    if denials or not _is_done(words, CLOSES_ITEM):
        return None
    return "strong" if FROM_HERE.are_in(words) else "weak"


def _closes_by_law(words: str) -> bool:
    """Whether a sentence names the law alone, and not of an appendix that it only mentions."""
    if not _is_done(words, LAW) or CLOSES_MEETING_WITHOUT_LAW.are_in(words):
        return False
    return DECIDED.are_in(words) or not APPENDED.are_in(words)


def stops_broadcast(text: str) -> int | None:
    """Where the first sentence of a line ends by which a recording or broadcast stopped."""
    ends = (b for a, b in sentence_spans(text) if _is_done(text[a:b], RECORDING_STOPPED))
    return next(ends, None)


def tells_of_private_talk(text: str) -> bool:
    """Whether a line only tells that members retired to deliberate, or that recording stopped.

    What follows is as a rule public; a reader should look.
    """
    return OF_RETIRING.are_in(text) and any(
        RETIRED.are_in(s) or RECORDING_STOPPED.are_in(s) for s in sentences_of(text)
    )


def _is_done(words: str, wordings: Wordings) -> bool:
    """Whether a sentence says in one of these wordings what the meeting did."""
    found = [match.span() for match in wordings.find_all(words)]
    if not found:
        return False
    reported = ReportedSpeech(words)
    return not all(
        reported.covers(start)
        or is_supposed(words, start, end)
        or is_of_another_meeting(words, start)
        for start, end in found
    )


def tells_of_defeat(sentence: str) -> bool:
    """Whether a sentence says that a motion was lost, or the public stayed."""
    return len(sentence.split()) <= _MAX_WORDS_OF_DEFEAT and DEFEAT.are_in(sentence)


def _matches(sentence: str) -> list[Span]:
    """Where words of a sentence exclude the public; the plainest words first."""
    tables = (CLOSES_MEETING_WITHOUT_LAW, LAW, CLOSES_ITEM)
    return [match.span() for table in tables for match in table.find_all(sentence)]


def _pieces(text: str) -> Iterator[Span]:
    """The sentences of a line; each cell of a row is one by itself."""
    for start, end in sentence_spans(text):
        at = start
        for cell in text[start:end].split("|"):
            if (span := trim(text, at, at + len(cell))) is not None:
                yield span
            at += len(cell) + 1


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of a line."""
    return (text[start:end] for start, end in sentence_spans(text))

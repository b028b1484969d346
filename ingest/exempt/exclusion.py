"""The sentences that exclude the public, and where the public words of one end.

Local Government Act 1972, s100A(4) and Schedule 12A. What is *strong* closes the meeting until
the public is back; what is *weak* ("the item was considered in private") closes its item alone.
"""

import re
from dataclasses import dataclass
from typing import Literal

from ingest.exempt import excluding_words as patterns
from ingest.exempt.denial import DENIAL, denies
from ingest.exempt.reported import is_reported
from ingest.exempt.stock_words import gives_reasons, public_end
from ingest.language.sentences import sentence_spans

Strength = Literal["strong", "weak"]

_LOST = re.compile(
    r"\b(?:motion|proposal|amendment|it)\s++(?:was\s++|were\s++|then\s++|therefore\s++)*"
    r"(?:lost|fell|defeated|withdrawn|rejected|not\s++(?:carried|agreed|passed|seconded))\b",
    re.IGNORECASE,
)
_SHORT_WORDS = 12
_MOTION = re.compile(r"\b(?:moved|proposed|seconded|motion|suggested|recommended)\b")
_RESOLVED = re.compile(
    r"\b(?:resolved|agreed|carried|be\s++(?:now\s++)?excluded|were\s++(?:then\s++)?excluded)\b",
    re.I,
)
_CARRIED = re.compile(
    r"\b(?:resolved|agreed|carried|were\s++(?:then\s++)?excluded)\b", re.IGNORECASE
)
_TO_BE_PRIVATE = re.compile(
    r"\b(?:to\s++be|be|hear|take|consider|hold|discuss)\b[^.;]{0,60}\bin\s++(?:private|closed)\b",
    re.IGNORECASE,
)
_PROPOSES_ONLY = re.compile(
    r"\b(?:if|whether|should\s++(?:the|it|members)|may|might|wish(?:es)?|in\s++the\s++event)\b",
    re.IGNORECASE,
)
_PROPOSAL = re.compile(r"to\s++(?:consider|resolve|pass|agree|determine|identify)\b", re.IGNORECASE)


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
        strength = excludes(text[start:end])
        if strength is None:
            continue
        behind = spans[i + 1 :]
        if any(_tells_of_defeat(text[a:b]) for a, b in behind[:2]):
            continue
        public = public_end(text[start:end], _match_ends(text[start:end]))
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
    if patterns.RETIRED.search(sentence):
        return None
    beside, denials = DENIAL.subn(" ", sentence)
    pattern = patterns.STRONG_WITHOUT_LAW if denials else patterns.STRONG
    words = beside if denials else sentence
    if any(not is_reported(words, match.start()) for match in pattern.finditer(words)):
        return (
            "weak"
            if patterns.DISTURBANCE.search(words) and not _CARRIED.search(words)
            else "strong"
        )
    if denials:
        return None
    if any(not is_reported(words, match.start()) for match in patterns.WEAK.finditer(words)):
        return "weak"
    return None


def tells_of_private_talk(text: str) -> bool:
    """Whether a line only tells that members retired to deliberate, or that recording stopped.

    What follows is as a rule public; a reader should look.
    """
    return any(
        patterns.RETIRED.search(text[start:end]) or patterns.STOPPED.search(text[start:end])
        for start, end in sentence_spans(text)
    )


def leads_up_to_exclusion(text: str) -> bool:
    """Whether words only move or decide that something be taken in private.

    They exclude nobody yet where the resolution to exclude follows.
    """
    if _CARRIED.search(text):
        return False
    is_decided = not patterns.LAW.search(text) and _TO_BE_PRIVATE.search(text) is not None
    return is_decided or _MOTION.search(text) is not None


def may_be_denied(text: str) -> bool:
    """Whether words but head, move or propose an exclusion, so that the next line may deny it."""
    if _PROPOSAL.match(text.lstrip(" -–—·•(")) or only_proposes(text):
        return not _CARRIED.search(text)
    if _MOTION.search(text) is not None:
        return not _CARRIED.search(text)
    return not _RESOLVED.search(text) and text.rstrip()[-1:] not in ".;:"


def denied_by(text: str) -> bool:
    """Whether a line says that there was no need of an exclusion, or that its motion was lost."""
    return denies(text) or _tells_of_defeat(text)


def was_lost(text: str) -> bool:
    """Whether a line moves an exclusion and says that the motion was lost."""
    sentences = [text[start:end] for start, end in sentence_spans(text)]
    moved = next((i for i, s in enumerate(sentences) if excludes(s)), len(sentences))
    return any(_tells_of_defeat(sentence) for sentence in sentences[moved + 1 :])


def only_proposes(text: str) -> bool:
    """Whether words propose an exclusion under a condition: "if", "may wish", "whether"."""
    return _PROPOSES_ONLY.search(text) is not None


def _tells_of_defeat(sentence: str) -> bool:
    return len(sentence.split()) <= _SHORT_WORDS and _LOST.search(sentence) is not None


def _match_ends(sentence: str) -> list[int]:
    """Where the words of a sentence that exclude the public end; the plainest words first."""
    return [
        match.end()
        for pattern in (patterns.STRONG_WITHOUT_LAW, patterns.LAW, patterns.WEAK)
        for match in pattern.finditer(sentence)
    ]

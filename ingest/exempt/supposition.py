"""Telling an exclusion that is done from one that a sentence only supposes."""

import re

from ingest.exempt.reported_speech import acts_in
from ingest.exempt.wordings.supposed import (
    ASKS,
    AT_ONCE,
    CONDITION,
    DECIDED,
    PAST,
    POSSIBLE,
    PREDICTED,
    RULE,
    WHETHER,
)

_CLAUSE_PARTS = re.compile(r"[,:]|\band\b")


def is_supposed(sentence: str, start: int, end: int) -> bool:
    """Whether the words of a sentence between two places, which exclude the public, do so only
    under a condition ("if", "whether"), as a rule ("from which the public are excluded") or by a
    chance ("may", "would").

    What the meeting decided, did in the past or does now is none of these.
    """
    if ASKS.are_in(sentence):
        return True
    begins = max((at for at, _ in acts_in(sentence) if at <= start), default=0)
    clause = sentence[begins:end]
    before = clause[: start - begins]
    near = clause[max((m.end() for m in _CLAUSE_PARTS.finditer(before)), default=0) :]
    is_possible = POSSIBLE.are_in(near)
    is_decided = DECIDED.are_in(clause)
    is_past = PAST.are_in(sentence[start:end])
    if WHETHER.are_in(before) and not is_past:
        return True
    if CONDITION.are_in(near) or (CONDITION.are_in(before) and not is_past):
        return not is_decided or is_possible or PREDICTED.are_in(near)
    if is_possible or is_past or is_decided or AT_ONCE.are_in(sentence):
        return is_possible and not AT_ONCE.are_in(sentence)
    return PREDICTED.are_in(near) or RULE.are_in(before)

"""Telling what a meeting did from what somebody at it asked or said, and from what might be."""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from ingest.exempt.wordings.supposed import (
    ANOTHER_MEETING,
    ASKS,
    AT_ONCE,
    CONDITION,
    DECIDED,
    DONE_SO,
    MEETING_ACTS,
    PAST,
    POSSIBLE,
    PREDICTED,
    REPORTED,
    RULE,
    TOLD_BEHIND,
    WHETHER,
)

_CLAUSE_PARTS = re.compile(r"[,:]|\band\b")
_ANOTHER_CLAUSE = re.compile(r",\s+(?:and|so|but)\b")
# What is done behind what was said: "it noted that …, and the public were excluded".
_DONE_BEHIND = re.compile(
    r"(?:,\s*|\s)(?:and|so)\s+(?:then\s+)?(?:(?:all|other|the)\s+){0,2}(?:(?:members?|representatives)\s+of\s+(?:the\s+)?)?"
    r"(?:press|public|media)(?:\s+(?:and|or)\s+(?:the\s+)?(?:press|public|media))?\s+"
    r"(?:(?:then|were|was|now|duly|thereupon)\s+){0,3}(?:excluded|asked\s+to\s+(?:leave|withdraw)|left|withdrew|retired|departed)"
    r"(?=\s*(?:$|[.;,)]|(?:from\s+)?the\s+(?:meeting|room|chamber)\b|at\s+this\b|(?:for|during|while)\b))",
    re.IGNORECASE,
)
_LONGEST_CLAUSE = 400
_PAST_SUBJECT = 16  # characters, so that "the Panel" may itself begin the words


class ReportedSpeech:
    """The parts of one sentence that are reported."""

    def __init__(self, sentence: str) -> None:
        self._asked: list[int] = []  # where "asked whether" ends
        self._said: list[int] = []  # where "said that" ends
        for match in REPORTED.find_all(sentence):
            word = match["word"].lower()
            if word == "to" or match["to_the_panel"]:
                continue
            if word != "that":
                self._asked.append(match.end())
            elif not match["of_the_chair"]:
                self._said.append(match.end())
        acts = _acts(sentence)
        # Here the act and the words that it frees are one.
        self._done_behind = [m.start() for m in _DONE_BEHIND.finditer(sentence)]
        self._acts_start = [start for start, _ in acts]
        # The earliest end of any act that starts at or behind each of them.
        self._acts_end = [*accumulate((end for _, end in reversed(acts)), min)][::-1]
        self._of_items = max((m.start() for m in AT_ONCE.find_all(sentence)), default=-1)
        behind = TOLD_BEHIND.find(sentence)
        self._told_behind = behind.start() if behind else -1
        self._done_so = max((m.end() for m in DONE_SO.find_all(sentence)), default=-1)

    def covers(self, at: int) -> bool:
        """Whether the words from a place on are what somebody asked, said or was told.

        The Chair's own announcements are not, nor what the Panel was asked to decide; what is said
        of "the following item" is taken as done, unless it was only asked. What was asked and is
        then done by an act of the meeting was not only asked.
        """
        if self._is_in(self._asked, at):
            act = bisect_right(self._acts_start, at)
            return act == len(self._acts_end) or self._acts_start[act] > self._done_so
        if self._of_items < at and self._is_in(self._said, at):
            said = max(end for end in self._said if end <= at + 1)
            return not any(said < behind < at + 1 for behind in self._done_behind)
        return self._told_behind >= at

    def _is_in(self, openings: list[int], at: int) -> bool:
        """Whether something opened before a place, and no act of the meeting stands between."""
        before = bisect_right(openings, at + 1)
        if not before:
            return False
        act = bisect_left(self._acts_start, openings[before - 1])
        return act == len(self._acts_end) or self._acts_end[act] > at + _PAST_SUBJECT


def _acts(sentence: str) -> list[tuple[int, int]]:
    """Where a sentence turns to what the meeting does; these may overlap."""
    found: list[tuple[int, int]] = []
    match = MEETING_ACTS.find(sentence)
    while match:
        found.append(match.span())
        match = MEETING_ACTS.find(sentence, match.start() + 1)
    return found


def is_of_another_meeting(sentence: str, start: int) -> bool:
    """Whether the words of a sentence from a place on are told of another meeting, then or to come.

    The meeting that is minuted did what it resolved behind what is told.
    """
    first = max(start - _LONGEST_CLAUSE, 0)
    near = ANOTHER_MEETING.find_all(sentence[first : start + _LONGEST_CLAUSE])
    told = max((first + m.end() for m in near if first + m.start() <= start), default=None)
    return told is not None and not (
        _acts(sentence[told:start]) or _ANOTHER_CLAUSE.search(sentence, told, start)
    )


def is_supposed(sentence: str, start: int, end: int) -> bool:
    """Whether the words of a sentence between two places, which exclude the public, do so only
    under a condition ("if", "whether"), as a rule ("from which the public are excluded") or by a
    chance ("may", "would").

    What the meeting decided, did in the past or does now is none of these.
    """
    if ASKS.are_in(sentence):
        return True
    if DONE_SO.are_in(sentence[end:]):
        return False
    first = max(start - _LONGEST_CLAUSE, 0)
    acts = (first + at for at, _ in _acts(sentence[first:start]))
    begins = max(acts, default=first)
    clause = sentence[begins:end]
    before = clause[: start - begins]
    near = clause[max((m.end() for m in _CLAUSE_PARTS.finditer(before)), default=0) :]
    is_past = PAST.are_in(sentence[start:end])
    is_decided = DECIDED.are_in(clause)
    chance, decision = POSSIBLE.find(near), DECIDED.find(near)
    is_first = chance is not None and not (decision and decision.start() < chance.start())
    is_possible = is_first and not is_past
    if WHETHER.are_in(before) and not is_past:
        return True
    if CONDITION.are_in(near) or (CONDITION.are_in(before) and not is_past):
        return not is_decided or is_possible or PREDICTED.are_in(near)
    if is_possible or is_past or is_decided or AT_ONCE.are_in(sentence):
        return is_possible and not AT_ONCE.are_in(sentence)
    return PREDICTED.are_in(near) or RULE.are_in(before)

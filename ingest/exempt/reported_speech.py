"""Telling what a meeting did from what somebody at it asked, said or was told."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from ingest.exempt.wordings.denied import MEETING_ACTS, OF_ITEMS, REPORTED, TOLD_BEHIND

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
        acts = acts_in(sentence)
        self._acts_start = [start for start, _ in acts]
        # The earliest end of any act that starts at or behind each of them.
        self._acts_end = [*accumulate((end for _, end in reversed(acts)), min)][::-1]
        self._of_items = max((m.start() for m in OF_ITEMS.find_all(sentence)), default=-1)
        behind = TOLD_BEHIND.find(sentence)
        self._told_behind = behind.start() if behind else -1

    def covers(self, at: int) -> bool:
        """Whether the words from a place on are what somebody asked, said or was told.

        The Chair's own announcements are not, nor what the Panel was asked to decide; what is said
        of "the following item" is taken as done, unless it was only asked.
        """
        if self._is_in(self._asked, at):
            return True
        if self._of_items < at and self._is_in(self._said, at):
            return True
        return self._told_behind >= at

    def _is_in(self, openings: list[int], at: int) -> bool:
        """Whether something opened before a place, and no act of the meeting stands between."""
        before = bisect_right(openings, at + 1)
        if not before:
            return False
        act = bisect_left(self._acts_start, openings[before - 1])
        return act == len(self._acts_end) or self._acts_end[act] > at + _PAST_SUBJECT


def acts_in(sentence: str) -> list[tuple[int, int]]:
    """Where a sentence turns to what the meeting does; these may overlap."""
    found: list[tuple[int, int]] = []
    match = MEETING_ACTS.find(sentence)
    while match:
        found.append(match.span())
        match = MEETING_ACTS.find(sentence, match.start() + 1)
    return found

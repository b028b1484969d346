"""The resolutions to exclude the public, told from the headings and proposals before them."""

from functools import cached_property
from itertools import islice, takewhile

from ingest.exempt.denials import denied_by, denies_itself, loses_motion
from ingest.exempt.exclusion import Exclusion, excludes, exclusion_in, speaks_of_exclusion
from ingest.exempt.items import ItemText
from ingest.exempt.public_words import is_of_resolution
from ingest.exempt.wordings.ended import KEPT_APART
from ingest.exempt.wordings.excluded import CLOSES_MEETING_WITHOUT_LAW, IN_PRIVATE
from ingest.exempt.wordings.lost import OF_A_MOTION
from ingest.exempt.wordings.resolved import CARRIED, MOVED, PROPOSAL, RESOLVED, TO_BE_PRIVATE
from ingest.exempt.wordings.shut_out import LAW
from ingest.exempt.wordings.supposed import (
    ASKS,
    ASKS_WHETHER,
    CONDITION,
    CONSIDERS,
    DECIDED,
    POSSIBLE,
)
from ingest.language.list_marks import without_number
from ingest.language.sentences import sentence_spans

_MAX_LINES_TO_RESOLUTION = 16
_MAX_LINES_OF_DEBATE = 4


class Resolutions:
    """The resolutions to exclude the public among the lines of one item."""

    def __init__(self, item: ItemText) -> None:
        self._item = item

    def at(self, i: int) -> Exclusion | None:
        """The exclusion that a line of the item passed; ``None`` where it passed none.

        A heading, a motion or a proposal excludes nobody where the line right behind it denies
        the need, nor where the resolution itself comes further down.
        """
        lines = self._item.lines
        if lines[i].part not in ("minutes", "meeting"):
            return None
        text = self._item.text(lines[i])
        found = exclusion_in(text)
        if found is None or (lines[i].part == "meeting" and only_proposes(text)):
            return None
        if _leads_up_to_exclusion(text) and i < self._last:
            return None
        if _names_law_alone(text):
            return None if self.is_headed_by(i) else found
        is_heading = _may_be_denied(text) or denies_itself(text)
        is_void = is_heading and (self.is_denied(i) or self.is_headed_by(i))
        return None if is_void else found

    def is_denied(self, i: int) -> bool:
        """Whether a line, or the line of the minutes behind it, says that nobody was excluded."""
        if denies_itself(self._item.text(self._item.lines[i])):
            return True
        behind = (line for line in islice(self._item.lines, i + 1, None) if line.part == "minutes")
        said = [self._item.text(line) for line in islice(behind, _MAX_LINES_OF_DEBATE)]
        if said and denied_by(said[0]):
            return True
        debate = takewhile(lambda words: not CARRIED.are_in(words), said)
        return any(OF_A_MOTION.are_in(words) and loses_motion(words) for words in debate)

    def is_headed_by(self, i: int) -> bool:
        """Whether a line but heads the resolution, and all between them goes on about it.

        So does a line that heads no more than a note that the public might yet be excluded.
        """
        for line in islice(self._item.lines, i + 1, i + 1 + _MAX_LINES_TO_RESOLUTION):
            text = self._item.text(line)
            if line.part != "minutes":
                continue
            if _passes_exclusion(text) or only_supposes(text):
                return True
            if not _goes_on_about_exclusion(text):
                return False
        return False

    @cached_property
    def _last(self) -> int:
        """Where the item minutes the last resolution to exclude itself; -1 if it minutes none."""
        lines = self._item.lines
        for i in range(len(lines) - 1, -1, -1):
            text = self._item.text(lines[i])
            is_minuted = lines[i].part == "minutes" and exclusion_in(text) is not None
            if is_minuted and not _leads_up_to_exclusion(text):
                return i
        return -1


def excludes_in_words(item: ItemText) -> bool:
    """Whether an item closes the meeting, and does not only tell that the public went."""
    resolutions = Resolutions(item)
    found = ((line, resolutions.at(i)) for i, line in enumerate(item.lines))
    return any(
        exclusion.strength == "strong" and not tells_of_going(item.text(line)[exclusion.start :])
        for line, exclusion in found
        if exclusion
    )


def tells_of_going(words: str) -> bool:
    """Whether words that may exclude tell only that the public left, or where minutes are kept."""
    return KEPT_APART.are_in(words.rstrip(" ."))


def _goes_on_about_exclusion(text: str) -> bool:
    """Whether a line between the heading of an exclusion and its resolution may be part of it."""
    return (
        speaks_of_exclusion(text)
        or is_of_resolution(text)
        or CONSIDERS.are_in(text)
        or ASKS_WHETHER.are_in(text)
    )


def only_supposes(text: str) -> bool:
    """Whether a line says that the public might be excluded, and excludes nobody."""
    return only_proposes(text) and IN_PRIVATE.are_in(text) and exclusion_in(text) is None


def only_asks(text: str) -> bool:
    """Whether the agenda asks whether to exclude the public, or for what."""
    return ASKS.are_in(text)


def _passes_exclusion(text: str) -> bool:
    """Whether a line minutes the resolution itself to exclude the public, not its reasons alone."""
    words = without_number(text)
    is_decided = RESOLVED.are_in(words) or DECIDED.are_in(words)
    if PROPOSAL.are_in(words) or not (is_decided or "exclude" in words.lower().split()):
        return False
    sentences = [text[start:end] for start, end in sentence_spans(text)]
    return any(CLOSES_MEETING_WITHOUT_LAW.are_in(s) and excludes(s) == "strong" for s in sentences)


def _leads_up_to_exclusion(text: str) -> bool:
    """Whether words only move or decide that something be taken in private.

    They exclude nobody yet where the resolution to exclude follows.
    """
    if CARRIED.are_in(text):
        return False
    return (TO_BE_PRIVATE.are_in(text) and not LAW.are_in(text)) or MOVED.are_in(text)


def _names_law_alone(text: str) -> bool:
    """Whether a line names the law under which the public is excluded, but excludes nobody."""
    return not CLOSES_MEETING_WITHOUT_LAW.are_in(text) and LAW.are_in(text)


def _may_be_denied(text: str) -> bool:
    """Whether words but head, move or propose an exclusion, so that the next line may deny it."""
    is_proposal = PROPOSAL.are_in(without_number(text).lstrip(" -–—·•("))
    if is_proposal or only_proposes(text) or MOVED.are_in(text):
        return not CARRIED.are_in(text)
    return not RESOLVED.are_in(text) and text.rstrip()[-1:] not in ".;:"


def only_proposes(text: str) -> bool:
    """Whether words propose an exclusion under a condition: "if", "may wish", "whether"."""
    return CONDITION.are_in(text) or POSSIBLE.are_in(text)

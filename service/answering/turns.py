"""Turns: what one speaker says in one go, which an answer quotes whole where it is short.

A sentence alone seldom tells all that was replied: the reason stands in the one behind it, and whom
it speaks of in the one before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.passages.passage import Passage
from ingest.language.sentences import Span
from ingest.record import SpeakerRole

# "He had consulted the public" says nothing without whom the sentence before speaks of.
_NAMES_NOBODY = re.compile(r"(?:He|She|His|Her|Their|Its|The (?:latter|former))\b")
_GOES_ON = re.compile(
    r"(?:However|But|Nevertheless|Nonetheless|Therefore|This|That|These|Those|They|Such|Instead"
    r"|It(?! (?:was|had been) (?:\w+ly )?\w+ed\b)"
    r"|Equally|Even so|In addition|Also|[^,.]{1,40}, (?:however|though|nevertheless),)(?!\w)"
)
_MOVED = re.compile(r"\b(?:moved|proposed|motion|amendment)\b", re.IGNORECASE)
# How a vote on what was moved ended; on what, the sentence before says.
_VOTE = re.compile(
    r"^\W*+(?:(?:on|upon) (?:being )?(?:put|a (?:show|vote))|the (?:motion|amendment)"
    r"|(?:it|this) was|(?:having been |when )?put to the vote|voting|votes?|for\b)[^.]{0,120}"
    r"\b(?:lost|carried|defeated|fell|withdrawn|agreed|approved|rejected|against"
    r"|unanimous(?:ly)?)\b",
    re.IGNORECASE,
)
# The points of a reply or a resolution are numbered: "(iii)".
_MARK_CHARACTERS = 5


@dataclass(frozen=True, slots=True)
class Said:
    """A whole sentence of a passage: its span of the stored text, and whose words it is.

    ``asks`` where it is part of a question; ``replies_to`` is where the recorded question begins
    that it replies to. One that is ``apart``, such as a title, belongs to no turn but its own.
    """

    span: Span
    speaker: SpeakerRole | None
    asks: bool = False
    replies_to: int | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """The sentences of one turn, in order, as spans of the stored text."""

    sentences: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.sentences[0][0]

    def around(self, passage: Passage, place: Span, limit: int) -> Span:
        """The turn, or as much of it round a place as fits ``limit`` characters.

        Rather from its first sentence on than from the place; where that is too far before, from
        the sentence that the one at the place goes on from.
        """
        spans = self.sentences
        at = next((i for i, one in enumerate(spans) if one[0] <= place[0] < one[1]), None)
        if at is None:
            return place
        first = self._first(passage, at, place[1] - limit)
        start = spans[first][0] if first < at else place[0]
        # A sentence that is too long to be quoted whole ends the quote.
        is_whole = spans[at][1] <= max(place[1], start + limit)
        end = max((b for _, b in spans[at:] if is_whole and b <= start + limit), default=place[1])
        while first and spans[first - 1][0] >= end - limit:
            first -= 1
        while first < at and _needs_the_one_before(passage, spans[first]):
            first += 1
        return min(start, spans[first][0]) if first < at else start, max(end, place[1])

    def _first(self, passage: Passage, at: int, earliest: int) -> int:
        """With which sentence to begin, of those that begin at ``earliest`` or behind it."""
        spans = self.sentences
        if spans[0][0] >= earliest:
            return 0
        first = at
        while first and spans[first - 1][0] >= earliest:
            if not _needs_the_one_before(passage, spans[first]):
                break
            first -= 1
        return first


def turns_of(passage: Passage, said: Sequence[Said]) -> list[Turn]:
    """The turn of each sentence of a passage, in their order."""
    groups: list[list[Said]] = []
    for one in said:
        if groups and _is_one_turn(passage, groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return [turn for g in groups for turn in [Turn(tuple(s.span for s in g))] * len(g)]


def _is_one_turn(passage: Passage, before: Said, after: Said) -> bool:
    between = passage.words(before.span[1], after.span[0])
    if before.apart or after.apart:
        return False
    if (before.asks, before.replies_to) != (after.asks, after.replies_to):
        return False
    goes_on = after.replies_to is not None or passage.kind == "resolution"
    if len(between.strip()) > (_MARK_CHARACTERS if goes_on else 0):
        return False
    is_paragraph = "\n" not in between
    if before.speaker == after.speaker:
        return is_paragraph or goes_on
    if before.speaker is None and is_paragraph:
        return _needs_the_one_before(passage, after.span)
    return after.speaker is None and _tells_vote_on(passage, before.span, after.span)


def _needs_the_one_before(passage: Passage, span: Span) -> bool:
    words = passage.words(*span)
    return bool(_GOES_ON.match(words) or _NAMES_NOBODY.match(words))


def _tells_vote_on(passage: Passage, before: Span, after: Span) -> bool:
    moved = _MOVED.search(passage.words(*before))
    return moved is not None and _VOTE.search(passage.words(*after)) is not None

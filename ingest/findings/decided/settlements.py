"""What a meeting settles without a clause: "The Board approved the budget", "Motion carried"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ingest.findings.decided import agreeing_words as agreeing
from ingest.findings.decided import settling_words as settling
from ingest.findings.decided.agreements import LOOK_ROUND


@dataclass(frozen=True, slots=True)
class Settlement:
    """That a sentence settles a matter; if it ``points_back``, the sentence before names which."""

    points_back: bool


def settlement_in(sentence: str) -> Settlement | None:
    """What a sentence records as settled at this meeting, ``None`` where it settles nothing."""
    # Capitals throughout emphasise, and name nobody.
    words = sentence.capitalize() if sentence.isupper() else sentence
    return next(_settlements(words), None)


def ends_item(sentence: str) -> bool:
    """Whether the last sentence of an item says what was done with its matter, whatever that is."""
    ends = settling.ITEM_ENDS.match(sentence)
    if ends is None or settling.TOLD.search(sentence):
        return False
    between = ends["between"] or ""
    hangs = settling.HANGS.search(between) or settling.CLAUSES.search(between)
    return not hangs and _is_here(sentence, ends)


def _settlements(sentence: str) -> Iterator[Settlement]:
    for form in (settling.CARRIED, settling.SECONDED):
        if any(_is_here(sentence, match) for match in form.finditer(sentence)):
            yield Settlement(points_back=True)
    for form in (
        settling.IN_CAPITALS,
        settling.BY_BODY,
        settling.ELECTED,
        settling.RECEIVED,
        settling.SIGNED,
        settling.PUT_OFF,
        settling.VERB_FIRST,
    ):
        if any(_is_here(sentence, match) for match in form.finditer(sentence)):
            yield Settlement(points_back=False)
    for match in chain(
        settling.MATTER_WAS.finditer(sentence), settling.ANYTHING_WAS.finditer(sentence)
    ):
        subject = match["between"]
        is_minutes = "inute" in match.group()
        hangs = settling.HANGS.search(subject) or settling.CLAUSES.search(subject)
        if (is_minutes or not hangs) and _is_here(sentence, match, is_minutes=is_minutes):
            yield Settlement(settling.POINTS_BACK.search(subject) is not None)


def _is_here(sentence: str, match: re.Match[str], *, is_minutes: bool = False) -> bool:
    """Whether it was this meeting that settled it.

    A time that is said of minutes is that of the meeting they are of.
    """
    before = settling.ANNOUNCED.sub(
        "", sentence[max(0, match.start() - LOOK_ROUND) : match.start()]
    )
    clause = settling.CLAUSES.split(before)[-1]
    # Until when somebody is appointed says nothing of when he was.
    behind = sentence[match.end() : match.end() + LOOK_ROUND].partition(" until ")[0]
    return not (
        settling.HANGS.search(clause)
        or agreeing.EARLIER.search(before)
        or (not is_minutes and settling.ELSEWHERE.search(behind))
    )

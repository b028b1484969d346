"""The signs that a text holds of what it is: a record of a meeting, or something else."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from ingest.language.dates import MONTH
from ingest.language.sought import Sought
from ingest.reading.other_signs import SIGNS_OF_OTHERS, SPREAD, UNFRAMED
from ingest.reading.record_signs import (
    MINUTES_LABEL,
    NARRATED,
    SIGNS_OF_RECORDS,
    STANDING_BUSINESS,
    TURNS,
)
from ingest.reading.sign import TOP_LINES, Sign, density
from ingest.reading.told_in_turn import lines_in_turn

SIGNS = (*SIGNS_OF_OTHERS, UNFRAMED, SPREAD, *SIGNS_OF_RECORDS, TURNS)
# What frames the record of one meeting: its title, who was present, when it opened and closed.
_FRAMES = tuple(sign for sign in SIGNS_OF_RECORDS if sign.once)
# What a site puts above the page of a meeting that has minutes.
_HEADS_MINUTES = re.compile(r"\W*agenda\s++(?:and|&)\s++(?:\w++\s++)?minutes\W*", re.IGNORECASE)
_MONTH = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
# That of a meeting, of the one before it and of the next.
_MONTHS_OF_ONE_MEETING = 3
# What a text is, its beginning and its end tell.
_ENOUGH_WORDS = 700
_LAST_LINES = 12
# Capitals set apart, as some title pages have them: "A G E N D A".
_SET_APART = re.compile(r"(?<!\S)(?:[A-Z] ){3,30}[A-Z](?!\S)")
# What a text quotes tells nothing of what it is itself.
_QUOTED = re.compile(r"“[^“”]{1,600}”|(?<!\w)\"[^\"]{1,600}\"(?!\w)")
_SAYS_WHAT_FOR = Sought(
    r"^\W*(?:[\w./-]{1,12}[.):]?\s++)?To\s++[a-z]|\b(?:is|are)\s++(?:asked|invited|requested|reminded)\s++to\b"
)


def signs_found(lines: Sequence[str], *, is_framed: bool = False) -> Iterator[tuple[Sign, float]]:
    """The signs that lines hold, each with how much of it there is.

    ``is_framed`` says that what frames the record of a meeting stands elsewhere on the page.
    """
    text = "\n".join(_telling(lines))
    text = _SET_APART.sub(lambda word: word.group().replace(" ", ""), text)
    words = len(text.split())
    unquoted = _QUOTED.sub(" ", text)
    own = unquoted.split("\n")
    turns = lines_in_turn(own)
    aside = turns | _purposes(own)
    told = [line for at, line in enumerate(own) if at not in aside]
    is_framed |= bool(turns) or any(map(_HEADS_MINUTES.fullmatch, own[:TOP_LINES]))
    for signs, within in ((SIGNS_OF_OTHERS, told), (SIGNS_OF_RECORDS, own)):
        for sign in signs:
            if sign.regex.may_be_in(text):
                amount = sign.amount_in(within, words)
                is_framed |= amount > 0 and (sign is MINUTES_LABEL or sign in _FRAMES)
                yield sign, amount
    yield TURNS, density(len(turns), words)
    yield UNFRAMED, float(not is_framed)
    months = {month.group()[:3].lower() for month in _MONTH.finditer(unquoted)}
    yield SPREAD, max(0.0, (len(months) - _MONTHS_OF_ONE_MEETING) / _MONTHS_OF_ONE_MEETING)


def _telling(lines: Sequence[str]) -> Sequence[str]:
    """The lines that tell what a text is: the first of a long one, and its last."""
    so_far = accumulate(len(line.split()) for line in lines)
    first = next((at for at, words in enumerate(so_far, 1) if words >= _ENOUGH_WORDS), len(lines))
    return (*lines[:first], *lines[max(first, len(lines) - _LAST_LINES) :])


def _purposes(lines: Sequence[str]) -> frozenset[int]:
    """The lines that say what an item is for, where it is then told what came of it.

    They stand right above that, or above the label of its minutes.
    """
    answered = {
        at
        for at, (line, below) in enumerate(pairwise(lines))
        if _SAYS_WHAT_FOR.search(line) and _is_told(below)
    }
    labels = {at for at, line in enumerate(lines) if MINUTES_LABEL.regex.search(line)}
    for label in labels:
        at = label - 1
        while at >= 0 and at not in labels and not NARRATED.search(lines[at]):
            answered.add(at)
            at -= 1
    return frozenset(answered)


def _is_told(line: str) -> bool:
    return any(pattern.search(line) for pattern in (NARRATED, STANDING_BUSINESS))

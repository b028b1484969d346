"""The lines of a text that hold what people said in turn, whoever wrote the text."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ingest.language.list_marks import SAID_AT

_TURN = re.compile(
    rf"\W{{0,4}}(?:{SAID_AT})?(?!(?:You|We|I|They|He|She|It|This|There|What|How|When|Why|Where)\b)"
    r"(?P<who>[A-Z][\w’'-]++(?:\.?\s++[\w.’'-]+){0,4}?)(?:\s?\([^()\n]{1,40}\))?(?:(?:\s?:|\s[–—-])\s++|\.(?:\s++\S++){2}\s++)\S"
)
_FEWEST_TURNS = 2
_FEWEST_COLUMNS = 3
# The columns of a table of questions: who asks, and what was replied.
_ASKERS = re.compile(
    r"(?i:(?:\w+\s++)?(?:questioner|asker|member|councillor|name|from|asked\s++by|raised\s++by|put\s++by|who)\b)"
)
_REPLIES = re.compile(r"(?i:(?:\w+\s++){0,2}(?:reply|replies|answers?|responses?)\b)")
# Who speaks below, on a line alone.
_SPEAKER_ALONE = re.compile(
    r"\W{0,3}(?P<who>(?:[Tt]he\s++)?[A-Z][\w’'-]++(?:\s++[\w.’'-]+){0,5})\W{0,3}"
)


def lines_in_turn(lines: Sequence[str]) -> frozenset[int]:
    """The lines that hold what people said in turn: of a transcript, or a table of questions.

    They open with labels, or stand below names, of which two or more come again; or they are the
    rows of a table that has columns for who asks and what was replied.
    """
    labels = {at: match["who"] for at, line in enumerate(lines) if (match := _TURN.match(line))}
    alone = {
        at: match["who"]
        for at, (above, line) in enumerate(pairwise(lines), start=1)
        if line.rstrip()[-1:] in (".", "?", "!") and (match := _SPEAKER_ALONE.fullmatch(above))
    }
    told = _rows_of_questions(lines)
    for found in (labels, alone):
        often = {who for who, count in Counter(found.values()).items() if count >= _FEWEST_TURNS}
        if len(often) > 1:
            told |= {at for at, who in found.items() if who in often}
    return frozenset(told)


def _rows_of_questions(lines: Sequence[str]) -> set[int]:
    """The rows of tables that say who asked what, and what was replied."""
    rows, is_within = set[int](), False
    for at, line in enumerate(lines):
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) < _FEWEST_COLUMNS:
            is_within = False
        elif any(map(_ASKERS.fullmatch, cells)) and any(map(_REPLIES.fullmatch, cells)):
            is_within = True
        elif is_within:
            rows.add(at)
    return rows

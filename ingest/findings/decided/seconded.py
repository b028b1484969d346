"""What was moved and seconded, where minutes say no more of it than that."""

from collections.abc import Sequence

from ingest.findings.decided import settling_words as settling
from ingest.findings.decided.motions import fate_in
from ingest.language.labels import is_vote
from ingest.record import Block

# A sentence of the discussion, or another block whole.
Stretch = tuple[int, int, Block]

_MOVERS_MAX_WORDS = 12
# How far behind a motion its fate is looked for, and how long a sentence is that tells it.
_FATE_WITHIN, _FATE_MAX_WORDS = 3, 25


def names_movers(words: str) -> bool:
    """Whether words say only who moved or seconded what stands before them."""
    is_other = any(word in words.casefold() for word in (" that ", "amendment"))
    is_short = len(words.split()) <= _MOVERS_MAX_WORDS and not settling.BREAKS_OFF.search(words)
    return is_short and not is_other and (has_two_movers(words) or names_one_mover(words))


def are_only_movers(words: str, *, is_line: bool) -> bool:
    """Whether a sentence opens with who moved or seconded and says no more.

    On the same line as what was moved it may say what became of it too.
    """
    opens = names_movers(words) and settling.ONE_MOVER.match(words) is not None
    return opens and not (is_line and settling.FATE.search(words))


def has_two_movers(words: str) -> bool:
    """Whether words say both who moved a thing and who seconded it, or that it was seconded."""
    return settling.SECONDED.search(words) is not None


def names_one_mover(words: str) -> bool:
    """Whether a line names who moved a thing or who seconded it, and not both."""
    return settling.ONE_MOVER.match(words) is not None and not has_two_movers(words)


def is_left_at_moved(text: str, stretches: Sequence[Stretch], at: int) -> bool:
    """Whether a thing was moved and seconded, and nothing behind tells what became of it.

    Minutes that say no more of it mean that it was agreed.
    """
    start, end, _ = stretches[at]
    above = text[slice(*stretches[at - 1][:2])] if at else ""
    if names_one_mover(above):
        start = stretches[at - 1][0]
    words = text[start:end]
    if not has_two_movers(words) or words.endswith("?"):
        return False
    if settling.FATE.search(words) or settling.BREAKS_OFF.search(words):
        return False
    for begins, ends, block in stretches[at + 1 : at + 1 + _FATE_WITHIN]:
        words = text[begins:ends]
        if is_vote(words) and fate_in(words, of_amendment=False) == "carried":
            return True
        if block.kind == "resolution" or _tells_fate(words, is_beside="\n" not in text[end:begins]):
            return False
        if block.kind == "heading" or has_two_movers(words):
            return True
    return True


def _tells_fate(words: str, *, is_beside: bool) -> bool:
    """Whether words behind a motion tell what became of it, or that it was amended."""
    if "amendment" in words.casefold():
        return True
    if is_beside:
        return len(words.split()) <= _FATE_MAX_WORDS and settling.FATE.search(words) is not None
    return fate_in(words, of_amendment=False) is not None

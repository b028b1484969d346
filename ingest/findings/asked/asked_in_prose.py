"""The exchanges of a stretch of prose, by what each of its turns does."""

from collections.abc import Iterator, Sequence

from ingest.findings.asked.exchange import Exchange
from ingest.findings.asked.moves import moves
from ingest.findings.asked.putting import requests_only
from ingest.findings.asked.turns import Turn


def asked_in_prose(turns: Sequence[Turn]) -> Iterator[Exchange]:
    """The exchanges of a run of turns, in order; the first of a point opens with the point."""
    asked: list[Turn] = []
    replied: list[Turn] = []
    opener: Turn | None = None
    for turn, move in zip(turns, moves(turns), strict=True):
        if turn.is_first:
            opener = turn if turn.block.kind == "bullet" else None
        if move == "account" or (move == "asks" and (replied or _is_apart(asked, turn))):
            yield from _exchange(asked, replied)
            asked, replied = [], []
        if move == "asks":
            asked += [opener, turn] if opener not in (None, turn) else [turn]
            opener = None
        elif move == "replies":
            replied.append(turn)
    yield from _exchange(asked, replied)


def _is_apart(asked: Sequence[Turn], turn: Turn) -> bool:
    """Whether a turn asks in a paragraph of its own."""
    return bool(asked) and asked[-1].block is not turn.block and not turn.is_rest


def _exchange(asked: Sequence[Turn], replied: Sequence[Turn]) -> Iterator[Exchange]:
    if not asked:
        return
    start, end = asked[0].start, asked[-1].end
    if replied and not replied[-1].of.words.endswith(":"):
        yield Exchange(*(start, end, replied[0].start, replied[-1].end), None, "statement")
    elif not replied and any(turn.puts == "asked" and not requests_only(turn.of) for turn in asked):
        yield Exchange(*(start, end, None, None), None, "statement")

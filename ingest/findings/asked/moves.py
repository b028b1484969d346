"""What each turn of a discussion does: one reading of the whole run, scored by its signs.

A discussion alternates. After an account somebody asks, then somebody else replies, until the
next question or until the account is taken up again. No sign of that decides alone: each counts
for or against a move, and the sequence of moves with the highest sum is taken (Viterbi's way).
"""

from collections.abc import Sequence
from typing import Literal

from ingest.findings.asked.move_signs import (
    NEVER,
    NOTHING,
    goes_on_asking,
    goes_on_replying,
    opens,
    replies,
)
from ingest.findings.asked.turns import Turn

Move = Literal["account", "asks", "replies"]
_MOVES: tuple[Move, ...] = ("account", "asks", "replies")


def moves(turns: Sequence[Turn]) -> list[Move]:
    """The moves of a run of turns, one each: those that together have the highest score."""
    scores: dict[Move, float] = {"account": 0.0}
    came_from: list[dict[Move, Move]] = []
    before: Turn | None = None
    asked: Turn | None = None
    for turn, following in zip(turns, (*turns[1:], None), strict=False):
        opening = opens(turn, following)
        last_of: dict[Move, Move] = {}
        best: dict[Move, float] = {}
        for move in _MOVES:
            sums = {
                last: score + _gain((last, move), turn, opening, before, asked)
                for last, score in scores.items()
            }
            last_of[move] = max(sums, key=sums.__getitem__)
            best[move] = sums[last_of[move]]
        came_from.append(last_of)
        scores = best
        asked = turn if opening > NOTHING else asked
        before = turn
    return _traced(came_from, max(scores, key=scores.__getitem__))


def _traced(came_from: Sequence[dict[Move, Move]], move: Move) -> list[Move]:
    """The sequence that ends with a move."""
    path: list[Move] = []
    for last_of in reversed(came_from):
        path.append(move)
        move = last_of[move]
    return path[::-1]


def _gain(
    step: tuple[Move, Move], turn: Turn, opening: float, before: Turn | None, asked: Turn | None
) -> float:
    """What a turn counts for as one move behind another.

    ``opening`` is what it counts for as a question, ``asked`` the turn that may have asked last.
    """
    last, move = step
    if turn.is_rest and turn.part is None:
        return 0.0 if move == last else NEVER
    if move == "account":
        return 0.0 if turn.part is None else NEVER
    if move == "asks":
        return max(opening, goes_on_asking(turn, asked) if last == "asks" else NEVER)
    if last == "account" or before is None or asked is None:
        return NEVER
    return goes_on_replying(turn, before) if last == "replies" else replies(turn, asked, before)

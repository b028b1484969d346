"""What each turn of a discussion does: one reading of the whole run, weighed by its signs.

A discussion alternates. After an account somebody asks, then somebody else replies, until the
next question or until the account is taken up again. No sign of that decides alone: each counts
for or against a move, and the sequence of moves with the highest sum is taken (Viterbi's way).
How much each counts was fitted (``ingest.weighing``); what a model tells of the sentence counts
with them (``ingest.findings.likely``).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal, get_args

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import move_signs as signs
from ingest.findings.asked.putting import mentions_matter, only_thanks
from ingest.findings.asked.replying import comes_or_goes, is_answer_shaped
from ingest.findings.asked.turns import Turn, is_marked_alike
from ingest.findings.likely import ASKED, MAY_ASK, OF_ACCOUNT, REPLIED, is_above
from ingest.weighing.weights import Weights

Move = Literal["account", "asks", "replies"]
MOVES: tuple[Move, ...] = ("account", "asks", "replies")
# A move so far behind the best is not made good again by what comes after it.
_OUT_OF_REACH = 6.0
# What a turn does, and the signs that it does it.
Part = Literal["account", "asks", "goes on asking", "replies", "goes on replying"]
PARTS: tuple[Part, ...] = get_args(Part)
Signs = tuple[Part, Iterable[str]]
# What a turn may do behind what move, with the signs of each.
Steps = Mapping[tuple[Move, Move], Sequence[Signs]]


def moves(turns: Sequence[Turn]) -> list[Move]:
    """The moves of a run of turns, one each: those that together have the highest score."""
    weights = _weights()
    scores: dict[Move, float] = {"account": 0.0}
    came_from: list[dict[Move, Move]] = []
    for turn, steps in zip(turns, steps_of(turns), strict=True):
        last_of: dict[Move, Move] = {}
        best: dict[Move, float] = {}
        likely = max(scores.values()) - _OUT_OF_REACH
        gains = {
            step: _likely(turn, step[1])
            + sum(sum(weights[part].get(sign, 0.0) for sign in found) for part, found in parts)
            for step, parts in steps.items()
            if scores.get(step[0], likely) > likely
        }
        for move in MOVES:
            sums = {
                last: score + gains[last, move]
                for last, score in scores.items()
                if (last, move) in gains
            }
            if sums:
                last_of[move] = max(sums, key=sums.__getitem__)
                best[move] = sums[last_of[move]]
        came_from.append(last_of)
        scores = best
    return _traced(came_from, max(scores, key=scores.__getitem__))


def _likely(turn: Turn, move: Move) -> float:
    """What the model's odds count for a move; what goes on with a sentence is not told again.

    Where no model was asked, nothing counts.
    """
    if turn.is_rest or turn.asks is None:
        return 0.0
    if move == "account":
        return OF_ACCOUNT
    return ASKED.counts(turn.asks) if move == "asks" else REPLIED.counts(turn.replies)


def steps_of(turns: Sequence[Turn]) -> Iterator[Steps]:
    """For each turn the moves that are possible behind each other, with the signs of each.

    What its place in a sentence makes what was asked, or the reply, is nothing else; and what goes
    on with a sentence that a line broke goes on with its move.
    """
    others = sum(turn.puts == "asked" for turn in turns)
    before: Turn | None = None
    asked: Turn | None = None
    for turn, following in zip(turns, (*turns[1:], None), strict=False):
        if turn.is_rest and turn.part is None and before is not None:
            yield {(move, move): [] for move in MOVES}
        else:
            yield _steps(turn, following, before, asked, others)
        asked = turn if _may_ask(turn) else asked
        before = turn


def _steps(
    turn: Turn, following: Turn | None, before: Turn | None, asked: Turn | None, others: int
) -> Steps:
    steps: dict[tuple[Move, Move], list[Signs]] = {}
    if turn.part is None:
        for last in MOVES if not turn.is_clause else ("account",):
            steps[last, "account"] = [("account", [signs.account_sign(turn, before, last)])]
    if turn.part != "reply":
        opens: Signs = ("asks", list(signs.asking_signs(turn, following, others)))
        for last in MOVES:
            behind: Signs = ("asks", [signs.account_sign(turn, before, f"move of {last}")])
            steps[last, "asks"] = [opens, behind]
        if asked is not None:
            goes_on: Signs = ("goes on asking", signs.goes_on_asking_signs(turn, asked))
            steps["asks", "asks"] = [opens, goes_on]
    may_reply = turn.part == "reply" or (turn.part is None and not _is_no_reply(turn))
    if may_reply and asked is not None and before is not None:
        if turn.part or not (comes_or_goes(turn.of) or _is_no_reply_to(turn, asked)):
            steps["asks", "replies"] = [("replies", signs.reply_signs(turn, asked, before))]
        steps["replies", "replies"] = [
            ("goes on replying", signs.goes_on_replying_signs(turn, asked, before))
        ]
    return steps


def _is_no_reply(turn: Turn) -> bool:
    """Whether a turn neither replies nor goes on with it.

    It opens a numbered paragraph of its own, or one of those who ask only thanks in it.
    """
    if answering.NUMBERED_PARAGRAPH.match(turn.of.words):
        return True
    return turn.floor == "asks" and only_thanks(turn.of.words)


def _is_no_reply_to(turn: Turn, asked: Turn) -> bool:
    """Whether a turn cannot reply to one, whatever it says: it is the same person's, or nobody's.

    To a point, one of the public adds another. The next point of the list that a question stands
    in is another point, what stands in nobody's name below a point of a session is of the account,
    and behind a request it tells of something else where it grants nothing.
    """
    if turn.of.opens_with_name and turn.of.name == asked.of.name:
        return True
    if turn.of.opener == "Public" and not _is_asked(asked):
        return True
    if turn.floor != "nobody":
        return False
    if asked.is_direct and asked.floor == "nobody" and turn.is_first:
        is_next_point = is_marked_alike(turn.block, asked.block, turn.of.text)
        return is_next_point and not is_answer_shaped(turn.of, asked.of)
    if asked.session is not None and turn.block is not asked.block:
        return not is_answer_shaped(turn.of, asked.of)
    is_granted = answering.RESPONDS.search(turn.of.words) or answering.GRANTS.search(turn.of.words)
    return asked.puts == "asked" and asked.requests_only and is_granted is None


def _is_asked(turn: Turn) -> bool:
    """Whether a turn asks in so many words, or with a question mark."""
    return (turn.puts == "asked" and turn.session is None) or turn.is_direct


def _may_ask(turn: Turn) -> bool:
    """Whether a turn may be what is replied to behind it."""
    opens_a_point = turn.is_first and turn.block.kind == "bullet"
    is_put = turn.part == "asked" or turn.puts is not None or turn.is_direct or turn.has_asking_verb
    is_put |= is_above(turn.asks, MAY_ASK)
    return is_put or opens_a_point or turn.of.label is not None or mentions_matter(turn.of)


@cache
def _weights() -> Mapping[Part, Mapping[str, float]]:
    fitted = Weights.load("moves")
    return {part: fitted.part(part) for part in PARTS}


def _traced(came_from: Sequence[dict[Move, Move]], move: Move) -> list[Move]:
    """The sequence that ends with a move."""
    path: list[Move] = []
    for last_of in reversed(came_from):
        path.append(move)
        move = last_of[move]
    return path[::-1]

"""What each turn of a discussion does: one reading of the whole run, scored by its signs.

A discussion alternates. After an account somebody asks, then somebody else replies, until the
next question or until the account is taken up again. No sign of that decides alone: each counts
for or against a move, and the sequence of moves with the highest sum is taken (Viterbi's way).
"""

from collections.abc import Sequence
from typing import Literal

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.putting import (
    is_unattributed,
    mentions_matter,
    requests_only,
    voices_concern,
)
from ingest.findings.asked.replying import goes_on, is_put_down, opens_in_response, refers_back
from ingest.findings.asked.turns import Turn

Move = Literal["account", "asks", "replies"]
_MOVES: tuple[Move, ...] = ("account", "asks", "replies")
_NEVER = -1_000.0
_SURE = 20.0
_NOTHING = -5.0
_OPENING = 120  # characters: whoever speaks says so within


def moves(turns: Sequence[Turn]) -> list[Move]:
    """The moves of a run of turns, one each: those that together have the highest score."""
    best: dict[Move, tuple[float, list[Move]]] = {"account": (0.0, [])}
    before: Turn | None = None
    asked: Turn | None = None
    for turn, following in zip(turns, (*turns[1:], None), strict=True):
        opens = _opens(turn, following)
        best = {
            move: max(
                (
                    (score + _gain((last, move), turn, opens, before, asked), [*path, move])
                    for last, (score, path) in best.items()
                ),
                key=lambda scored: scored[0],
            )
            for move in _MOVES
        }
        asked = turn if opens > _NOTHING else asked
        before = turn
    return max(best.values(), key=lambda scored: scored[0])[1]


def _gain(
    step: tuple[Move, Move], turn: Turn, opens: float, before: Turn | None, asked: Turn | None
) -> float:
    """What a turn counts for as one move behind another.

    ``opens`` is what it counts for as a question, ``asked`` the turn that may have asked last.
    """
    last, move = step
    if turn.is_rest and turn.part is None:
        return 0.0 if move == last else _NEVER
    if move == "account":
        return 0.0 if turn.part is None else _NEVER
    if move == "asks":
        return max(opens, _goes_on_asking(turn, asked) if last == "asks" else _NEVER)
    if last == "account" or before is None or asked is None:
        return _NEVER
    if last == "replies":
        return _goes_on_replying(turn, before)
    return _replies(turn, asked) + _behind_question(turn, asked, before)


def _opens(turn: Turn, following: Turn | None) -> float:
    """How much speaks for a turn's asking; less than nothing where only a reply would show it."""
    if turn.part is not None:
        return _SURE if turn.part == "asked" else _NEVER
    if turn.puts == "asked":
        return -1.0 if requests_only(turn.of) else 5.0
    if turn.is_direct:
        return -0.5
    if turn.puts == "point":
        return -0.5 if voices_concern(turn.of) or turn.role == "Public" else -1.5
    if turn.of.label is not None and turn.role != "Chair":
        return -1.5
    if mentions_matter(turn.of):
        return -2.0
    if following and following.block is turn.block and opens_in_response(following.of):
        return -2.0
    if turn.is_first and turn.block.kind == "bullet":
        is_issue = asking.ISSUE.match(turn.of.words) is not None
        return -1.0 if is_issue else -2.0 if turn.floor == "nobody" and is_unattributed(turn.of) else _NOTHING
    return _NOTHING


def _replies(turn: Turn, asked: Turn) -> float:
    """How much speaks for a turn's replying to what was asked last."""
    if turn.part is not None:
        return _SURE if turn.part == "reply" else _NEVER
    if turn.of.is_led_to or (opens_in_response(turn.of) and turn.floor != "asks"):
        return 6.0
    if turn.puts == "asked":
        return -7.0
    is_point = turn.puts == "point" and turn.floor not in ("asks", "somebody")
    return _by_floor(turn, asked) - (2.0 if is_point else 0.0)


def _by_floor(turn: Turn, asked: Turn) -> float:
    words = turn.of.words
    if turn.label is not None and turn.label == asked.label:
        return -4.0  # the same speaker goes on
    if answering.REPLY_OF_NOBODY.match(words) or answering.QUESTIONS_ANSWERED.match(words):
        return -4.0 if _is_point(asked) and is_put_down(turn.of) else 3.0
    if _is_point(asked) and turn.floor != "answers" and turn.of.label is None:
        return -4.0
    is_others = turn.who is None or turn.who != asked.who
    if turn.floor in ("asks", "somebody"):
        return _of_other(turn, asked) if is_others else -3.0
    if turn.floor == "answers":
        return _of_office(turn, asked)
    if turn.floor == "pronoun":
        return _of_pronoun(turn, asked)
    if turn.of.by_answerers and not turn.is_direct:
        return 3.0
    if turn.is_direct or answering.ENDS_EXCHANGE.match(words):
        return -4.0
    if not asked.is_direct and refers_back(turn.of, asked.of):
        return -1.0
    return 3.0 if answering.POINTS_BACK.match(words) or words.startswith("(") else 1.0


def _of_other(turn: Turn, asked: Turn) -> float:
    """Of somebody named, or of a seat, who is not the one that asked."""
    if turn.of.label is not None:
        return 3.0 if asked.puts == "asked" or asked.is_direct or turn.role != "Chair" else -3.0
    if turn.floor == "somebody":
        return 3.0
    if _replies_from_seat(turn, asked):
        return 5.0
    is_told = asked.puts == "asked" and turn.block is asked.block
    is_other = turn.role != asked.role or bool(turn.who and asked.who)
    joins_in = answering.JOINS_IN.search(turn.of.words) is not None
    return 0.5 if is_told and is_other and not joins_in else -3.0


def _of_office(turn: Turn, asked: Turn) -> float:
    is_same = turn.role == asked.role and (turn.who == asked.who or None in (turn.who, asked.who))
    if is_same and not asked.is_direct:
        return -2.0
    opening = turn.of.words[:_OPENING]
    if answering.RESPONDS.search(opening):
        return 4.0
    moves_on = turn.block is not asked.block and answering.MOVES_ON.search(opening)
    return 0.0 if moves_on else 3.0


def _of_pronoun(turn: Turn, asked: Turn) -> float:
    """Whoever was asked replies as "he" or "she"; else it is who asked that goes on."""
    if asked.is_direct and turn.block is not asked.block:
        return 3.0
    if asked.puts != "asked" and not asked.is_direct and not voices_concern(asked.of):
        return -2.0
    if answering.ECHOES.match(turn.of.words):
        return 4.0
    if asked.asks_somebody or answering.PUT_BY_SEVERAL.match(asked.of.words):
        return 3.0
    is_others = asked.follows_other and asked.puts == "asked" and asked.block is turn.block
    return 1.5 if is_others and not answering.JOINS_IN.search(turn.of.words) else -2.0


def _replies_from_seat(turn: Turn, asked: Turn) -> bool:
    """Whether one of those who ask replies: to somebody of no seat, because asked, or in so many words."""
    if answering.MEMBER_REPLIES.match(turn.of.words):
        return True
    if asked.role == "Public" or (asked.role is None and (asked.who or asked.is_direct)):
        return True
    seat = answering.SEAT_SPEAKS.match(turn.of.words)
    asks = asking.ASKS.search(asked.of.words)
    is_asked_of = asks is not None and answering.ASKED_OF_A_SEAT.search(asked.of.words[asks.end():]) is not None
    return seat is not None and (is_asked_of or seat["place"] is not None)


def _is_point(asked: Turn) -> bool:
    """Whether what was put asks nothing, and calls for no answer."""
    calls = asked.puts == "asked" or asked.is_direct or asked.part is not None
    return not calls and not voices_concern(asked.of) and asked.role != "Public"


def _behind_question(turn: Turn, asked: Turn, before: Turn) -> float:
    """A reply stands in the paragraph of the question, or right below it."""
    is_asked = asked.puts == "asked" or asked.is_direct
    if before.block is turn.block:
        return 0.5 if is_asked else -1.0
    return 0.0 if before.is_direct else -1.5 if is_asked else -0.5 if before.is_askers else -3.0


def _goes_on_asking(turn: Turn, asked: Turn | None) -> float:
    """Who asks goes on in the same paragraph: "He felt that it was late."."""
    if asked is None or turn.part is not None or asked.block is not turn.block:
        return _NEVER
    if refers_back(turn.of, asked.of):
        return 0.2
    is_anothers = turn.floor in ("answers", "somebody") or answering.POINTS_BACK.match(turn.of.words)
    ends = is_anothers or answering.ENDS_EXCHANGE.match(turn.of.words)
    return _NEVER if ends else -0.4


def _goes_on_replying(turn: Turn, before: Turn) -> float:
    """A reply goes on in its paragraph, in the list that it opens, and with "she added"."""
    words = turn.of.words
    if turn.part is not None or turn.puts == "asked" or turn.is_direct:
        return _NEVER
    if turn.puts is not None:
        return -4.0
    if before.block is turn.block:
        is_anothers = before.is_askers and turn.floor == "answers"
        return -1.0 if turn.floor == "asks" else -0.5 if is_anothers else 0.5
    return 4.0 if turn.tells_replies else 1.0 if goes_on(turn.of) else -4.0

"""How likely each piece of a meeting was private, told by the sum of signs over all its pieces.

A meeting is public, closes, is private (till the public is back, or for one item), opens and is
public again. All ways through it are weighed together, and a piece is as likely private as the
share of those on which it is.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp

from ingest.exempt.weighed.signs import Step
from ingest.weighing.weights import Weights

STATES = ("public", "closing", "private", "item", "opening")
PRIVATE_STATES = (2, 3)
# From what state to what a meeting may go on; those that begin a private part need an occasion.
WAYS = (
    *((0, 0), (0, 1), (0, 2), (0, 3)),
    *((1, 1), (1, 0), (1, 2), (1, 3), (1, 4)),
    *((2, 2), (2, 0), (2, 4), (2, 1)),
    *((3, 3), (3, 0), (3, 4), (3, 1), (3, 2)),
    *((4, 4), (4, 0), (4, 1)),
)
BEGINNINGS = frozenset(((0, 1), (0, 2), (0, 3), (4, 1), (2, 1), (3, 1), (3, 2)))
ALWAYS = "always"


def way_name(way: tuple[int, int]) -> str:
    """How weights name a way: "public to closing"."""
    return f"{STATES[way[0]]} to {STATES[way[1]]}"


def chances_of_privacy(pieces: Sequence[Step]) -> list[float]:
    """How likely each piece was private, from 0 to 1."""
    steps = [_factors(step) for step in pieces]
    ahead = [[1.0, 0.0, 0.0, 0.0, 0.0]]
    for factors in steps:
        after = [0.0] * len(STATES)
        for (came, to), factor in factors.items():
            after[to] += ahead[-1][came] * factor
        ahead.append(_in_all_one(after))
    behind = [1.0] * len(STATES)
    found: list[float] = []
    for at in range(len(steps) - 1, -1, -1):
        share = _in_all_one([a * b for a, b in zip(ahead[at + 1], behind, strict=True)])
        found.append(sum(share[state] for state in PRIVATE_STATES))
        before = [0.0] * len(STATES)
        for (came, to), factor in steps[at].items():
            before[came] += factor * behind[to]
        behind = _in_all_one(before)
    return found[::-1]


def _in_all_one(parts: list[float]) -> list[float]:
    total = sum(parts)
    return [part / total for part in parts] if total else parts


def _factors(step: Step) -> dict[tuple[int, int], float]:
    """How much likelier each way to a piece is for its signs."""
    of_states, of_ways = _weights()
    words = of_states["word"]
    sums = [0.0] + [
        _sum(of_states[state], step.shown) for state in ("closing", "private", "item", "opening")
    ]
    sums[2] += _sum(words, step.words)
    sums[3] += sums[2]  # what is private for one item is private
    return {
        way: exp(sums[way[1]] + _sum(of_ways[way], step.before))
        for way in WAYS
        if step.may_begin or way not in BEGINNINGS
    }


def _sum(weights: Mapping[str, float], signs: frozenset[str]) -> float:
    get = weights.get
    return get(ALWAYS, 0.0) + sum(get(sign, 0.0) for sign in signs)


@cache
def _weights() -> tuple[dict[str, Mapping[str, float]], dict[tuple[int, int], Mapping[str, float]]]:
    """The weights of signs by state, and of what lies between pieces by the way."""
    weights = Weights.load("privacy")
    of_states = {name: weights.part(name) for name in (*STATES, "word")}
    return of_states, {way: weights.part(way_name(way)) for way in WAYS}

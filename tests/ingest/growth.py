"""How the time of some work grows with the length of what it is done on."""

import time
from collections.abc import Callable, Sequence

SHORT = 5_000  # characters
_FLOOR_SECONDS = 0.15  # what takes less is not slow, and too short to be measured
_MAX_GROWTH = 3.2  # for twice the length: 2 is what it should be, 4 is quadratic
# What takes longer is slow however it grows: each paragraph is bounded, and might take seconds.
_MOST_SECONDS = 2.0


def seconds(work: Callable[[], object], times: int) -> float:
    """The least processor time that some work takes."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def too_slow(
    pieces: Sequence[str],
    work_on: Callable[[str, int], Callable[[], object]],
) -> list[tuple[str, float, float]]:
    """The pieces of which twice as many take far longer, or which take long at all.

    Each with its seconds, and how many times as long twice as many take.

    ``work_on`` readies the work on so many characters of a piece.
    """
    slow = []
    for piece in pieces:
        long = work_on(piece, 2 * SHORT)
        taken = seconds(long, 1)
        if taken < _FLOOR_SECONDS:
            continue
        short = work_on(piece, SHORT)
        growth = taken / seconds(short, 2)
        if growth > _MAX_GROWTH or taken > _MOST_SECONDS:
            # Whatever else the machine did meanwhile: the least of several runs of each tells.
            taken = seconds(long, 5)
            growth = taken / seconds(short, 5)
        if growth > _MAX_GROWTH or taken > _MOST_SECONDS:
            slow.append((piece, round(taken, 2), round(growth, 1)))
    return slow

"""Which of two lists belong together."""

from collections.abc import Callable, Sequence
from typing import TypeVar

_A = TypeVar("_A")
_B = TypeVar("_B")


def in_order(
    wanted: Sequence[_A], found: Sequence[_B], same: Callable[[_A, _B], bool]
) -> list[tuple[int, int]]:
    """The longest row of pairs, by their places, that keeps the order of both lists."""
    rows, columns = len(wanted), len(found)
    longest = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            paired = 1 + longest[i + 1][j + 1] if same(wanted[i], found[j]) else 0
            longest[i][j] = max(paired, longest[i + 1][j], longest[i][j + 1])
    pairs, i, j = list[tuple[int, int]](), 0, 0
    while i < rows and j < columns:
        if same(wanted[i], found[j]) and longest[i][j] == 1 + longest[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif longest[i][j] == longest[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def one_to_one(
    wanted: Sequence[_A], found: Sequence[_B], same: Callable[[_A, _B], bool]
) -> dict[int, int]:
    """As many pairs as there can be, each of both in one pair at most, by place of the wanted.

    Found by augmenting paths (Kuhn 1955).
    """
    fits = [[j for j, f in enumerate(found) if same(w, f)] for w in wanted]
    taken: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in fits[i]:
            if j not in seen:
                seen.add(j)
                if j not in taken or place(taken[j], seen):
                    taken[j] = i
                    return True
        return False

    for i in range(len(wanted)):
        place(i, set())
    return {i: j for j, i in taken.items()}

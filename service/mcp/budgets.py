"""Keeping a result within a budget of tokens, for it all goes into an assistant's context."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from index.passages.passage import TokenCounter
from service.contract.assistants import BudgetModel

DEFAULT_BUDGET_TOKENS = 8_000
MIN_BUDGET_TOKENS = 1_000
MAX_BUDGET_TOKENS = 100_000
# Between two entries of a list.
_COMMA_TOKENS = 1


def fit(
    found: dict[str, Any], lists: Sequence[str], budget_tokens: int, count: TokenCounter
) -> BudgetModel:
    """Cut lists of a result, in place, until its JSON is within the budget.

    ``lists`` name them, the most important first: "quotes", or "panels.quotes" for those of every
    panel, which are filled by turns so that each keeps its first. What stands in no list is kept
    whatever its length.
    """
    shelves = {path: [_Shelf(kept) for kept in _at(found, path.split("."))] for path in lists}
    used = count(_written(found))
    left_out = dict[str, int]()
    for path, beside in shelves.items():
        used = _fill(beside, used, budget_tokens, count)
        missing = sum(len(shelf.wanted) - len(shelf.kept) for shelf in beside)
        if missing:
            left_out[path] = missing
    return BudgetModel(budget_tokens=budget_tokens, tokens=used, left_out=left_out)


@dataclass(slots=True)
class _Shelf:
    """A list of the result, emptied, and what was in it."""

    kept: list[Any]
    wanted: list[Any] = field(init=False)
    is_full: bool = False

    def __post_init__(self) -> None:
        self.wanted = list(self.kept)
        self.kept.clear()


def _at(found: dict[str, Any], names: Sequence[str]) -> list[list[Any]]:
    name, *inner = names
    if not inner:
        return [found[name]]
    return [kept for entry in found[name] for kept in _at(entry, inner)]


def _fill(shelves: Sequence[_Shelf], used: int, budget_tokens: int, count: TokenCounter) -> int:
    """Put entries back, each shelf until one does not fit; returns how many tokens are used."""
    for shelf, entry in _by_turns(shelves):
        tokens = count(_written(entry)) + _COMMA_TOKENS
        if used + tokens > budget_tokens:
            shelf.is_full = True
        else:
            shelf.kept.append(entry)
            used += tokens
    return used


def _by_turns(shelves: Sequence[_Shelf]) -> Iterator[tuple[_Shelf, Any]]:
    """The first entry of each shelf that is not full, then the second, and so on."""
    turn = 0
    while shelves:
        for shelf in shelves:
            if not shelf.is_full and turn < len(shelf.wanted):
                yield shelf, shelf.wanted[turn]
        turn += 1
        shelves = [s for s in shelves if not s.is_full and turn < len(s.wanted)]


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

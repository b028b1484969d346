"""The signs of pages as arrays: what each comes to, by its weights, on every way between states.

What a piece shows counts on all ways to a state, a word on all to a private one, and what lies
between two pieces on one way alone (``ingest/exempt/weighed/likely_parts.py``).
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from eval.calibration.regression import Flags, Values
from eval.fitting.examples import Run, Source, Step
from eval.fitting.private_pages import PrivatePage
from eval.fitting.weighed_runs import WeighedRuns
from ingest.exempt.weighed.likely_parts import ALWAYS, BEGINNINGS, STATES, WAYS, way_name
from ingest.exempt.weighed.signs import Step as ShownStep

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

# A sign that fewer pages show has no weight.
FEWEST = 8
# How strictly weights are held near nought, against one of a state or a way. What is private for
# one item differs little from what is private, and there are many words.
_OF_ITEM, _OF_WORDS = 3.0, 3.0


@dataclass(frozen=True, slots=True)
class _Kind:
    """Signs of one kind: whether each piece shows each (pieces, signs), and for what they count.

    A sign has a weight for each of ``parts``; ``counts`` (parts, ways) says on which ways that
    counts, ``penalties`` (parts,) how strictly it is held.
    """

    shown: "csr_matrix"
    signs: Sequence[str]
    parts: Sequence[str]
    counts: Values
    penalties: Values

    @property
    def weights(self) -> int:
        """How many it has."""
        return len(self.signs) * len(self.parts)

    def sums(self, weights: Values) -> Values:
        """What its signs come to (pieces, ways)."""
        told: Values = self.shown @ weights.reshape(len(self.signs), -1)
        return told @ self.counts

    def slope(self, of_sums: Values) -> Values:
        """The slope in its weights, by that in the sums."""
        told: Values = self.shown.T @ (of_sums @ self.counts.T)
        return told.ravel()


class WeighedPrivacy:
    """The pieces of at least one page, one behind the other, with the ways that lead to each.

    A way that begins a private part is open where there is an occasion. ``names`` are those of the
    weights, ``penalties`` (weights,) say how strictly each is held.
    """

    def __init__(self, pages: Sequence[PrivatePage], fewest: int = FEWEST) -> None:
        begins = np.array([way in BEGINNINGS for way in WAYS])
        may_begin = np.array([[step.may_begin] for page in pages for step in page.steps])
        self._is_open: Flags = ~begins | may_begin
        self._ends = np.cumsum([len(page.steps) for page in pages])
        self._runs = WeighedRuns([_run(page) for page in pages])
        self._kinds = _kinds(pages, fewest)
        self.penalties: Values = np.concatenate(
            [np.tile(kind.penalties, len(kind.signs)) for kind in self._kinds]
        )
        self.names = [
            f"{part}: {sign}" for kind in self._kinds for sign in kind.signs for part in kind.parts
        ]

    def surprise(self, weights: Values, counted: Flags) -> tuple[float, Values]:
        """How little what is right is expected by weights, and its slope in them.

        ``counted`` (pages,) says which pages count.
        """
        value, slope = self._runs.surprise(self._sums(weights), counted.astype(np.float64))
        of_sums = self._of_ways(slope)
        return value, np.concatenate([kind.slope(of_sums) for kind in self._kinds])

    def chances(self, weights: Values) -> list[Values]:
        """How likely each piece of each page was private, by weights."""
        shares = self._of_ways(self._runs.shares(self._sums(weights)))
        chances = shares[:, _leading_to("private", "item")].sum(axis=1)
        return np.split(chances, self._ends[:-1])

    def known(self, weights: Mapping[str, float]) -> Values:
        """Weights by the names of their signs, as an array."""
        return np.array([weights.get(name, 0.0) for name in self.names])

    def _sums(self, weights: Values) -> Values:
        """What all signs come to on each open way, one piece behind the other."""
        ends = np.cumsum([kind.weights for kind in self._kinds])
        parts = zip(self._kinds, np.split(weights, ends[:-1]), strict=True)
        sums = sum((kind.sums(part) for kind, part in parts), np.zeros(self._is_open.shape))
        told: Values = sums[self._is_open]
        return told

    def _of_ways(self, values: Values) -> Values:
        """Values of open ways as an array (pieces, ways)."""
        found = np.zeros(self._is_open.shape)
        found[self._is_open] = values
        return found


def _kinds(pages: Sequence[PrivatePage], fewest: int) -> tuple[_Kind, ...]:
    """What pieces show, what lies between them, and their words."""
    private = _leading_to("private", "item")
    of_states = {
        "closing": (_leading_to("closing"), 1.0),
        "private": (private, 1.0),
        "item": (_leading_to("item"), _OF_ITEM),
        "opening": (_leading_to("opening"), 1.0),
    }
    counts, penalties = (
        np.array(part, dtype=np.float64) for part in zip(*of_states.values(), strict=True)
    )
    ways = tuple(map(way_name, WAYS))
    shown = _shown(pages, lambda step: step.shown | {ALWAYS}, fewest)
    before = _shown(pages, lambda step: step.before | {ALWAYS}, fewest)
    words = _shown(pages, lambda step: step.words, fewest)
    return (
        _Kind(*shown, tuple(of_states), counts, penalties),
        _Kind(*before, ways, np.eye(len(ways)), np.ones(len(ways))),
        _Kind(*words, ("word",), private[None, :].astype(np.float64), np.array([_OF_WORDS])),
    )


def _leading_to(*states: str) -> Flags:
    """Which ways lead to one of some states."""
    return np.array([STATES[to] in states for _, to in WAYS])


def _run(page: PrivatePage) -> Run:
    """A page as the ways that are open; what they show is added up elsewhere."""
    nothing: dict[str, float] = {}
    every = dict.fromkeys(WAYS, nothing)
    no_beginning = {way: nothing for way in WAYS if way not in BEGINNINGS}
    return Run(
        Source(page.in_set, ""),
        tuple(
            Step(every if step.may_begin else no_beginning, right)
            for step, right in zip(page.steps, page.right(), strict=True)
        ),
    )


def _shown(
    pages: Sequence[PrivatePage], signs_of: Callable[[ShownStep], frozenset[str]], fewest: int
) -> tuple["csr_matrix", list[str]]:
    """Whether each piece shows each sign that enough pages show, and those signs."""
    from scipy.sparse import csr_matrix

    shown = [[signs_of(step) for step in page.steps] for page in pages]
    seen = Counter(sign for of_page in shown for sign in frozenset[str]().union(*of_page))
    signs = sorted(sign for sign, count in seen.items() if count >= fewest)
    at = {sign: place for place, sign in enumerate(signs)}
    rows = [[at[s] for s in piece if s in at] for of_page in shown for piece in of_page]
    columns = np.array([place for row in rows for place in row], dtype=np.int64)
    ends = np.cumsum([0, *map(len, rows)])
    return csr_matrix((np.ones(len(columns)), columns, ends), (len(rows), len(signs))), signs

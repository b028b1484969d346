"""Many things that are weighed one by one, as arrays: a softmax over the ways of each."""

from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from eval.calibration.regression import Flags, Values
from eval.fitting.examples import Signs, Weighed
from eval.fitting.figures import Points

_NEVER = -1e9
# What every way but the first of a thing shows: it has to make good the threshold.
ANY = ""


class WeighedThings:
    """The ways of all things, one behind the other, by the place of the first of each."""

    def __init__(self, things: Sequence[Weighed]) -> None:
        self.ways: list[Signs] = [
            {**way, ANY: 1} if at else way for thing in things for at, way in enumerate(thing.ways)
        ]
        self._firsts = np.array([0, *accumulate(len(thing.ways) for thing in things)][:-1])
        self.examples_of_ways = np.repeat(
            np.arange(len(things)), [len(thing.ways) for thing in things]
        )
        self._is_right = np.array(
            [at in thing.right for thing in things for at in range(len(thing.ways))], dtype=np.bool_
        )

    def surprise(self, sums: Values, counts: Values) -> tuple[float, Values]:
        """How little what is right is expected by the sums (ways,), and its slope in them.

        ``counts`` (things,) says how much each thing counts.
        """
        rightly = np.where(self._is_right, sums, _NEVER)
        of_all, of_right = self._total(sums), self._total(rightly)
        slope = np.exp(sums - of_all[self.examples_of_ways]) - np.exp(
            rightly - of_right[self.examples_of_ways]
        )
        return float(counts @ (of_all - of_right)), slope * counts[self.examples_of_ways]

    def points(self, sums: Values, threshold: float) -> Points:
        """What is told by sums: which things are something, rightly so, and which should be."""
        others = sums.copy()
        others[self._firsts] = threshold
        best = np.maximum.reduceat(others, self._firsts)
        # The first of those that weigh the same is told.
        is_best = np.flatnonzero(others == best[self.examples_of_ways])
        told = is_best[np.searchsorted(is_best, self._firsts)]
        is_told = told != self._firsts
        is_wanted: Flags = ~self._is_right[self._firsts]
        is_right: Flags = self._is_right[told] & is_told
        return Points(
            told=is_told.astype(float),
            rightly_told=is_right.astype(float),
            wanted=is_wanted.astype(float),
            met=(is_wanted & is_right).astype(float),
        )

    def _total(self, sums: Values) -> Values:
        total: Values = np.logaddexp.reduceat(sums, self._firsts)
        return total

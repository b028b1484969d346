"""Fitting the weights of a sum: a logistic regression whose penalty is L2, of one thing or a run.

What is right of an example is made as likely as can be among all that it may be. Where several
are right, they count together; so a sentence needs but one place that tells it, and labels may
leave steps of a run open. No chance is in it: the same examples give the same weights.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from eval.calibration.regression import Flags, Values
from eval.fitting.examples import Example, Run, Signs, Weighed
from eval.fitting.figures import Points
from eval.fitting.weighed_runs import WeighedRuns
from eval.fitting.weighed_things import ANY, WeighedThings

# The strength of the penalty on the square of a weight.
PENALTY = 3.0
# A sign that fewer pages show tells too little to be weighed.
FEWEST = 4
_MOST_ROUNDS = 300
_NEAR_ENOUGH = 1e-7


@dataclass(frozen=True, slots=True)
class Bounds:
    """What weights may be: those that are held, and signs that may count for or against alone."""

    held: Mapping[str, float] = field(default_factory=dict)
    only_for: frozenset[str] = frozenset()
    only_against: frozenset[str] = frozenset()

    def of(self, sign: str) -> tuple[float | None, float | None]:
        """Between what the weight of a sign has to be."""
        if sign in self.held:
            return self.held[sign], self.held[sign]
        least, most = sign in self.only_for, sign in self.only_against
        return 0.0 if least else None, 0.0 if most else None


class Fit:
    """The examples of one sum, ready to be fitted and told: of one kind, and at least one."""

    def __init__(
        self, examples: Sequence[Example], bounds: Bounds, near: Mapping[str, float]
    ) -> None:
        from sklearn.feature_extraction import DictVectorizer

        runs = [example for example in examples if isinstance(example, Run)]
        things = [example for example in examples if isinstance(example, Weighed)]
        self.sets = np.array([example.source.in_set for example in examples])
        self._weighed = WeighedRuns(runs) if runs else WeighedThings(things)
        vectorizer = DictVectorizer()
        self._shown = vectorizer.fit_transform(self._weighed.ways)
        self._signs: list[str] = vectorizer.get_feature_names_out().tolist()
        self._near = np.array([near.get(sign, 0.0) for sign in self._signs])
        pages = _pages_by_sign(examples)
        self._bounds = [
            bounds.of(sign) if pages[sign] >= FEWEST else 2 * (near.get(sign, 0.0),)
            for sign in self._signs
        ]

    def weights(self, counted: Flags) -> Values:
        """The weights (signs,) fitted on the examples that are counted."""
        from scipy.optimize import minimize

        counts = counted.astype(np.float64)

        def surprise(weights: Values) -> tuple[float, Values]:
            value, slope = self._weighed.surprise(self._shown @ weights, counts)
            moved = weights - self._near
            penalised = value + PENALTY * float(moved @ moved)
            return penalised, self._shown.T @ slope + 2 * PENALTY * moved

        found = minimize(
            surprise,
            self._near,
            jac=True,
            method="L-BFGS-B",
            bounds=self._bounds,
            options={"maxiter": _MOST_ROUNDS, "ftol": _NEAR_ENOUGH},
        )
        fitted: Values = found.x
        return fitted

    def named(self, weights: Values) -> dict[str, float]:
        """Weights by the names of their signs."""
        return dict(zip(self._signs, map(float, weights), strict=True))

    def told(self, weights: Mapping[str, float], threshold: float) -> Points:
        """What weights tell the examples to be, and how rightly."""
        known = np.array([weights.get(sign, 0.0) for sign in self._signs])
        return self._weighed.points(self._shown @ known, threshold)

    def told_unseen(self, thresholds: Sequence[float]) -> Iterator[Points]:
        """What each set is told to be by weights that were fitted without it, by thresholds."""
        sums = np.zeros(self._shown.shape[0])
        of_ways = self.sets[self._weighed.examples_of_ways]
        for name in sorted(set(self.sets)):
            own = of_ways == name
            sums[own] = self._shown[own] @ self.weights(self.sets != name)
        for threshold in thresholds:
            yield self._weighed.points(sums, threshold)


def _pages_by_sign(examples: Sequence[Example]) -> Counter[str]:
    """On how many pages each sign is seen."""
    seen = {
        (example.source, sign) for example in examples for way in _ways(example) for sign in way
    }
    pages = Counter(sign for _, sign in seen)
    pages[ANY] = len(examples)
    return pages


def _ways(example: Example) -> Iterator[Signs]:
    if isinstance(example, Weighed):
        yield from example.ways
    else:
        for step in example.steps:
            yield from step.ways.values()

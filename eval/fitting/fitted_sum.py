"""One sum fitted anew: its weights, and how it fares on sets that it was fitted without."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor

import numpy as np

from eval.fitting.examples import Example
from eval.fitting.figures import Figures
from eval.fitting.fit import Bounds, Fit
from eval.fitting.sums import Sum
from eval.fitting.weighed_things import ANY
from ingest.weighing.weights import Weights

# Weights are kept to a tenth, so that they are added up without error; thresholds lie between.
_DIGITS = 1
_HALF = 0.05
# How far from where right and wrong are as likely the threshold may be, and how finely.
_SHIFTS = tuple(round(shift / 10, 1) for shift in range(-15, 16))


@dataclass(frozen=True, slots=True)
class FittedSum:
    """A sum fitted on some sets; ``unseen`` and ``today`` are its figures, set by set.

    Those of ``unseen`` are by weights fitted without the set, those of ``today`` by the weights
    there were.
    """

    weights: Mapping[str, float]
    threshold: float
    unseen: Mapping[str, Figures]
    today: Mapping[str, Figures]
    examples: int


def fitted_sum(of: Sum, examples: Sequence[Example], today: Weights) -> FittedSum:
    """Fit a sum anew on at least one example, near the weights of today.

    Its threshold is where of unseen sets the lesser of precision and recall is greatest. Weights
    that are held stay, and so do those of signs that are hardly seen.
    """
    margin = of.margin or 0.0
    held = {sign: today.weights[sign] for sign in today.held}
    fit = Fit(
        examples,
        Bounds(held, of.only_for(), of.only_against()),
        {**today.weights, ANY: margin - today.threshold},
    )
    tried = _SHIFTS if of.margin is None else (margin,)
    unseen = list(fit.told_unseen(tried))
    every = np.ones(len(fit.sets), dtype=np.bool_)
    # Of those that are as good, the one nearest to even odds.
    at = max(range(len(tried)), key=lambda n: (unseen[n].of(every).lesser, -abs(tried[n])))
    weights = {**today.weights, **fit.named(fit.weights(every))}
    threshold = tried[at] - weights.pop(ANY, 0.0)
    if of.docked:
        for sign in weights:
            weights[sign] -= threshold if sign.startswith(of.docked) else 0.0
        threshold = 0.0
    else:
        threshold = floor(threshold * 10) / 10 + _HALF
    before = fit.told(today.weights, today.threshold)
    names = sorted(set(fit.sets.tolist()))
    return FittedSum(
        weights=_kept(weights, today.held),
        threshold=round(threshold, 2),
        unseen={name: unseen[at].of(fit.sets == name) for name in names},
        today={name: before.of(fit.sets == name) for name in names},
        examples=len(examples),
    )


def _kept(weights: Mapping[str, float], held: Sequence[str]) -> dict[str, float]:
    """The weights that count for something, to a tenth, the highest first."""
    rounded = {sign: round(weight, _DIGITS) for sign, weight in weights.items()}
    kept = {sign: weight for sign, weight in rounded.items() if weight or sign in held}
    return dict(sorted(kept.items(), key=lambda item: (-item[1], item[0])))

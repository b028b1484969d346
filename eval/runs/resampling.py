"""How sure a mean is, and whether two differ: resampling over questions; shares of a count."""

from collections.abc import Sequence
from math import sqrt

import numpy as np
from pydantic import BaseModel, ConfigDict

RESAMPLES = 2_000
PERMUTATIONS = 10_000
CONFIDENCE = 0.95
_NORMAL_QUANTILE = 1.959964  # of 0.975
# Sums of the same numbers in another order differ in their last digits.
_ROUNDING = 1e-12


class Figure(BaseModel):
    """A mean over ``n`` questions with its interval; all ``None`` where there are none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: float | None
    low: float | None
    high: float | None
    n: int


def mean_with_interval(
    values: Sequence[float], rng: np.random.Generator, *, resamples: int = RESAMPLES
) -> Figure:
    """The mean with its 95% percentile bootstrap interval (Efron 1979).

    Questions are drawn with replacement; so values that are all equal have an interval of no
    width, which says nothing about questions not asked.
    """
    if not len(values):
        return Figure(value=None, low=None, high=None, n=0)
    sample = np.asarray(values, dtype=np.float64)
    drawn = rng.integers(0, len(sample), size=(resamples, len(sample)))
    tail = (1 - CONFIDENCE) / 2
    low, high = np.quantile(sample[drawn].mean(axis=1), [tail, 1 - tail])
    mean = float(sample.mean())
    # Rounding must not put the mean outside its own interval.
    return Figure(value=mean, low=min(float(low), mean), high=max(float(high), mean), n=len(sample))


def wilson_interval(right: float, of: float) -> tuple[float, float]:
    """The 95% score interval of a share of ``right`` among ``of``, which is more than 0.

    Unlike the bootstrap it has a width where all are right. Source: Wilson 1927, "Probable
    inference, the law of succession, and statistical inference".
    """
    share, z2 = right / of, _NORMAL_QUANTILE**2
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _NORMAL_QUANTILE * sqrt(share * (1 - share) / of + z2 / (4 * of**2)) / (1 + z2 / of)
    # Rounding must not put the share outside its own interval.
    return max(0.0, min(middle - half, share)), min(1.0, max(middle + half, share))


def paired_randomisation(
    differences: Sequence[float], rng: np.random.Generator, *, permutations: int = PERMUTATIONS
) -> float:
    """Two-sided p value of the mean of paired differences under random flips of sign.

    The share of flipped means at least as far from zero as the one seen, the one seen counted
    with them, so never 0; 1 where nothing differs. Source: Smucker, Allan and Carterette 2007,
    "A comparison of statistical significance tests for information retrieval evaluation".
    """
    # A question without a difference adds nothing, whatever its sign.
    changed = np.asarray([value for value in differences if value], dtype=np.float64)
    if not len(changed):
        return 1.0
    signs = rng.integers(0, 2, size=(permutations, len(changed))) * 2 - 1
    seen = abs(float(changed.sum()))
    as_far = int((np.abs(signs @ changed) >= seen - _ROUNDING).sum())
    return (as_far + 1) / (permutations + 1)

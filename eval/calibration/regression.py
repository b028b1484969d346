"""Logistic regressions whose penalty is on standardised signals and whose weights are on raw ones.

The penalty is L2 (scikit-learn); standardised, signals of different units are penalised alike.
"""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from sklearn.pipeline import Pipeline

Values = NDArray[np.float64]
Flags = NDArray[np.bool_]
_MAX_ITERATIONS = 5_000
_STEPS = 30


def standardised_regression(strength: float) -> "Pipeline":
    """A regression to be fitted; ``strength`` is the inverse of the penalty's, scikit-learn's C."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    regression = LogisticRegression(C=strength, max_iter=_MAX_ITERATIONS)
    return make_pipeline(StandardScaler(), regression)


def fit_raw_weights(signals: Values, targets: Flags, strength: float) -> tuple[float, Values]:
    """Intercept and weights (signals,) on the signals (n, signals) as they are."""
    scaler, regression = standardised_regression(strength).fit(signals, targets)
    weights: Values = regression.coef_[0] / scaler.scale_
    return float(regression.intercept_[0] - weights @ scaler.mean_), weights


def carry_on(signals: Values, targets: Flags, earlier: Values, questions: int) -> Values:
    """Intercept and weights (1 + signals,) that were fitted before, carried on with new examples.

    As if as many questions more were among them as ``questions`` says, of the same sort, to which
    the ``earlier`` ones are the best fit: what these learnt of pages that are no longer at hand is
    kept as far as the new examples leave it open. By Newton's method.
    """
    rows = np.column_stack([np.ones(len(signals)), signals])
    kept = _curvature(rows, earlier) * questions / len(rows)
    found = earlier.copy()
    for _ in range(_STEPS):
        slope = rows.T @ (_probabilities(rows, found) - targets) + kept @ (found - earlier)
        found -= np.linalg.pinv(_curvature(rows, found) + kept) @ slope
    return found


def _probabilities(rows: Values, weights: Values) -> Values:
    likely: Values = 1 / (1 + np.exp(-(rows @ weights)))
    return likely


def _curvature(rows: Values, weights: Values) -> Values:
    likely = _probabilities(rows, weights)
    second: Values = (rows * (likely * (1 - likely))[:, None]).T @ rows
    return second

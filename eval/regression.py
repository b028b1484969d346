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

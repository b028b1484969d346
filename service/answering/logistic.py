"""A logistic model whose weights can be read, and checked by hand."""

import math
from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

# Beyond this the probability could not be told from 0 or 1.
_MOST = 36.0


class Logistic(BaseModel):
    """The probability 1 / (1 + exp(-(intercept + sum of weight times signal)))."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    intercept: float
    weights: dict[str, float]

    def probability(self, signals: Mapping[str, float]) -> float:
        """Between 0 and 1, never either. Each weight needs its signal; others count nothing."""
        score = self.intercept + math.fsum(
            weight * signals[name] for name, weight in self.weights.items()
        )
        return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, score))))

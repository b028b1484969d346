"""How often a sum tells what is right."""

from dataclasses import dataclass
from typing import Self

from eval.calibration.regression import Flags, Values


@dataclass(frozen=True, slots=True)
class Points:
    """Counts of each example: what was told and how much of it rightly, what was to be and was."""

    told: Values
    rightly_told: Values
    wanted: Values
    met: Values

    def of(self, examples: Flags) -> "Figures":
        """The figures of some examples."""
        return Figures(
            *(int(part[examples].sum()) for part in (self.told, self.rightly_told)),
            *(int(part[examples].sum()) for part in (self.wanted, self.met)),
        )


@dataclass(frozen=True, slots=True)
class Figures:
    """What was told and how much of it rightly; what was to be told, and how much of it was."""

    told: int = 0
    rightly_told: int = 0
    wanted: int = 0
    met: int = 0

    @property
    def precision(self) -> float:
        """The share of what was told that is right; 0 where nothing was told."""
        return self.rightly_told / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """The share of what was to be told that was; 0 where nothing was."""
        return self.met / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def lesser(self) -> float:
        """The lesser of precision and recall."""
        return min(self.precision, self.recall)

    def __add__(self, other: Self) -> "Figures":
        """The figures of both together."""
        return Figures(
            self.told + other.told,
            self.rightly_told + other.rightly_told,
            self.wanted + other.wanted,
            self.met + other.met,
        )

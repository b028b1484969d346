"""A time axis in true proportion: where a day stands between the first year and the last."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

# A year's four figures take about an eighth of the narrowest phone's chart.
LABEL_GAP = 14.0
# Beyond that, lines where years begin would be a grey bar.
_MOST_YEARS = 40


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Whole years from ``first`` to ``last``; places are per cent of its width."""

    first: int
    last: int

    @classmethod
    def over(cls, days: Sequence[date]) -> Self:
        """The axis that holds all of some days, of which there is at least one."""
        return cls(min(days).year, max(days).year)

    def at(self, day: date) -> float:
        """Where a day stands, 0 to 100; every day is as wide as any other."""
        begin, end = date(self.first, 1, 1).toordinal(), date(self.last, 12, 31).toordinal() + 1
        return round(100 * (day.toordinal() - begin) / (end - begin), 2)

    def holds(self, day: date) -> bool:
        """Whether a day stands on it."""
        return self.first <= day.year <= self.last

    @property
    def years(self) -> tuple[float, ...]:
        """Where each year begins; of very many, those at even steps."""
        step = -(-self._count // _MOST_YEARS)
        years = range(self.first, self.last + 1, step)
        return tuple(self.at(date(year, 1, 1)) for year in years)

    @property
    def year_width(self) -> float:
        """How wide a year is."""
        return 100 / self._count

    @property
    def labels(self) -> tuple["Label", ...]:
        """The years that are named where they begin: as many as stand apart, at even steps."""
        step = math.ceil(LABEL_GAP / self.year_width)
        named = range(self.first, self.last + 1, step)
        labels = (Label(str(year), self.at(date(year, 1, 1))) for year in named)
        return tuple(label for label in labels if label.x == 0 or label.x + LABEL_GAP <= 100)

    @property
    def _count(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Label:
    """Words under the axis, at ``x`` per cent."""

    words: str
    x: float

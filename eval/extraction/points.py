"""What is looked at in a reading: points, each of one measure, each right or not.

Every figure is a share of points: recall of what is right, precision of what was found.
"""

from dataclasses import dataclass
from typing import Literal, get_args

Measure = Literal[
    "accepted",
    "rightly refused",
    "body right",
    "body not wrong",
    "date right",
    "date not wrong",
    "status right",
    "items recall",
    "items precision",
    "questions found",
    "exchanges recall",
    "exchanges precision",
    "askers",
    "repliers",
    "repliers not made up",
    "decisions recall",
    "decisions precision",
    "undertakings recall",
    "undertakings precision",
    "owners",
    "body searchable",
    "exempt text kept out",
    "public text kept",
    "every character once",
]
MEASURES: tuple[Measure, ...] = get_args(Measure)


@dataclass(frozen=True, slots=True)
class Point:
    """One thing looked at; ``about`` says what was wanted, or found in its stead."""

    measure: Measure
    is_right: bool
    about: str

"""What a sum of signs is fitted on: what it has to weigh on labelled pages, and what is right."""

from collections.abc import Mapping
from dataclasses import dataclass

# Each sign with how much of it there is.
Signs = Mapping[str, float]
# What a sequence of states begins in, and the state of a step that asks for nothing.
FIRST_STATE = 0


@dataclass(frozen=True, slots=True)
class Source:
    """Where an example comes from: the set of a writer, and the page."""

    in_set: str
    page: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """One thing, with the signs of each that it may be; ``right`` are the places of those it is.

    At place 0 it is none of them: that has no signs, and is outweighed from the threshold on.
    """

    source: Source
    ways: tuple[Signs, ...]
    right: frozenset[int]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a sequence: the signs of going from a state to another, where that is possible.

    ``right`` are the states that it may rightly lead to.
    """

    ways: Mapping[tuple[int, int], Signs]
    right: frozenset[int]


@dataclass(frozen=True, slots=True)
class Run:
    """Steps that follow one another, beginning in the first state, and are weighed together."""

    source: Source
    steps: tuple[Step, ...]


Example = Weighed | Run

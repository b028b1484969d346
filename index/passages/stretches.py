"""Passages in a row that a generation takes over from the one before it, as they are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """Passages ``first`` to ``end`` of the generation before, half-open, and where they go.

    Their units are the rows ``first_unit`` to ``end_unit`` there. ``to`` is the id of the first
    passage now, ``to_unit`` the row of the first unit.
    """

    first: int
    end: int
    first_unit: int
    end_unit: int
    to: int
    to_unit: int

    @property
    def moved(self) -> int:
        """What is added to the id of a passage."""
        return self.to - self.first

    @property
    def units_moved(self) -> int:
        """What is added to the row of a unit."""
        return self.to_unit - self.first_unit

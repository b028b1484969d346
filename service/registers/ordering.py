"""The order in which registers are read."""

from collections.abc import Iterable
from typing import TypeVar

from service.registers.models import ActionModel, DecisionModel

_Entry = TypeVar("_Entry", ActionModel, DecisionModel)


def newest_first(entries: Iterable[_Entry]) -> list[_Entry]:
    """Entries by meeting, the newest first and what has no stated date last.

    Entries of one day keep their order.
    """
    return sorted(entries, key=lambda entry: entry.citation.meeting_date or "", reverse=True)

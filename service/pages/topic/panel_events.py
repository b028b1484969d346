"""What happened to the commissioner that a panel holds to account, by the list of panels."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ingest.site.panel_list import DatedChange, ListedPanel, PanelList

# For a term so short nobody is elected: Greater Manchester's commissioner of 2012 stayed until
# the mayor of 2017.
_SHORTEST_TERM = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class PanelEvent:
    """An election of commissioners, or the day on which a mayor took over from one.

    ``area`` is the force's for a transfer; elections are everywhere on one day.
    """

    kind: Literal["election", "mayor"]
    day: date
    area: str = ""


EventsOf = Callable[[str | None], Sequence[PanelEvent]]


def events_of(panel: str | None, listed: PanelList) -> tuple[PanelEvent, ...]:
    """The elections of a panel's commissioner, and the transfer to a mayor, in order of date.

    Of a body that the list does not know, and of one that oversees no commissioner, none.
    """
    entry = listed.of_body(panel) if panel else None
    if entry is None or entry.commissioner == "board":
        return ()
    return tuple(sorted(_events(entry, listed), key=lambda event: event.day))


def _events(entry: ListedPanel, listed: PanelList) -> Iterator[PanelEvent]:
    area = entry.force_area
    passed = _transfer(area, listed)
    for day in listed.elections:
        if passed is None or passed.date - day > _SHORTEST_TERM:
            yield PanelEvent("election", day)
    if passed:
        yield PanelEvent("mayor", passed.date, area)


def _transfer(area: str, listed: PanelList) -> DatedChange | None:
    changes = listed.functions_passed_to_mayors
    return next((change for change in changes if change.force_area == area), None)

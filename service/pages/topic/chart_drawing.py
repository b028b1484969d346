"""What is drawn of a topic: lines of bars over one time axis, with events marked by a letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from service.pages.topic.chart_lanes import Lane, Line, lanes_of, points_of
from service.pages.topic.panel_events import EventsOf, PanelEvent
from service.pages.topic.time_axis import LABEL_GAP, Label, TimeAxis
from service.wording.days import written_date

# Under the last line of bars, in pixels: ticks, years and the letters of events.
_FOOT = 44
_ELECTION, _MAYOR = "E", "M"


@dataclass(frozen=True, slots=True)
class Drawing:
    """The lines, ``height`` pixels in all; ``most`` is the greatest number of mentions of a bar.

    ``years`` are where years begin, in per cent, ``labels`` those that are named; ``letters``
    stand under the events that ``events`` tell in words.
    """

    height: int
    most: int
    lanes: tuple[Lane, ...]
    years: tuple[float, ...]
    labels: tuple[Label, ...]
    letters: tuple[Label, ...]
    events: tuple[str, ...]


def drawing_of(lines: Sequence[Line], events_of: EventsOf, *, is_by_year: bool) -> Drawing | None:
    """The drawing of lines, each with its meetings; ``None`` where there is none to draw.

    ``events_of`` gives what happened to the commissioner of a panel, by the panel's name.
    """
    if not any(meeting.mentions for line in lines for meeting in line.meetings):
        return None
    days = [date.fromisoformat(m.meeting_date or "") for line in lines for m in line.meetings]
    axis = TimeAxis.over(days)
    points = [points_of(line, axis, is_by_year=is_by_year) for line in lines]
    events = [[e for e in line.events(events_of) if axis.holds(e.day)] for line in lines]
    most = max(point.mentions for line in points for point in line)
    lanes = lanes_of(lines, points, events, axis, most)
    return Drawing(
        height=lanes[-1].base + _FOOT,
        most=most,
        lanes=lanes,
        years=axis.years,
        labels=axis.labels,
        letters=_letters(events, axis),
        events=tuple(_told(events)),
    )


def _letters(events: Sequence[Sequence[PanelEvent]], axis: TimeAxis) -> tuple[Label, ...]:
    """A letter under each day on which something happened; those that would touch are one."""
    found: list[Label] = []
    days = {(event.day, event.kind) for line in events for event in line}
    for day, kind in sorted(days):
        letter, x = (_ELECTION if kind == "election" else _MAYOR), axis.at(day)
        if found and x - found[-1].x < LABEL_GAP / 3:
            both = dict.fromkeys((*found[-1].words.split(), letter))
            found[-1] = Label(" ".join(both), found[-1].x)
        else:
            found.append(Label(letter, x))
    return tuple(found)


def _told(events: Sequence[Sequence[PanelEvent]]) -> list[str]:
    """The events in words, each once."""
    every = {event for line in events for event in line}
    days = sorted({event.day for event in every if event.kind == "election"})
    words = "; ".join(written_date(day.isoformat()) for day in days)
    told = [f"{_ELECTION}: elections of police and crime commissioners, {words}."]
    transfers = sorted((e.day, e.area) for e in every if e.kind == "mayor")
    return [
        *(told if days else []),
        *(
            f"{_MAYOR}: in {area} a mayor took over from the commissioner on "
            f"{written_date(day.isoformat())}."
            for day, area in transfers
        ),
    ]

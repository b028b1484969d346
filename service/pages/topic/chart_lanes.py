"""The lines of a chart, one for each panel that is compared: bars, ticks and events in place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from service.answering.limits import MAX_PANELS
from service.contract.topics import TopicMeetingModel
from service.pages.shared.place_words import short_panel
from service.pages.topic.panel_events import EventsOf, PanelEvent
from service.pages.topic.time_axis import TimeAxis
from service.panels.book_panels import panel_slug

# Heights are pixels, counted from the top.
TOP = 24
_ALONE, _ONE_OF_SEVERAL, _BETWEEN = 100, 44, 34
# Widths are per cent: of a meeting's bar, and of a year that its bar takes.
_BAR, _OF_A_YEAR = 1.6, 0.7
# What a phone has on one line of the letters of a lane's name.
_NAME_CHARACTERS = 38


@dataclass(frozen=True, slots=True)
class Line:
    """The meetings of one panel; of all, where they are drawn together, under no name."""

    name: str
    meetings: tuple[TopicMeetingModel, ...]

    def events(self, events_of: EventsOf) -> Sequence[PanelEvent]:
        """What happened to the commissioners of its panels, each event once, in order of date."""
        panels = dict.fromkeys(meeting.panel for meeting in self.meetings)
        found = {event for panel in panels for event in events_of(panel)}
        return sorted(found, key=lambda event: (event.day, event.area))


@dataclass(frozen=True, slots=True)
class Point:
    """What a bar stands for; ``middle`` and ``width`` are per cent of the chart's width."""

    middle: float
    width: float
    mentions: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar; ``x`` and ``width`` are per cent, ``y`` and ``height`` pixels."""

    x: float
    width: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Mark:
    """An event of a line, at ``x`` per cent."""

    x: float
    is_transfer: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A line as it is drawn: bars stand on ``base`` and reach up to ``top`` at most.

    ``ticks`` are where a meeting, or a year with meetings, was searched.
    """

    name: str
    top: int
    base: int
    bars: tuple[Bar, ...]
    ticks: tuple[float, ...]
    marks: tuple[Mark, ...]


def lines_of(meetings: Sequence[TopicMeetingModel]) -> tuple[Line, ...]:
    """The lines of dated meetings, by panel; those of very many panels are one.

    Panels without a mention give way where there are too many.
    """
    by_panel: dict[str, list[TopicMeetingModel]] = {}
    for meeting in meetings:
        slug = panel_slug(meeting.panel) if meeting.panel else ""
        by_panel.setdefault(slug, []).append(meeting)
    if len(by_panel) > MAX_PANELS:
        by_panel = {p: ms for p, ms in by_panel.items() if any(m.mentions for m in ms)}
    if 1 < len(by_panel) <= MAX_PANELS:
        named = ((_lane_name(ms[0].panel), tuple(ms)) for ms in by_panel.values())
        return tuple(Line(name, members) for name, members in sorted(named, key=lambda n: n[0]))
    return (Line("", tuple(meetings)),) if meetings else ()


def _lane_name(panel: str | None) -> str:
    """A panel's name, cut where a phone is narrower; the table has it whole."""
    name = short_panel(panel)
    if len(name) <= _NAME_CHARACTERS:
        return name
    return f"{name[:_NAME_CHARACTERS].rsplit(' ', 1)[0]} …"


def points_of(line: Line, axis: TimeAxis, *, is_by_year: bool) -> tuple[Point, ...]:
    """The bars that a line has, those without a mention among them."""
    if not is_by_year:
        return tuple(
            Point(axis.at(date.fromisoformat(m.meeting_date or "")), _BAR, len(m.mentions))
            for m in line.meetings
        )
    counts: dict[int, int] = {}
    for meeting in line.meetings:
        year = int((meeting.meeting_date or "")[:4])
        counts[year] = counts.get(year, 0) + len(meeting.mentions)
    return tuple(
        Point(axis.at(date(year, 7, 2)), _OF_A_YEAR * axis.year_width, mentions)
        for year, mentions in counts.items()
    )


def lanes_of(
    lines: Sequence[Line],
    points: Sequence[Sequence[Point]],
    events: Sequence[Sequence[PanelEvent]],
    axis: TimeAxis,
    most: int,
) -> tuple[Lane, ...]:
    """The lines as they are drawn below one another, all to one scale."""
    height = _ALONE if len(lines) == 1 else _ONE_OF_SEVERAL
    found = []
    for number, (line, its_points, its_events) in enumerate(
        zip(lines, points, events, strict=True)
    ):
        top = TOP + number * (height + _BETWEEN) + (0 if len(lines) == 1 else _BETWEEN // 2)
        bars = (_bar(point, top, top + height, most) for point in its_points if point.mentions)
        marks = (Mark(axis.at(event.day), event.kind == "mayor") for event in its_events)
        ticks = tuple(point.middle for point in its_points)
        found.append(Lane(line.name, top, top + height, tuple(bars), ticks, tuple(marks)))
    return tuple(found)


def _bar(point: Point, top: int, base: int, most: int) -> Bar:
    height = (base - top) * point.mentions / most
    x = min(max(point.middle - point.width / 2, 0), 100 - point.width)
    return Bar(round(x, 2), round(point.width, 2), round(base - height, 1), round(height, 1))

"""Mentions over time as a chart, and the same as a table.

Days stand in true proportion, so that a gap in time is a gap on the chart, and each of several
panels has a line of its own. Widths are shares of the chart's own width, so that it fits a phone
and a desk without a script and its words keep their size.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.contract.topics import TopicMeetingModel
from service.pages.topic.chart_drawing import Drawing, drawing_of
from service.pages.topic.chart_lanes import lines_of
from service.pages.topic.chart_rows import Row, rows_of
from service.pages.topic.panel_events import EventsOf
from service.wording.days import counted

# With more meetings than this their table would be long and bars would hide one another: then a
# bar is a year.
MOST_BARS = 60


@dataclass(frozen=True, slots=True)
class TopicChart:
    """The chart: what it is called, what it shows in a sentence, what is drawn, and its table.

    ``noun`` is what a bar stands for. ``drawing`` is ``None`` where no mention has a date;
    ``not_drawn`` tells of what has none.
    """

    title: str
    description: str
    noun: str
    drawing: Drawing | None
    not_drawn: str
    rows: tuple[Row, ...]


def topic_chart(meetings: Sequence[TopicMeetingModel], events_of: EventsOf) -> TopicChart | None:
    """The chart of meetings in order of date; ``None`` where none of them holds a mention."""
    if not any(meeting.mentions for meeting in meetings):
        return None
    is_by_year = len(meetings) > MOST_BARS
    lines = lines_of([meeting for meeting in meetings if meeting.meeting_date])
    rows = rows_of(meetings, lines, is_by_year=is_by_year)
    noun = "year" if is_by_year else "meeting"
    return TopicChart(
        title=f"Mentions by {noun}",
        description=_description(rows, noun),
        noun=noun,
        drawing=drawing_of(lines, events_of, is_by_year=is_by_year),
        not_drawn=_not_drawn([meeting for meeting in meetings if not meeting.meeting_date]),
        rows=rows,
    )


def _description(rows: Sequence[Row], noun: str) -> str:
    having = [row for row in rows if row.mentions]
    most = max(having, key=lambda row: row.mentions)
    total = sum(row.mentions for row in having)
    return (
        f"{counted(total, 'mention')} at {len(having)} of {counted(len(rows), noun)}, from "
        f"{rows[0].words} to {rows[-1].words}; most, {most.mentions}, at {most.words}."
    )


def _not_drawn(undated: Sequence[TopicMeetingModel]) -> str:
    if not undated:
        return ""
    mentions = sum(len(meeting.mentions) for meeting in undated)
    at = f"{counted(mentions, 'mention')} at " if mentions else ""
    return f"Not drawn: {at}{counted(len(undated), 'meeting')} whose date is not stated."

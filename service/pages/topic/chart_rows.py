"""The same as a chart in words: the rows of its table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from service.contract.topics import TopicMeetingModel
from service.pages.topic.chart_lanes import Line
from service.wording.days import written_date

_NO_DATE = "date not stated"


@dataclass(frozen=True, slots=True)
class Row:
    """A meeting, by its number from 1 in order of date; or a year, of a panel where several are."""

    words: str
    mentions: int
    number: int | None


def rows_of(
    meetings: Sequence[TopicMeetingModel], lines: Sequence[Line], *, is_by_year: bool
) -> tuple[Row, ...]:
    """The rows of meetings in order of date, those without a date last."""
    if not is_by_year:
        return tuple(
            Row(
                f"{written_date(m.meeting_date)}, {m.panel or 'panel not stated'}",
                len(m.mentions),
                number,
            )
            for number, m in enumerate(meetings, start=1)
        )
    counts = Counter[tuple[str, str]]()
    for line in lines:
        for meeting in line.meetings:
            counts[(meeting.meeting_date or "")[:4], line.name] += len(meeting.mentions)
    rows = [
        Row(", ".join(filter(None, (year, name))), mentions, None)
        for (year, name), mentions in sorted(counts.items())
    ]
    undated = [len(m.mentions) for m in meetings if not m.meeting_date]
    return (*rows, *([Row(_NO_DATE, sum(undated), None)] if undated else []))

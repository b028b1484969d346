"""Mentions over the meetings as a chart: places and heights of bars, for a template to draw.

Widths are shares of the chart's own width, so that it fits a phone and a desk without a script and
its words keep their size.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.contract.topics import TopicMeetingModel
from service.wording import counted, written_date

# With more meetings than this bars would be too thin to see on a phone: then a bar is a year.
MOST_BARS = 60
# Heights are pixels, counted from the top.
TOP, BASE, HEIGHT = 24, 124, 150
_BAR_SHARE, _WIDEST_BAR = 0.7, 6.0
# A year's four figures take about an eighth of the narrowest phone's chart.
_LABEL_GAP = 14.0
_NEAR_END = 84.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One meeting, or one year: ``x`` and ``width`` in per cent, ``y`` and ``height`` in pixels.

    ``middle`` is where its tick stands. ``number`` is that of its meeting, from 1 in order of
    date; ``None`` for a year.
    """

    words: str
    mentions: int
    number: int | None
    x: float
    middle: float
    width: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Label:
    """Words under the chart at ``x`` per cent; ``is_last`` ends there and does not begin."""

    words: str
    x: float
    is_last: bool


@dataclass(frozen=True, slots=True)
class TopicChart:
    """The chart: what it is called, what it shows in a sentence, its bars and their labels.

    ``most`` is the greatest number of mentions of a bar, ``noun`` what a bar stands for.
    """

    title: str
    description: str
    noun: str
    most: int
    bars: tuple[Bar, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class _Slot:
    words: str
    year: str
    mentions: int
    number: int | None


def topic_chart(meetings: Sequence[TopicMeetingModel]) -> TopicChart | None:
    """The chart of meetings in order of date; ``None`` where none of them holds a mention."""
    if not any(meeting.mentions for meeting in meetings):
        return None
    noun = "meeting" if len(meetings) <= MOST_BARS else "year"
    slots = _meetings(meetings) if noun == "meeting" else _years(meetings)
    most = max(slot.mentions for slot in slots)
    return TopicChart(
        title=f"Mentions by {noun}",
        description=_description(slots, noun),
        noun=noun,
        most=most,
        bars=tuple(_bar(slot, i, len(slots), most) for i, slot in enumerate(slots)),
        labels=_labels(slots),
    )


def _meetings(meetings: Sequence[TopicMeetingModel]) -> list[_Slot]:
    return [
        _Slot(
            f"{written_date(m.meeting_date)}, {m.panel or 'panel not stated'}",
            _year(m),
            len(m.mentions),
            number,
        )
        for number, m in enumerate(meetings, start=1)
    ]


def _years(meetings: Sequence[TopicMeetingModel]) -> list[_Slot]:
    counts: dict[str, int] = {}
    for meeting in meetings:
        counts[_year(meeting)] = counts.get(_year(meeting), 0) + len(meeting.mentions)
    return [
        _Slot(year if year.isdigit() else "date not stated", year, count, None)
        for year, count in counts.items()
    ]


def _year(meeting: TopicMeetingModel) -> str:
    return meeting.meeting_date[:4] if meeting.meeting_date else "no date"


def _description(slots: Sequence[_Slot], noun: str) -> str:
    having = [slot for slot in slots if slot.mentions]
    most = max(having, key=lambda slot: slot.mentions)
    total = sum(slot.mentions for slot in having)
    return (
        f"{counted(total, 'mention')} at {len(having)} of {counted(len(slots), noun)}, from "
        f"{slots[0].words} to {slots[-1].words}; most, {most.mentions}, at {most.words}."
    )


def _bar(slot: _Slot, place: int, of: int, most: int) -> Bar:
    share = 100 / of
    width = min(_BAR_SHARE * share, _WIDEST_BAR)
    middle = (place + 0.5) * share
    height = (BASE - TOP) * slot.mentions / most
    return Bar(
        words=slot.words,
        mentions=slot.mentions,
        number=slot.number,
        x=round(middle - width / 2, 2),
        middle=round(middle, 2),
        width=round(width, 2),
        y=round(BASE - height, 1),
        height=round(height, 1),
    )


def _labels(slots: Sequence[_Slot]) -> tuple[Label, ...]:
    """The years where they begin, those left out that would touch the one before."""
    found: list[Label] = []
    share = 100 / len(slots)
    for place, slot in enumerate(slots):
        begins = place == 0 or slots[place - 1].year != slot.year
        x = round(place * share, 2)
        is_last = x > _NEAR_END
        at = 100.0 if is_last else x
        if begins and (not found or at - found[-1].x >= _LABEL_GAP * (2 if is_last else 1)):
            found.append(Label(slot.year, at, is_last))
    return tuple(found)

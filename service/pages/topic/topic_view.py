"""A topic over time as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.contract.answers import PositionModel
from service.contract.topics import TopicMeetingModel, TopicModel
from service.export.report import Items
from service.export.search_section import search_section
from service.pages.shared.answer_parts import QuoteView, quote_of
from service.pages.shared.readings import Reading, readings
from service.pages.topic.panel_events import EventsOf
from service.pages.topic.topic_chart import TopicChart, topic_chart
from service.pages.topic.topic_form import Order, TopicForm
from service.wording.coverage import searched_words
from service.wording.days import counted, written_date


@dataclass(frozen=True, slots=True)
class TopicMeeting:
    """A meeting with what it records of the topic; ``key`` is its anchor."""

    key: str
    heading: str
    statements: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class DatedLink:
    """A day and who spoke, leading to the statement on the page."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class OfficeView:
    """An office recorded at several meetings of a panel, to compare what it is recorded with."""

    heading: str
    statements: tuple[DatedLink, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """The page: its status in words, the chart, the statements in the order that was chosen.

    ``searched`` says point by point how the search was done.
    """

    is_found: bool
    status: str
    left_out: str
    chart: TopicChart | None
    meetings: tuple[TopicMeeting, ...]
    offices: tuple[OfficeView, ...]
    notes: tuple[str, ...]
    readings: tuple[Reading, ...]
    searched: tuple[str, ...]


def topic_view(topic: TopicModel, form: TopicForm, events_of: EventsOf) -> TopicView:
    """The view of a topic; ``events_of`` gives what happened to a panel's commissioner."""
    section = search_section(topic.searched_at, topic.coverage, topic.filters, ())
    return TopicView(
        is_found=bool(topic.mentions),
        status=_status(topic),
        left_out=_left_out(topic),
        chart=topic_chart(topic.meetings, events_of),
        meetings=_meetings(topic, form.order),
        offices=tuple(map(_office, topic.over_time)),
        notes=tuple(topic.warnings),
        readings=readings(topic.hints, form),
        searched=tuple(p for part in section if isinstance(part, Items) for p in part.points),
    )


def _status(topic: TopicModel) -> str:
    searched = searched_words(topic.coverage)
    if not topic.mentions:
        return f"No mention found in the {searched} searched"
    having = sum(bool(meeting.mentions) for meeting in topic.meetings)
    return f"{counted(len(topic.mentions), 'mention')} at {having} of the {searched} searched"


def _left_out(topic: TopicModel) -> str:
    if not topic.left_out:
        return ""
    return (
        f"These are the {len(topic.mentions)} clearest; {counted(topic.left_out, 'more mention')} "
        "are left out. Choose a panel, a role or years to see them."
    )


def _meetings(topic: TopicModel, order: Order) -> tuple[TopicMeeting, ...]:
    """The meetings with mentions in the order chosen, those without a date last in both."""
    having = [(i, m) for i, m in enumerate(topic.meetings, start=1) if m.mentions]
    if order == "newest":
        having.sort(key=lambda one: one[1].meeting_date or "", reverse=True)
    return tuple(_meeting(number, meeting, topic) for number, meeting in having)


def _meeting(number: int, meeting: TopicMeetingModel, topic: TopicModel) -> TopicMeeting:
    panel = meeting.panel or "panel not stated"
    return TopicMeeting(
        f"meeting-{number}",
        f"{written_date(meeting.meeting_date)}, {panel}",
        _statements(meeting.mentions, topic),
    )


def _statements(numbers: Sequence[int], topic: TopicModel) -> tuple[QuoteView, ...]:
    return tuple(quote_of(topic.mentions[i - 1], f"mention-{i}") for i in numbers)


def _office(position: PositionModel) -> OfficeView:
    return OfficeView(
        f"{position.office}, {position.panel}",
        tuple(
            DatedLink(
                f"{written_date(statement.meeting_date)}, {statement.speaker}",
                f"#mention-{statement.quote}",
            )
            for statement in position.statements
        ),
    )

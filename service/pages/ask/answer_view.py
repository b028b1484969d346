"""An answer as the Ask page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.book.contents import BookMeeting
from index.book.filters import parted
from service.answering.arrangement import by_meeting
from service.contract.answers import AskModel, PositionModel
from service.contract.quotes import PassageModel, QuoteModel
from service.contract.searched import CoverageModel
from service.export.report import Items
from service.export.search_section import search_section
from service.pages.shared.answer_parts import MeetingView, anchor_of, meeting_views
from service.pages.shared.page_addresses import meeting_address, minutes_address, route_address
from service.pages.shared.question_form import AskForm
from service.pages.shared.readings import Reading, readings
from service.wording.answers import not_found_words, related_words, strongest_of
from service.wording.coverage import searched_words
from service.wording.days import counted, written_date
from service.wording.hints import follow_up_words

_MAX_TOPICS = 5


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a place in the minutes, with a little of what is read there."""

    words: str
    address: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PositionView:
    """What an office is quoted with over time, each statement leading to its quotation."""

    heading: str
    statements: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The answer: its status in words, and all that stands under it.

    ``coverage`` says in a sentence what was searched, ``searched`` point by point how.
    ``corrections`` are the readings that changed the question, ``readings`` the others. ``topics``
    are what comes nearest where nothing answers. ``order`` leads to the quotations' other order;
    ``side_by_side`` is where panels are compared. ``routes`` lead
    to the meeting or the register that the question asks for.
    """

    is_answered: bool
    status: str
    coverage: str
    meetings: tuple[MeetingView, ...]
    related_words: str
    related: tuple[MeetingView, ...]
    over_time: tuple[PositionView, ...]
    notes: tuple[str, ...]
    topics: tuple[Link, ...]
    passages: tuple[Link, ...]
    corrections: tuple[Reading, ...]
    readings: tuple[Reading, ...]
    searched: tuple[str, ...]
    side_by_side: str
    order: Link | None
    routes: tuple[Link, ...]


def answer_view(answer: AskModel, form: AskForm) -> AnswerView:
    """The view of an answer to a form."""
    read = _readings(answer, form)
    here = form.alone(answer.hints.read_as).address
    return AnswerView(
        is_answered=answer.status == "answered",
        status=_status(answer),
        coverage=_coverage(answer.coverage),
        meetings=meeting_views(answer.quotes, "quote", here, strongest_of(answer)),
        # Of words that come near, the status has said what they lack.
        related_words="What the minutes do say" if answer.near else related_words(answer),
        related=meeting_views(answer.related, "related", here),
        over_time=tuple(_position(one, answer.quotes) for one in answer.over_time),
        notes=tuple(answer.warnings),
        topics=_topics(answer.passages),
        passages=tuple(_passage(passage) for passage in answer.passages),
        corrections=tuple(one for one in read if one.corrects),
        readings=tuple(one for one in read if not one.corrects),
        searched=_searched(answer),
        side_by_side=form.alone(answer.hints.read_as).comparing(_compared(answer)),
        order=_order(answer, form),
        routes=tuple(Link(r.title, route_address(r.to, r.arguments)) for r in answer.routes),
    )


def latest_meeting(meeting: BookMeeting) -> Link:
    """Where a meeting is read: its panel and day."""
    words = f"{meeting.panel or 'Panel not stated'}, {written_date(meeting.date)}"
    return Link(words, meeting_address(meeting.panel, meeting.date, meeting.document))


def _compared(answer: AskModel) -> Sequence[str]:
    """The panels to set side by side: those asked for where they are several, else all."""
    chosen = parted(answer.filters.panel or "") or answer.hints.panels
    return chosen if len(chosen) > 1 else ()


def _status(answer: AskModel) -> str:
    if answer.status == "not_found":
        return not_found_words(answer)
    meetings = counted(len(by_meeting(answer.quotes)), "meeting")
    return f"{counted(len(answer.quotes), 'quotation')} from {meetings}"


def _readings(answer: AskModel, form: AskForm) -> tuple[Reading, ...]:
    """What was read from the question, first what it took over from the one before."""
    asked = form.alone(answer.hints.read_as)
    found = readings(answer.hints, asked)
    if words := follow_up_words(answer.hints):
        return (Reading(words, form.alone().address, corrects=True), *found)
    return found


def _order(answer: AskModel, form: AskForm) -> Link | None:
    """The other order of the quotations, its note the one they are in; ``None`` for one alone."""
    if len(answer.quotes) <= 1:
        return None
    if answer.filters.sort == "date":
        return Link("Best first", form.sorted_by("relevance").address, "Newest first")
    return Link("Newest first", form.sorted_by("date").address, "Best first")


def _coverage(coverage: CoverageModel) -> str:
    days = [written_date(day) for day in (coverage.from_date, coverage.to_date) if day]
    of_panels = f" of {counted(len(coverage.panels), 'panel')}" if coverage.panels else ""
    dates = f", {' to '.join(dict.fromkeys(days))}" if days else ""
    return (
        f"Searched: {searched_words(coverage)}{of_panels}, "
        f"{counted(coverage.documents, 'document')}{dates}."
    )


def _position(position: PositionModel, quotes: Sequence[QuoteModel]) -> PositionView:
    return PositionView(
        f"{position.office}, {position.panel}",
        tuple(
            Link(
                f"{written_date(statement.meeting_date)}, {statement.speaker}",
                f"#{anchor_of(quotes[statement.quote - 1], 'quote')}",
            )
            for statement in position.statements
        ),
    )


def _topics(passages: Sequence[PassageModel]) -> tuple[Link, ...]:
    """The agenda items of the best passages, each once."""
    found: dict[str, Link] = {}
    for passage in passages:
        title = passage.citation.item_title or passage.heading
        link = minutes_address(passage.document, passage.start, passage.end)
        found.setdefault(title.casefold(), Link(title, link, _where(passage)))
    return tuple(found.values())[:_MAX_TOPICS]


def _passage(passage: PassageModel) -> Link:
    link = minutes_address(passage.document, passage.start, passage.end)
    return Link(passage.heading, link, _where(passage))


def _where(passage: PassageModel) -> str:
    citation = passage.citation
    return f"{citation.panel or 'panel not stated'}, {written_date(citation.meeting_date)}"


def _searched(answer: AskModel) -> tuple[str, ...]:
    """How the answer was searched, as every report of it says."""
    section = search_section(answer.searched_at, answer.coverage, answer.filters, ())
    return tuple(point for part in section if isinstance(part, Items) for point in part.points)

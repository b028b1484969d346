"""The reading pages' way in: panels with their meetings, and one meeting with its items."""

from dataclasses import dataclass
from http import HTTPStatus
from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, Response

from index.book.contents import BookMeeting
from index.book.filters import MEETING_FILTERS, Filters
from ingest.errors import UnknownDocumentError
from service.holding.documents import is_date_inferred
from service.pages.ask.answer_view import Link
from service.pages.minutes.meeting_view import meeting_view
from service.pages.minutes.text_provenance import statuses_words
from service.pages.shared import page_addresses as addresses
from service.pages.shared.filter_choices import filter_boxes
from service.pages.shared.filter_form import FilterForm, filter_form
from service.pages.shared.form_faults import first_fault
from service.pages.shared.generation_cache import Latest
from service.pages.shared.holdings import Holdings
from service.pages.shared.meeting_words import meetings_in_words
from service.pages.shared.rendering import PagesHere
from service.pages.shared.tidy_address import tidied
from service.panels.book_panels import panel_slug
from service.web.dependencies import Live, OpenSearcher
from service.wording.days import counted, written_date

router = APIRouter(include_in_schema=False)

_MAX_PARAMETER_CHARACTERS = 2_000
# Meetings listed on one page; it says how many more there are.
_LISTED = 200
# The newest meetings that the list of panels shows of each; of very many panels only the newest.
_NEWEST = 5
_MAX_PANELS_WITH_NEWEST = 20
# Of meetings without a stated panel, which no filter can ask for.
_LISTED_WITHOUT_PANEL = 50
_Text = Annotated[str, Query(max_length=_MAX_PARAMETER_CHARACTERS)]


@dataclass(frozen=True, slots=True)
class Year:
    """The meetings of a year; ``words`` is the year, or "Date not stated"."""

    words: str
    meetings: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PanelView:
    """A panel: how many meetings, of which dates, and these by year, the newest first.

    ``address`` lists its meetings, ``page`` shows what else is known of it. It
    ``has_more`` than the ``newest``.
    """

    name: str
    address: str | None
    page: str | None
    summary: str
    years: tuple[Year, ...]
    newest: tuple[Link, ...]
    has_more: bool


@router.get(addresses.MINUTES)
def minutes(
    request: Request,
    pages: PagesHere,
    searcher: OpenSearcher,
    form: Annotated[FilterForm, Depends(filter_form(MEETING_FILTERS))],
) -> Response:
    """Panels, and the meetings of those that are asked for."""
    if tidy := tidied(request, addresses.address(addresses.MINUTES, form.parameters)):
        return tidy
    latest: Latest[Holdings] = request.app.state.holdings
    holdings = latest.of(searcher)
    fault = first_fault(form.checks)
    filters = Filters() if fault else form.parsed()
    found = searcher.generation.book.meetings(filters)
    view = {
        "form": form,
        "fault": fault,
        "panels": _panels(found[:_LISTED] if form.is_set else found),
        "is_listed": form.is_set,
        "left_out": max(0, len(found) - _LISTED) if form.is_set else 0,
        "undated": searcher.generation.book.undated_meetings(filters) if filters.has_dates else 0,
        "boxes": filter_boxes(form, holdings),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK
    return pages.html("minutes.html.j2", view, here=addresses.MINUTES, status=status)


@router.get(addresses.MEETING)
def meeting(
    pages: PagesHere,
    live: Live,
    searcher: OpenSearcher,
    panel: _Text = "",
    date: _Text = "",
    name: _Text = "",
) -> HTMLResponse:
    """One meeting, by panel and date or by a document that belongs to it."""
    book = searcher.generation.book
    document = name or (book.document_of_meeting(panel, date) if panel and date else None)
    items = book.meeting_items(document) if document else []
    if not items:
        raise UnknownDocumentError(
            "No minutes of this meeting are in the book now. They may have been taken out, or be "
            "held under another date or name: look under “Read the minutes”."
        )
    documents = [item.document for item in items]
    is_inferred = is_date_inferred(live.settings.home, book, documents)
    view = {"meeting": meeting_view(items, is_date_inferred=is_inferred)}
    return pages.html("meeting.html.j2", view, here=addresses.MINUTES)


def _panels(found: list[BookMeeting]) -> tuple[PanelView, ...]:
    by_panel = {
        panel: list(members) for panel, members in groupby(found, key=lambda held: held.panel)
    }
    newest = _NEWEST if len(by_panel) <= _MAX_PANELS_WITH_NEWEST else 1
    return tuple(_panel(panel, members, newest) for panel, members in by_panel.items())


def _panel(panel: str | None, members: list[BookMeeting], newest: int) -> PanelView:
    links = [_meeting_link(meeting) for meeting in members]
    by_year = groupby(
        zip(members, links, strict=True),
        key=lambda pair: pair[0].date[:4] if pair[0].date else "Date not stated",
    )
    shown = tuple(links[: _LISTED_WITHOUT_PANEL if panel is None else newest])
    return PanelView(
        name=panel or "Panel not stated",
        address=addresses.panel_minutes_address(panel) if panel else None,
        page=addresses.panel_address(panel_slug(panel)) if panel else None,
        summary=meetings_in_words(members),
        years=tuple(Year(year, tuple(link for _, link in pairs)) for year, pairs in by_year),
        newest=shown,
        has_more=len(links) > len(shown),
    )


def _meeting_link(meeting: BookMeeting) -> Link:
    notes = [counted(meeting.items, "agenda item")]
    if not meeting.has_minutes or set(meeting.statuses) != {"not_stated"}:
        notes.append(statuses_words(meeting.statuses, has_minutes=meeting.has_minutes))
    words = written_date(meeting.date) if meeting.date else meeting.title or meeting.document
    return Link(
        words,
        addresses.meeting_address(meeting.panel, meeting.date, meeting.document),
        ". ".join(notes),
    )

"""The panels of the book: their list, one of them, its feed, and each of its offices."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from ingest.errors import UnknownDocumentError
from ingest.site.panel_list import PanelList
from service.pages.ask.answer_view import Link
from service.pages.follow.feed_answer import feed_answer
from service.pages.panels.office_view import find_office, office_view
from service.pages.panels.panel_feed import panel_feed
from service.pages.panels.panel_view import ANYONE, panel_link, panel_view
from service.pages.shared import page_addresses as addresses
from service.pages.shared.components import pagination
from service.pages.shared.generation_cache import Latest
from service.pages.shared.rendering import Pages, PagesHere, wants_json
from service.panels.book_panels import BookPanel
from service.panels.catalogue import Catalogue
from service.web.dependencies import Live, OpenSearcher

router = APIRouter(include_in_schema=False)

_MAX_SHOWN_CHARACTERS = 100


@router.get(addresses.PANELS)
def panels(request: Request, pages: PagesHere, searcher: OpenSearcher) -> HTMLResponse:
    """The panels of the book, and those of the country that are not in it."""
    catalogue = _catalogue(request, searcher)
    listed = PanelList.load()
    held = {entry for panel in catalogue.panels for entry in [listed.of_body(panel.name)]}
    view = {
        "panels": _links(catalogue),
        "others": [entry for entry in listed.panels if entry not in held],
        "note": listed.note,
    }
    return pages.html("panels/list.html.j2", view, here=addresses.MINUTES)


@router.get(addresses.PANEL)
def panel(request: Request, pages: PagesHere, searcher: OpenSearcher, panel: str) -> Response:
    """One panel: its meetings, who speaks at it, what it speaks of, decides and is owed."""
    catalogue = _catalogue(request, searcher)
    found = catalogue.find(panel)
    if found is None:
        return _no_such_panel(request, pages, catalogue, panel)
    view = {"panel": panel_view(found, catalogue, PanelList.load())}
    return pages.html("panels/panel.html.j2", view, here=addresses.MINUTES)


@router.get(addresses.PANEL_FEED)
def feed(
    request: Request, pages: PagesHere, live: Live, searcher: OpenSearcher, panel: str
) -> Response:
    """The newest minutes of a panel, as Atom."""
    catalogue = _catalogue(request, searcher)
    found = catalogue.find(panel)
    if found is None:
        return _no_such_panel(request, pages, catalogue, panel)
    return feed_answer(request, searcher, panel_feed(searcher, live.settings.home, found))


@router.get(addresses.OFFICE)
def office(
    request: Request,
    pages: PagesHere,
    searcher: OpenSearcher,
    panel: str,
    office: str,
    subject: str = "",
    page: Annotated[int, Query(ge=1)] = 1,
) -> Response:
    """What an office of a panel is recorded as saying, or all that is recorded on a subject."""
    catalogue = _catalogue(request, searcher)
    found = catalogue.find(panel)
    if found is None:
        return _no_such_panel(request, pages, catalogue, panel)
    speaks = find_office(office)
    held = [count.office for count in catalogue.offices(found)]
    if speaks not in held and office.casefold() != ANYONE:
        return _no_such_office(request, pages, catalogue, found, office)
    about = next((s for s in catalogue.subjects(found) if s.slug == subject.casefold()), None)
    if subject and about is None:
        return _no_such_subject(request, pages, catalogue, found, subject)
    shown = office_view(catalogue, found, speaks, about, page)

    def address(number: int) -> str:
        return addresses.office_address(found.slug, shown.slug, subject, number)

    view = {"office": shown, "paging": pagination(shown.page.number, shown.page.pages, address)}
    return pages.html("panels/office.html.j2", view, here=addresses.MINUTES)


def _catalogue(request: Request, searcher: OpenSearcher) -> Catalogue:
    latest: Latest[Catalogue] = request.app.state.panels
    return latest.of(searcher)


def _links(catalogue: Catalogue) -> list[Link]:
    return [panel_link(one, catalogue.book) for one in catalogue.panels]


def _no_such_panel(
    request: Request, pages: Pages, catalogue: Catalogue, asked: str
) -> HTMLResponse:
    return _unknown(
        *(request, pages, f"No panel of this book goes by “{_shown(asked)}”."),
        "Panels of this book",
        _links(catalogue),
    )


def _no_such_office(
    request: Request, pages: Pages, catalogue: Catalogue, panel: BookPanel, asked: str
) -> HTMLResponse:
    there = panel_view(panel, catalogue, PanelList.load()).offices
    return _unknown(
        *(request, pages, f"The minutes of {panel.name} record no “{_shown(asked)}” as speaking."),
        "Who is recorded as speaking",
        there,
    )


def _no_such_subject(
    request: Request, pages: Pages, catalogue: Catalogue, panel: BookPanel, asked: str
) -> HTMLResponse:
    there = panel_view(panel, catalogue, PanelList.load()).subjects
    return _unknown(
        *(request, pages, f"“{_shown(asked)}” is no subject that pages of {panel.name} list."),
        "Subjects that its minutes name",
        there,
    )


def _unknown(
    request: Request, pages: Pages, told: str, heading: str, there: Sequence[Link]
) -> HTMLResponse:
    """That there is nothing at an address, and what there is instead."""
    if wants_json(request):
        names = ", ".join(f"{link.words} ({link.address})" for link in there)
        raise UnknownDocumentError(f"{told} There is: {names}")
    view = {"told": told, "there_heading": heading, "there": there}
    return pages.html(
        "panels/unknown.html.j2", view, here=addresses.MINUTES, status=HTTPStatus.NOT_FOUND
    )


def _shown(asked: str) -> str:
    return asked if len(asked) <= _MAX_SHOWN_CHARACTERS else f"{asked[:_MAX_SHOWN_CHARACTERS]}…"

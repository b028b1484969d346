"""The page of several panels: what each has on a question, side by side."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response
from starlette.concurrency import run_in_threadpool

from index.searching.searcher import Searcher
from service.answering.comparison import run_compare
from service.pages.compare.compare_form import CompareForm, compare_form
from service.pages.compare.compare_view import compare_view, panel_choices
from service.pages.shared import page_addresses as addresses
from service.pages.shared.filter_choices import filter_boxes
from service.pages.shared.generation_cache import Latest
from service.pages.shared.holdings import Holdings
from service.pages.shared.rendering import Pages, PagesHere
from service.pages.shared.tidy_address import tidied
from service.web.admission import InTurn
from service.web.dependencies import OpenSearcher

router = APIRouter(include_in_schema=False)


@router.get(addresses.COMPARE)
async def compare(
    request: Request,
    pages: PagesHere,
    searcher: OpenSearcher,
    form: Annotated[CompareForm, Depends(compare_form)],
    turn: InTurn,
) -> Response:
    """Panels side by side; without a question, the empty box."""
    if tidy := tidied(request, form.address):
        return tidy
    if form.q:
        return await turn.answer(lambda: _page(request, pages, searcher, form))
    return await run_in_threadpool(_page, request, pages, searcher, form)


def _page(request: Request, pages: Pages, searcher: Searcher, form: CompareForm) -> HTMLResponse:
    latest: Latest[Holdings] = request.app.state.holdings
    holdings = latest.of(searcher)
    is_sent = "q" in request.query_params
    fault = form.fault() if is_sent else None
    found = None
    if is_sent and not fault:
        filters = form.filters.parsed()
        model = run_compare(searcher, form.q, form.panels, filters, form.hints())
        found = compare_view(model, form)
    view = {
        "form": form,
        "panels": panel_choices(form, holdings),
        "boxes": filter_boxes(form.filters, holdings, is_roomy=True),
        "fault": fault,
        "compared": found,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK
    return pages.html("compare.html.j2", view, here=addresses.HOME, status=status)

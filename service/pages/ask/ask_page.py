"""The Ask page: one box, and under it what the minutes record."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.concurrency import run_in_threadpool

from index.searching.searcher import Searcher
from service.answering.queries import run_ask
from service.api.api_root import api_description
from service.pages.ask.answer_view import answer_view, latest_meeting
from service.pages.shared import page_addresses as addresses
from service.pages.shared.filter_choices import filter_boxes
from service.pages.shared.generation_cache import Latest
from service.pages.shared.holdings import Holdings
from service.pages.shared.question_form import AskForm, ask_form
from service.pages.shared.rendering import Pages, PagesHere, wants_json
from service.pages.shared.tidy_address import tidied
from service.web.admission import InTurn, Turn
from service.web.dependencies import Live, OpenSearcher

router = APIRouter(include_in_schema=False)

# What is kept for people is not for programs.
_BY_WHO_ASKS = {"Vary": "Accept"}

Form = Annotated[AskForm, Depends(ask_form)]


@router.get(addresses.HOME)
async def home(
    request: Request, pages: PagesHere, book: Live, form: Form, turn: InTurn
) -> Response:
    """The way in; a program that asks for JSON is told where the API is."""
    if wants_json(request):
        return JSONResponse(api_description(request), headers=_BY_WHO_ASKS)
    answer = await _answer(request, pages, book.searcher(), form, turn)
    answer.headers.update(_BY_WHO_ASKS)
    return answer


@router.get(addresses.ASK)
async def ask(
    request: Request, pages: PagesHere, searcher: OpenSearcher, form: Form, turn: InTurn
) -> Response:
    """An answer; without a question, the empty box, and a reminder if it was sent empty."""
    return await _answer(request, pages, searcher, form, turn)


async def _answer(
    request: Request, pages: Pages, searcher: Searcher, form: AskForm, turn: Turn
) -> Response:
    if tidy := tidied(request, form.address):
        return tidy
    if form.q:
        return await turn.answer(lambda: _page(request, pages, searcher, form))
    return await run_in_threadpool(_page, request, pages, searcher, form)


def _page(request: Request, pages: Pages, searcher: Searcher, form: AskForm) -> HTMLResponse:
    holdings = _holdings(request, searcher)
    is_sent = "q" in request.query_params
    fault = form.fault() if is_sent else None
    answer = None
    if is_sent and not fault:
        found = run_ask(searcher, form.q, form.filters.parsed(), form.options())
        request.app.state.note_found(found)
        answer = answer_view(found, form)
        # What was understood stands in the box, and in every address that goes on from here.
        form = form.alone(found.hints.read_as)
    view = {
        "form": form,
        "holdings": holdings,
        "boxes": filter_boxes(form.filters, holdings, is_roomy=True),
        "has_panels": len(holdings.panels) > 1,
        "fault": fault,
        "answer": answer,
        "examples": None if answer else request.app.state.examples.of(searcher),
        "latest": () if answer else tuple(map(latest_meeting, holdings.latest)),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK
    return pages.html("ask.html.j2", view, here=addresses.HOME, status=status)


def _holdings(request: Request, searcher: Searcher) -> Holdings:
    latest: Latest[Holdings] = request.app.state.holdings
    return latest.of(searcher)

"""The page of a topic over time: a chart of mentions by meeting above the dated statements."""

from functools import partial
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response
from starlette.concurrency import run_in_threadpool

from index.searching.searcher import Searcher
from ingest.site.panel_list import PanelList
from service.answering.topic import run_topic
from service.pages.shared import page_addresses as addresses
from service.pages.shared.filter_choices import filter_boxes
from service.pages.shared.generation_cache import Latest
from service.pages.shared.holdings import Holdings
from service.pages.shared.rendering import Pages, PagesHere
from service.pages.shared.tidy_address import tidied
from service.pages.topic.panel_events import events_of
from service.pages.topic.topic_form import TopicForm, topic_form
from service.pages.topic.topic_view import topic_view
from service.web.admission import InTurn
from service.web.dependencies import OpenSearcher

router = APIRouter(include_in_schema=False)


@router.get(addresses.TOPIC)
async def topic(
    request: Request,
    pages: PagesHere,
    searcher: OpenSearcher,
    form: Annotated[TopicForm, Depends(topic_form)],
    turn: InTurn,
) -> Response:
    """A topic over the meetings; without one, the empty box."""
    if tidy := tidied(request, form.address):
        return tidy
    if form.q:
        return await turn.answer(lambda: _page(request, pages, searcher, form))
    return await run_in_threadpool(_page, request, pages, searcher, form)


def _page(request: Request, pages: Pages, searcher: Searcher, form: TopicForm) -> HTMLResponse:
    latest: Latest[Holdings] = request.app.state.holdings
    is_sent = "q" in request.query_params
    fault = form.fault() if is_sent else None
    found = None
    if is_sent and not fault:
        topic = run_topic(searcher, form.q, form.filters.parsed(), form.hints())
        found = topic_view(topic, form, partial(events_of, listed=PanelList.load()))
    view = {
        "form": form,
        "boxes": filter_boxes(form.filters, latest.of(searcher), is_roomy=True),
        "fault": fault,
        "topic": found,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK
    return pages.html("topic.html.j2", view, here=addresses.TOPIC, status=status)

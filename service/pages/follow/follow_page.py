"""Following a question: the feed, and the page that explains it."""

from http import HTTPStatus
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from index.index_errors import FilterError
from index.searching.searcher import Searcher
from service.answering.following import run_follow
from service.following.saved_searches import saved_line
from service.pages.follow.feed_answer import feed_answer
from service.pages.follow.question_feed import question_feed
from service.pages.shared import page_addresses as addresses
from service.pages.shared.question_form import AskForm, ask_form
from service.pages.shared.rendering import PagesHere
from service.web.admission import InTurn
from service.web.dependencies import Live, OpenSearcher

router = APIRouter(include_in_schema=False)

Form = Annotated[AskForm, Depends(ask_form)]


@router.get(addresses.FEED)
async def feed(
    request: Request, book: Live, searcher: OpenSearcher, form: Form, turn: InTurn
) -> Response:
    """What mentions a question, as Atom; nothing where a reader has the newest already."""
    fault = form.fault()
    if fault:
        raise FilterError(fault.message.rstrip("."))
    home = book.settings.home
    return await turn.answer(lambda: _feed(request, home, searcher, form))


def _feed(request: Request, home: Path, searcher: Searcher, form: AskForm) -> Response:
    found = run_follow(searcher, home, form.q, form.filters.parsed(), form.hints())
    return feed_answer(request, searcher, question_feed(found, form))


@router.get(addresses.FOLLOW)
def follow(request: Request, pages: PagesHere, _searcher: OpenSearcher, form: Form) -> Response:
    """What a feed is, and the address to copy; without a question, the way to ask one."""
    if form.fault():
        return RedirectResponse(form.address if form.q else addresses.HOME, HTTPStatus.SEE_OTHER)
    return _page(request, pages, form)


def _page(request: Request, pages: PagesHere, form: AskForm) -> HTMLResponse:
    view = {
        "form": form,
        "address": pages.rooted.whole(request, form.feed),
        "line": saved_line(form.q, form.filters.parsed()),
    }
    return pages.html("follow.html.j2", view, here=addresses.HOME)

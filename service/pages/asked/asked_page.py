"""The page "Has this been asked?": drafts, and the earlier questions beside them."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from index.searching.searcher import Searcher
from service.api.file_answers import attachment, file_response
from service.check.checker import KeepGoing, go_on, run_check
from service.contract.checks import CheckModel
from service.export.check_report import check_name, check_report
from service.holding.live_book import LiveBook
from service.pages.asked.asked_view import asked_view
from service.pages.asked.draft_form import (
    DraftForm,
    FileForm,
    PostedDrafts,
    draft_form,
    posted_drafts,
)
from service.pages.shared import page_addresses as addresses
from service.pages.shared.filter_choices import filter_boxes
from service.pages.shared.generation_cache import Latest
from service.pages.shared.holdings import Holdings
from service.pages.shared.rendering import Pages, PagesHere
from service.web.admission import InTurn
from service.web.dependencies import Live, OpenSearcher

router = APIRouter(include_in_schema=False)


@router.get(addresses.CHECK)
async def asked(
    request: Request,
    pages: PagesHere,
    book: Live,
    searcher: OpenSearcher,
    form: Annotated[DraftForm, Depends(draft_form)],
    turn: InTurn,
) -> Response:
    """What became of a draft that a reader chose to share; without one, the empty box."""

    def work(keep_going: KeepGoing) -> Response:
        found = _check(book, searcher, form, keep_going) if form.paste else None
        return _page(request, pages, searcher, form, found)

    if not form.paste:
        return await run_in_threadpool(work, go_on)
    return await turn.check(await run_in_threadpool(form.count), work)


@router.post(addresses.CHECK)
async def check(
    request: Request,
    pages: PagesHere,
    book: Live,
    searcher: OpenSearcher,
    posted: Annotated[PostedDrafts, Depends(posted_drafts)],
    turn: InTurn,
) -> Response:
    """What became of the drafts that were posted, as a page or a file.

    They may be confidential: none comes to stand in an address unless its reader chooses that.
    """
    form = posted.form

    def work(keep_going: KeepGoing) -> Response:
        found = _check(book, searcher, form, keep_going)
        if posted.file is None or found is None:
            return _page(request, pages, searcher, form, found)
        return _file(found, posted.file)

    return await turn.check(await run_in_threadpool(form.count), work)


def _check(
    book: LiveBook, searcher: Searcher, form: DraftForm, keep_going: KeepGoing
) -> CheckModel | None:
    """What was found; ``None`` where there is a mistake in the form."""
    if form.fault():
        return None
    checker = book.checker(searcher)
    return run_check(checker, form.drafts, form.filters.parsed(), keep_going=keep_going)


def _page(
    request: Request,
    pages: Pages,
    searcher: Searcher,
    form: DraftForm,
    found: CheckModel | None,
) -> Response:
    latest: Latest[Holdings] = request.app.state.holdings
    holdings = latest.of(searcher)
    is_sent = request.method == "POST" or "drafts" in request.query_params
    fault = form.fault() if is_sent else None
    view = {
        "form": form,
        "boxes": filter_boxes(form.filters, holdings),
        "fault": fault,
        "asked": asked_view(found, form) if found else None,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK
    return pages.html("asked.html.j2", view, here=addresses.CHECK, status=status)


def _file(found: CheckModel, form: FileForm) -> Response:
    """What was found, to take away."""
    if form != "json":
        return file_response(check_report(found), form, check_name(found))
    content = found.model_dump_json().encode()
    return attachment(content, "application/json", f"{check_name(found)}.json")

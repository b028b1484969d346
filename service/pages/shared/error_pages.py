"""Errors as pages: what the API says of them, or that there is no book yet, where a person asks."""

import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Literal

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from index.generations.generation_folder import Generations
from index.index_errors import NoIndexError
from ingest.errors import MinutebookError, RecordError
from service.holding.live_book import LiveBook
from service.holding.progress import Progressed, is_being_written, read_progress
from service.pages.shared.form_faults import as_sentence, link_fault
from service.pages.shared.rendering import Pages, pages_of, wants_json
from service.service_errors import AbandonedError, OverloadedError, StoppedError
from service.web.current_request import request_id
from service.web.headers import add_security_headers
from service.web.problems import DAMAGED
from service.web.request_ids import REQUEST_ID

_LOG = logging.getLogger("minutebook")
_HEADINGS = {
    HTTPStatus.BAD_REQUEST: "There is no such address here",
    HTTPStatus.FORBIDDEN: "That is not done here",
    HTTPStatus.NOT_FOUND: "Page not found",
    HTTPStatus.METHOD_NOT_ALLOWED: "That cannot be done here",
    HTTPStatus.REQUEST_TIMEOUT: "That took too long to arrive",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "That is too long",
    HTTPStatus.REQUEST_URI_TOO_LONG: "That is too long",
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE: "That is too long",
    HTTPStatus.UNPROCESSABLE_ENTITY: "That could not be understood",
    HTTPStatus.TOO_MANY_REQUESTS: "Sorry, that is too much just now",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Sorry, something went wrong",
    HTTPStatus.SERVICE_UNAVAILABLE: "Sorry, that is too much just now",
}
_FALLBACK = "Sorry, that did not work"
# What the API says of these is meant for programs.
_DETAILS = {
    HTTPStatus.NOT_FOUND: "There is no page at this address. If you typed it, check it; if you "
    "followed a link, it may be out of date.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address answers a page, and nothing can be sent to it.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "This is our fault, not yours, and it has been noted. Try "
    "again in a moment.",
}

# What the API says of these tells people too what to do.
_IN_SENTENCES = (HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS)

Answer = Response | Awaitable[Response]

_RETRY_SECONDS = 5


def add_error_pages(app: FastAPI) -> None:
    """Answer the errors of an app in HTML, unless a program asks.

    The handlers that answer programs must have been added before: status and sentence are theirs.
    """
    kinds = (MinutebookError, *DAMAGED, RequestValidationError, HTTPException, Exception)
    for kind in kinds:
        app.add_exception_handler(kind, _as_page(app.exception_handlers[kind]))


def _as_page(
    answer_program: Callable[..., Answer],
) -> Callable[[Request, Exception], Awaitable[Response]]:
    """A handler that turns what a program would be answered into a page."""

    async def handle(request: Request, error: Exception) -> Response:
        answer = answer_program(request, error)
        problem = answer if isinstance(answer, Response) else await answer
        if not wants_json(request):
            try:
                problem = await run_in_threadpool(_page, request, error, problem)
            except Exception:
                # What broke the answer may break this page too; the problem is told all the same.
                _LOG.exception("the page of an error could not be made")
        # What nobody expected is answered outside of the middleware that adds these.
        add_security_headers(problem.headers)
        problem.headers[REQUEST_ID] = request_id()
        return problem

    return handle


def _page(request: Request, error: Exception, problem: Response) -> Response:
    status = HTTPStatus(problem.status_code)
    pages = _pages(request)
    is_busy = isinstance(error, OverloadedError | AbandonedError)
    is_of_book = isinstance(error, (MinutebookError, *DAMAGED)) and not is_busy
    if status == HTTPStatus.SERVICE_UNAVAILABLE and is_of_book:
        return _waiting_page(request, error, pages)
    is_documents = isinstance(error, MinutebookError)
    detail = str(json.loads(bytes(problem.body))["detail"])
    if isinstance(error, RequestValidationError):
        detail = link_fault(error)
    if is_busy or status in _IN_SENTENCES:
        detail = as_sentence(detail)
    view = {
        "heading": _heading(error, status),
        "detail": detail if is_documents else _DETAILS.get(status, detail),
        # What the log tells more of.
        "reference": request_id() if status == HTTPStatus.INTERNAL_SERVER_ERROR else None,
    }
    page = pages.html("error.html.j2", view, status=status)
    for name in ("Allow", "Retry-After"):
        if name in problem.headers:
            page.headers[name] = problem.headers[name]
    if isinstance(error, HTTPException):
        page.headers.update(error.headers or {})
    return page


def _heading(error: Exception, status: HTTPStatus) -> str:
    if isinstance(error, StoppedError):
        return "Sorry, that was broken off"
    if isinstance(error, MinutebookError) and status == HTTPStatus.NOT_FOUND:
        return "Not in this book"
    return _HEADINGS.get(status, _FALLBACK)


def _pages(request: Request) -> Pages:
    """What the page is made with; without what the open book adds, where that is what broke."""
    try:
        return pages_of(request)
    except Exception:
        _LOG.exception("a page goes without what the book would add to it")
        pages: Pages = request.app.state.pages
        return pages


def _waiting_page(request: Request, error: Exception, pages: Pages) -> Response:
    waiting = _waiting_for(request.app.state.live_book, error)
    again = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    reference = request_id() if waiting.state == "broken" else None
    view = {"waiting": waiting, "again": again, "reference": reference}
    page = pages.html("waiting.html.j2", view, status=HTTPStatus.SERVICE_UNAVAILABLE)
    page.headers["Retry-After"] = str(_RETRY_SECONDS)
    return page


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Why there is no answer yet.

    ``state`` is "empty" (no minutes were read yet), "building" (they are being read and indexed,
    as far as ``progress`` says), "opening" (the index is there and is being loaded) or "broken"
    (it cannot be opened, for the reason in ``detail``).
    """

    state: Literal["empty", "building", "opening", "broken"]
    detail: str
    progress: Progressed | None = None


def _waiting_for(book: LiveBook, error: Exception) -> _Waiting:
    """What to say of a book that could not answer for the reason in an error."""
    home = book.settings.home
    if not isinstance(error, NoIndexError):
        public = error.public if isinstance(error, MinutebookError) else RecordError("").public
        return _Waiting("broken", as_sentence(public))
    detail = error.public
    if Generations(home).current_name() is not None:
        return _Waiting("opening", detail)
    if is_being_written(home):
        return _Waiting("building", detail, read_progress(home))
    return _Waiting("empty", detail)

"""Errors of the API: one shape, ``application/problem+json`` (RFC 9457), for all of them."""

import logging
import math
import sqlite3
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from index.index_errors import FilterError
from ingest.errors import MinutebookError, RecordError, UnknownDocumentError
from service.contract.health import ProblemModel
from service.service_errors import OverloadedError

_LOG = logging.getLogger("minutebook")
_MEDIA_TYPE = "application/problem+json"
_NO_JSON = (
    "the body is no JSON that can be read; send one object in UTF-8 with “Content-Type: "
    "application/json”, as /openapi.json describes it"
)
_UNREADABLE = (ValueError, RecursionError)
_RETRY = {
    "Retry-After": {
        "description": "In how many seconds to ask again.",
        "schema": {"type": "integer"},
    }
}
_CHALLENGE = {
    "WWW-Authenticate": {
        "description": "How to show a token (RFC 6750).",
        "schema": {"type": "string"},
    }
}
# What comes with an error besides.
_HEADERS = {
    HTTPStatus.UNAUTHORIZED: _CHALLENGE,
    HTTPStatus.TOO_MANY_REQUESTS: _RETRY,
    HTTPStatus.SERVICE_UNAVAILABLE: _RETRY,
}
# What is left to go wrong where a book is damaged, beside what its readers tell by themselves: an
# answer is made of nothing else that could fail to fit its form.
DAMAGED = (sqlite3.Error, ValidationError)


def problem_responses(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    """How a route's errors are described in OpenAPI."""
    return {status.value: _described(status) for status in statuses}


def _described(status: HTTPStatus) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/ProblemModel"}
    described = {"description": status.phrase, "content": {_MEDIA_TYPE: {"schema": schema}}}
    headers = _HEADERS.get(status)
    return {**described, "headers": headers} if headers else described


def add_problem_handlers(app: FastAPI) -> None:
    """Answer every error of the app in the one shape; a 500 tells the caller nothing internal."""

    @app.exception_handler(MinutebookError)
    def _ours(_request: Request, error: MinutebookError) -> JSONResponse:
        response = _problem(_status_of(error), error.public)
        if isinstance(error, OverloadedError):
            response.headers["Retry-After"] = str(math.ceil(error.retry_after_s))
        return response

    def damaged(request: Request, error: Exception) -> JSONResponse:
        _LOG.error("the minute book is damaged", exc_info=error)
        return _ours(request, RecordError(str(error)))

    for kind in DAMAGED:
        app.add_exception_handler(kind, damaged)

    @app.exception_handler(RequestValidationError)
    def _invalid(_request: Request, error: RequestValidationError) -> JSONResponse:
        return _problem(HTTPStatus.UNPROCESSABLE_ENTITY, _first_fault(error))

    @app.exception_handler(HTTPException)
    def _http(request: Request, error: HTTPException) -> JSONResponse:
        is_bad = error.status_code == HTTPStatus.BAD_REQUEST
        if is_bad and isinstance(error.__cause__, _UNREADABLE):
            # Too deep, a number of too many digits, or bytes that are no text.
            return _problem(HTTPStatus.UNPROCESSABLE_ENTITY, _NO_JSON)
        status = HTTPStatus(error.status_code)
        root = request.app.state.rooted.path
        details = {
            HTTPStatus.NOT_FOUND: f"there is nothing at {root}{request.url.path}; see "
            f"{root}/openapi.json",
            HTTPStatus.METHOD_NOT_ALLOWED: f"{request.method} is not allowed here",
        }
        response = _problem(status, details.get(status, str(error.detail)))
        response.headers.update(error.headers or {})
        return response

    @app.exception_handler(Exception)
    def _unexpected(_request: Request, error: Exception) -> JSONResponse:
        # The address is left out of the log, and the error's words: they hold what somebody asked.
        _LOG.error("unexpected error", exc_info=error)
        return _problem(
            HTTPStatus.INTERNAL_SERVER_ERROR, "something went wrong here; it has been logged"
        )


def _status_of(error: MinutebookError) -> HTTPStatus:
    if isinstance(error, FilterError):
        return HTTPStatus.UNPROCESSABLE_ENTITY
    if isinstance(error, UnknownDocumentError):
        return HTTPStatus.NOT_FOUND
    return HTTPStatus.SERVICE_UNAVAILABLE


def _first_fault(error: RequestValidationError) -> str:
    fault = error.errors()[0]
    *around, last = fault["loc"]
    if fault["type"] == "json_invalid" or (last == "body" and fault["type"] != "missing"):
        return _NO_JSON
    if fault["type"] == "too_long":
        return f"“{last}” has too many entries; send at most {fault['ctx']['max_length']}"
    name = f"“{last}”" if isinstance(last, str) else f"entry {last + 1} of “{around[-1]}”"
    return f"{name}: {fault['msg'].lower()}"


def _problem(status: HTTPStatus, detail: str) -> JSONResponse:
    problem = ProblemModel(title=status.phrase, status=status.value, detail=detail)
    return JSONResponse(problem.model_dump(), status.value, media_type=_MEDIA_TYPE)

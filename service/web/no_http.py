"""Answering what is no HTTP that can be read, in the shape of all errors."""

from http import HTTPStatus

import h11

from service.contract.health import ProblemModel
from service.web.headers import SECURITY_HEADERS


def no_http(status: HTTPStatus) -> tuple[h11.Event, ...]:
    """What is sent before the connection is closed; no app sees such a request."""
    detail = (
        "the request's head is too long; send a shorter address and fewer headers"
        if status == HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        else "this is no HTTP/1.1 request; send one such as a browser or curl sends"
    )
    problem = ProblemModel(title=status.phrase, status=status.value, detail=detail)
    body = problem.model_dump_json().encode()
    headers = {
        "Content-Type": "application/problem+json",
        "Content-Length": str(len(body)),
        "Connection": "close",
        **SECURITY_HEADERS,
    }
    response = h11.Response(
        status_code=status.value,
        headers=[(name.encode(), value.encode()) for name, value in headers.items()],
        reason=status.phrase.encode(),
    )
    return response, h11.Data(data=body), h11.EndOfMessage()

"""Refusing a request before it reaches a route, in the shape that the app's errors have."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from ingest.errors import MinutebookError


async def refuse(
    scope: Scope, receive: Receive, send: Send, error: HTTPException | MinutebookError
) -> None:
    """Answer with the app's own problem, or its page, of an error that says how to mend it."""
    kind = HTTPException if isinstance(error, HTTPException) else MinutebookError
    handler = scope["app"].exception_handlers[kind]
    response = await handler(Request(scope), error)
    await response(scope, receive, send)

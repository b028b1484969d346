"""Measuring every request: by the address of its route, its status and its time."""

import time
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.web.metrics import Metrics

# What nginx says of a client that left before it was answered; nobody was sent this.
_LEFT = 499
_NO_ROUTE = "none"


class Measured:
    """Counts requests, those too that are refused before they reach a route."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 0

        async def noting_receive() -> Message:
            nonlocal status
            message = await receive()
            if message["type"] == "http.disconnect" and not status:
                status = _LEFT
            return message

        async def noting_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start" and not status:
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, noting_receive, noting_send)
        finally:
            # What nobody expected is answered outside of this.
            status = status or HTTPStatus.INTERNAL_SERVER_ERROR.value
            self._metrics.note_request(_route(scope), status, time.perf_counter() - began)


def _route(scope: Scope) -> str:
    """The address of the route as it was declared, which nothing that was sent is part of."""
    named = scope.get("path_params")
    if named is None:
        return _NO_ROUTE
    if named:
        return str(scope["route"].path)
    # Without parameters in it an address is its route's, and that of no other.
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", ""))

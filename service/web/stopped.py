"""Telling whoever still waits for an answer when the service ends that it has."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.service_errors import StoppedError
from service.web.refusals import refuse


class StoppedRequests:
    """Answers 503 where the server gives a request up: it does so when the service has to end.

    By itself the server would answer a bare 500. What has begun to be answered is broken off.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        has_begun = False

        async def noting_send(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, noting_send)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if has_begun or task is None:
                raise
            task.uncancel()  # it still has this to say
            await refuse(scope, receive, send, StoppedError())

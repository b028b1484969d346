"""Serving assistants over streamable HTTP, beside pages and API.

Every request stands alone: there are no sessions to keep, and none to take over.
"""

import contextlib
from collections.abc import AsyncIterator
from http import HTTPStatus
from urllib.parse import urlsplit

from fastapi import FastAPI
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from service.host_names import named_host
from service.mcp.assistant_server import assistant_server
from service.web.refusals import refuse

PATH = "/mcp"


class AssistantEndpoint:
    """Answers the protocol's requests while it is running."""

    def __init__(self, app: FastAPI) -> None:
        self._server = assistant_server(
            app.state.live_book, app.state.admission, app.state.note_found
        )
        self._manager: StreamableHTTPSessionManager | None = None

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Answer within this; once an app has ended, another may be begun."""
        manager = StreamableHTTPSessionManager(self._server, json_response=True, stateless=True)
        async with manager.run():
            self._manager = manager
            yield
            self._manager = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; one that a page of another site sends is refused (403)."""
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        if origin is not None and _host_of(origin) != named_host(headers.get("host", "")):
            detail = "a page of another site may not ask here; ask from a program"
            await refuse(scope, receive, send, HTTPException(HTTPStatus.FORBIDDEN, detail))
        elif self._manager is not None:
            await self._manager.handle_request(scope, receive, send)


def add_assistants(app: FastAPI) -> AssistantEndpoint:
    """Serve assistants at ``PATH`` of an app that holds a live book; they run with the app."""
    endpoint = AssistantEndpoint(app)
    app.router.routes.append(Route(PATH, endpoint, methods=["POST"]))
    return endpoint


def _host_of(origin: str) -> str | None:
    try:
        return named_host(urlsplit(origin).netloc)
    except ValueError:
        return None

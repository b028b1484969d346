"""A name for every request, by which a line of the log and what its user was told are put together.

A proxy's name is taken over, so that its log and ours speak of the same request.
"""

import re
import secrets

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.web.current_request import set_request_id

REQUEST_ID = "X-Request-ID"
# What proxies make, a UUID or hexadecimal digits: no words can be put into a log by it.
_TRUSTED = re.compile(r"[0-9A-Fa-f-]{16,64}")
_BYTES = 16


class RequestIds:
    """Names every request, and tells the name in its answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sent = Headers(scope=scope).get(REQUEST_ID, "")
        name = sent if _TRUSTED.fullmatch(sent) else secrets.token_hex(_BYTES)
        set_request_id(name)

        async def send_with_name(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[REQUEST_ID] = name
            await send(message)

        await self._app(scope, receive, send_with_name)

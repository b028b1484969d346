"""Redirects within the service name a path alone, so they hold behind any proxy and name.

The path below which a proxy serves it is put before.
"""

from urllib.parse import urlsplit, urlunsplit

from starlette.datastructures import URL, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOCATION = "location"


class RelativeRedirects:
    """Takes scheme and host off a redirect to the service itself, and roots its path."""

    def __init__(self, app: ASGIApp, root_path: str = "") -> None:
        self._app = app
        self._root_path = root_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_relative(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if _LOCATION in headers:
                    own_host = URL(scope=scope).netloc
                    headers[_LOCATION] = self._rooted(headers[_LOCATION], own_host)
            await send(message)

        await self._app(scope, receive, send_relative)

    def _rooted(self, location: str, own_host: str) -> str:
        parts = urlsplit(location)
        is_own = parts.scheme and parts.netloc == own_host
        if not is_own and (parts.scheme or parts.netloc or not parts.path.startswith("/")):
            return location
        # Two slashes at the beginning would name a host.
        path = f"{self._root_path}/{parts.path.lstrip('/')}"
        return urlunsplit(("", "", path, parts.query, parts.fragment))

"""Redirects within the service name a path alone, so they hold behind any proxy and name."""

from urllib.parse import urlsplit, urlunsplit

from starlette.datastructures import URL, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOCATION = "location"


class RelativeRedirects:
    """Takes scheme and host off a redirect to the service itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_relative(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if _LOCATION in headers:
                    headers[_LOCATION] = _relative(headers[_LOCATION], URL(scope=scope).netloc)
            await send(message)

        await self._app(scope, receive, send_relative)


def _relative(location: str, own_host: str) -> str:
    parts = urlsplit(location)
    if parts.netloc != own_host or not parts.scheme:
        return location
    # Two slashes at the beginning would name a host.
    path = "/" + parts.path.lstrip("/")
    return urlunsplit(("", "", path, parts.query, parts.fragment))

"""What browsers and proxies may keep, and that they are to come by https alone."""

from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.settings import Settings

# What was asked stands in addresses: nobody between keeps the answer, unless that is set.
PRIVATE = Settings.model_fields["cache_control"].default
# Drafts may be confidential; how the service stands is asked for now.
_NEVER_SHARED = ("/asked", "/api/v1/check", "/mcp", "/healthz", "/readyz")
_GOT = ("GET", "HEAD")
# An answer, and that the one which is kept holds.
_FOUND = (200, 304)


class Caching:
    """Says of every answer how it may be kept, where nothing else has said so.

    ``shared`` is for what anybody may get; mistakes, drafts and what a token was shown for are for
    the one who asked. Browsers that came by https hear to stay with it for ``hsts_seconds``.
    """

    def __init__(self, app: ASGIApp, shared: str, hsts_seconds: int) -> None:
        self._app = app
        self._shared = shared
        self._hsts_seconds = hsts_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        is_shared = scope["method"] in _GOT and not _is_confidential(scope, _NEVER_SHARED)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                may_share = is_shared and message["status"] in _FOUND
                headers.setdefault("Cache-Control", self._shared if may_share else PRIVATE)
                if self._hsts_seconds and scope["scheme"] == "https":
                    age = f"max-age={self._hsts_seconds}"
                    headers["Strict-Transport-Security"] = age
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _is_confidential(scope: Scope, paths: Sequence[str]) -> bool:
    return scope["path"] in paths or "authorization" in Headers(scope=scope)

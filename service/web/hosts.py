"""The names the service answers to.

A page elsewhere can have its own name point at this machine, and would then read a book that is
served to this machine alone; and what a feed or redirect names as its host must be the service's.
"""

from collections.abc import Iterable
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from service.host_names import host_pattern, is_match, named_host
from service.web.refusals import refuse

_SHOWN_CHARACTERS = 100


class AllowedHosts:
    """Refuses a request (400) that is addressed to none of the hosts, whatever its port."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self._app = app
        self._patterns = tuple(host_pattern(host) for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sent = Headers(scope=scope).get("host", "")
        host = named_host(sent)
        if host is not None and any(is_match(host, pattern) for pattern in self._patterns):
            await self._app(scope, receive, send)
            return
        shown = "".join(c for c in sent if c.isprintable())[:_SHOWN_CHARACTERS]
        detail = (
            f"misdirected host “{shown}”: this service does not answer to that name; whoever runs "
            "it can set MINUTEBOOK_ALLOWED_HOSTS"
        )
        await refuse(scope, receive, send, HTTPException(HTTPStatus.BAD_REQUEST, detail))

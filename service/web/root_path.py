"""Being served below a path of a site, such as /minutes-search.

Within the app every address begins at its own root. A proxy may take the path off what it hands on,
or leave it: both are understood here. What leads a client on has it put before: redirects by
``RelativeRedirects``, links of pages by ``Rooted.html``, and what is written out in full by
``Rooted.whole``.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from ingest.errors import MinutebookError

# Whatever is shown is escaped, quotation marks too: these stand nowhere but in a page's own marks.
_LINK = re.compile(r' (?:href|src|action)="(?=/(?!/))')


class RootPathError(MinutebookError):
    """A path that the service cannot be told from its own pages under."""


@dataclass(frozen=True, slots=True)
class Rooted:
    """Addresses of the app as those who ask from outside need them; ``path`` is "" for none."""

    path: str = ""

    def html(self, words: str) -> str:
        """A page whose links, forms, styles and scripts lead to where the app is served."""
        return _LINK.sub(lambda match: f"{match[0]}{self.path}", words) if self.path else words

    def whole(self, request: Request, address: str) -> str:
        """An address of the app with scheme and host, to be used from anywhere."""
        return f"{request.url.scheme}://{request.url.netloc}{self.path}{address}"


AT_ROOT = Rooted()


class RootPath:
    """Takes the path off the address of a request."""

    def __init__(self, app: ASGIApp, path: str) -> None:
        self._app = app
        self._path = path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "http" and f"{scope['path']}/".startswith(f"{self._path}/"):
            scope = {**scope, "path": scope["path"].removeprefix(self._path) or "/"}
        await self._app(scope, receive, send)


def check_root_path(path: str, own: Iterable[str]) -> None:
    """Raise ``RootPathError`` where one of the app's ``own`` addresses begins as the path does.

    A proxy that takes the path off could then not be told from one that leaves it.
    """
    first = _first(path)
    if first and first in map(_first, own):
        raise RootPathError(
            f"addresses of the service begin with /{first} too; serve it below another path, such "
            f"as /{first}-search (--root-path or MINUTEBOOK_ROOT_PATH)"
        )


def _first(path: str) -> str:
    return path.lstrip("/").partition("/")[0]

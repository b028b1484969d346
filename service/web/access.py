"""Who may use the API and assistants' tools: whoever shows a token, where one is set.

Pages need none: people sign in at the proxy, which knows them. A token is read from the header
``Authorization`` alone, never from an address, and is told nowhere.
"""

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from http import HTTPStatus

from pydantic import SecretStr
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from ingest.errors import MinutebookError
from service.settings import Settings, edge_values
from service.web.refusals import refuse

# Below these nothing is meant for people.
FOR_PROGRAMS = ("/api", "/mcp")
_EXPLAINED = "/api"  # the page that says what there is for programs
_CHALLENGE = 'Bearer realm="Minutebook"'


class TokenFileError(MinutebookError):
    """A file of tokens that cannot be used."""


class AccessTokens:
    """Refuses (401) what is asked of the API without one of the tokens.

    ``public`` are paths of it that need none, with all below them.
    """

    def __init__(
        self, app: ASGIApp, tokens: Iterable[SecretStr], public: Sequence[str] = ()
    ) -> None:
        self._app = app
        self._digests = [_digest(token.get_secret_value()) for token in tokens]
        self._public = public

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        is_open = scope["type"] != "http" or not needs_token(scope["path"], self._public)
        shown = [] if is_open else Headers(scope=scope).getlist("authorization")
        if is_open or self._is_known(shown):
            await self._app(scope, receive, send)
        else:
            await refuse(scope, receive, send, _refusal(is_shown=bool(shown)))

    def _is_known(self, shown: Sequence[str]) -> bool:
        if len(shown) != 1:
            return False
        scheme, _, token = shown[0].partition(" ")
        given = _digest(token.strip())
        # All are compared, each in the same time whatever of it fits.
        fits = [hmac.compare_digest(given, digest) for digest in self._digests]
        return scheme.lower() == "bearer" and any(fits)


def needs_token(path: str, public: Sequence[str]) -> bool:
    """Whether a path of the service is answered to programs that show a token alone."""
    is_for_programs = path != _EXPLAINED and _is_below(path, FOR_PROGRAMS)
    return is_for_programs and not _is_below(path, public)


def access_tokens(settings: Settings) -> tuple[SecretStr, ...]:
    """All tokens that are taken; none where the API is open.

    Raises ``TokenFileError`` where their file cannot be read or holds something else.
    """
    own = (settings.access_token,) if settings.access_token else ()
    path = settings.access_token_file
    if path is None:
        return own
    try:
        lines = path.read_text(encoding="ascii").splitlines()
        kept = tuple(edge_values.token(line) for line in lines if line.strip())
    except OSError as error:
        fault = error.strerror
    except UnicodeDecodeError:
        fault = "it is no text"
    except ValueError as error:
        fault = str(error)
    else:
        if kept:
            return own + kept
        fault = "it holds none"
    raise TokenFileError(f"the tokens in {path} cannot be used ({fault}); write one on each line")


def _is_below(path: str, places: Iterable[str]) -> bool:
    return any(f"{path}/".startswith(f"{place}/") for place in places)


def _refusal(*, is_shown: bool) -> HTTPException:
    challenge = f'{_CHALLENGE}, error="invalid_token"' if is_shown else _CHALLENGE
    return HTTPException(
        HTTPStatus.UNAUTHORIZED,
        "this needs an access token; send one that whoever runs this service gave you as "
        "“Authorization: Bearer …”",
        {"WWW-Authenticate": challenge},
    )


def _digest(token: str) -> bytes:
    """Of one length for all, so that not even that is told by the time it takes."""
    return hashlib.sha256(token.encode("latin-1", "replace")).digest()

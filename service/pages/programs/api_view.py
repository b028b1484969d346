"""The API as its page explains it, by what it is used for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus

from service.pages.programs.described import Operation, Schema, error_fields, operations
from service.pages.programs.tried import Examples, addresses_to_try, command_to_try
from service.settings import Settings
from service.web.request_bodies import BodyBounds

# What routes are used for; a route that is named here nowhere comes last.
_USES = (
    ("Ask and search", ("/api/v1/ask", "/api/v1/compare", "/api/v1/search")),
    ("Check draft questions", ("/api/v1/check",)),
    ("Read the registers", ("/api/v1/actions", "/api/v1/decisions")),
    ("Check a quotation and take minutes away", ("/api/v1/show", "/api/v1/minutes")),
    ("See whether it runs", ("/healthz", "/readyz")),
)
_OTHERS = "Further routes"
_WHAT_TO_DO = {
    400: "the address is not one of this service: see how it is called",
    401: "a token is needed: send it as Authorization: Bearer …",
    403: "this is closed here: ask whoever runs the service",
    404: "there is nothing of that name: take a name from another answer",
    408: "the request came too slowly: send it at once",
    413: "the body is too long: send it in parts",
    414: "the address is too long: shorten it",
    422: "something in the request cannot be understood: the answer says what, and what would be",
    431: "the headers are too long: send fewer",
    429: "you asked too often: ask again after Retry-After seconds",
    500: "a fault of the service: tell whoever runs it",
    503: "too much at once, or the book is not open yet: ask again after Retry-After seconds",
}


@dataclass(frozen=True, slots=True)
class Route:
    """A route with what to try it with."""

    operation: Operation
    addresses: tuple[str, ...]
    command: str | None


@dataclass(frozen=True, slots=True)
class Use:
    """What some routes are used for."""

    words: str
    routes: tuple[Route, ...]

    @property
    def key(self) -> str:
        """Its anchor."""
        return self.words.lower().replace(" ", "-")


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """A status that an error may have, what it is called, and what to do."""

    status: int
    title: str
    advice: str


@dataclass(frozen=True, slots=True)
class ApiView:
    """The page: routes by use, errors, limits, and how an assistant is connected.

    ``mcp`` is the address that assistants ask at where ``is_mcp_on``, ``stdio`` the line by which
    one on the same machine is told of the book.
    """

    base: str
    uses: tuple[Use, ...]
    fields: tuple[str, ...]
    errors: tuple[ErrorRow, ...]
    limits: tuple[str, ...]
    mcp: str
    is_mcp_on: bool
    stdio: str


# docs/assistants.md has the same.
STDIO = (
    '{"mcpServers": {"minutebook": {"command": "/path/to/.venv/bin/minutebook", '
    '"args": ["--home", "/path/to/my-panel", "mcp"]}}}'
)


def api_view(described: Schema, settings: Settings, examples: Examples, base: str) -> ApiView:
    """The view of a description; ``base`` is the address that the service is reached by."""
    found = operations(described)
    base = base.rstrip("/")
    return ApiView(
        base=base,
        uses=tuple(_uses(found, examples, base)),
        fields=error_fields(described),
        errors=tuple(_errors(found)),
        limits=tuple(_limits(found, settings)),
        mcp=f"{base}/mcp",
        is_mcp_on=settings.mcp,
        stdio=STDIO,
    )


def _uses(found: Sequence[Operation], examples: Examples, base: str) -> Iterator[Use]:
    by_path = {operation.path: operation for operation in found}
    named = {path for _, paths in _USES for path in paths}
    others = tuple(operation.path for operation in found if operation.path not in named)
    for words, paths in (*_USES, (_OTHERS, others)):
        routes = tuple(
            Route(one, addresses_to_try(one, examples), command_to_try(one, base))
            for one in (by_path.get(path) for path in paths)
            if one
        )
        if routes:
            yield Use(words, routes)


def _errors(found: Sequence[Operation]) -> Iterator[ErrorRow]:
    statuses = {status for operation in found for status in operation.statuses}
    for status in sorted(statuses):
        if status >= HTTPStatus.BAD_REQUEST:
            yield ErrorRow(status, HTTPStatus(status).phrase, _WHAT_TO_DO.get(status, ""))


def _limits(found: Sequence[Operation], settings: Settings) -> Iterator[str]:
    """What bounds a request, from the description and the settings in force."""
    for operation in found:
        for parameter in operation.parameters:
            if parameter.name == "q" and operation.path.endswith("/ask"):
                yield f"A question: {parameter.form}."
    yield f"What is sent: {BodyBounds().max_bytes:,} bytes."
    yield (
        "At one time: as many questions as there are processors, unless set otherwise, and "
        f"{settings.work_waiting} more that wait up to {settings.work_wait_seconds:g} seconds."
    )
    yield f"A check of several drafts: {settings.check_seconds:g} seconds."
    yield f"Connections: {settings.max_connections}."

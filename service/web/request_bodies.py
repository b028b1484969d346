"""Bounding what a request carries: its body is here whole before it is parsed, or is refused."""

import asyncio
import contextlib
from dataclasses import dataclass
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.check.drafts import MAX_DRAFT_CHARACTERS, MAX_DRAFTS
from service.web.refusals import refuse

# The longest way to write a character: "\ud83d\ude00" in JSON, four times %XX in a form.
_MAX_BYTES_A_CHARACTER = 12
_SLACK_BYTES = 64 * 1024
_RETRY_SECONDS = 5
_DISCARDING_SECONDS = 2.0
_MAX_DISCARDED_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class BodyBounds:
    """How much a request may carry, and how long it may take to arrive.

    ``max_held_bytes`` bounds the bodies that are arriving at one time, all requests together.
    """

    # Every draft of the largest check, each character in its longest form, and what is around them.
    max_bytes: int = MAX_DRAFTS * MAX_DRAFT_CHARACTERS * _MAX_BYTES_A_CHARACTER + _SLACK_BYTES
    max_held_bytes: int = 64 * 1024 * 1024
    seconds: float = 20.0


class BoundedBodies:
    """Hands on requests whose body arrived whole, within the bounds; refuses the others.

    Too large is 413, by its length where that is told, else by what was counted; too slow 408;
    more than all requests together may send at a time 503.
    """

    def __init__(self, app: ASGIApp, bounds: BodyBounds) -> None:
        self._app = app
        self._bounds = bounds
        self._held_bytes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if not _has_body(headers):
            await self._app(scope, receive, send)
            return
        arrival = _Arrival(receive)
        try:
            self._check_told_length(headers)
            body = await self._whole_body(arrival)
        except HTTPException as error:
            if error.status_code != HTTPStatus.REQUEST_TIMEOUT and "expect" not in headers:
                await _discard(arrival)
            await refuse(scope, receive, send, error)
            return
        if body is not None:
            await self._app(scope, _replaying(body, receive), send)

    def _check_told_length(self, headers: Headers) -> None:
        told = headers.get("content-length", "")
        # More digits than any length has are not worth reading as a number.
        if told.isdecimal() and (len(told) > 18 or int(told) > self._bounds.max_bytes):
            raise self._too_large()

    async def _whole_body(self, arrival: "_Arrival") -> bytes | None:
        """What was sent; ``None`` where the client left before its end."""
        chunks: list[bytes] = []
        size = 0
        try:
            async with asyncio.timeout(self._bounds.seconds):
                while not arrival.is_over:
                    chunks.append(await arrival.chunk())
                    size += len(chunks[-1])
                    self._held_bytes += len(chunks[-1])
                    self._check_sizes(size)
            return None if arrival.is_broken_off else b"".join(chunks)
        except TimeoutError as error:
            raise HTTPException(
                HTTPStatus.REQUEST_TIMEOUT,
                f"what was sent did not arrive within {self._bounds.seconds:g} seconds; send it "
                "again",
                {"Connection": "close"},
            ) from error
        finally:
            self._held_bytes -= size

    def _check_sizes(self, size: int) -> None:
        if size > self._bounds.max_bytes:
            raise self._too_large()
        if self._held_bytes > self._bounds.max_held_bytes:
            raise HTTPException(
                HTTPStatus.SERVICE_UNAVAILABLE,
                f"too much is being sent here at once; try again in {_RETRY_SECONDS} seconds",
                {"Retry-After": str(_RETRY_SECONDS)},
            )

    def _too_large(self) -> HTTPException:
        return HTTPException(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            f"what was sent is too long, more than {self._bounds.max_bytes:,} bytes; check at most "
            f"{MAX_DRAFTS} drafts of up to {MAX_DRAFT_CHARACTERS:,} characters at a time",
            {},
        )


def _has_body(headers: Headers) -> bool:
    return headers.get("content-length", "0") != "0" or "transfer-encoding" in headers


class _Arrival:
    """A body as it arrives."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self.is_over = False
        self.is_broken_off = False

    async def chunk(self) -> bytes:
        """What comes next."""
        message = await self._receive()
        self.is_broken_off = message["type"] != "http.request"
        self.is_over = self.is_broken_off or not message.get("more_body", False)
        found: bytes = message.get("body", b"")
        return found


async def _discard(arrival: _Arrival) -> None:
    """Let a client that sends without waiting come to its end; else it may not read the answer."""
    discarded = 0
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_DISCARDING_SECONDS):
            while not arrival.is_over and discarded < _MAX_DISCARDED_BYTES:
                discarded += len(await arrival.chunk())


def _replaying(body: bytes, receive: Receive) -> Receive:
    """Receives the body in one piece, then what comes after it."""
    kept: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return kept.pop() if kept else await receive()

    return replay

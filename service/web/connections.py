"""Bounding connections: how many there are, and how long each may keep the service waiting.

The server has a time-out only for what is idle after an answer; this adds the others.
"""

import asyncio
import sys
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from service.web.no_http import no_http


@dataclass(frozen=True, slots=True)
class ConnectionBounds:
    """How many connections are held at one time, and the seconds a client may take.

    ``head_seconds`` is for the whole head of a request, ``idle_seconds`` for beginning one,
    ``rest_seconds`` for ending a body that is no longer wanted, ``unread_seconds`` for reading on
    in an answer. The time for a body is bounded where it is read.
    """

    max_connections: int = 400
    head_seconds: float = 10.0
    idle_seconds: float = 15.0
    rest_seconds: float = 5.0
    unread_seconds: float = 30.0


class Waiting(StrEnum):
    """What a connection waits for from its client."""

    IDLE = "the next request"
    HEAD = "the rest of a request's head"
    BODY = "the rest of a request's body"
    REST = "the rest of a body that was refused"
    READING = "the client to read its answer"


class BoundedProtocol(H11Protocol):
    """HTTP/1.1 over one connection, closed when its client keeps it waiting too long.

    Over the bound on connections the one that has waited longest makes room, the new one itself
    where all others are being answered; nothing is logged of either.
    """

    bounds: ClassVar[ConnectionBounds] = ConnectionBounds()

    _waiting: Waiting | None = None
    _since: float = 0.0
    _deadline: asyncio.TimerHandle | None = None
    _has_begun = False
    _is_unread = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take up a connection, and make room where there are too many."""
        super().connection_made(transport)
        self._watch()
        if len(self.connections) > self.bounds.max_connections:
            self._make_room()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        super().connection_lost(exc)
        self._unset_deadline()

    def data_received(self, data: bytes) -> None:
        """Read on; the time for a head runs from its first byte and is never set back."""
        if not self._is_answering():
            self._has_begun = True
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """Wait for the next request, or for the rest of one that was answered early."""
        super().on_response_complete()
        self._has_begun = bool(self.conn.trailing_data[0])
        self._watch()

    def pause_writing(self) -> None:
        """Wait until the client reads on."""
        super().pause_writing()
        self._is_unread = True
        self._watch()

    def resume_writing(self) -> None:
        """Go on: the client reads."""
        super().resume_writing()
        self._is_unread = False
        self._watch()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - ours says how to mend it
        """Refuse what is no HTTP, and close the connection."""
        # Called while the error is handled, which alone knows what was wrong.
        status = HTTPStatus(getattr(sys.exception(), "error_status_hint", HTTPStatus.BAD_REQUEST))
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            for event in no_http(status):
                self.transport.write(self.conn.send(event) or b"")
        if self.cycle is not None:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        self.transport.close()

    def shutdown(self) -> None:
        """End at once what waits for a request; an answer in the works may still be given."""
        if self._waiting in (None, Waiting.READING):
            super().shutdown()
        else:
            self.end()

    def end(self) -> None:
        """Close the connection, without what its client has not read."""
        self.connections.discard(self)
        if self.transport.get_write_buffer_size():
            self.transport.abort()
        else:
            self.transport.close()

    def _unsupported_upgrade_warning(self) -> None:
        """Say nothing: a client may ask for other protocols, and is answered in this one."""

    def _make_room(self) -> None:
        others = (c for c in self.connections if isinstance(c, BoundedProtocol) and c is not self)
        waiting = [other for other in others if other._waiting is not None]
        min(waiting, key=lambda other: other._since, default=self).end()

    def _watch(self) -> None:
        """Note what is waited for now, and set its deadline where that has changed."""
        waiting = self._waits_for()
        if waiting is self._waiting:
            return
        self._unset_deadline()
        self._waiting, self._since = waiting, self.loop.time()
        seconds = self._seconds().get(waiting) if waiting else None
        if seconds is not None:
            self._deadline = self.loop.call_later(seconds, self.end)

    def _waits_for(self) -> Waiting | None:
        their_state = self.conn.their_state
        if their_state is h11.ERROR:
            return Waiting.REST
        if self._is_unread:
            return Waiting.READING
        if self._is_answering():
            return Waiting.BODY if their_state is h11.SEND_BODY else None
        if their_state is h11.SEND_BODY:
            return Waiting.REST
        return Waiting.HEAD if self._has_begun else Waiting.IDLE

    def _seconds(self) -> dict[Waiting, float]:
        return {
            Waiting.IDLE: self.bounds.idle_seconds,
            Waiting.HEAD: self.bounds.head_seconds,
            Waiting.REST: self.bounds.rest_seconds,
            Waiting.READING: self.bounds.unread_seconds,
        }

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _unset_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


def protocol_with(bounds: ConnectionBounds) -> type[BoundedProtocol]:
    """The protocol under other bounds; the server makes one of it for each connection."""

    class Protocol(BoundedProtocol):
        pass

    Protocol.bounds = bounds
    return Protocol

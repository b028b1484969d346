"""The server: an app behind bounded connections, ended within a bound whatever is unfinished."""

import asyncio
import logging
import os
import resource
import socket
import threading
from types import FrameType

import uvicorn
from fastapi import FastAPI

from service.settings import Settings
from service.web.connections import ConnectionBounds, protocol_with
from service.web.heads import MAX_HEAD_BYTES

_BACKLOG = 128
# What the book, the model and the log need, beside the connections that wait to be taken up.
_OTHER_DESCRIPTORS = _BACKLOG + 128
_FEWEST_CONNECTIONS = 16
_CANCELLING_SECONDS = 1.0
_SIGNALLED = 128
_LOG = logging.getLogger("minutebook")


class BoundedServer(uvicorn.Server):
    """A server that a signal ends within ``timeout_graceful_shutdown`` and a second.

    Until then answers in the works may be given. Work in threads cannot be cancelled: what goes on
    after that ends with the process. The service writes nothing that could be left half done.
    """

    _ended_by: int | None = None

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Note the signal; the loop sees it."""
        self._ended_by = sig
        super().handle_exit(sig, frame)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close what is open, and see to it that the process ends."""
        if self._ended_by is not None:
            seconds = (self.config.timeout_graceful_shutdown or 0) + _CANCELLING_SECONDS
            last = threading.Timer(seconds, _end_process, [self._ended_by])
            last.daemon = True
            last.start()
        await super().shutdown(sockets)
        if self.server_state.tasks:  # each was cut off, and tells so
            await asyncio.wait(self.server_state.tasks, timeout=_CANCELLING_SECONDS)


def server_for(
    app: FastAPI, settings: Settings, bounds: ConnectionBounds | None = None
) -> BoundedServer:
    """A server of the app under the settings; ``bounds`` on connections replace those set."""
    bounds = bounds or ConnectionBounds(max_connections=connections_of(settings))
    config = uvicorn.Config(
        app,
        http=protocol_with(bounds),
        ws="none",
        # Its lines go the way of all others, which is bounded.
        log_config=None,
        log_level="warning",
        access_log=False,
        # The app reads what proxies say, of those that are trusted.
        proxy_headers=False,
        backlog=_BACKLOG,
        h11_max_incomplete_event_size=MAX_HEAD_BYTES,
        # The protocol has its own time for what is idle.
        timeout_keep_alive=round(bounds.idle_seconds) + 1,
        timeout_graceful_shutdown=settings.shutdown_seconds,
    )
    return BoundedServer(config)


def connections_of(settings: Settings) -> int:
    """As many connections as are set, or as the process has file descriptors for."""
    descriptors, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    spare = max(descriptors - _OTHER_DESCRIPTORS, _FEWEST_CONNECTIONS)
    return min(settings.max_connections, spare)


def _end_process(sig: int) -> None:
    _LOG.warning("work was still going on; ending without it")
    os._exit(_SIGNALLED + sig)

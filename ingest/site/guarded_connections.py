"""Connections that reach public addresses only and end in time.

The host's name is resolved and checked here, where the connection is made, and the connection goes
to the very address that was checked: what a name server says a moment later does not matter. The
time allowed is for a whole exchange, so that a server which sends a byte now and then cannot hold
the crawler.
"""

import ssl
import time
import typing
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import httpcore

from ingest.site.addresses import AddressGuard
from ingest.site.lookups import within

_SocketOptions = Iterable[typing.Any]


@dataclass(slots=True)
class Deadline:
    """When the exchange under way must end. ``now_s`` is a monotonic clock, in seconds."""

    now_s: Callable[[], float] = time.monotonic
    _ends: float = float("inf")

    def start(self, seconds: float) -> None:
        """Give a new exchange its time."""
        self._ends = self.now_s() + seconds

    def left(self, timeout: float | None) -> float:
        """The time a step may take, in seconds: never beyond the end of the exchange.

        Raises ``httpcore.ReadTimeout`` when the time is up.
        """
        left = self._ends - self.now_s()
        if left <= 0:
            raise httpcore.ReadTimeout("the time for the whole exchange is up")
        return left if timeout is None else min(left, timeout)


class GuardedBackend(httpcore.NetworkBackend):
    """Connects to what a guard lets pass, within a deadline."""

    def __init__(self, guard: AddressGuard, deadline: Deadline) -> None:
        self._guard = guard
        self._deadline = deadline
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: _SocketOptions | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of the host's addresses that answers.

        Raises ``AddressError`` where one of them is not public, ``httpcore.ConnectTimeout`` where
        the name is not looked up in time.
        """
        try:
            addresses = within(
                self._deadline.left(timeout), lambda: self._guard.addresses(host, port)
            )
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(f"nobody said in time what {host} stands for") from error
        except OSError as error:
            raise httpcore.ConnectError(f"the name {host} is not known") from error
        failure: Exception = httpcore.ConnectError(f"the name {host} stands for no address")
        for address in addresses:
            try:
                stream = self._backend.connect_tcp(
                    address,
                    port,
                    timeout=self._deadline.left(timeout),
                    local_address=local_address,
                    socket_options=socket_options,
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _BoundedStream(stream, self._deadline)
        raise failure


class _BoundedStream(httpcore.NetworkStream):
    """A stream whose every step ends before the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there, within the time left."""
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write within the time left."""
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """The same connection with TLS, bounded by the same deadline."""
        left = self._deadline.left(timeout)
        stream = self._stream.start_tls(ssl_context, server_hostname, left)
        return _BoundedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> typing.Any:  # noqa: ANN401 - httpcore's own signature
        """What is known of the connection."""
        return self._stream.get_extra_info(info)

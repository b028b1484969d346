"""A real server in a thread, and what is sent to it byte by byte."""

import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from index.vectors.encoder import Encoder
from service.app import create_app
from service.settings import Settings
from service.web.connections import ConnectionBounds
from service.web.serving import BoundedServer, server_for

WAIT_S = 30
_WHOLE_HEAD = re.compile(rb"(?is).*?content-length: (\d+).*?\r\n\r\n")
HEALTH = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


@dataclass(frozen=True)
class Served:
    """A running server."""

    server: BoundedServer
    port: int

    def connect(self) -> socket.socket:
        return connect(self.port)

    def held(self) -> int:
        return len(self.server.server_state.connections)


def connect(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=WAIT_S)


def answer_to(connection: socket.socket, sent: bytes = b"") -> bytes:
    """What comes until the server closes; what is sent asks it to, or makes it."""
    with suppress(OSError):
        connection.sendall(sent)
    received = b""
    while chunk := _received(connection):
        received += chunk
    return received


def one_answer(connection: socket.socket, sent: bytes) -> bytes:
    """What is answered, whose length is told; the connection stays open."""
    connection.sendall(sent)
    received = b""
    while not (whole := _WHOLE_HEAD.match(received)) or len(received) < whole.end() + int(whole[1]):
        chunk = connection.recv(65_536)
        assert chunk, "the server closed before it had answered"
        received += chunk
    return received


def is_closed(connection: socket.socket) -> bool:
    """Whether the server has closed it; waits a moment for that to arrive."""
    connection.settimeout(0.05)
    try:
        return _received(connection) == b""
    except TimeoutError:
        return False


def until(condition: Callable[[], bool], *, within_s: float = WAIT_S) -> None:
    deadline = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


@contextmanager
def serving(settings: Settings, encoder: Encoder, bounds: ConnectionBounds) -> Iterator[Served]:
    """Serve until the block is left."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = server_for(create_app(settings, encoder), settings, bounds)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    port = listener.getsockname()[1]
    until(lambda: server.started)
    until(lambda: _is_ready(port))
    try:
        yield Served(server, port)
    finally:
        server.should_exit = True
        thread.join(WAIT_S)
        assert not thread.is_alive()


def _is_ready(port: int) -> bool:
    with connect(port) as connection:
        ready = b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        return b"200 OK" in answer_to(connection, ready)


def _received(connection: socket.socket) -> bytes:
    try:
        return connection.recv(65_536)
    except ConnectionError:
        return b""

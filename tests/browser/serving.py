"""Serving a book on 127.0.0.1 from a thread, for a browser to visit."""

import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from index.vectors.encoder import Encoder
from service.app import create_app
from service.settings import Settings
from service.web.serving import server_for

_START_S = 60


@contextmanager
def serving(settings: Settings, encoder: Encoder, *, until_ready: bool = True) -> Iterator[str]:
    """Serve until the block is left; gives the address. Waits until the book is open if wanted."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = server_for(create_app(settings, encoder), settings)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    try:
        _wait_for(f"{address}/{'readyz' if until_ready else 'healthz'}")
        yield address
    finally:
        server.should_exit = True
        thread.join(_START_S)


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + _START_S
    while True:
        try:
            with urllib.request.urlopen(url, timeout=_START_S):  # noqa: S310 - our own server
                return
        except (OSError, urllib.error.HTTPError):
            assert time.monotonic() < deadline, "the service was not ready in time"
            time.sleep(0.1)

"""A writer and a server of the tests' own."""

import json
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from service.summary.prompt import Message
from service.summary.writer import WriterError


@dataclass
class FakeWriter:
    """Writes what it was given, or fails with it; remembers what it was asked."""

    text: str | WriterError
    asked: list[Sequence[Message]] = field(default_factory=list)
    model: str = "fake"

    def write(self, messages: Sequence[Message]) -> str:
        self.asked.append(messages)
        if isinstance(self.text, WriterError):
            raise self.text
        return self.text


@dataclass
class Endpoint:
    """A running fake of an OpenAI-compatible endpoint: how it behaves, and what it was sent."""

    address: str
    mode: str = "good"
    text: str = "Twelve mobile cameras had been bought [1]."
    requests: list[tuple[str, dict[str, str], Any]] = field(default_factory=list)


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    found = Endpoint("")

    class Handler(_Handler):
        endpoint = found

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.address = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


def completion(text: object) -> dict[str, Any]:
    """An answer in the protocol's shape."""
    return {"choices": [{"message": {"role": "assistant", "content": text}}]}


class _Handler(BaseHTTPRequestHandler):
    endpoint: ClassVar[Endpoint]

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.endpoint.requests.append((self.path, dict(self.headers), body))
        {"slow": self._slow, "drip": self._drip, "closed": self._closed}.get(
            self.endpoint.mode, self._answer
        )()

    def do_GET(self) -> None:
        """Where a redirect that is followed arrives."""
        self.endpoint.requests.append((self.path, dict(self.headers), None))
        self._send(200, json.dumps(completion(self.endpoint.text)).encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Nothing is printed."""

    def _answer(self) -> None:
        good = json.dumps(completion(self.endpoint.text)).encode()
        answers: dict[str, tuple[int, bytes]] = {
            "good": (200, good),
            "error": (500, b"secret traceback"),
            "refused": (401, b"no such key"),
            "redirect": (302, b""),
            "not json": (200, b"<html>hello</html>"),
            "not text": (200, b"\xff\xfe\x00"),
            "no choices": (200, b'{"choices": []}'),
            "other shape": (200, b'{"answer": "x"}'),
            "list": (200, b"[1, 2]"),
            "no content": (200, json.dumps(completion(None)).encode()),
            "empty": (200, json.dumps(completion("  ")).encode()),
            "long": (200, json.dumps(completion("word " * 5_000)).encode()),
            "huge": (200, b" " * 3_000_000 + good),
        }
        self._send(*answers[self.endpoint.mode])

    def _send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/elsewhere")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self._write(body)

    def _slow(self) -> None:
        time.sleep(0.6)
        self._answer_late()

    def _answer_late(self) -> None:
        self._send(200, json.dumps(completion(self.endpoint.text)).encode())

    def _drip(self) -> None:
        """Each byte comes in time, the answer does not."""
        self.send_response(200)
        self.end_headers()
        for _ in range(12):
            self._write(b" ")
            time.sleep(0.05)
        self._write(json.dumps(completion(self.endpoint.text)).encode())

    def _closed(self) -> None:
        self.close_connection = True

    def _write(self, body: bytes) -> None:
        try:
            self.wfile.write(body)
            self.wfile.flush()
        except OSError:  # the client has gone, as it should
            self.close_connection = True

"""A service ends when it is told to, whatever is unfinished."""

import json
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Protocol

import pytest

from service.settings import Settings
from service.web import serving
from tests.conftest import ROOT
from tests.service.web.sockets import HEALTH, WAIT_S, answer_to, connect, one_answer, until

pytestmark = pytest.mark.server

START_S = 60
# What the process may take beyond the second it waits for answers, on a machine that is busy.
END_S = 15
DRAFTS = json.dumps({"drafts": ["a draft about cameras, why so?"]}).encode()
CHECK = (
    b"POST /api/v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    b"Content-Length: %d\r\n\r\n" % len(DRAFTS)
)
FIELDS = b"drafts=a+draft+about+cameras"
FORM = (
    b"POST /asked HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n" % len(FIELDS)
)
Started = tuple[subprocess.Popen[str], int]


class Start(Protocol):
    """Starts a service over the stand-in encoder."""

    def __call__(self, seconds: float, waits: int = 1) -> Started: ...


@pytest.fixture
def start(book_settings: Settings) -> Iterator[Start]:
    """Starts a service that takes the seconds over a draft and waits for answers at its end."""
    with ExitStack() as running:

        def start(seconds: float, waits: int = 1) -> Started:
            process = running.enter_context(
                subprocess.Popen(
                    [
                        *(sys.executable, "-m", "tests.service.web.standin_service"),
                        *(str(book_settings.home), str(seconds), str(waits)),
                    ],
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    text=True,
                    cwd=ROOT,
                )
            )
            running.callback(process.kill)
            assert process.stdout is not None
            port = int(process.stdout.readline())
            with connect(port) as connection:
                ready = HEALTH.replace(b"/healthz", b"/readyz")
                until(lambda: b"200 OK" in one_answer(connection, ready))
            return process, port

        yield start


def ended_after(process: subprocess.Popen[str], sig: signal.Signals) -> float:
    began = time.monotonic()
    process.send_signal(sig)
    process.wait(WAIT_S)
    return time.monotonic() - began


@pytest.mark.parametrize("sig", [signal.SIGTERM, signal.SIGINT])
def test_an_unfinished_body_does_not_keep_it(start: Start, sig: signal.Signals) -> None:
    process, port = start(0)
    with connect(port) as half, connect(port) as silent, connect(port) as kept:
        half.sendall(CHECK + b"{")
        silent.sendall(b"GET / HT")
        one_answer(kept, HEALTH)
        assert ended_after(process, sig) < END_S
        assert answer_to(half) == b""


@pytest.mark.parametrize("sig", [signal.SIGTERM, signal.SIGINT])
def test_a_queue_of_checks_does_not_keep_it(start: Start, sig: signal.Signals) -> None:
    process, port = start(120)
    with ExitStack() as clients:
        for _ in range(60):
            clients.enter_context(connect(port)).sendall(CHECK + DRAFTS)
        time.sleep(0.5)
        assert ended_after(process, sig) < END_S
    assert process.stderr is not None
    assert len(process.stderr.read().splitlines()) < 200


def test_an_answer_in_the_works_is_still_given(start: Start) -> None:
    process, port = start(0.5, waits=int(WAIT_S))
    with connect(port) as client:
        client.sendall(CHECK + DRAFTS)
        time.sleep(0.1)
        process.send_signal(signal.SIGTERM)
        assert b"200 OK" in answer_to(client)
    process.wait(WAIT_S)
    assert process.returncode == -signal.SIGTERM


def test_who_is_cut_off_is_told_to_come_back(start: Start) -> None:
    process, port = start(120)
    with connect(port) as program, connect(port) as reader:
        program.sendall(CHECK + DRAFTS)
        reader.sendall(FORM + FIELDS)  # which waits for the place that the other has
        time.sleep(0.5)
        process.send_signal(signal.SIGTERM)
        answers = [answer_to(client) for client in (program, reader)]
    for answer in answers:
        assert answer.startswith(b"HTTP/1.1 503 ")
        assert b"\r\nretry-after: 10\r\n" in answer.lower()
        assert b"\r\ncontent-security-policy: " in answer.lower()
    assert b'"detail":"the service was stopped before this was answered; try' in answers[0]
    assert b"Sorry, that was broken off</h1>" in answers[1]
    process.wait(WAIT_S)
    assert process.stderr is not None
    assert "Traceback" not in process.stderr.read()


def test_connections_leave_descriptors_for_the_book(monkeypatch: pytest.MonkeyPatch) -> None:
    def with_descriptors(soft: int) -> int:
        monkeypatch.setattr(resource, "getrlimit", lambda _which: (soft, soft))
        return serving.connections_of(Settings())

    assert [with_descriptors(soft) for soft in (1_000_000, 1_024, 300, 64)] == [400, 400, 44, 16]

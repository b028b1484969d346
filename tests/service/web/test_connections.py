"""Clients that keep the service waiting, over raw sockets."""

import contextlib
import gc
import logging
import resource
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from service.web.connections import ConnectionBounds
from service.web.quiet_log import OneLineAMinute
from tests.service.web.conftest import Serve
from tests.service.web.sockets import HEALTH, answer_to, is_closed, one_answer, until

pytestmark = pytest.mark.server

_TRIES = 6
QUICK = ConnectionBounds(head_seconds=0.4, idle_seconds=1.5, rest_seconds=0.4, unread_seconds=0.4)
CLOSING_HEALTH = HEALTH.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
HALF_A_BODY = (
    b"POST /api/v1/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    b"Content-Length: 100\r\n\r\n{"
)


def test_a_connection_that_sends_nothing_is_closed(serve: Serve) -> None:
    served = serve(QUICK)
    with served.connect() as connection:
        assert answer_to(connection) == b""
    until(lambda: served.held() == 0)


def test_a_head_that_trickles_is_closed_however_often_something_comes(serve: Serve) -> None:
    served = serve(QUICK)
    with served.connect() as connection:
        connection.sendall(b"GET /healthz HTTP/1.1\r\nX: ")
        sent = 0
        while not is_closed(connection):
            connection.sendall(b"x")
            sent += 1
            assert sent < 200
    assert sent > 2


def test_a_connection_is_kept_after_an_answer_and_closed_when_it_is_idle(serve: Serve) -> None:
    served = serve(QUICK)
    with served.connect() as connection:
        for _ in range(3):
            assert b"200 OK" in one_answer(connection, HEALTH)
        assert answer_to(connection) == b""


def test_requests_sent_together_are_all_answered(serve: Serve) -> None:
    served = serve(QUICK)
    with served.connect() as connection:
        assert answer_to(connection, HEALTH * 5).count(b"200 OK") == 5


@pytest.mark.parametrize("host", [b"127.0.0.1", b"elsewhere.example"])
def test_what_follows_a_body_of_two_lengths_is_no_request(serve: Serve, host: bytes) -> None:
    two_lengths = (
        b"POST /api/v1/check HTTP/1.1\r\nHost: %s\r\nContent-Length: 5\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" % host
    )
    with serve(QUICK).connect() as connection:
        answered = answer_to(connection, two_lengths + HEALTH)
    assert answered.count(b"HTTP/1.1 ") == 1
    assert b"HTTP/1.1 400 " in answered
    assert b"the length of what is sent is told twice" in answered


def test_the_rest_of_a_refused_body_is_not_waited_for(serve: Serve) -> None:
    served = serve(QUICK)
    head = HALF_A_BODY.replace(b"100\r\n", b"9000000\r\nExpect: 100-continue\r\n")
    with served.connect() as connection:
        answer = one_answer(connection, head)
        assert b"413" in answer.split(b"\r\n")[0]
        while not is_closed(connection):
            connection.sendall(b"x")
    until(lambda: served.held() == 0)


def test_an_answer_that_nobody_reads_is_given_up(serve: Serve) -> None:
    served = serve(QUICK)
    with served.connect() as connection:
        # More answers than the buffers between hold.
        connection.settimeout(0.5)
        with pytest.raises((TimeoutError, ConnectionError)):
            connection.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 1_000_000)
        until(lambda: served.held() == 0)


def test_idle_connections_beyond_the_bound_lock_nobody_out(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 4_096), hard))
    served = serve(ConnectionBounds(max_connections=50, idle_seconds=60, head_seconds=60))
    try:
        with ExitStack() as idle, caplog.at_level(logging.DEBUG):
            held = [idle.enter_context(served.connect()) for _ in range(1_050)]
            with served.connect() as connection:
                assert b"200 OK" in answer_to(connection, CLOSING_HEALTH)
            assert served.held() <= 50
            assert is_closed(held[0])
            assert not is_closed(held[-1])
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert caplog.messages == []


def test_slow_heads_and_bodies_make_room_too(serve: Serve) -> None:
    served = serve(ConnectionBounds(max_connections=20))
    with ExitStack() as slow, served.connect() as trickling:
        trickling.sendall(HALF_A_BODY)
        for number in range(60):
            with contextlib.suppress(OSError):
                trickling.sendall(b"1")
            connection = slow.enter_context(served.connect())
            connection.sendall(HALF_A_BODY if number % 2 else b"GET / HTTP/1.1\r\nX: ")
        with served.connect() as connection:
            assert b"200 OK" in answer_to(connection, CLOSING_HEALTH)
        assert is_closed(trickling)


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"NONSENSE\r\n\r\n", b"400"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\n\r\n", b"400"),
        (HALF_A_BODY.replace(b"Content-Length: 100", b"Content-Length: -1"), b"400"),
        (HALF_A_BODY.replace(b"Content-Length: 100", b"Transfer-Encoding: gzip"), b"501"),
        (b"GET /?" + b"x" * 300_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"4"),
    ],
)
def test_what_is_no_request_is_answered_in_the_shape_of_all_errors(
    serve: Serve, sent: bytes, status: bytes
) -> None:
    served = serve(QUICK)
    with served.connect() as connection:
        answer = answer_to(connection, sent)
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.split()[1].startswith(status)
    assert b"application/problem+json" in head
    assert b"content-security-policy" in head.lower()
    assert b'"detail"' in body


def test_a_chunk_that_is_none_ends_the_connection_without_a_trace(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    served = serve(QUICK)
    chunked = HALF_A_BODY.replace(b"Content-Length: 100", b"Transfer-Encoding: chunked")
    for _ in range(20):
        with served.connect() as connection:
            assert b"400 " in answer_to(connection, chunked + b"no length\r\n")
    until(lambda: served.held() == 0)
    assert "Traceback" not in caplog.text


@pytest.fixture
def quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """The log as a service keeps it, for one test: every test has the same handler."""
    with caplog.filtering(OneLineAMinute()):
        yield


@pytest.mark.usefixtures("quiet_log")
def test_a_flood_of_what_is_no_request_leaves_one_line(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    served = serve(QUICK)
    for _ in range(50):
        with served.connect() as connection:
            answer_to(connection, b"NONSENSE\r\n\r\n")
            answer_to(connection, b"GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n")
    assert len(caplog.records) == 1


@pytest.mark.usefixtures("quiet_log")
def test_descriptors_that_run_out_leave_one_line_and_are_recovered_from(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    served = serve(ConnectionBounds(max_connections=10_000, idle_seconds=60))
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    gc.collect()  # what earlier tests left behind would free descriptors in between
    with ExitStack() as clients:
        waiting = [clients.enter_context(socket.socket()) for _ in range(_TRIES)]
        resource.setrlimit(resource.RLIMIT_NOFILE, (waiting[-1].fileno() + 8, hard))
        try:
            with ExitStack() as taken:
                for client in waiting:
                    # One that was let go of meanwhile may have gone to the client before.
                    _take_all_descriptors(taken)
                    client.connect(("127.0.0.1", served.port))
                    if _happens(lambda: bool(_told(caplog))):
                        break
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        assert b"200 OK" in answer_to(client, CLOSING_HEALTH)
    assert len(_told(caplog)) == 1


def _happens(condition: Callable[[], bool]) -> bool:
    """Whether something happens within some seconds."""
    try:
        until(condition, within_s=5)
    except AssertionError:
        return False
    return True


def _take_all_descriptors(taken: ExitStack) -> None:
    with contextlib.suppress(OSError):
        while True:
            taken.enter_context(socket.socket())


def _told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [message for message in caplog.messages if "out of system resource" in message]

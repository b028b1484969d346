import logging
import socket
import time

import pytest
from pydantic import SecretStr

from service.summary.prompt import Message
from service.summary.writer import MAX_AT_ONCE, ChatWriter, WriterError
from tests.service.summary.conftest import Endpoint

pytestmark = pytest.mark.server

MESSAGES = [Message(role="user", content="Summarise.")]
KEY = "sk-a-key-nobody-may-see"


def writer(endpoint: Endpoint, seconds: float = 5) -> ChatWriter:
    return ChatWriter(endpoint.address, "small", SecretStr(KEY), seconds)


def test_a_good_answer_is_returned_as_written(endpoint: Endpoint) -> None:
    assert writer(endpoint).write(MESSAGES) == endpoint.text


def test_the_request_is_the_protocols_with_key_seed_and_bounds(endpoint: Endpoint) -> None:
    writer(endpoint).write(MESSAGES)
    ((path, headers, body),) = endpoint.requests
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert body["model"] == "small"
    assert body["messages"] == MESSAGES
    assert (body["temperature"], body["seed"], body["stream"]) == (0, 0, False)
    assert 0 < body["max_tokens"] <= 1_000


def test_without_a_key_none_is_sent(endpoint: Endpoint) -> None:
    ChatWriter(endpoint.address + "/", "small", None, 5).write(MESSAGES)
    ((path, headers, _),) = endpoint.requests
    assert path == "/v1/chat/completions"
    assert "Authorization" not in headers


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        ("error", "HTTP 500"),
        ("refused", "HTTP 401"),
        ("redirect", "HTTP 302"),
        ("not json", "not in the form expected"),
        ("not text", "not in the form expected"),
        ("other shape", "not in the form expected"),
        ("list", "not in the form expected"),
        ("no content", "not in the form expected"),
        ("no choices", "empty"),
        ("empty", "empty"),
        ("long", "too long"),
        ("huge", "too long"),
        ("closed", "could not be reached"),
    ],
)
def test_a_bad_answer_is_one_sentence_that_says_why(
    endpoint: Endpoint, mode: str, reason: str
) -> None:
    endpoint.mode = mode
    with pytest.raises(WriterError, match=reason) as caught:
        writer(endpoint).write(MESSAGES)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_redirect_is_not_followed(endpoint: Endpoint) -> None:
    endpoint.mode = "redirect"
    with pytest.raises(WriterError):
        writer(endpoint).write(MESSAGES)
    assert [path for path, _, _ in endpoint.requests] == ["/v1/chat/completions"]


@pytest.mark.parametrize("mode", ["slow", "drip"])
def test_the_limit_holds_for_the_whole_exchange(endpoint: Endpoint, mode: str) -> None:
    endpoint.mode = mode
    began = time.monotonic()
    with pytest.raises(WriterError, match=r"within 0\.2 seconds"):
        writer(endpoint, seconds=0.2).write(MESSAGES)
    assert time.monotonic() - began < 0.5


def test_an_endpoint_that_is_not_there_is_told() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(WriterError, match="could not be reached"):
        ChatWriter(f"http://127.0.0.1:{port}/v1", "small", None, 5).write(MESSAGES)


def test_a_proxy_of_the_environment_is_not_used(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert writer(endpoint).write(MESSAGES) == endpoint.text


@pytest.mark.parametrize("mode", ["good", "error", "closed", "not json"])
def test_the_key_is_never_logged_or_told(
    endpoint: Endpoint, mode: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    endpoint.mode = mode
    told = ""
    try:
        told = writer(endpoint).write(MESSAGES)
    except WriterError as error:
        told = f"{error}{error.__cause__}"
    assert KEY not in told + caplog.text + repr(vars(writer(endpoint)))


def test_a_key_that_no_header_can_hold_is_told_without_it(endpoint: Endpoint) -> None:
    with pytest.raises(WriterError, match="could not be reached") as caught:
        ChatWriter(endpoint.address, "small", SecretStr("schlüssel\n"), 5).write(MESSAGES)
    assert "schl" not in str(caught.value)


def test_only_a_few_are_served_at_a_time_and_places_are_given_back(endpoint: Endpoint) -> None:
    shared = writer(endpoint)
    endpoint.mode = "error"
    for _ in range(MAX_AT_ONCE + 1):
        with pytest.raises(WriterError, match="HTTP 500"):
            shared.write(MESSAGES)
    for _ in range(MAX_AT_ONCE):
        shared._places.acquire()
    with pytest.raises(WriterError, match="busy"):
        shared.write(MESSAGES)

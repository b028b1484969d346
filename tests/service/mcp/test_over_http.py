"""What stands between a network and the tools, without a process of its own."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from service.app import create_app
from service.settings import Settings
from tests.service.pages.conftest import wait_until_ready
from tests.standin import StandInEncoder

HEADERS = {
    "accept": "application/json, text/event-stream",
    "mcp-protocol-version": "2025-11-25",
}


def message(method: str, **params: object) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}


@pytest.fixture(scope="module")
def client(book_settings: Settings) -> Iterator[TestClient]:
    settings = book_settings.model_copy(update={"mcp": True})
    with TestClient(create_app(settings, StandInEncoder())) as client:
        wait_until_ready(client)
        yield client


def test_assistants_are_not_answered_unless_that_is_set(book_settings: Settings) -> None:
    assert Settings().mcp is False
    with TestClient(create_app(book_settings, StandInEncoder())) as client:
        assert client.post("/mcp", json=message("ping"), headers=HEADERS).status_code == 404


def test_a_request_stands_alone(client: TestClient) -> None:
    call = message("tools/call", name="ask", arguments={"question": "mobile cameras"})
    for _ in range(2):
        answer = client.post("/mcp", json=call, headers=HEADERS)
        assert answer.status_code == 200
        assert "mcp-session-id" not in answer.headers
        assert answer.json()["result"]["structuredContent"]["status"] == "answered"


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT"])
def test_there_is_nothing_to_get_or_to_end(client: TestClient, method: str) -> None:
    answer = client.request(method, "/mcp", headers={**HEADERS, "accept": "text/event-stream"})
    assert answer.status_code == 405


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("http://testserver", 200),
        ("https://testserver:8443", 200),
        ("http://evil.example", 403),
        ("null", 403),
        ("http://[", 403),
        ("", 403),
    ],
)
def test_a_page_of_another_site_may_not_ask(client: TestClient, origin: str, status: int) -> None:
    answer = client.post("/mcp", json=message("ping"), headers={**HEADERS, "origin": origin})
    assert answer.status_code == status


def test_a_foreign_host_is_refused(client: TestClient) -> None:
    headers = {**HEADERS, "host": "evil.example"}
    assert client.post("/mcp", json=message("ping"), headers=headers).status_code == 400


def test_what_is_sent_is_bounded(client: TestClient) -> None:
    answer = client.post("/mcp", content=b" " * 1_400_000, headers=HEADERS)
    assert answer.status_code == 413


@pytest.mark.parametrize("body", [b"", b"{", b"[1]", b"\xff", b"[" * 100_000, b'{"id": 1}'])
def test_what_is_no_message_is_refused_without_an_error_here(
    client: TestClient, body: bytes
) -> None:
    headers = {**HEADERS, "content-type": "application/json"}
    assert 400 <= client.post("/mcp", content=body, headers=headers).status_code < 500


def test_more_than_can_be_answered_is_told_so(book_settings: Settings) -> None:
    settings = book_settings.model_copy(update={"mcp": True, "work_at_once": 1, "work_waiting": 0})
    app = create_app(settings, StandInEncoder())
    with TestClient(app) as client:
        wait_until_ready(client)
        app.state.admission._places._free = 0
        call = message("tools/call", name="ask", arguments={"question": "cameras"})
        result = client.post("/mcp", json=call, headers=HEADERS).json()["result"]
    assert result["isError"]
    assert "more is asked here than can be answered at once" in result["content"][0]["text"]


def test_what_is_asked_is_not_logged(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    words = "a private question"
    messages = (
        message("tools/call", name="ask", arguments={"question": words}),
        message("tools/call", name="ask", arguments={"question": words, "k": words}),
        message("tools/call", name=words, arguments={}),
        message("resources/read", uri=f"minutebook://documents/{words}"),
        message(words, question=words),
        {"method": "tools/call", "question": words},
    )
    with caplog.at_level("INFO"):
        for one in messages:
            client.post("/mcp", json=one, headers=HEADERS)
    assert words not in caplog.text

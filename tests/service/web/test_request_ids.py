"""Every request has a name, in its answer, in the log, and where a user reads of a fault."""

import json
import logging
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from service.web.log_lines import JsonLines
from service.web.request_ids import REQUEST_ID

HTML = {"Accept": "text/html"}
OURS = r"[0-9a-f]{32}"


class Lines(logging.Handler):
    """Keeps lines as they are written where they are logged."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(JsonLines())
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def lines() -> Iterator[Lines]:
    handler = Lines()
    logger = logging.getLogger("minutebook")
    logger.addHandler(handler)
    yield handler
    logger.removeHandler(handler)


@pytest.mark.parametrize(
    "name",
    [
        "0123456789abcdef",
        "5f0c1a52-1f7e-4c0e-9f57-0a8d5c5b6d11",
        "A" * 64,
    ],
)
def test_a_proxys_name_is_taken_over(client: TestClient, name: str) -> None:
    answer = client.get("/healthz", headers={REQUEST_ID: name})
    assert answer.headers[REQUEST_ID] == name


@pytest.mark.parametrize(
    "sent", ["", "7", "what did he say about fraud", "a" * 65, "0123456789abcdeg", "é" * 20]
)
def test_any_other_is_replaced_by_one_of_our_own(client: TestClient, sent: str) -> None:
    answer = client.get("/healthz", headers={REQUEST_ID.encode(): sent.encode()})
    assert len(answer.headers[REQUEST_ID]) == 32
    assert int(answer.headers[REQUEST_ID], 16)


def test_no_two_requests_have_one_name(client: TestClient) -> None:
    names = {client.get("/healthz").headers[REQUEST_ID] for _ in range(20)}
    assert len(names) == 20


@pytest.mark.parametrize(
    ("address", "headers"),
    [("/nowhere", {}), ("/healthz", {"host": "evil.example"}), ("/ask?q=" + "x" * 40_000, HTML)],
)
def test_what_is_refused_has_a_name_too(
    client: TestClient, address: str, headers: dict[str, str]
) -> None:
    answer = client.get(address, headers=headers)
    assert answer.status_code >= 400
    assert REQUEST_ID in answer.headers


def test_a_user_can_quote_the_name_under_which_a_fault_is_logged(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, lines: Lines
) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError("zebracorn")

    monkeypatch.setattr("service.pages.ask.ask_page.run_ask", broken)
    page = client.get("/ask", params={"q": "zebracorn"}, headers=HTML)
    assert page.status_code == 500
    (line,) = lines.lines
    name = page.headers[REQUEST_ID]
    assert f"quote {name}" in page.text
    assert json.loads(line)["request"] == name
    assert json.loads(line)["error"][-1] == "RuntimeError"
    assert "zebracorn" not in line


def test_a_page_that_is_not_there_gives_nothing_to_quote(client: TestClient) -> None:
    page = client.get("/nowhere", headers=HTML)
    assert page.status_code == 404
    assert page.headers[REQUEST_ID] not in page.text

"""A service that does not check drafts: nothing there offers it, and reading stays open."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from service.app import create_app
from service.settings import Settings
from tests.service.mcp.test_over_http import HEADERS, message
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready
from tests.service.pages.test_mounting import HTML
from tests.standin import StandInEncoder

DRAFT = "How is speeding near schools tackled?"


@pytest.fixture(scope="module")
def closed(book_settings: Settings) -> Iterator[TestClient]:
    settings = book_settings.model_copy(update={"check": False, "mcp": True})
    with TestClient(create_app(settings, StandInEncoder())) as client:
        wait_until_ready(client)
        yield client


def test_the_api_refuses_a_check_and_does_not_describe_it(closed: TestClient) -> None:
    refused = closed.post("/api/v1/check", json={"drafts": [DRAFT]})
    assert refused.status_code == 403
    assert refused.headers["content-type"] == "application/problem+json"
    assert "drafts are not checked at this address" in refused.json()["detail"]
    assert "/api/v1/check" not in closed.get("/openapi.json").json()["paths"]


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_page_says_so_to_whoever_kept_its_address(closed: TestClient, method: str) -> None:
    page = check_page(closed.request(method, "/asked", headers=HTML), 403)
    assert "Drafts are not checked at this address" in page.text()


@pytest.mark.parametrize("path", ["/", "/ask?q=cameras", "/minutes", "/nowhere"])
def test_no_page_leads_there(closed: TestClient, path: str) -> None:
    page = check_page(closed.get(path, headers=HTML), 404 if path == "/nowhere" else 200)
    assert not [link for link in page.links() if link.startswith("/asked")]
    assert not [form for form in page.all("form") if form["action"] == "/asked"]
    assert "Asked before?" not in page.text()


def test_assistants_have_no_such_tool(closed: TestClient) -> None:
    listed = closed.post("/mcp", json=message("tools/list"), headers=HEADERS).json()
    names = {tool["name"] for tool in listed["result"]["tools"]}
    assert {"ask", "search", "show"} <= names
    assert "check" not in names
    call = message("tools/call", name="check", arguments={"drafts": [DRAFT]})
    refused = closed.post("/mcp", json=call, headers=HEADERS).json()
    assert "no tool “check”" in refused["error"]["message"]


def test_reading_stays_open(closed: TestClient) -> None:
    assert closed.get("/api/v1/ask?q=cameras").json()["status"] == "answered"


def test_it_is_open_unless_it_is_closed(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.post("/api/v1/check", json={"drafts": [DRAFT]}).status_code == 200
    assert "/asked" in check_page(client.get("/")).links()
    monkeypatch.setenv("MINUTEBOOK_CHECK", "false")
    assert Settings().check is False

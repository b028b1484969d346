"""What the pages share: headers, style sheets, HEAD, errors, and the API beside them."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from filelock import FileLock

from service.holding.locking import LOCK_FILE
from service.holding.progress import with_progress_file
from service.holding.updating import no_progress
from service.pages.shared.assets import FOLDER, Assets
from service.pages.shared.generation_cache import Latest
from service.pages.shared.rendering import make_pages
from service.settings import Settings
from tests.service.pages.checking import check_page

HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
JSON = {"Accept": "application/json"}


@pytest.mark.parametrize("path", ["/", "/ask?q=cameras", "/healthz", "/api/v1/", "/openapi.json"])
def test_head_answers_as_get_without_a_body(client: TestClient, path: str) -> None:
    # Whether it is packed is left out: a header of length is of what would have come.
    got = client.get(path, headers={"Accept-Encoding": "identity"})
    head = client.head(path, headers={"Accept-Encoding": "identity"})
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-type"] == got.headers["content-type"]


def test_a_program_is_told_where_the_api_is(empty_client: TestClient) -> None:
    described = empty_client.get("/api/v1/").json()
    assert described["openapi"] == "/openapi.json"
    assert empty_client.get("/", headers=JSON).json() == described


def test_styles_and_scripts_may_be_kept_for_good_under_their_hash(client: TestClient) -> None:
    page = check_page(client.get("/"))
    addresses = [a["href"] for a in page.all("link")] + [s["src"] for s in page.all("script")]
    assert len(addresses) >= 4
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200
        assert "immutable" in response.headers["cache-control"]
        assert response.headers["x-content-type-options"] == "nosniff"
    stale = addresses[0].replace("/static/", "/static/0")
    assert client.get(stale).status_code == 404


def test_pages_are_packed(client: TestClient) -> None:
    assert client.get("/").headers["content-encoding"] == "gzip"


def test_no_style_fetches_anything_from_elsewhere(client: TestClient) -> None:
    page = check_page(client.get("/"))
    for link in page.all("link"):
        body = client.get(link["href"]).text
        assert "@import" not in body
        assert "@font-face" not in body
        assert "url(" not in body.replace("url(data:", "")


def test_an_address_that_is_not_served_is_told_in_a_page(client: TestClient) -> None:
    page = check_page(client.get("/nowhere", headers=HTML), 404)
    assert "Page not found" in page.text()


def test_the_api_keeps_its_errors_whoever_asks(client: TestClient) -> None:
    for path in ("/api/v1/nowhere", "/api/v1/ask"):
        response = client.get(path, headers=HTML)
        assert response.headers["content-type"] == "application/problem+json"
        assert response.headers["x-content-type-options"] == "nosniff"
    assert client.get("/nowhere", headers=JSON).headers["content-type"] == (
        "application/problem+json"
    )


def test_a_hint_there_is_not_is_told_in_a_page(client: TestClient) -> None:
    page = check_page(client.get("/ask?q=cameras&ignore_hint=weather", headers=HTML), 422)
    assert "could not be understood" in page.text()


def test_nothing_can_be_sent_to_a_page(client: TestClient) -> None:
    response = client.post("/ask", headers=HTML)
    check_page(response, 405)
    assert "GET" in response.headers["allow"]


def test_an_unexpected_error_shows_nothing_internal(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError("secret internals")

    monkeypatch.setattr("service.pages.ask.ask_page.run_ask", broken)
    response = client.get("/ask?q=cameras", headers=HTML)
    page = check_page(response, 500)
    assert "something went wrong" in page.text()
    assert "secret" not in response.text


@pytest.mark.parametrize(
    "broken", ["service.pages.shared.rendering.Pages.html", "service.pages.ask.ask_page.run_ask"]
)
@pytest.mark.parametrize("path", ["/ask?q=cameras", "/api/v1/ask?q=cameras", "/nowhere"])
def test_an_error_that_breaks_its_own_page_is_told_with_the_headers(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, broken: str, path: str
) -> None:
    def break_down(*_arguments: object, **_named: object) -> None:
        raise RuntimeError("secret internals")

    monkeypatch.setattr(broken, break_down)
    monkeypatch.setattr("service.api.query_routes.run_ask", break_down)
    response = client.get(path, headers=HTML)
    assert response.status_code == (404 if path == "/nowhere" else 500)
    assert response.headers["content-security-policy"]
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "secret" not in response.text


def test_the_page_of_an_error_needs_nothing_of_a_book_that_is_damaged(
    own_client: TestClient, app: FastAPI
) -> None:
    def damaged(_searcher: object) -> None:
        raise sqlite3.DatabaseError("database disk image is malformed")

    app.state.restated = Latest(damaged)
    response = own_client.get("/ask?q=cameras", headers=HTML)
    assert "cannot be used just now" in check_page(response, 503).text()
    assert response.headers["content-security-policy"]


def test_a_service_without_a_book_says_how_to_add_one(empty_client: TestClient) -> None:
    response = empty_client.get("/ask?q=cameras", headers=HTML)
    page = check_page(response, 503)
    assert "minutebook ingest" in page.text()
    assert "/ask?q=cameras" in page.links()
    assert response.headers["retry-after"]


def test_while_the_first_book_is_made_its_progress_is_shown(
    settings: Settings, empty_client: TestClient
) -> None:
    settings.home.mkdir(parents=True)
    with FileLock(settings.home / LOCK_FILE):
        with_progress_file(settings.home, no_progress)("Encoding", 1_256, 3_000)
        page = check_page(empty_client.get("/", headers=HTML), 503)
    assert "The book is being made" in page.text()
    assert "Encoding: 1,256 of 3,000" in page.text()
    # The work that was broken off goes on no more.
    assert "no book here yet" in check_page(empty_client.get("/", headers=HTML), 503).text()


def test_a_plain_style_stands_in_where_the_style_sheet_was_not_fetched(tmp_path: Path) -> None:
    folder = tmp_path / "static"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("govuk"))
    view = {"heading": "Page not found", "detail": "There is no such page."}
    plain = make_pages(Assets.load(folder), set()).html("error.html.j2", view)
    assert b"/plain.css" in plain.body
    assert b"govuk-frontend" not in plain.body
    (folder / "govuk").mkdir()
    (folder / "govuk" / "govuk-frontend.min.css").write_text("a{}", encoding="ascii")
    styled = make_pages(Assets.load(folder), set()).html("error.html.j2", view)
    assert b"/govuk/govuk-frontend.min.css" in styled.body
    assert b"/plain.css" not in styled.body


def test_links_to_pages_lead_somewhere(client: TestClient) -> None:
    page = check_page(client.get("/"))
    for link in page.links():
        if link.startswith("/") and not link.startswith("/minutes/document"):
            assert client.get(link).status_code == 200

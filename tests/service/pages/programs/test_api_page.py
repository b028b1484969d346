"""The page that explains the API, and the text for language models."""

from collections.abc import Iterator

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

from index.book.book import Book
from service.app import create_app
from service.pages.programs.api_view import STDIO, api_view
from service.pages.programs.tried import Examples
from service.settings import Settings
from tests.conftest import ROOT
from tests.service.pages.checking import check_page
from tests.standin import StandInEncoder

NOTHING = Examples(None, None, None)
BASE = "http://testserver/"


def paths(client: TestClient) -> Iterator[tuple[str, str]]:
    """Method and path of every route that is described."""
    for path, methods in client.get("/openapi.json").json()["paths"].items():
        yield from ((method.upper(), path) for method in methods)


def test_every_route_parameter_and_status_of_the_description_is_on_the_page(
    client: TestClient,
) -> None:
    page = check_page(client.get("/api"))
    described = client.get("/openapi.json").json()["paths"]
    words = page.text()
    for path, methods in described.items():
        for method, operation in methods.items():
            assert f"{method.upper()} {path}" in words
            assert " ".join(operation["description"].split()) in words
            for parameter in operation.get("parameters", ()):
                assert parameter["name"] in words
            for status in operation["responses"]:
                assert status == "200" or f" {status} " in words
    assert "Further routes" not in words
    assert "up to 1,000 characters" in words


def test_every_link_works_on_this_book(client: TestClient) -> None:
    page = check_page(client.get("/api"))
    ids = {attributes.get("id") for _, attributes in page.elements}
    asked = [link for link in page.links() if link.startswith(("/api/", "/healthz", "/readyz"))]
    assert len(asked) > 12
    assert any("document=" in link for link in asked)
    assert any("panel=Exampleshire" in link for link in asked)
    for link in page.links():
        if link.startswith("#"):
            assert link[1:] in ids
        else:
            assert client.get(link).status_code == 200, link


@pytest.mark.parametrize("path", ["/api", "/llms.txt"])
def test_a_document_to_try_is_named_without_listing_them_all(
    client: TestClient, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Book, "versions", None)
    assert "/api/v1/show?document=fraud.txt" in client.get(path).text


def test_a_route_that_is_added_shows_by_itself(app: FastAPI, settings: Settings) -> None:
    router = APIRouter()

    @router.get("/api/v1/minutes-of-tea")
    def tea(cups: int) -> dict[str, int]:
        """How much tea was minuted."""
        return {"cups": cups}

    app.include_router(router)
    *_, last = api_view(app.openapi(), settings, NOTHING, BASE).uses
    (route,) = last.routes
    assert (last.words, route.operation.path) == ("Further routes", "/api/v1/minutes-of-tea")
    assert route.operation.meaning == "How much tea was minuted."
    # Nobody knows a number of cups to try it with.
    assert route.addresses == ()


def test_what_takes_a_body_is_shown_as_a_command(app: FastAPI, settings: Settings) -> None:
    uses = api_view(app.openapi(), settings, NOTHING, BASE).uses
    (check,) = [r for use in uses for r in use.routes if r.operation.path == "/api/v1/check"]
    assert check.addresses == ()
    assert check.command is not None
    assert check.command.startswith("curl -H 'Content-Type: application/json' -d '{\"drafts\": [")
    assert check.command.endswith(" http://testserver/api/v1/check")


@pytest.mark.parametrize("is_on", [True, False])
def test_an_assistant_is_told_how_to_connect(
    settings: Settings, encoder: StandInEncoder, *, is_on: bool
) -> None:
    served = create_app(settings.model_copy(update={"mcp": is_on}), encoder)
    view = api_view(served.openapi(), settings.model_copy(update={"mcp": is_on}), NOTHING, BASE)
    assert (view.mcp, view.is_mcp_on) == ("http://testserver/mcp", is_on)
    assert STDIO in (ROOT / "docs" / "assistants.md").read_text(encoding="utf-8")


def test_a_program_that_asks_here_is_told_where_to_ask(client: TestClient) -> None:
    answer = client.get("/api", headers={"Accept": "application/json"})
    assert answer.json() == client.get("/api/v1/").json()


def test_it_is_there_before_any_book_is(empty_client: TestClient) -> None:
    page = check_page(empty_client.get("/api"))
    assert "Check a quotation" in page.text()
    assert empty_client.get("/llms.txt").status_code == 200


def test_the_text_for_models_names_every_route_and_leads_somewhere(client: TestClient) -> None:
    response = client.get("/llms.txt")
    assert response.headers["content-type"].startswith("text/plain")
    text = response.text
    assert text.startswith("# Minutebook\n\n> ")
    assert all(f"[{method} {path}](" in text for method, path in paths(client))
    links = [line.partition("](")[2].partition(")")[0] for line in text.splitlines()]
    for link in filter(None, links):
        assert link.startswith(BASE)
        assert client.get(link).status_code in ({405} if link.endswith("/check") else {200})

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from fastapi.testclient import TestClient

from service.app import create_app
from tests.service.api.test_api import until
from tests.standin import StandInEncoder, standin_settings

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WORDS = "How is speeding near schools tackled?"
# Method, address to which parameters are added, body, and the name of the file.
NAMED = "how-is-speeding-near-schools-tackled"
ASK = ("GET", f"/api/v1/ask?q={WORDS}", None, NAMED)
CHECK = ("POST", "/api/v1/check?panel=", {"drafts": [WORDS]}, f"asked-before-{NAMED}")
Route = tuple[str, str, dict[str, list[str]] | None, str]
each_route = pytest.mark.parametrize("route", [ASK, CHECK])


@pytest.fixture(scope="module")
def client(two_pages_home: Path) -> Iterator[TestClient]:
    app = create_app(standin_settings(two_pages_home), StandInEncoder())
    with TestClient(app, raise_server_exceptions=False) as client:
        until(lambda: client.get("/readyz").status_code == 200)
        yield client


@each_route
def test_json_is_the_default_and_dated(client: TestClient, route: Route) -> None:
    method, address, body, _ = route
    found = client.request(method, address, json=body).json()
    assert datetime.fromisoformat(found["searched_at"]).tzinfo == UTC
    named = client.request(method, f"{address}&format=json", json=body)
    assert named.headers["content-type"] == "application/json"
    assert set(named.json()) == set(found)


@each_route
def test_markdown_is_an_attachment(client: TestClient, route: Route) -> None:
    method, address, body, name = route
    response = client.request(method, f"{address}&format=markdown", json=body)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/markdown; charset=utf-8"
    assert response.headers["content-disposition"] == f'attachment; filename="{name}.md"'
    assert response.text.startswith("# ")


@each_route
def test_a_word_document_is_an_attachment(client: TestClient, route: Route) -> None:
    method, address, body, name = route
    response = client.request(method, f"{address}&format=word", json=body)
    assert response.headers["content-type"] == WORD
    assert response.headers["content-disposition"] == f'attachment; filename="{name}.docx"'
    assert docx.Document(io.BytesIO(response.content)).paragraphs[0].text


def test_a_meeting_and_an_item_are_taken_away(client: TestClient) -> None:
    whole = {"document": "roads.txt", "meeting": "true"}
    found = client.get("/api/v1/minutes", params=whole).json()
    (item,) = found["items"]
    assert item["text"] == client.get(f"/api/v1/show?document={item['document']}").json()["text"]
    assert found["notices"]
    file = client.get("/api/v1/minutes", params={"document": "roads.txt", "format": "word"})
    named = 'attachment; filename="exampleshire-2022-03-04-road-safety-report.docx"'
    assert file.headers["content-disposition"] == named
    assert client.get("/api/v1/minutes", params={**whole, "item": 1}).status_code == 422
    assert client.get("/api/v1/minutes", params={"document": "gone.txt"}).status_code == 404


@each_route
def test_another_format_is_a_problem(client: TestClient, route: Route) -> None:
    method, address, body, _ = route
    response = client.request(method, f"{address}&format=pdf", json=body)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"


def test_every_form_is_described(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    for operation in (paths["/api/v1/ask"]["get"], paths["/api/v1/check"]["post"]):
        content = operation["responses"]["200"]["content"]
        assert set(content) == {"application/json", "text/markdown", WORD}
        assert content["application/json"]["schema"]["$ref"].endswith("Model")

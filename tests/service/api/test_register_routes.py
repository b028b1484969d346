import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from service.app import create_app
from tests.service.api.test_api import until
from tests.standin import StandInEncoder, standin_settings


@pytest.fixture(scope="module")
def client(two_pages_home: Path) -> Iterator[TestClient]:
    app = create_app(standin_settings(two_pages_home), StandInEncoder())
    with TestClient(app, raise_server_exceptions=False) as client:
        until(lambda: client.get("/readyz").status_code == 200)
        yield client


def test_actions_answer_with_the_contracts_shape(client: TestClient) -> None:
    body = client.get("/api/v1/actions", params={"panel": "example"}).json()
    shared = {"filters", "actions", "coverage", "warnings", "took_ms"}
    assert set(body) == {*shared, "searched_at"}
    assert set(body["actions"][0]) == {
        *("text", "owner", "recipient", "due", "is_marked", "status", "document", "start", "end"),
        *("citation", "settled_by", "due_by", "is_overdue", "said_again", "corrected_by"),
    }
    assert set(body["filters"]) == {"panel", "speaker", "from", "to", "status", "owner"}


def test_decisions_answer_with_the_contracts_shape(client: TestClient) -> None:
    body = client.get("/api/v1/decisions", params={"kind": "resolved"}).json()
    shared = {"filters", "decisions", "coverage", "warnings", "took_ms"}
    assert set(body) == {*shared, "searched_at", "routine"}
    (decision,) = body["decisions"]
    shared = {"text", "kind", "votes", "document", "start", "end", "citation"}
    assert set(decision) == {*shared, "about", "corrected_by"}


def test_every_entry_can_be_checked_against_the_stored_text(client: TestClient) -> None:
    for name in ("actions", "decisions"):
        entries = client.get(f"/api/v1/{name}").json()[name]
        assert entries
        for entry in entries:
            shown = client.get("/api/v1/show", params={"document": entry["document"]}).json()
            assert shown["text"][entry["start"] : entry["end"]] == entry["text"]


@pytest.mark.parametrize("name", ["actions", "decisions"])
def test_csv_is_an_attachment(client: TestClient, name: str) -> None:
    response = client.get(f"/api/v1/{name}", params={"format": "csv"})
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.headers["content-disposition"] == f'attachment; filename="{name}.csv"'
    assert response.content.startswith(b"\xef\xbb\xbf")
    header, *rows = csv.reader(io.StringIO(response.content.decode("utf-8-sig"), newline=""))
    assert "text" in header
    assert len(rows) == len(client.get(f"/api/v1/{name}").json()[name])


@pytest.mark.parametrize(
    ("path", "params"),
    [
        ("actions", {"status": "late"}),
        ("actions", {"speaker": "Prime Minister"}),
        ("actions", {"format": "xml"}),
        ("actions", {"owner": "x" * 201}),
        ("decisions", {"kind": "exchange"}),
        ("decisions", {"from": "soon"}),
    ],
)
def test_what_cannot_be_read_is_a_problem(
    client: TestClient, path: str, params: dict[str, str]
) -> None:
    response = client.get(f"/api/v1/{path}", params=params)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"


def test_the_registers_are_described(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    for name in ("actions", "decisions"):
        responses = paths[f"/api/v1/{name}"]["get"]["responses"]
        assert {"application/json", "text/csv"} <= set(responses["200"]["content"])
        assert "application/problem+json" in responses["422"]["content"]

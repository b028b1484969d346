"""The description of the API: every status, every example, and no parameter but those it names."""

import re
import shlex
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from service.app import create_app
from service.holding.updating import Updater
from tests.conftest import ROOT, fixed_clock
from tests.pages import BULLETS, PAGE, write_page
from tests.reading import reading_here
from tests.service.pages.conftest import wait_until_ready
from tests.standin import StandInEncoder, standin_settings

# What stands before every route refuses with.
GUARDS = {"400", "408", "413", "414", "431", "500", "503"}
# What the examples ask to be shown.
SHOWN = "west-mercia-2019-09-10-organised-crime-strategy.txt"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A service over a book that holds what the examples ask to be shown."""
    pages = tmp_path_factory.mktemp("minutes")
    write_page(pages, SHOWN, PAGE)
    write_page(pages, "fraud.txt", BULLETS)
    book = standin_settings(tmp_path_factory.mktemp("home"))
    updater = Updater(book, StandInEncoder(), clock=fixed_clock, reading=reading_here)
    updater.ingest([str(pages)])
    with TestClient(create_app(book, StandInEncoder())) as client:
        wait_until_ready(client)
        yield client


def operations(client: TestClient) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Method, path and description of every route for programs."""
    for path, methods in client.get("/openapi.json").json()["paths"].items():
        yield from ((method, path, described) for method, described in methods.items())


def test_every_status_that_a_route_can_answer_is_described(client: TestClient) -> None:
    found = {path: set(one["responses"]) for _, path, one in operations(client)}
    assert len(found) == 10
    for path, statuses in found.items():
        own = {"200"} if path.endswith("z") else {"200", "422"}
        assert statuses == GUARDS | own | (
            {"404"} if path.endswith(("/show", "/minutes")) else set()
        )


def test_every_error_is_described_in_the_one_shape(client: TestClient) -> None:
    for _, _, described in operations(client):
        for status, response in described["responses"].items():
            if status != "200":
                assert list(response["content"]) == ["application/problem+json"]
                assert ("headers" in response) == (status == "503")


def test_days_and_moments_are_described_by_their_form(client: TestClient) -> None:
    shapes = client.get("/openapi.json").json()["components"]["schemas"]
    day, _null = shapes["CitationModel"]["properties"]["meeting_date"]["anyOf"]
    assert re.fullmatch(day["pattern"], "2021-03-26")
    assert not re.fullmatch(day["pattern"], "26 March 2021")
    assert shapes["AskModel"]["properties"]["searched_at"]["format"] == "date-time"
    for name, shape in shapes.items():
        for field, form in shape.get("properties", {}).items():
            # Where a route leads to is no day.
            if field in ("meeting_date", "date", "from", "to") and name != "RouteModel":
                assert "pattern" in str(form), f"{name}.{field}"


def test_every_example_is_answered(client: TestClient) -> None:
    asked = 0
    for method, path, described in operations(client):
        parameters = described.get("parameters", [])
        examples = {one["name"]: one["schema"].get("examples", [None])[0] for one in parameters}
        required = {one["name"]: examples[one["name"]] for one in parameters if one["required"]}
        body = _example_body(client, described)
        for name in [*examples, None]:
            given = required | ({name: examples[name]} if name and examples[name] else {})
            answer = client.request(method, path, params=given, json=body)
            assert answer.status_code == 200, (path, given, answer.text)
            asked += 1
    assert asked > 40


def _example_body(client: TestClient, described: dict[str, Any]) -> dict[str, Any] | None:
    if "requestBody" not in described:
        return None
    shapes = client.get("/openapi.json").json()["components"]["schemas"]
    return {name: p["examples"][0] for name, p in shapes["Drafts"]["properties"].items()}


def curl_examples() -> list[list[str]]:
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8").replace("\\\n", " ")
    return [shlex.split(line) for line in re.findall(r"^ {4}(curl .*)$", page, re.MULTILINE)]


@pytest.mark.parametrize("words", curl_examples(), ids=lambda words: urlsplit(words[-1]).path)
def test_every_example_of_the_page_is_answered(client: TestClient, words: list[str]) -> None:
    (address,) = [word for word in words if word.startswith("http")]
    parts = urlsplit(address)
    target = f"{parts.path}?{parts.query}"
    if "-d" in words:
        headers = {"Content-Type": "application/json"}
        body = words[words.index("-d") + 1]
        answer = client.post(target, content=body, headers=headers)
    else:
        answer = client.get(target)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    ("path", "name", "nearest"),
    [
        ("/api/v1/ask?q=cameras", "sepaker", "did you mean “speaker”?"),
        ("/api/v1/search?q=cameras", "budget_token", "did you mean “budget_tokens”?"),
        ("/api/v1/compare?q=cameras", "panels", "did you mean “panel”?"),
        ("/api/v1/show?document=fraud.txt", "verison", "did you mean “version”?"),
        ("/api/v1/actions?", "staus", "did you mean “status”?"),
        (
            "/api/v1/decisions?",
            "zebra",
            "use one of about, format, from, kind, panel, speaker, to, without_routine, words",
        ),
        ("/api/v1/?", "zebra", "there is none here"),
    ],
)
def test_an_unknown_parameter_is_refused_with_the_nearest_name(
    client: TestClient, path: str, name: str, nearest: str
) -> None:
    assert client.get(path.rstrip("?")).status_code == 200
    answer = client.get(f"{path}&{name}=PCC")
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == f"no parameter “{name}”; {nearest}"


def test_an_unknown_parameter_of_a_check_is_refused(client: TestClient) -> None:
    answer = client.post("/api/v1/check?form=2020", json={"drafts": ["What of cameras?"]})
    assert answer.status_code == 422
    assert answer.json()["detail"] == "no parameter “form”; did you mean “format”?"


@pytest.mark.parametrize("path", ["/healthz?probe=1", "/readyz?probe=1", "/?utm_source=letter"])
def test_probes_and_readers_may_come_with_parameters_of_their_own(
    client: TestClient, path: str
) -> None:
    assert client.get(path).status_code == 200

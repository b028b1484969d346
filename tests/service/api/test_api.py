import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from index.book.filters import (
    FILTERS,
    MAX_FILTER_CHARACTERS,
    MAX_NAMED,
    MEETING_FILTERS,
    PASSAGE_FILTERS,
    SPEECH_FILTERS,
    FilterName,
    parse_filters,
)
from index.index_errors import EngineAwayError, FilterError, NoIndexError
from ingest.errors import MinutebookError, UnknownDocumentError
from service.app import create_app
from service.holding.updating import Updater
from service.service_errors import (
    AbandonedError,
    OverloadedError,
    StoppedError,
    UnknownVersionError,
)
from service.settings import Settings
from tests.pages import BULLETS, write_page
from tests.standin import StandInEncoder


def until(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something that happens in the background."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


@pytest.fixture
def app(settings: Settings, encoder: StandInEncoder) -> FastAPI:
    return create_app(settings, encoder)


@pytest.fixture
def empty_client(app: FastAPI) -> Iterator[TestClient]:
    """A service whose home holds no book."""
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def client(updater: Updater, folder: Path, app: FastAPI) -> Iterator[TestClient]:
    updater.ingest([str(folder)])
    with TestClient(app, raise_server_exceptions=False) as client:
        until(lambda: client.get("/readyz").status_code == 200)
        yield client


def test_search_answers_with_the_contracts_shape(client: TestClient) -> None:
    body = client.get("/api/v1/search", params={"q": "cameras", "k": 2, "panel": "example"}).json()
    assert set(body) >= {"query", "filters", "hints", "passages", "coverage", "took_ms"}
    assert set(body["passages"][0]) >= {
        *("id", "rank", "score", "kind", "heading", "text", "document", "start", "end"),
        "citation",
    }
    assert set(body["passages"][0]["citation"]) == {
        *("label", "panel", "meeting_date", "item_title", "item_number", "question_number"),
        *("speakers", "minutes_status", "url", "inferred", "text", "minute_number", "page"),
        "other_readings",
        "speaker_title",
    }
    assert set(body["coverage"]) >= {
        *("panels", "meetings", "documents", "from", "to", "without_minutes"),
    }
    assert set(body["filters"]) >= {"panel", "speaker", "from", "to", "kind"}


def test_ask_answers_with_the_contracts_shape(client: TestClient) -> None:
    body = client.get("/api/v1/ask", params={"q": "what did the PCC say about cameras"}).json()
    assert set(body) >= {
        *("question", "status", "quotes", "related", "passages", "coverage", "took_ms"),
        "searched_at",
    }
    assert body["status"] == "answered"
    assert set(body["quotes"][0]) == {
        *("text", "speaker", "document", "start", "end", "citation", "asked"),
        *("decisive", "corrected_by"),
    }


def test_compare_answers_with_the_contracts_shape(client: TestClient) -> None:
    params = {"q": "mobile cameras", "panel": ["example", "Elsewhere"]}
    body = client.get("/api/v1/compare", params=params).json()
    assert set(body) >= {"question", "panels", "coverage", "took_ms"}
    assert [set(one) for one in body["panels"]] == [{"panel", "status", "quotes", "related"}] * 2
    assert [one["status"] for one in body["panels"]] == ["answered", "not_found"]
    assert set(body["panels"][0]["quotes"][0]) == {
        *("text", "speaker", "document", "start", "end", "citation", "asked"),
        *("decisive", "corrected_by"),
    }


@pytest.mark.parametrize("panels", [["P"] * 13, ["P" * (MAX_FILTER_CHARACTERS + 1)]])
def test_compare_takes_so_many_panels_of_so_many_characters(
    client: TestClient, panels: list[str]
) -> None:
    answer = client.get("/api/v1/compare", params={"q": "cameras", "panel": panels})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


def test_ask_is_understood_with_the_question_before(client: TestClient) -> None:
    params = {"q": "and in 2022?", "previous": "mobile cameras"}
    hints = client.get("/api/v1/ask", params=params).json()["hints"]
    assert hints["read_as"] == "mobile cameras in 2022?"
    assert hints["taken_over"] == ["mobile cameras"]
    assert (
        client.get("/api/v1/ask", params={"q": "and in 2022?"}).json()["hints"]["read_as"] is None
    )


def test_anyone_can_check_a_quotes_offsets(client: TestClient) -> None:
    answer = client.get("/api/v1/ask", params={"q": "what was said about cameras"}).json()
    for quote in answer["quotes"]:
        shown = client.get("/api/v1/show", params={"document": quote["document"]}).json()
        assert shown["text"][quote["start"] : quote["end"]] == quote["text"]
        assert set(shown) >= {
            *("document", "text", "citation", "blocks", "set_aside", "withheld", "warnings"),
        }


def test_a_service_is_alive_before_it_is_ready(empty_client: TestClient) -> None:
    assert empty_client.get("/healthz").json()["status"] == "ok"
    assert empty_client.get("/readyz").status_code == 503


def test_a_service_without_a_book_says_how_to_add_one_and_takes_it_up(
    empty_client: TestClient, updater: Updater, folder: Path
) -> None:
    until(lambda: "minutebook ingest" in empty_client.get("/readyz").json()["detail"])
    updater.ingest([str(folder)])
    until(lambda: empty_client.get("/readyz").status_code == 200)
    assert empty_client.get("/api/v1/search", params={"q": "cameras"}).json()["passages"]


def test_a_newer_index_is_taken_up(client: TestClient, updater: Updater, folder: Path) -> None:
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    updater.ingest([str(folder)])

    def finds_new_words() -> bool:
        body = client.get("/api/v1/search", params={"q": "reports trebled"}).json()
        return "trebled" in body["passages"][0]["text"]

    until(finds_new_words)


PROBLEMS: list[tuple[str, str, dict[str, Any], int]] = [
    ("GET", "/api/v1/ask", {}, 422),
    ("GET", "/api/v1/ask", {"q": ""}, 422),
    ("GET", "/api/v1/ask", {"q": "   "}, 422),
    ("GET", "/api/v1/ask", {"q": "x" * 1_001}, 422),
    ("GET", "/api/v1/search", {"q": "x", "k": 0}, 422),
    ("GET", "/api/v1/search", {"q": "x", "k": "many"}, 422),
    ("GET", "/api/v1/search", {"q": "x", "sort": "colour"}, 422),
    ("GET", "/api/v1/search", {"q": "x", "from": "soon"}, 422),
    ("GET", "/api/v1/search", {"q": "x", "speaker": "Prime Minister"}, 422),
    ("GET", "/api/v1/search", {"q": "x", "kind": "poem"}, 422),
    ("GET", "/api/v1/search", {"q": "x", "budget_tokens": -1}, 422),
    ("GET", "/api/v1/show", {"document": "nothing.txt"}, 404),
    ("GET", "/api/v1/nothing", {}, 404),
    ("POST", "/api/v1/ask", {}, 405),
]


@pytest.mark.parametrize(("method", "path", "params", "status"), PROBLEMS)
def test_every_error_has_one_shape(
    client: TestClient, method: str, path: str, params: dict[str, Any], status: int
) -> None:
    response = client.request(method, path, params=params)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert set(body) == {"type", "title", "status", "detail"}
    assert body["status"] == status
    assert body["detail"]
    assert "Traceback" not in response.text


def test_an_unexpected_error_tells_the_caller_nothing_internal(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError("secret internals")

    monkeypatch.setattr("service.api.query_routes.run_ask", broken)
    response = client.get("/api/v1/ask", params={"q": "a private question"})
    assert response.status_code == 500
    assert response.headers["content-type"] == "application/problem+json"
    assert "secret" not in response.text
    assert "a private question" not in caplog.text


def test_only_errors_that_speak_of_what_was_asked_are_told_to_everybody() -> None:
    def kinds(of: type[MinutebookError]) -> set[type[MinutebookError]]:
        return {of}.union(*map(kinds, of.__subclasses__()))

    told = {kind for kind in kinds(MinutebookError) if kind.is_public}
    asked = {FilterError, UnknownDocumentError, UnknownVersionError}
    away = {NoIndexError, EngineAwayError, OverloadedError, AbandonedError, StoppedError}
    assert told == {*asked, *away}
    assert "/home/x" not in MinutebookError("/home/x cannot be read").public
    assert FilterError("no speaker role “x”").public == "no speaker role “x”"


def test_the_api_describes_itself_with_examples_and_its_errors(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    ask = schema["paths"]["/api/v1/ask"]["get"]
    assert ask["parameters"][0]["schema"]["examples"]
    assert "application/problem+json" in ask["responses"]["422"]["content"]
    assert "ProblemModel" in schema["components"]["schemas"]


def test_an_app_loads_nothing_until_it_starts(settings: Settings, encoder: StandInEncoder) -> None:
    create_app(settings, encoder)
    assert encoder.encoded == []
    assert not settings.home.exists()


def test_hints_in_the_words_are_told_and_can_be_required(client: TestClient) -> None:
    query = {"q": "Exampleshire reports in 2022"}
    body = client.get("/api/v1/search", params=query).json()
    assert body["hints"]["panel"] == "Exampleshire Police and Crime Panel"
    assert (body["hints"]["from"], body["hints"]["to"]) == ("2022-01-01", "2022-12-31")
    required = client.get("/api/v1/search", params={**query, "hints": "require"}).json()
    assert {passage["document"] for passage in required["passages"]} == {"roads.txt"}
    params: dict[str, str | list[str]] = {**query, "ignore_hint": ["panel", "dates"]}
    ignoring = client.get("/api/v1/ask", params=params).json()
    assert ignoring["hints"]["panel"] is None
    assert ignoring["hints"]["from"] is None


def test_a_hint_that_does_not_exist_is_a_problem(client: TestClient) -> None:
    response = client.get("/api/v1/ask", params={"q": "x", "ignore_hint": "weather"})
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"


FILTERED = [
    ("/api/v1/search", "get", PASSAGE_FILTERS),
    ("/api/v1/ask", "get", PASSAGE_FILTERS),
    ("/api/v1/actions", "get", SPEECH_FILTERS),
    ("/api/v1/decisions", "get", SPEECH_FILTERS),
    ("/api/v1/check", "post", MEETING_FILTERS),
]


@pytest.mark.parametrize(("path", "method", "names"), FILTERED)
def test_every_filter_is_a_parameter_that_is_described_with_its_limit(
    app: FastAPI, path: str, method: str, names: tuple[FilterName, ...]
) -> None:
    parameters = {one["name"]: one for one in app.openapi()["paths"][path][method]["parameters"]}
    shown = [name for name in parameters if name in names]
    assert shown == list(names)
    for name in names:
        parameter = parameters[name]
        text, _null = parameter["schema"]["anyOf"]
        example: object = FILTERS[name].example
        if FILTERS[name].takes_several:
            assert (text["type"], text["maxItems"]) == ("array", MAX_NAMED)
            text, example = text["items"], [example]
        form = text.pop("pattern", None) or text.pop("enum", None)
        assert (form is not None) == (name != "panel")
        assert text == {"type": "string", "maxLength": MAX_FILTER_CHARACTERS}
        assert parameter["schema"]["examples"] == [example]
        assert parameter["description"].endswith(".")
        assert not parameter["required"]


def test_of_several_panels_any_is_searched(client: TestClient) -> None:
    asked = {"q": "cameras", "panel": ["nowhere", "example"]}
    body = client.get("/api/v1/search", params=asked).json()
    assert body["filters"]["panel"] == "nowhere; example"
    assert body["coverage"]["panels"] == ["Exampleshire Police and Crime Panel"]
    (told,) = body["warnings"]
    assert "called “nowhere”" in told


def test_an_answer_tells_every_filter_as_it_was_understood(client: TestClient) -> None:
    examples = {str(name): one.example for name, one in FILTERS.items()}
    body = client.get("/api/v1/search", params={"q": "cameras"} | examples).json()
    for name, one in FILTERS.items():
        read = parse_filters({name: one.example}).stated()[one.field]
        assert body["filters"][name] == read

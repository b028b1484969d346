"""What a service counts: how much and how long, and never what was asked."""

import asyncio
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from prometheus_client import generate_latest
from starlette.types import Message, Receive, Scope, Send

from service.app import create_app
from service.settings import Settings
from service.web.admission import Admission
from service.web.measured import Measured
from service.web.metrics import Metrics
from tests.conftest import NOW
from tests.service.mcp.test_over_http import HEADERS, message
from tests.service.pages.conftest import wait_until_ready
from tests.standin import StandInEncoder

WORD = "zebracorn"
_LABEL = re.compile(r'(\w+)="')


@pytest.fixture(scope="module")
def measured_app(book_settings: Settings) -> FastAPI:
    settings = book_settings.model_copy(update={"metrics_port": 0, "mcp": True})
    return create_app(settings, StandInEncoder())


@pytest.fixture(scope="module")
def measured(measured_app: FastAPI) -> Iterator[TestClient]:
    with TestClient(measured_app, raise_server_exceptions=False) as client:
        wait_until_ready(client)
        yield client


def told(metrics: Metrics) -> str:
    return generate_latest(metrics.registry).decode()


class Counted:
    """What was counted since this was made."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._before = self._values()

    def __call__(self, name: str) -> float:
        return self._values().get(name, 0) - self._before.get(name, 0)

    def _values(self) -> dict[str, float]:
        lines = (line for line in told(self._metrics).splitlines() if line[0] != "#")
        return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


@pytest.fixture
def counted(measured: TestClient, measured_app: FastAPI) -> Counted:
    assert measured
    return Counted(measured_app.state.metrics)


def requests(route: str, status: int) -> str:
    return f'minutebook_requests_total{{route="{route}",status="{status}"}}'


def test_nothing_is_counted_unless_that_is_set(app: FastAPI) -> None:
    assert Settings().metrics_port is None
    assert Settings().metrics_host == "127.0.0.1"
    assert app.state.metrics is None


@pytest.mark.parametrize(
    ("method", "address", "route", "status"),
    [
        ("GET", "/api/v1/search?q=cameras", "/api/v1/search", 200),
        ("GET", "/api/v1/actions", "/api/v1/actions", 200),
        ("GET", "/actions", "/actions", 200),
        ("HEAD", "/actions", "/actions", 200),
        ("GET", "/static/zebracorn.css", "/static/{path:path}", 404),
        ("GET", "/openapi.json", "/openapi.json", 200),
        ("GET", "/api/v1/search", "/api/v1/search", 422),
        ("DELETE", "/api/v1/search", "/api/v1/search", 405),
        ("GET", "/zebracorn/7", "none", 404),
        ("GET", f"/?q={'x' * 40_000}", "none", 414),
    ],
)
def test_a_request_is_counted_by_its_route_and_status(
    measured: TestClient, counted: Counted, method: str, address: str, route: str, status: int
) -> None:
    assert measured.request(method, address).status_code == status
    assert counted(requests(route, status)) == 1
    assert counted(f'minutebook_request_seconds_count{{route="{route}"}}') == 1


def test_refusals_at_the_door_and_for_want_of_room_are_counted(
    measured: TestClient,
    measured_app: FastAPI,
    counted: Counted,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measured.post("/api/v1/check", content=b" " * 1_400_000)
    measured.get("/healthz", headers={"host": "evil.example"})
    monkeypatch.setattr(measured_app.state.admission._places, "_free", 0)
    monkeypatch.setattr(measured_app.state.admission._places, "_waiting", 0)
    measured.get("/api/v1/ask?q=cameras")
    assert [counted(requests("none", status)) for status in (413, 400)] == [1, 1]
    assert counted(requests("/api/v1/ask", 503)) == 1


def test_what_nobody_expected_is_counted_as_such(
    measured: TestClient, counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.api.query_routes.run_search", None)
    assert measured.get("/api/v1/search?q=cameras").status_code == 500
    assert counted(requests("/api/v1/search", 500)) == 1


def test_answers_and_not_found_are_counted_wherever_they_were_asked_for(
    measured: TestClient, counted: Counted
) -> None:
    for question in ("mobile cameras near schools", WORD):
        measured.get("/api/v1/ask", params={"q": question})
        measured.get("/ask", params={"q": question}, headers={"accept": "text/html"})
        call = message("tools/call", name="ask", arguments={"question": question})
        measured.post("/mcp", json=call, headers=HEADERS)
    outcomes = (f'minutebook_answers_total{{status="{s}"}}' for s in ("answered", "not_found"))
    assert [counted(outcome) for outcome in outcomes] == [3, 3]


def test_no_word_that_anybody_sent_is_told(measured: TestClient, measured_app: FastAPI) -> None:
    measured.get(f"/api/v1/ask?q={WORD}&panel={WORD}&{WORD}=1")
    measured.get(f"/{WORD}", headers={"X-Request-ID": WORD, "User-Agent": WORD})
    measured.get(f"/static/{WORD}")
    measured.request(WORD.upper(), f"/ask?q={WORD}")
    measured.post("/api/v1/check", json={"drafts": [f"Is there a {WORD} here?"]})
    measured.post("/asked", data={"drafts": f"Is there a {WORD} here?"})
    words = told(measured_app.state.metrics)
    assert WORD not in words.lower()
    assert {*_LABEL.findall(words)} == {"route", "status", "le"}


def test_what_is_sent_makes_no_new_series(measured: TestClient, counted: Counted) -> None:
    before = len(counted._values())
    for number in range(20):
        measured.get(f"/nowhere/{number}")
        measured.request(f"ODD{number}", "/nowhere")
    # The first of them may be the first that no route took.
    assert len(counted._values()) - before <= 20
    assert counted(requests("none", 404)) == 40


def test_how_the_service_stands_is_told(measured: TestClient, measured_app: FastAPI) -> None:
    state = measured_app.state
    metrics, admission = Metrics(), Admission(Settings(work_at_once=3))
    admission._places._free = 1
    metrics.look(state.live_book, admission, NOW + timedelta(hours=1))
    told_now = Counted(Metrics())
    told_now._metrics = metrics
    assert told_now("minutebook_work_at_hand") == 2
    assert told_now("minutebook_work_waiting") == 0
    assert told_now("minutebook_index_generation") == 1
    assert told_now("minutebook_index_age_seconds") > 0
    assert told_now("minutebook_memory_own_bytes") > 1024 * 1024
    assert measured


def test_without_an_index_its_number_is_nought(settings: Settings) -> None:
    app = create_app(settings.model_copy(update={"metrics_port": 0}), StandInEncoder())
    with TestClient(app) as client:
        client.get("/healthz")
        assert "minutebook_index_generation 0.0" in told(app.state.metrics)


def test_a_client_who_left_was_not_refused() -> None:
    metrics = Metrics()

    async def app(_scope: Scope, receive: Receive, send: Send) -> None:
        assert (await receive())["type"] == "http.disconnect"
        await send({"type": "http.response.start", "status": 503, "headers": []})

    async def gone() -> Message:
        return {"type": "http.disconnect"}

    async def nobody(_message: Message) -> None:
        pass

    scope = {"type": "http", "path": "/api/v1/ask", "path_params": {}}
    asyncio.run(Measured(app, metrics)(scope, gone, nobody))
    assert f"{requests('/api/v1/ask', 499)} 1.0" in told(metrics)

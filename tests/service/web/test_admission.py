"""A service under more work than it can do: what it refuses, what goes on, and what it lets be."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from index.vectors.encoder import Encoding
from service.holding.updating import Updater
from service.settings import Settings
from tests.browser.serving import serving
from tests.conftest import fixed_clock
from tests.pages import BULLETS, PAGE, write_page
from tests.service.api.test_api import until
from tests.standin import StandInEncoder, standin_settings

pytestmark = pytest.mark.server

PLACES = 2
DRAFTS = [f"Could the PCC say how slow matter {number} was settled?" for number in range(6)]
HTML = {"Accept": "text/html"}


class SlowEncoder(StandInEncoder):
    """Encodes what speaks of slow matters only when it is let, one text at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._let = threading.Semaphore(0)
        self.is_free = False
        self.held = 0

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        if any("slow" in text for text in texts) and not self.is_free:
            self.held += 1
            assert self._let.acquire(timeout=30)
        return super().encode(texts)

    def let(self, texts: int) -> None:
        """Let so many more be encoded."""
        self._let.release(texts)

    def free(self) -> None:
        """Let all be encoded from now on."""
        self.is_free = True
        self.let(1_000)

    def has_seen(self, number: int) -> bool:
        """Whether a draft was come to and was let."""
        return any(f"matter {number} " in text for text in self.encoded)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = tmp_path_factory.mktemp("minutes")
    write_page(pages, "roads.txt", PAGE)
    write_page(pages, "fraud.txt", BULLETS)
    settings = standin_settings(tmp_path_factory.mktemp("home"))
    Updater(settings, StandInEncoder(), clock=fixed_clock).ingest([str(pages)])
    return settings.home


class Service:
    """A service that is asked from several threads."""

    def __init__(self, address: str, encoder: SlowEncoder, pool: ThreadPoolExecutor) -> None:
        self.address, self.encoder, self._pool = address, encoder, pool

    def get(self, path: str, **headers: str) -> httpx.Response:
        return httpx.get(f"{self.address}{path}", headers=headers, timeout=30)

    def check(self, drafts: Sequence[str]) -> "Future[httpx.Response]":
        return self._later(
            lambda: httpx.post(
                f"{self.address}/api/v1/check", json={"drafts": list(drafts)}, timeout=60
            )
        )

    def ask(self, question: str) -> "Future[httpx.Response]":
        return self._later(
            lambda: httpx.get(
                f"{self.address}/api/v1/search", params={"q": question, "hints": "off"}, timeout=60
            )
        )

    def _later(self, asking: Callable[[], httpx.Response]) -> "Future[httpx.Response]":
        return self._pool.submit(asking)


@contextmanager
def service(home: Path, **changed: object) -> Iterator[Service]:
    encoder = SlowEncoder()
    settings: Settings = standin_settings(home).model_copy(
        update={"work_at_once": PLACES, "work_waiting": 2, "work_wait_seconds": 50.0, **changed}
    )
    with serving(settings, encoder) as address, ThreadPoolExecutor(30) as pool:
        try:
            yield Service(address, encoder, pool)
        finally:
            encoder.free()


def fill(here: Service) -> list["Future[httpx.Response]"]:
    """Take every place."""
    asked = [here.ask(f"slow question {number}") for number in range(PLACES)]
    until(lambda: here.encoder.held == PLACES)
    return asked


def test_health_and_what_is_only_read_are_answered_while_every_place_is_taken(home: Path) -> None:
    with service(home) as here:
        asked = fill(here)
        for path in ("/healthz", "/readyz", "/robots.txt", "/minutes", "/", "/asked", "/actions"):
            assert here.get(path).status_code == 200
        assert not any(one.done() for one in asked)
        here.encoder.free()
        assert {one.result().status_code for one in asked} == {200}


def test_whoever_asks_more_is_told_at_once_in_the_form_they_read_when_to_come_back(
    home: Path,
) -> None:
    with service(home, work_waiting=0) as here:
        fill(here)
        program = here.get("/api/v1/ask?q=cameras")
        assert program.status_code == 503
        assert program.headers["content-type"] == "application/problem+json"
        assert program.headers["retry-after"] == "50"
        assert "try again in a moment" in program.json()["detail"]
        for path in ("/ask?q=cameras", "/topic?q=cameras", "/feed?q=cameras", "/asked?drafts=Why"):
            page = here.get(path, **HTML)
            assert page.status_code == 503
            assert page.headers["retry-after"] == "50"
            assert "More is asked here than can be answered at once" in page.text


def test_nobody_waits_for_longer_than_is_set(home: Path) -> None:
    with service(home, work_wait_seconds=0.2) as here:
        fill(here)
        assert here.ask("cameras near schools").result(30).status_code == 503


def test_questions_go_between_the_drafts_of_a_batch(home: Path) -> None:
    with service(home, work_at_once=1) as here:
        batch = here.check(DRAFTS)
        # Each draft is encoded to be searched with and to be compared; the second is come to.
        here.encoder.let(2)
        until(lambda: here.encoder.held == 3)
        question = here.ask("cameras near schools")
        time.sleep(0.2)
        assert not question.done()
        here.encoder.let(2)
        assert question.result(60).status_code == 200
        assert not batch.done()
        assert not here.encoder.has_seen(5)
        here.encoder.free()
        assert len(batch.result().json()["checks"]) == len(DRAFTS)


def test_batches_never_take_all_places(home: Path) -> None:
    with service(home, work_waiting=8) as here:
        batches = [here.check(DRAFTS[:3]), here.check(DRAFTS[3:])]
        until(lambda: here.encoder.held == 1)
        time.sleep(0.2)
        assert here.encoder.held == 1
        assert here.ask("cameras near schools").result(30).status_code == 200
        here.encoder.free()
        assert {batch.result().status_code for batch in batches} == {200}


def test_a_batch_ends_when_its_client_leaves_and_its_place_is_free(home: Path) -> None:
    with service(home, work_at_once=1, work_waiting=0) as here:
        parts = urlsplit(here.address)
        body = json.dumps({"drafts": DRAFTS}).encode()
        with socket.create_connection((parts.hostname, parts.port)) as client:
            head = f"POST /api/v1/check HTTP/1.1\r\nHost: {parts.netloc}\r\n"
            head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            client.sendall(head.encode() + body)
            here.encoder.let(2)
            until(lambda: here.encoder.has_seen(0))
        # It is told that its client has gone when it comes to the next draft.
        time.sleep(0.2)
        here.encoder.free()
        until(lambda: here.get("/api/v1/search?q=cameras").status_code == 200)
        assert not here.encoder.has_seen(5)


def test_whoever_leaves_the_line_is_not_worked_for(home: Path) -> None:
    with service(home, work_at_once=1) as here:
        first = here.ask("slow question 1")
        until(lambda: here.encoder.held == 1)
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(f"{here.address}/api/v1/search?q=slow+matter+9+now", timeout=0.5)
        time.sleep(0.2)
        here.encoder.free()
        assert first.result().status_code == 200
        assert here.get("/api/v1/search?q=cameras").status_code == 200
        assert not any("matter 9" in text for text in here.encoder.encoded)


def test_a_batch_over_its_time_is_told_so_and_none_of_it_is_answered(home: Path) -> None:
    with service(home, check_seconds=0.3) as here:
        batch = here.check(DRAFTS)
        until(lambda: here.encoder.held == 1 or batch.done())
        time.sleep(0.6)
        here.encoder.free()
        answer = batch.result(30)
        assert answer.status_code == 503
        assert answer.headers["content-type"] == "application/problem+json"
        assert "could not all be checked in 0.3 seconds; check fewer" in answer.json()["detail"]
        assert not here.encoder.has_seen(5)
        assert here.get("/api/v1/search?q=cameras").status_code == 200

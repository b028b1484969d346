"""A client of the pages over a small book that the stand-in encoder made."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from service.app import create_app
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.pages import BULLETS, PAGE, write_page
from tests.standin import StandInEncoder, standin_settings

HOSTILE = """\
Agenda item

<script>alert("title")</script> & <b>bold</b> cameras

Minutes:

The PCC reported that <script>alert("minutes")</script> cameras & "lamps" had <img src=x onerror=y>.
"""
FACTS = """{"pages": {"roads.txt": {"panel": "Exampleshire Police and Crime Panel",
    "meeting_date": "2022-03-04", "item_number": "7", "meeting_url": "https://a.example/m"}}}"""
START_S = 20


@pytest.fixture
def app(settings: Settings, encoder: StandInEncoder) -> FastAPI:
    return create_app(settings, encoder)


@pytest.fixture
def empty_client(app: FastAPI) -> Iterator[TestClient]:
    """A service whose home holds no book."""
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def own_client(updater: Updater, folder: Path, app: FastAPI) -> Iterator[TestClient]:
    """A service over the same book, for a test that changes it."""
    write_page(folder, "hostile.txt", HOSTILE)
    updater.ingest([str(folder)])
    with TestClient(app, raise_server_exceptions=False) as client:
        wait_until_ready(client)
        yield client


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A service over two pages of minutes and a third that is full of markup; nobody changes it."""
    pages = tmp_path_factory.mktemp("minutes")
    write_page(pages, "roads.txt", PAGE)
    write_page(pages, "fraud.txt", BULLETS)
    write_page(pages, "meetings.json", FACTS)
    write_page(pages, "hostile.txt", HOSTILE)
    settings = standin_settings(tmp_path_factory.mktemp("home"))
    encoder = StandInEncoder()
    Updater(settings, encoder, clock=fixed_clock).ingest([str(pages)])
    with TestClient(create_app(settings, encoder), raise_server_exceptions=False) as client:
        wait_until_ready(client)
        yield client


def wait_until_ready(client: TestClient) -> None:
    """Wait until the newest book answers."""
    deadline = time.monotonic() + START_S
    while client.get("/readyz").json().get("is_newest") is not True:
        assert time.monotonic() < deadline, "the service was not ready in time"
        time.sleep(0.02)

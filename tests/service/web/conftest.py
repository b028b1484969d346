"""A client of a service over a small book, and a real server of it for raw sockets."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from service.app import create_app
from service.holding.updating import Updater
from service.settings import Settings
from service.web.connections import ConnectionBounds
from tests.conftest import fixed_clock
from tests.pages import PAGE, write_page
from tests.reading import reading_here
from tests.service.pages.conftest import wait_until_ready
from tests.service.web.sockets import Served, serving
from tests.standin import StandInEncoder, standin_settings

Serve = Callable[[ConnectionBounds], Served]


@pytest.fixture(scope="session")
def book_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings whose home holds a book of one page; nobody changes it."""
    pages = tmp_path_factory.mktemp("minutes")
    write_page(pages, "roads.txt", PAGE)
    settings = standin_settings(tmp_path_factory.mktemp("home"))
    updater = Updater(settings, StandInEncoder(), clock=fixed_clock, reading=reading_here)
    updater.ingest([str(pages)])
    return settings


@pytest.fixture(scope="module")
def app(book_settings: Settings) -> FastAPI:
    return create_app(book_settings, StandInEncoder())


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False) as client:
        wait_until_ready(client)
        yield client


@pytest.fixture
def serve(book_settings: Settings) -> Iterator[Serve]:
    """Serves the book under given bounds on connections, from a thread."""
    with ExitStack() as running:

        def start(bounds: ConnectionBounds) -> Served:
            return running.enter_context(serving(book_settings, StandInEncoder(), bounds))

        yield start


@pytest.fixture
def empty_home(tmp_path: Path) -> Path:
    return tmp_path / "home"

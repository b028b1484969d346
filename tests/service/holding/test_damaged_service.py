"""A running service whose files are damaged, cut short or replaced: what it says, and to whom."""

import logging
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from index.generations.current_book import BOOK_FILE
from index.generations.generation import open_current
from index.generations.generation_folder import Generations
from index.index_errors import DamagedIndexError
from index.vectors.mapped_arrays import load_mapped
from ingest.record.database import RECORD_FILE
from service.app import create_app
from service.holding.updating import Updater
from service.settings import Settings
from tests.pages import BULLETS, write_page
from tests.service.api.test_api import until
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready
from tests.standin import STANDIN_SETTINGS, StandInEncoder

HTML = {"Accept": "text/html"}
NOT_TOLD = "the minute book cannot be used just now"
PAGES = ("/", "/ask?q=cameras", "/minutes", "/actions", "/topic?q=cameras", "/feed?q=cameras")


@pytest.fixture
def app(settings: Settings, encoder: StandInEncoder) -> FastAPI:
    return create_app(settings, encoder)


@pytest.fixture
def book(updater: Updater, folder: Path, home: Path) -> Path:
    """The folder of the current generation of a book."""
    updater.ingest([str(folder)])
    return Generations(home).current()


@pytest.fixture
def client(book: Path, app: FastAPI) -> Iterator[TestClient]:  # noqa: ARG001 - made before it starts
    with TestClient(app, raise_server_exceptions=False) as client:
        wait_until_ready(client)
        yield client


def overwrite(path: Path, data: bytes) -> None:
    """Overwrite a file in one write, so that a service looking on never finds it empty."""
    path.chmod(0o600)
    with path.open("r+b", buffering=0) as file:
        file.write(data)
        file.truncate()


def cut_short(path: Path) -> None:
    path.chmod(0o600)
    os.truncate(path, path.stat().st_size // 2)


def change(book: Path, sql: str) -> None:
    """Change a book without changing its size."""
    path = book / BOOK_FILE
    path.chmod(0o600)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)


def test_a_damaged_record_is_told_in_one_sentence_that_names_no_path(
    client: TestClient, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "minutebook"):
        overwrite(home / RECORD_FILE, b"This is no record. " * 1_000)
        until(lambda: client.get("/readyz").status_code == 503)
        until(lambda: str(home) in caplog.text)
    shown = client.get("/api/v1/show", params={"document": "roads.txt"})
    assert shown.status_code == 503
    assert shown.headers["content-type"] == "application/problem+json"
    page = client.get("/minutes/document?name=roads.txt", headers=HTML)
    assert "cannot be used just now" in check_page(page, 503).text()
    for answer in (shown, page, client.get("/readyz")):
        assert str(home) not in answer.text
    assert [r.levelname for r in caplog.records].count("WARNING") == 1


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE passages SET citation = '{' || citation",
        "UPDATE passages SET citation = '{}'",
        "UPDATE passages SET text = CAST(x'ff' || substr(text, 2) AS TEXT)",
        "UPDATE passages SET kind = 'poem'",
    ],
)
def test_a_damaged_book_is_told_in_one_sentence_on_every_page(
    book: Path, app: FastAPI, sql: str
) -> None:
    change(book, sql)
    with TestClient(app, raise_server_exceptions=False) as client:
        until(lambda: NOT_TOLD in client.get("/readyz").json()["detail"])
        found = client.get("/api/v1/search", params={"q": "cameras"})
        assert found.status_code == 503
        assert NOT_TOLD in found.json()["detail"]
        page = client.get("/ask?q=cameras", headers=HTML)
        assert "cannot be used just now" in check_page(page, 503).text()


def test_a_book_whose_contents_cannot_be_read_is_not_taken_up(book: Path, app: FastAPI) -> None:
    path = book / BOOK_FILE
    data = path.read_bytes()
    # All pages but the first, which says what is in the file.
    overwrite(path, data[:4096] + bytes(len(data) - 4096))
    with TestClient(app, raise_server_exceptions=False) as client:
        until(lambda: NOT_TOLD in client.get("/readyz").json().get("detail", ""))
        for address in PAGES:
            assert check_page(client.get(address, headers=HTML), 503)


def test_a_file_that_is_cut_short_under_a_service_is_let_go_of_and_made_anew(
    client: TestClient, book: Path, updater: Updater
) -> None:
    cut_short(book / "token_bits.npy")
    until(lambda: client.get("/readyz").status_code == 503)
    answer = client.get("/api/v1/search", params={"q": "cameras"})
    assert answer.status_code == 503
    assert str(book) not in answer.text
    updater.index(rebuild=False)
    wait_until_ready(client)
    assert client.get("/api/v1/search", params={"q": "cameras"}).json()["passages"]


def test_every_file_of_a_generation_is_of_the_size_it_was_written_in(
    book: Path, home: Path
) -> None:
    names = [path.name for path in book.iterdir() if path.name != "manifest.json"]
    generation = open_current(home, STANDIN_SETTINGS)
    assert sorted(generation.manifest.files) == sorted(names)
    generation.close()
    for name in names:
        data = (book / name).read_bytes()
        overwrite(book / name, data + b"\n")
        with pytest.raises(DamagedIndexError, match=f"{name} has .* bytes instead of"):
            open_current(home, STANDIN_SETTINGS)
        overwrite(book / name, data)
    open_current(home, STANDIN_SETTINGS).close()


def test_the_files_of_a_generation_are_never_written_again(book: Path) -> None:
    for path in book.iterdir():
        assert not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)


def test_a_mapped_file_shorter_than_it_says_is_not_opened(book: Path) -> None:
    cut_short(book / "unit_vectors.npy")
    with pytest.raises(ValueError, match="mmap length"):
        load_mapped(book / "unit_vectors.npy")


def test_ready_means_that_an_index_answers_and_a_field_says_whether_it_is_the_newest(
    client: TestClient, home: Path, book: Path
) -> None:
    assert client.get("/readyz").json() == {
        "status": "ok",
        "generation": book.name,
        "is_newest": True,
        "follows_rules": True,
    }
    (home / "index" / "CURRENT").write_text("g999999", encoding="ascii")
    assert client.get("/readyz").json()["is_newest"] is False
    assert client.get("/readyz").json()["generation"] == book.name
    assert client.get("/api/v1/search", params={"q": "cameras"}).json()["passages"]


def test_a_removed_generation_answers_until_the_newer_one_is_taken_up(
    client: TestClient, updater: Updater, folder: Path
) -> None:
    for word in ("trebled", "halved"):
        write_page(folder, "fraud.txt", BULLETS.replace("doubled", word))
        updater.ingest([str(folder)])
        assert client.get("/readyz").status_code == 200
        assert client.get("/api/v1/search", params={"q": "cameras"}).status_code == 200
    wait_until_ready(client)


@pytest.mark.parametrize("name", ["glossary", "thesaurus"])
def test_a_setting_that_cannot_be_used_is_told_to_whoever_runs_the_service_only(
    book: Path,
    settings: Settings,
    encoder: StandInEncoder,
    caplog: pytest.LogCaptureFixture,
    name: str,
) -> None:
    absent = book / "none.json"
    app = create_app(settings.model_copy(update={name: absent}), encoder)
    with (
        caplog.at_level(logging.WARNING, "minutebook"),
        TestClient(app, raise_server_exceptions=False) as client,
    ):
        until(lambda: NOT_TOLD in client.get("/readyz").json()["detail"])
        assert str(absent) not in client.get("/", headers=HTML).text
    assert f"the {name} {absent} cannot be read" in caplog.text

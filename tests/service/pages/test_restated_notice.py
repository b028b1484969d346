"""What pages say of a book, or a document, that restates minutes in other words."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from index.book.restating import is_restated
from service.app import create_app
from service.contract.notices import ALL_RESTATED, NOT_THE_RECORD
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.pages import PAGE, write_page
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready
from tests.service.pages.follow.test_follow_page import entries, parse, text_of
from tests.standin import StandInEncoder, standin_settings

SAMPLE = "Minutebook (sample, restating minutes published by Exampleshire County Council)"
ADDRESS = "https://a.example/m"
PANEL = "Exampleshire Police and Crime Panel"
PANEL_FEED = "/panels/exampleshire/feed"
ALL_LINE = "Sample text: it restates public minutes and quotes no council."


def restate(folder: Path, *names: str) -> None:
    facts = {"publisher": SAMPLE, "meeting_url": ADDRESS, "panel": PANEL}
    pages = dict.fromkeys(names, facts)
    write_page(folder, "roads.txt", PAGE)
    write_page(folder, "meetings.json", json.dumps({"pages": pages}))


@pytest.fixture(scope="module")
def sample_client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A service over one document, which restates."""
    folder = tmp_path_factory.mktemp("minutes")
    restate(folder, "roads.txt")
    settings, encoder = standin_settings(tmp_path_factory.mktemp("home")), StandInEncoder()
    Updater(settings, encoder, clock=fixed_clock).ingest([str(folder)])
    with TestClient(create_app(settings, encoder), raise_server_exceptions=False) as client:
        wait_until_ready(client)
        yield client


def test_a_sample_is_known_by_its_publisher() -> None:
    assert is_restated(SAMPLE)
    assert not is_restated("Exampleshire County Council")
    assert not is_restated(None)


@pytest.mark.parametrize("path", ["/", "/minutes", "/about", "/accessibility", "/nowhere"])
def test_every_page_of_a_book_that_only_restates_says_so(
    sample_client: TestClient, path: str
) -> None:
    response = sample_client.get(path, headers={"Accept": "text/html"})
    page = check_page(response, 404 if path == "/nowhere" else 200)
    assert "Not the official record · Sample text" in page.text()
    assert "/about#record" in page.links()
    assert ALL_LINE in page.text()


@pytest.mark.parametrize("path", ["/feed?q=what+did+the+PCC+say+about+cameras", PANEL_FEED])
def test_a_feed_and_each_of_its_entries_say_so(sample_client: TestClient, path: str) -> None:
    body = sample_client.get(path).content
    told = f"{NOT_THE_RECORD} {ALL_RESTATED}"
    assert text_of(parse(body), "subtitle") == told
    found = entries(body)
    assert found
    assert all(text_of(entry, "content").endswith(told) for entry in found)


def test_about_does_not_call_a_sample_the_council_s_words(sample_client: TestClient) -> None:
    text = check_page(sample_client.get("/about")).text()
    assert "The council’s: everything" not in text
    assert "it is no council’s wording" in text


def test_the_council_s_page_of_a_sample_is_not_opened_at_words_it_lacks(
    sample_client: TestClient,
) -> None:
    span = {"name": "roads.txt", "from": "20", "to": "60"}
    page = check_page(sample_client.get("/minutes/document", params=span))
    assert ADDRESS in page.links()
    assert not [link for link in page.links() if ":~:" in link]
    assert "at these words" not in page.text()


def test_a_book_with_some_of_both_says_which_are_which(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    assert "ample text" not in check_page(own_client.get("/")).text()
    restate(folder, "roads.txt")
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    text = check_page(own_client.get("/about")).text()
    assert "Not the official record · Some sample text" in text
    assert "Sample text: some documents restate" in text
    assert ALL_LINE not in text
    assert "whose publisher is named below as a sample" in text

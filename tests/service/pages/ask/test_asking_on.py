"""Asking on from an answer, and what leads from it to a comparison."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from service.app import create_app
from service.holding.updating import Updater
from service.settings import Settings
from tests.pages import PAGE, write_page
from tests.service.pages.checking import Page, check_page
from tests.service.pages.conftest import wait_until_ready
from tests.standin import StandInEncoder

QUESTION = "what did the PCC say about mobile cameras"
FACTS = """{"pages": {
"east.txt": {"panel": "East Vale Police and Crime Panel", "meeting_date": "2022-03-04"},
"north.txt": {"panel": "Northshire Police and Crime Panel", "meeting_date": "2023-03-04"}}}"""


@pytest.fixture
def two_panels(
    updater: Updater, tmp_path: Path, settings: Settings, encoder: StandInEncoder
) -> Iterator[TestClient]:
    """A service over the same page of two panels."""
    folder = tmp_path / "two"
    write_page(folder, "east.txt", PAGE)
    write_page(folder, "north.txt", PAGE.replace("Road safety", "Safer roads"))
    write_page(folder, "meetings.json", FACTS)
    updater.ingest([str(folder)])
    with TestClient(create_app(settings, encoder), raise_server_exceptions=False) as client:
        wait_until_ready(client)
        yield client


def previous(page: Page) -> list[str]:
    return [field["value"] for field in page.all("input") if field.get("name") == "previous"]


def box(page: Page) -> str:
    return next(field["value"] for field in page.all("input") if field.get("id") == "q")


def test_an_answer_has_a_box_to_ask_on_that_carries_its_question(client: TestClient) -> None:
    page = check_page(client.get("/ask", params={"q": QUESTION, "from": "2022"}))
    assert previous(page) == [QUESTION]
    kept = [f for f in page.all("input") if f.get("name") == "from" and f.get("type") == "hidden"]
    assert [field["value"] for field in kept] == ["2022"]
    assert previous(check_page(client.get("/ask"))) == []


def test_what_was_taken_over_is_shown_and_can_be_dropped(client: TestClient) -> None:
    params = {"q": "and what about 2022?", "previous": QUESTION}
    page = check_page(client.get("/ask", params=params))
    understood = f"{QUESTION} in 2022?"
    assert f"Read as “{understood}”" in page.text()
    assert "mobile cameras had been bought" in page.text()
    assert (box(page), previous(page)) == (understood, [understood])
    dropped = "/ask?q=and+what+about+2022%3F"
    assert dropped in page.links()
    assert "Read as" not in check_page(client.get(dropped)).text()


def test_links_of_the_page_go_on_with_the_question_as_it_was_understood(
    client: TestClient,
) -> None:
    params = {"q": "and what about 2022?", "previous": QUESTION}
    page = check_page(client.get("/ask", params=params))
    for path in ("/topic?", "/follow?", "/files/ask?"):
        link = next(link for link in page.links() if link.startswith(path))
        assert parse_qs(urlsplit(link).query)["q"] == [f"{QUESTION} in 2022?"]


def test_a_question_before_that_cannot_be_read_is_a_mistake_in_the_form(
    client: TestClient,
) -> None:
    answer = client.get("/ask", params={"q": "and in 2022?", "previous": "a" * 1_001})
    assert check_page(answer, status=422).title.startswith("Error: ")


def test_several_panels_lead_to_their_comparison(two_panels: TestClient) -> None:
    question = "mobile cameras in East Vale and Northshire"
    page = check_page(two_panels.get("/ask", params={"q": question}))
    link = next(link for link in page.links() if link.startswith("/compare?"))
    assert len(parse_qs(urlsplit(link).query)["panel"]) == 2
    compared = check_page(two_panels.get(link))
    assert "2 panels with words that answer" in compared.text()
    ids = [attributes["id"] for _, attributes in compared.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    alone = check_page(two_panels.get("/ask", params={"q": "mobile cameras in East Vale"}))
    link = next(link for link in alone.links() if link.startswith("/compare?"))
    assert "panel" not in parse_qs(urlsplit(link).query)

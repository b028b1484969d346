"""About, the accessibility statement, and how well it works."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from service.app import create_app
from service.holding.updating import Updater
from service.measured_figures import Measured, MeasuredShare
from service.pages.about import about_pages as about
from service.pages.about.about_pages import contact_of
from service.settings import Settings
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready
from tests.standin import StandInEncoder

HTML = {"Accept": "text/html"}


def test_about_lists_every_document_with_where_it_came_from(client: TestClient) -> None:
    page = check_page(client.get("/about"))
    assert page.title == "About – Minutebook"
    for name in ("roads.txt", "fraud.txt", "hostile.txt"):
        assert any(name in link for link in page.links())
    assert "https://a.example/m" in page.links()
    assert "3 documents: 1 meeting and 2 other items" in page.text()
    assert "Exampleshire Police and Crime Panel, 4 March 2022, item 7" in page.text()
    assert "6 May 2024" in page.text()
    assert "Address not stated" in page.text()


def test_about_says_whose_words_they_are_and_what_is_kept(client: TestClient) -> None:
    text = check_page(client.get("/about")).text()
    assert "“Inferred” means" in text
    assert "no cookies" in text
    assert not client.get("/about").headers.get("set-cookie")


def test_many_documents_are_listed_by_pages(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(about, "_PAGE_SIZE", 2)
    first = check_page(client.get("/about"))
    assert "Documents 1 to 2 are shown." in first.text()
    assert "/about?page=2#documents" in first.links()
    last = check_page(client.get("/about?page=2"))
    assert last.title == "Page 2 – About – Minutebook"
    assert any("roads.txt" in link for link in last.links())


def test_markup_in_a_title_is_shown_as_text(client: TestClient) -> None:
    page = check_page(client.get("/about"))
    assert '<script>alert("title")</script> & <b>bold</b> cameras' in page.text()
    assert len(page.all("script")) == 1
    assert not page.all("b")


def test_the_statement_says_what_was_tested_and_what_was_not(client: TestClient) -> None:
    page = check_page(client.get("/accessibility"))
    assert page.title == "Accessibility statement – Minutebook"
    assert "What was not tested" in page.text()
    assert "whoever runs this service" in page.text()


def test_the_statement_is_there_without_a_book(empty_client: TestClient) -> None:
    check_page(empty_client.get("/accessibility", headers=HTML))


@pytest.fixture
def contact_client(
    settings: Settings, encoder: StandInEncoder, updater: Updater, folder: Path
) -> Iterator[TestClient]:
    updater.ingest([str(folder)])
    changed = settings.model_copy(update={"contact": "clerk@example.gov.uk"})
    with TestClient(create_app(changed, encoder), raise_server_exceptions=False) as client:
        wait_until_ready(client)
        yield client


@pytest.mark.parametrize("path", ["/accessibility", "/about"])
def test_the_contact_that_is_set_is_named(contact_client: TestClient, path: str) -> None:
    page = check_page(contact_client.get(path))
    assert "mailto:clerk@example.gov.uk" in page.links()


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("clerk@example.gov.uk", "mailto:clerk@example.gov.uk"),
        ("https://a.example/contact", "https://a.example/contact"),
        ("the Democratic Services desk", None),
        ("javascript:alert(1)", None),
        ("a@b.example?body=x", None),
    ],
)
def test_a_contact_is_a_link_only_where_it_is_an_address(words: str, link: str | None) -> None:
    found = contact_of(words)
    assert found is not None
    assert (found.words, found.link) == (words, link)


def test_no_contact_is_none() -> None:
    assert contact_of(None) is None


def test_the_figures_are_told_in_plain_words(client: TestClient) -> None:
    page = check_page(client.get("/how-well"))
    assert page.title == "How well does this work? – Minutebook"
    assert "“Not found” was right" in page.text()
    assert "What it cannot do" in page.text()
    # The stand-in model is not what the figures were measured with.
    assert "3 documents" in page.text()


def measured(name: str) -> Measured | None:
    share = MeasuredShare(value=0.754, low=0.5, high=0.9)
    return Measured({"refusal precision": share}, None) if name == "accepted.json" else None


def test_only_what_was_measured_is_told(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.pages.about.about_pages.read_measured", measured)
    text = check_page(client.get("/how-well")).text()
    assert "“Not found” was right 75 of 100 times" in text
    assert "between 50 and 90 of 100" in text
    assert "When this was measured is not noted." in text
    assert "first three quotations was it" not in text
    assert "Real minutes" not in text


def test_without_figures_the_page_says_how_to_measure_them(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(_name: str) -> None:
        return None

    monkeypatch.setattr("service.pages.about.about_pages.read_measured", nothing)
    assert "minutebook eval run" in check_page(client.get("/how-well")).text()

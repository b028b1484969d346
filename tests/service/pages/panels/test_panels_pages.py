"""The pages of a panel and of its offices."""

import re

import pytest
from fastapi.testclient import TestClient

from ingest.site.panel_list import PanelList
from tests.service.pages.checking import Page, check_page
from tests.service.pages.follow.test_follow_page import entries, text_of

PANEL = "/panels/exampleshire"
_SPAN = re.compile(r"name=([^&]+)&from=(\d+)&to=(\d+)#quote$")


def spans(page: Page) -> list[tuple[str, int, int]]:
    """Document and span of every quotation that a page links to its minutes."""
    found = (_SPAN.search(link) for link in page.links())
    return [(m[1], int(m[2]), int(m[3])) for m in found if m]


def test_the_list_names_the_panels_of_the_book_and_the_countrys_others(client: TestClient) -> None:
    page = check_page(client.get("/panels"))
    assert PANEL in page.links()
    assert "43 other panels of England and Wales, not in this book" in page.text()
    assert "None of it was checked on a live site" in page.text()


def test_a_panel_shows_its_meetings_offices_registers_and_feed(client: TestClient) -> None:
    page = check_page(client.get(PANEL))
    assert page.title == "Exampleshire Police and Crime Panel – Minutebook"
    for words in ("1 meeting, 4 March 2022", "The PCC", "Open actions", "Decisions", "RESOLVED"):
        assert words in page.text()
    for link in page.links():
        if link.startswith("/"):
            assert client.get(link).status_code == 200, link


def test_the_registers_of_a_panel_are_read_once_for_all_its_readers(
    own_client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check_page(own_client.get(PANEL)).text()
    monkeypatch.setattr("service.panels.catalogue.panel_registers", None)
    assert check_page(own_client.get(PANEL)).text() == first


def test_where_minutes_are_published_is_said_to_be_unchecked(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "not on Minutebook’s list" in check_page(client.get(PANEL)).text()
    monkeypatch.setattr(PanelList, "of_body", lambda listed, _name: listed.choose("surrey"))
    page = check_page(client.get(PANEL))
    assert "Hosted by Surrey County Council" in page.text()
    assert "Not checked:" in page.text()


def test_an_offices_page_holds_only_words_it_is_recorded_as_saying(client: TestClient) -> None:
    page = check_page(client.get(f"{PANEL}/pcc"))
    assert page.title.startswith("What the PCC is recorded as saying – Exampleshire")
    text = client.get("/api/v1/show", params={"document": "roads.txt"}).json()["text"]
    assert [text[start:end] for _, start, end in spans(page)] == [
        "The PCC reported that mobile cameras had been bought.",
        "They would visit each school twice a year.",
        "The Deputy PCC replied that a campaign would run in December.",
        "The PCC thanked them.",
    ]
    assert "Chief Constable added" not in page.text()
    assert "What was asked:" in page.text()
    assert "Could the PCC say how speeding near schools" in page.text()
    assert "what the PCC said without being named is not here" in page.text()
    assert "Words of the Deputy PCC, labelled so, are among them." in page.text()


def test_an_office_is_narrowed_to_a_subject_that_its_passages_name(client: TestClient) -> None:
    whole = check_page(client.get(f"{PANEL}/pcc"))
    values = [option["value"] for option in whole.all("option")]
    assert "speed-camera" in values
    page = check_page(client.get(f"{PANEL}/pcc", params={"subject": "speed-camera"}))
    assert "mobile cameras" in page.text()
    assert 0 < len(spans(page)) < len(spans(whole))
    assert any(link.startswith("/topic?q=speed+camera&panel=Exampleshire") for link in page.links())


def test_all_that_is_recorded_on_a_subject_names_it_and_says_who_speaks(client: TestClient) -> None:
    page = check_page(client.get(f"{PANEL}/anyone", params={"subject": "speed-camera"}))
    assert "speeding near schools" in page.text()
    assert "campaign would run" not in page.text()


def test_quotations_lead_to_the_office_and_minutes_to_the_panel(client: TestClient) -> None:
    answer = check_page(client.get("/ask", params={"q": "what did the PCC say about cameras"}))
    assert f"{PANEL}/pcc" in answer.links()
    assert PANEL in check_page(client.get("/minutes")).links()


@pytest.mark.parametrize(
    ("path", "words", "link"),
    [
        ("/panels/atlantis", "No panel of this book goes by “atlantis”", PANEL),
        ("/panels/atlantis/pcc", "No panel of this book goes by “atlantis”", PANEL),
        ("/panels/atlantis/feed", "No panel of this book goes by “atlantis”", PANEL),
        (f"{PANEL}/king", "record no “king” as speaking", f"{PANEL}/pcc"),
        (f"{PANEL}/public", "record no “public” as speaking", f"{PANEL}/pcc"),
        (f"{PANEL}/pcc?subject=tea", "“tea” is no subject", f"{PANEL}/anyone?subject="),
    ],
)
def test_an_address_of_nothing_says_what_there_is(
    client: TestClient, path: str, words: str, link: str
) -> None:
    page = check_page(client.get(path), 404)
    assert words in page.text()
    assert any(one.startswith(link) for one in page.links())
    told = client.get(path, headers={"Accept": "application/json"})
    assert told.status_code == 404
    assert told.headers["content-type"] == "application/problem+json"
    assert link in told.json()["detail"]


def test_addresses_take_any_case_and_show_markup_as_text(client: TestClient) -> None:
    check_page(client.get("/panels/Exampleshire/PCC"))
    page = check_page(client.get("/panels/%3Cscript%3Ealert(1)%3C%2Fscript%3E"), 404)
    assert len(page.all("script")) == 1


def test_a_page_beyond_the_last_is_the_last(client: TestClient) -> None:
    assert spans(check_page(client.get(f"{PANEL}/pcc?page=99")))
    assert client.get(f"{PANEL}/pcc?page=0").status_code == 422


def test_the_feed_of_a_panel_tells_of_its_meetings(client: TestClient) -> None:
    page = check_page(client.get(PANEL))
    (link,) = [one["href"] for one in page.all("link") if one["rel"] == "alternate"]
    response = client.get(link)
    assert response.headers["content-type"] == "application/atom+xml; charset=utf-8"
    (entry,) = entries(response.content)
    assert text_of(entry, "title") == "Exampleshire Police and Crime Panel, 4 March 2022"
    assert "– Road safety report" in text_of(entry, "content")
    assert text_of(entry, "updated") == "2024-05-06T07:08:09Z"
    known = {"If-None-Match": response.headers["etag"]}
    assert client.get(link, headers=known).status_code == 304

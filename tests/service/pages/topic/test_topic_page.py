"""The page of a topic over time."""

import pytest
from fastapi.testclient import TestClient

from tests.service.pages.checking import check_page

QUESTION = {"q": "what did the PCC say about cameras"}


def test_the_empty_page_says_what_it_shows(client: TestClient) -> None:
    page = check_page(client.get("/topic"))
    assert page.title == "Topic over time – Minutebook"
    assert not page.all("svg")


def test_mentions_are_drawn_tabled_and_quoted_with_their_dates(client: TestClient) -> None:
    page = check_page(client.get("/topic", params=QUESTION))
    assert page.title == "what did the PCC say about cameras – Topic over time – Minutebook"
    (drawing,) = page.all("svg")
    assert drawing["role"] == "img"
    ids = {attributes.get("id") for _, attributes in page.elements}
    assert set(drawing["aria-labelledby"].split()) <= ids
    assert "of the 1 meeting and 2 other items searched" in page.text()
    assert len(page.all("tr")) == 1 + 3
    assert "mobile cameras had been bought" in page.text()
    assert "4 March 2022, Exampleshire Police and Crime Panel" in page.text()
    for link in page.links():
        if link.startswith("#"):
            assert link[1:] in ids
    assert any(link.startswith("/minutes/document?name=roads.txt") for link in page.links())


def test_as_many_bars_are_drawn_as_dated_meetings_mention_the_topic(client: TestClient) -> None:
    page = check_page(client.get("/topic", params={"q": "cameras"}))
    meetings = [s for s in page.all("section") if s.get("id", "").startswith("meeting-")]
    assert len(page.all("rect")) == len(meetings) - 1 == 1
    assert "Not drawn: 1 mention at 2 meetings whose date is not stated." in page.text()


def test_the_order_turns_round_and_undated_meetings_stay_last(client: TestClient) -> None:
    page = check_page(client.get("/topic", params={"q": "cameras"}))
    assert "Oldest meeting first." in page.text()
    link = next(link for link in page.links() if "order=newest" in link)
    turned = check_page(client.get(link))
    assert "Newest meeting first." in turned.text()
    assert "/topic?q=cameras" in turned.links()
    for shown in (page, turned):
        keys = [s["id"] for s in shown.all("section") if s.get("id", "").startswith("meeting-")]
        assert len(keys) == 2  # one with a date, and the hostile page, which states none
        assert keys == sorted(keys)


def test_it_leads_to_the_question_and_back(client: TestClient) -> None:
    params = {**QUESTION, "from": "2022"}
    page = check_page(client.get("/topic", params=params))
    ask = "/ask?q=what+did+the+PCC+say+about+cameras&from=2022"
    assert ask in page.links()
    assert (
        "/topic?q=what+did+the+PCC+say+about+cameras&from=2022"
        in check_page(client.get(ask)).links()
    )


def test_filters_are_kept_and_removable(client: TestClient) -> None:
    params = {**QUESTION, "panel": "Exampleshire Police and Crime Panel", "speaker": "PCC"}
    page = check_page(client.get("/topic", params=params))
    chosen = [option["value"] for option in page.all("option") if "selected" in option]
    assert chosen == ["Exampleshire Police and Crime Panel", "", ""]
    assert [box["value"] for box in page.all("input") if "checked" in box] == ["PCC"]
    assert "of the 1 meeting searched" in page.text()
    assert "/topic?q=what+did+the+PCC+say+about+cameras" in page.links()


def test_what_was_read_from_the_words_can_be_left_unread_here(client: TestClient) -> None:
    page = check_page(client.get("/topic", params=QUESTION))
    link = next(link for link in page.links() if "ignore_hint=speaker" in link)
    assert link.startswith("/topic?")
    assert "Not read from your words: speaker" in check_page(client.get(link)).text()


def test_no_mention_says_what_was_searched_and_helps(client: TestClient) -> None:
    page = check_page(client.get("/topic", params={"q": "helicopter budget for Neptune"}))
    assert "No mention found in the 1 meeting and 2 other items searched" in page.text()
    assert "What you can try" in page.text()
    assert not page.all("svg")


FAULTS = [
    ({"q": ""}, "#q", "The question is empty"),
    ({"q": "cameras", "from": "soon"}, "#from", "“soon” is not a date"),
    ({"q": "cameras", "speaker": "king"}, "#speaker", "No speaker role “king”"),
]


@pytest.mark.parametrize(("params", "anchor", "words"), FAULTS)
def test_a_mistake_is_told_in_a_summary_linked_to_its_box(
    client: TestClient, params: dict[str, str], anchor: str, words: str
) -> None:
    page = check_page(client.get("/topic", params=params), 422)
    assert page.title.startswith("Error: ")
    assert anchor in page.links()
    assert words in page.text()


def test_markup_in_topics_and_in_minutes_is_shown_as_text(client: TestClient) -> None:
    query = '"><script>alert(1)</script> cameras lamps'
    page = check_page(client.get("/topic", params={"q": query, "panel": "<i>x</i>"}))
    assert len(page.all("script")) == 1
    assert not page.all("i")
    page = check_page(client.get("/topic", params={"q": "cameras and lamps"}))
    assert '<script>alert("minutes")</script> cameras & "lamps"' in page.text()
    assert len(page.all("script")) == 1
    assert not page.all("img")


@pytest.mark.parametrize("path", ["/topic", "/feed", "/ask"])
def test_a_topic_of_which_nothing_can_be_quoted_is_answered(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    for module in ("topic", "answer"):
        monkeypatch.setattr(f"service.answering.{module}.select", lambda *_quotes, **_context: [])
    assert client.get(path, params={"q": "cameras near schools"}).status_code == 200

"""The feed of a question, and the page that explains it."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from service.following.saved_searches import read_searches
from service.holding.updating import Updater
from tests.pages import write_page
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready

Element = Any  # an element of lxml, which comes without types
ATOM = "{http://www.w3.org/2005/Atom}"
QUESTION = {"q": "what did the PCC say about cameras"}
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def parse(body: bytes) -> Element:
    return etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True))


def entries(body: bytes) -> list[Element]:
    return list(parse(body).findall(f"{ATOM}entry"))


def text_of(element: Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


def test_a_feed_holds_what_atom_requires(client: TestClient) -> None:
    response = client.get("/feed", params=QUESTION)
    assert response.headers["content-type"] == "application/atom+xml; charset=utf-8"
    feed = parse(response.content)
    assert feed.tag == f"{ATOM}feed"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == str(response.url)
    assert str(links["alternate"]).startswith("http://testserver/ask?q=what")
    found = entries(response.content)
    assert found
    for one in (feed, *found):
        assert text_of(one, "title")
        assert text_of(one, "id").startswith("tag:minutebook,2026:")
        assert _TIME.fullmatch(text_of(one, "updated"))
    ids = [text_of(entry, "id") for entry in found]
    assert len(ids) == len(set(ids))


def test_an_entry_is_recorded_words_with_their_citation(client: TestClient) -> None:
    found = entries(client.get("/feed", params=QUESTION).content)
    (entry,) = [e for e in found if "mobile cameras" in text_of(e, "content")]
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert content.get("type") == "text"
    assert "Exampleshire Police and Crime Panel, 4 March 2022" in str(content.text)
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Exampleshire Police and Crime Panel"
    assert text_of(entry, "published") == "2022-03-04T00:00:00Z"
    assert text_of(entry, "updated") == "2024-05-06T07:08:09Z"
    link = entry.find(f"{ATOM}link")
    assert link is not None
    document, _, span = text_of(entry, "id").removeprefix("tag:minutebook,2026:").partition("#")
    start, _, end = span.partition("-")
    assert str(link.get("href")).endswith(f"?name={document}&from={start}&to={end}#quote")
    words = client.get("/api/v1/show", params={"document": document}).json()["text"]
    assert "mobile cameras" in words[int(start) : int(end)]


def test_a_feed_names_no_address_but_its_own(client: TestClient) -> None:
    feed = parse(client.get("/feed", params=QUESTION).content)
    hosts = {urlsplit(str(link.get("href"))).netloc for link in feed.iter(f"{ATOM}link")}
    assert hosts == {"testserver"}


def test_what_is_merely_nearest_is_not_in_a_feed(client: TestClient) -> None:
    question = {"q": "helicopter budget for Neptune"}
    assert client.get("/api/v1/search", params=question).json()["passages"]
    response = client.get("/feed", params=question)
    assert response.status_code == 200
    assert not entries(response.content)


def test_filters_of_panel_and_speaker_hold(client: TestClient) -> None:
    assert entries(client.get("/feed", params={**QUESTION, "panel": "example"}).content)
    assert not entries(client.get("/feed", params={**QUESTION, "panel": "elsewhere"}).content)
    assert not entries(client.get("/feed", params={**QUESTION, "speaker": "Public"}).content)


def test_a_reader_that_has_the_newest_is_told_so(client: TestClient) -> None:
    first = client.get("/feed", params=QUESTION)
    tag, changed = first.headers["etag"], first.headers["last-modified"]
    for headers in (
        {"If-None-Match": tag},
        {"If-None-Match": f'"other", {tag.removeprefix("W/")}'},
        {"If-None-Match": "*"},
        {"If-Modified-Since": changed},
    ):
        again = client.get("/feed", params=QUESTION, headers=headers)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
    for headers in (
        {"If-None-Match": '"other"', "If-Modified-Since": changed},
        {"If-Modified-Since": "Mon, 06 May 2024 07:08:08 GMT"},
        {"If-Modified-Since": "yesterday"},
    ):
        assert client.get("/feed", params=QUESTION, headers=headers).status_code == 200


def test_new_minutes_come_first_and_earlier_ones_keep_their_names(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    before = own_client.get("/feed", params=QUESTION)
    known = [text_of(entry, "id") for entry in entries(before.content)]
    write_page(
        folder,
        "later.txt",
        "Agenda item\n\nCameras\n\nMinutes:\n\n"
        "The PCC reported that more mobile cameras had been bought for schools.\n",
    )
    facts = (folder / "meetings.json").read_text(encoding="utf-8")
    later = '"later.txt": {"panel": "Exampleshire Panel", "meeting_date": "2023-02-03"}'
    write_page(folder, "meetings.json", facts.replace('{"pages": {', f'{{"pages": {{{later}, '))
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    after = own_client.get(
        "/feed", params=QUESTION, headers={"If-None-Match": before.headers["etag"]}
    )
    assert after.status_code == 200
    ids = [text_of(entry, "id") for entry in entries(after.content)]
    assert "later.txt" in ids[0]
    assert set(known) & set(ids)


def test_what_was_taken_out_of_the_record_leaves_the_feed(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_arguments: object) -> None:
        return None

    assert entries(client.get("/feed", params=QUESTION).content)
    monkeypatch.setattr("service.answering.following._read_at", gone)
    assert not entries(client.get("/feed", params=QUESTION).content)


@pytest.mark.parametrize("query", ["", "?q=", "?q=cameras&from=soon", "?q=cameras&speaker=king"])
def test_a_feed_of_nothing_that_can_be_asked_is_refused(client: TestClient, query: str) -> None:
    check_page(client.get(f"/feed{query}"), 422)


@settings(
    max_examples=40,
    deadline=None,
    # The client is never changed by what it is asked.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_no_question_breaks_a_feed(client: TestClient, words: str) -> None:
    response = client.get("/feed", params={"q": f"cameras {words}", "panel": words})
    if response.status_code == 200:
        assert parse(response.content).tag == f"{ATOM}feed"
    else:
        assert response.status_code == 422


def test_markup_in_minutes_stays_words(client: TestClient) -> None:
    found = entries(client.get("/feed", params={"q": "cameras and lamps"}).content)
    words = "".join(text_of(entry, "content") for entry in found)
    assert '<script>alert("minutes")</script>' in words


def test_the_answer_leads_to_the_feed_and_the_page_explains_it(client: TestClient) -> None:
    page = check_page(client.get("/ask", params=QUESTION))
    (feed,) = [link for link in page.all("link") if link["rel"] == "alternate"]
    assert feed["type"] == "application/atom+xml"
    assert entries(client.get(feed["href"]).content)
    link = next(link for link in page.links() if link.startswith("/follow?"))
    page = check_page(client.get(link))
    assert page.title == f"Follow “{QUESTION['q']}” – Minutebook"
    assert f"http://testserver{feed['href']}" in page.words


def test_the_page_has_the_line_that_saves_the_search(client: TestClient, tmp_path: Path) -> None:
    params = {**QUESTION, "panel": "exampleshire", "from": "2022"}
    page = check_page(client.get("/follow", params=params))
    line = "what did the PCC say about cameras | panel: exampleshire | from: 2022-01-01"
    assert line in page.text()
    file = tmp_path / "searches.txt"
    file.write_text(line, encoding="utf-8")
    ((search,), bad) = read_searches(file)
    assert (search.question, bad) == (QUESTION["q"], [])


@pytest.mark.parametrize(
    ("path", "to"), [("/follow", "/"), ("/follow?q=cameras&from=soon", "/ask?q=cameras&from=soon")]
)
def test_what_cannot_be_followed_leads_back_to_the_question(
    client: TestClient, path: str, to: str
) -> None:
    response = client.get(path, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, to)

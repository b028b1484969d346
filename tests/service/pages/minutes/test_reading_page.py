"""Reading an agenda item as recorded, and the words that were quoted from it."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.holding.updating import Updater
from tests.pages import BULLETS, PAGE, write_page
from tests.service.pages.checking import Page, check_page
from tests.service.pages.conftest import HOSTILE, wait_until_ready

HTML = {"Accept": "text/html"}
DOCUMENT = "/minutes/document"


def read(client: TestClient, name: str, status: int = 200, **params: object) -> Page:
    got = client.get(
        DOCUMENT,
        params={"name": name, **{k.rstrip("_"): str(v) for k, v in params.items()}},
        headers=HTML,
    )
    return check_page(got, status)


def _marked(html: str) -> str:
    """The words inside the marks, without our own."""
    parts = [part.partition("</mark>")[0] for part in html.split("<mark")[1:]]
    return "".join(part.partition(">")[2] for part in parts)


def test_an_item_is_shown_as_recorded_with_where_it_comes_from(client: TestClient) -> None:
    page = read(client, "roads.txt")
    words = page.text()
    assert page.title == (
        "Item 7: Road safety report – Exampleshire Police and Crime Panel, 4 March 2022 – "
        "Read the minutes – Minutebook"
    )
    for expected in (
        "Question 1",
        "Could the PCC say how speeding near schools was being tackled?",
        "Recorded as speaking: PCC. [The PCC reported that mobile cameras had been bought.",
        "Recorded as speaking: Chief Constable. The Chief Constable added",
        "Resolution RESOLVED – That:",
        "What the agenda says of this item To consider the report of the Commissioner.",
        "Set aside, no part of the minutes",
        "Publisher Exampleshire County Council",
        "Reuse ask the publisher",
        "Read 6 May 2024, as plain text",
        "Withheld nothing",
        "Draft or confirmed: not stated",
    ):
        assert expected in words
    assert "https://a.example/m" in page.links()


def test_every_quote_of_an_answer_is_marked_where_its_link_leads(client: TestClient) -> None:
    query = {"q": "what did the PCC say about cameras"}
    for quote in client.get("/api/v1/ask", params=query).json()["quotes"]:
        span = {"from": quote["start"], "to": quote["end"], "name": quote["document"]}
        response = client.get(DOCUMENT, params=span)
        page = check_page(response)
        (mark,) = [m for m in page.all("mark") if m.get("id") == "quote"]
        assert mark["tabindex"] == "-1"
        assert "#quote" in page.links()
        quoted = "".join(quote["text"].split())
        assert quoted in "".join(page.words.split())
        assert "Marked words begin." in page.text()
        assert "Marked words end." in page.text()


def test_the_council_s_page_opens_at_the_quoted_words(client: TestClient) -> None:
    text = client.get("/api/v1/show", params={"document": "roads.txt"}).json()["text"]
    start = text.index("Fines followed")
    page = read(client, "roads.txt", from_=start, to=start + len("Fines followed"))
    assert "https://a.example/m#:~:text=Fines%20followed" in page.links()
    assert "question 1" in page.text()


@pytest.mark.parametrize(
    ("start", "end"), [(5, 5), (9, 3), (0, 999_999), (0, 999_999_999), (11, 12)]
)
def test_a_link_to_words_that_are_not_there_says_so(
    client: TestClient, start: int, end: int
) -> None:
    page = read(client, "roads.txt", from_=start, to=end)
    is_space = (start, end) == (11, 12)
    assert ("not at their place" in page.text()) or is_space
    assert not page.all("mark") or is_space


@pytest.mark.parametrize(
    "params",
    [{}, {"name": ""}, {"name": "roads.txt", "item": "0"}, {"name": "roads.txt", "version": "x"}],
)
def test_an_address_that_cannot_be_read_is_told_in_plain_words(
    client: TestClient, params: dict[str, str]
) -> None:
    text = check_page(client.get(DOCUMENT, params=params, headers=HTML), 422).text()
    assert ("This link is incomplete" in text) == (not params.get("name"))
    assert "Go back to where you found it" in text
    for words_of_a_library in ("field required", "should", "pattern", "character"):
        assert words_of_a_library not in text


def test_a_name_too_long_to_be_one_says_how_long_it_may_be(client: TestClient) -> None:
    response = client.get(DOCUMENT, params={"name": "x" * 3_000}, headers=HTML)
    assert "“name” is too long; at most 2,000" in check_page(response, 422).text()


@pytest.mark.parametrize(
    "params",
    [
        *({"from": "-5", "to": "2"}, {"from": "a", "to": "9"}, {"from": "3"}, {"to": "٣"}),
        *({"part": "x"}, {"part": "0"}, {"page": "x"}, {"from": "1" * 30, "to": "2"}),
    ],
)
def test_positions_that_make_no_sense_are_ignored(
    client: TestClient, params: dict[str, str]
) -> None:
    page = check_page(client.get(DOCUMENT, params={"name": "roads.txt", **params}, headers=HTML))
    assert "The PCC reported that mobile cameras" in page.text()
    assert not page.all("mark")


def test_a_document_there_is_not_is_told_in_a_page(client: TestClient) -> None:
    page = read(client, "<b>nowhere</b>.txt", 404)
    assert "These minutes are not in this book" in page.text()
    assert "<b>nowhere</b>.txt" in page.text()
    assert "/minutes" in page.links()
    assert client.get("/minutes/text", params={"name": "nowhere"}).status_code == 404


def test_markup_in_minutes_is_shown_as_text(client: TestClient) -> None:
    page = read(client, "hostile.txt", from_=HOSTILE.index("cameras &"), to=len(HOSTILE) - 2)
    assert '<script>alert("title")</script> & <b>bold</b> cameras' in page.text()
    assert "had <img src=x onerror=y>" in page.text()
    assert len(page.all("script")) == 1
    assert not page.all("img")
    assert not page.all("b")


@settings(
    max_examples=40,
    deadline=None,
    # The client is never changed by what it is asked.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(0, len(PAGE)), st.integers(0, len(PAGE)))
def test_the_marked_words_are_those_of_the_span(client: TestClient, start: int, end: int) -> None:
    text = client.get("/api/v1/show", params={"document": "roads.txt"}).json()["text"]
    response = client.get(DOCUMENT, params={"name": "roads.txt", "from": start, "to": end})
    check_page(response)
    # In the order of the page what the agenda says and what is set aside stand apart.
    marked = _marked(response.text)
    for ours in ("Marked words begin.", "Marked words end."):
        marked = marked.replace(ours, "")
    words = Page(marked).words
    assert sorted("".join(words.split())) == sorted("".join(text[start:end].split()))


def test_the_text_is_downloaded_as_it_is_stored(client: TestClient) -> None:
    page = read(client, "roads.txt")
    link = next(link for link in page.links() if link.startswith("/minutes/text?"))
    response = client.get(link)
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.headers["content-disposition"] == 'attachment; filename="roads.txt"'
    stored = client.get("/api/v1/show", params={"document": "roads.txt"}).json()["text"]
    assert response.content.decode() == stored


def test_an_old_link_reads_the_text_it_was_made_for(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    old = own_client.get("/api/v1/show", params={"document": "fraud.txt"}).json()
    start = old["text"].index("doubled")
    page = read(own_client, "fraud.txt", from_=start, to=start + 7)
    lasting = next(link for link in page.links() if "version=" in link and "from=" in link)
    write_page(folder, "fraud.txt", BULLETS.replace("more fraud", "much more fraud"))
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    deadline = 200
    while "much more" not in read(own_client, "fraud.txt").text():
        deadline -= 1
        assert deadline, "the newer text was not taken up in time"
    response = own_client.get(lasting)
    page = check_page(response)
    assert "This is an earlier text" in page.text()
    assert "doubled" in _marked(response.text)
    assert "The text that is searched now" in page.text()
    now = read(own_client, "fraud.txt", from_=start, to=start + 7)
    assert "was read again on" in now.text()
    earlier = next(link for link in now.links() if "version=" in link and "from=" in link)
    assert parse_qs(urlsplit(earlier).query)["from"] == [str(start)]


def test_a_text_that_is_not_kept_is_replaced_by_the_present_one_without_marks(
    client: TestClient,
) -> None:
    page = read(client, "roads.txt", from_=300, to=340, version="0123456789ab")
    assert "is not kept any more" in page.text()
    assert not page.all("mark")


def test_a_long_text_is_read_in_parts_that_each_stay_light(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    long = "\n\n".join(
        f"The PCC reported on matter {n} & <others>. " + "It was noted at length. " * 12
        for n in range(600)
    )
    write_page(folder, "long.txt", f"Agenda item\n\nLong report\n\nMinutes:\n\n{long}\n")
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    text = own_client.get("/api/v1/show", params={"document": "long.txt"}).json()["text"]
    assert len(text) > 180_000
    first = read(own_client, "long.txt")
    assert "part 1 of" in first.title
    start = text.index("matter 450")
    page = read(own_client, "long.txt", from_=start, to=start + 10)
    assert "part 1 of" not in page.title
    assert [m["id"] for m in page.all("mark")] == ["quote"]
    last = read(own_client, "long.txt", part=9_999)
    assert "matter 599" in last.text()


def test_what_was_withheld_is_counted(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    words = (
        "Agenda item\n\nBudget\n\nMinutes:\n\nThe report was noted.\n\n"
        "RESOLVED – That the press and public be excluded from the meeting as exempt information "
        "would be disclosed.\n\nThe secret sum was discussed.\n"
    )
    write_page(folder, "secret.txt", words)
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    page = read(own_client, "secret.txt")
    assert "1 exempt part; none of that text is kept" in page.text()
    assert "secret sum" not in page.text()

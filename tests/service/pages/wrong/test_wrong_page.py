"""The page on which a quotation is reported as wrong."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from service.app import create_app
from service.holding.reader_reports import MAX_NOTE_CHARACTERS, ReaderReports
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.pages import PAGE, write_page
from tests.reading import reading_here
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready
from tests.standin import StandInEncoder, standin_settings

QUESTION = "what did the PCC say about cameras"
ROOM = 2


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = tmp_path_factory.mktemp("minutes")
    write_page(pages, "roads.txt", PAGE)
    home = tmp_path_factory.mktemp("home")
    updater = Updater(
        standin_settings(home), StandInEncoder(), clock=fixed_clock, reading=reading_here
    )
    updater.ingest([str(pages)])
    return home


@pytest.fixture(scope="module")
def client(home: Path) -> Iterator[TestClient]:
    settings = standin_settings(home).model_copy(update={"reports_kept": ROOM})
    with TestClient(create_app(settings, StandInEncoder())) as client:
        wait_until_ready(client)
        yield client


@pytest.fixture
def reports(home: Path) -> Iterator[ReaderReports]:
    yield ReaderReports(home)
    (home / "reports.sqlite").unlink(missing_ok=True)


def form_of(client: TestClient) -> dict[str, str]:
    """The fields that the form below an answer's first quotation sends by itself."""
    answer = check_page(client.get("/ask", params={"q": QUESTION}))
    link = next(link for link in answer.links() if link.startswith("/report?"))
    page = check_page(client.get(link))
    return {
        field["name"]: field["value"]
        for field in page.all("input")
        if field.get("type") == "hidden"
    }


def test_a_report_is_kept_with_its_question_and_leads_back(
    client: TestClient, reports: ReaderReports
) -> None:
    sent = {**form_of(client), "fault": "speaker", "note": " It was\nthe Chair. "}
    done = check_page(client.post("/report", data=sent))
    (kept,) = reports.read().reports
    assert (kept.fault, kept.question, kept.note) == ("speaker", QUESTION, "It was the Chair.")
    assert (kept.document, str(kept.start), str(kept.end)) == (
        "roads.txt",
        sent["from"],
        sent["to"],
    )
    (back,) = [link for link in done.links() if link.startswith("/ask?")]
    assert parse_qs(urlsplit(back).query) == {"q": [QUESTION]}
    client.post("/report", data=sent)
    assert len(reports.read().reports) == 1


def test_the_page_shows_the_words_and_asks_nobody_who_they_are(client: TestClient) -> None:
    sent = form_of(client)
    shown = client.get("/report", params=sent)
    page = check_page(shown)
    text = client.get("/api/v1/show", params={"document": "roads.txt"}).json()["text"]
    words = " ".join(text[int(sent["from"]) : int(sent["to"])].split())
    assert f"“{words}”" in page.text()
    named = {field["name"] for kind in ("input", "textarea") for field in page.all(kind)}
    assert named == {"fault", "note", "name", "from", "to", "back"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, "Choose what is wrong"),
        ({"fault": "speaker", "note": "x" * (MAX_NOTE_CHARACTERS + 1)}, "Shorten what"),
    ],
)
def test_a_mistake_in_the_form_is_told_and_nothing_is_kept(
    client: TestClient, reports: ReaderReports, change: dict[str, str], told: str
) -> None:
    page = check_page(client.post("/report", data={**form_of(client), **change}), 422)
    assert told in page.text()
    assert page.title.startswith("Error: ")
    assert reports.read().open == 0


def test_reports_are_bounded_and_those_dealt_with_make_way(
    client: TestClient, reports: ReaderReports
) -> None:
    sent = {**form_of(client), "fault": "words"}
    for number in range(ROOM):
        assert client.post("/report", data={**sent, "note": str(number)}).status_code == 200
    page = check_page(client.post("/report", data={**sent, "note": "more"}), 422)
    assert "As many reports are kept as there is room for" in page.text()
    assert reports.deal_with([1, 99], fixed_clock) == [99]
    check_page(client.post("/report", data={**sent, "note": "more"}))
    assert [one.note for one in reports.read(also_dealt_with=True).reports] == ["1", "more"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 303),
        ({"Origin": "http://testserver"}, 303),
    ],
)
def test_what_another_site_makes_a_browser_send_is_refused(
    client: TestClient, reports: ReaderReports, headers: dict[str, str], status: int
) -> None:
    sent = {**form_of(client), "fault": "other"}
    answer = client.post("/report", data=sent, headers=headers, follow_redirects=False)
    assert answer.status_code == status
    assert reports.read().open == (status == 303)


@pytest.mark.parametrize(
    "sent",
    [
        {"name": "roads.txt"},
        {"name": "roads.txt", "from": "-1", "to": "5"},
        {"name": "", "from": "1", "to": "5"},
    ],
)
def test_a_link_that_names_no_quotation_is_told_in_a_sentence(
    client: TestClient, sent: dict[str, str]
) -> None:
    page = check_page(client.get("/report", params=sent, headers={"Accept": "text/html"}), 422)
    assert "names no quotation" in page.text()


def test_words_that_are_gone_cannot_be_reported(client: TestClient) -> None:
    place = {"name": "roads.txt", "from": "900000", "to": "900010"}
    answer = client.get("/report", params=place, headers={"Accept": "text/html"})
    assert "not at this place" in check_page(answer, 404).text()


def test_without_room_the_page_gives_the_contact_alone(home: Path) -> None:
    update = {"reports_kept": 0, "contact": "clerk@council.example"}
    settings = standin_settings(home).model_copy(update=update)
    with TestClient(create_app(settings, StandInEncoder())) as client:
        wait_until_ready(client)
        place = {"name": "roads.txt", "from": "100", "to": "150"}
        page = check_page(client.get("/report", params=place))
        assert "mailto:clerk@council.example" in page.links()
        assert not [form for form in page.all("form") if form["action"] == "/report"]

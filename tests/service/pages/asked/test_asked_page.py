"""The page "Has this been asked?"."""

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.app import create_app
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.pages import write_page
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready
from tests.standin import StandInEncoder, standin_settings

CAMERAS = "Could the PCC say how speeding near schools was being dealt with?"
NOTHING = "What became of the zebra xylophone quintet?"
HTML = {"Accept": "text/html"}
HOSTILE = """\
Agenda item

Lamps

Minutes:

(1) Could the PCC say why <script>alert("q")</script> lamps & <b>bold</b> bulbs were bought?

[The PCC replied that <img src=x onerror=y> lamps were cheap.]
"""


def test_the_empty_page_says_what_to_paste_and_that_nothing_is_kept(client: TestClient) -> None:
    page = check_page(client.get("/asked"))
    assert page.title == "Has this been asked? – Minutebook"
    assert "Nothing you type is kept here." in page.text()
    (form,) = [form for form in page.all("form") if form["action"] == "/asked"]
    assert form["method"] == "post"


def test_an_earlier_question_stands_beside_the_draft_with_its_whole_reply(
    client: TestClient,
) -> None:
    page = check_page(client.get("/asked", params={"drafts": CAMERAS}))
    assert page.title == f"{CAMERAS} – Has this been asked? – Minutebook"
    text = page.text()
    assert "Already asked: 1 recorded question taken to ask the same." in text
    assert "(Chief Constable, PCC)" in text or "(PCC, Chief Constable)" in text
    assert "Status: answered" in text
    assert "mobile cameras had been bought. They would visit each school twice a year" in text
    assert "Fines followed a second offence.”" in text
    assert "Searched: 1 meeting and 2 other items" in text


def test_words_that_differ_are_marked_on_both_sides_and_told_in_words(client: TestClient) -> None:
    page = check_page(client.get("/asked", params={"drafts": CAMERAS}))
    assert page.all("mark")
    assert "Only in your draft: dealt" in page.text()
    assert "Only in the earlier question: tackled" in page.text()


def test_the_trail_is_an_ordered_list_with_dates_that_leads_into_the_minutes(
    client: TestClient,
) -> None:
    page = check_page(client.get("/asked", params={"drafts": CAMERAS}))
    assert [time["datetime"] for time in page.all("time")] == ["2022-03-04", "2022-03-04"]
    assert "4 March 2022: asked" in page.text()
    assert "4 March 2022: replied" in page.text()
    shown = [link for link in page.links() if link.startswith("/minutes/document?name=roads.txt")]
    assert len(shown) >= 4
    assert all(link.endswith("#quote") for link in shown)


def test_a_new_draft_is_not_found_and_what_came_nearest_is_folded_away(client: TestClient) -> None:
    text = check_page(client.get("/asked", params={"drafts": NOTHING})).text()
    assert (
        "Not found: no recorded question of the 1 meeting and 2 other items searched is about this."
        in text
    )
    assert "What came nearest, but is not the same" in text
    assert "Look for the topic in all minutes" in text


def test_several_drafts_are_listed_with_their_verdicts(client: TestClient) -> None:
    page = check_page(client.post("/asked", data={"drafts": f"1. {NOTHING}\n2. {CAMERAS}"}))
    assert page.title == "2 drafts – Has this been asked? – Minutebook"
    text = page.text()
    assert "1. Not found" in text
    assert "2. Already asked: Exampleshire" in text
    assert text.index("1. Not found") < text.index("2. Already asked:")
    assert len(page.all("details")) >= 2
    assert not [one for one in page.all("details") if "open" in one]
    alone = [box["value"] for box in page.all("input") if box["name"] == "drafts"]
    assert alone == [NOTHING, CAMERAS]
    found = check_page(client.post("/asked", data={"drafts": alone[1]}))
    assert "Already asked" in found.text()


def test_very_many_drafts_make_no_heavy_page(client: TestClient) -> None:
    page = check_page(client.post("/asked", data={"drafts": "\n\n".join([CAMERAS] * 50)}))
    assert "50 drafts" in page.text()
    assert "There is room here for the earlier questions of the first drafts only" in page.text()
    assert len([box for box in page.all("input") if box["name"] == "drafts"]) == 50


def test_a_draft_comes_to_stand_in_an_address_only_where_its_reader_chooses_to_share_it(
    client: TestClient,
) -> None:
    data = {"drafts": CAMERAS, "panel": "Exampleshire", "from": "2020", "to": ""}
    response = client.post("/asked", data=data, follow_redirects=False)
    page = check_page(response)
    assert "Not if the draft is confidential" in page.text()
    (address,) = [link for link in page.links() if link.startswith("/asked?")]
    shared = check_page(client.get(address))
    assert "Already asked" in shared.text()
    chosen = [option["value"] for option in shared.all("option") if "selected" in option]
    assert chosen == ["Exampleshire", "2020", ""]


def test_several_drafts_can_stand_in_no_address(client: TestClient) -> None:
    data = {"drafts": f"{CAMERAS}\n\n{NOTHING}"}
    page = check_page(client.post("/asked", data=data, follow_redirects=False))
    assert not [link for link in page.links() if link.startswith("/asked?")]


def test_filters_say_which_meetings_questions_are_looked_at(client: TestClient) -> None:
    page = check_page(client.get("/asked", params={"drafts": CAMERAS, "panel": "Nowhere"}))
    assert "No panel in this book is called “Nowhere”" in page.text()
    assert "Not found" in page.text()
    (whole,) = [button for button in page.all("button") if button.get("name") == "everywhere"]
    sent = {"drafts": CAMERAS, "panel": "Nowhere", whole["name"]: whole["value"]}
    assert "Already asked" in check_page(client.post("/asked", data=sent)).text()


FAULTS = [
    ("", "#drafts", "There is no draft to check; paste at least one question."),
    ("?!", "#drafts", "Draft 1 is empty; type the question to check."),
    ("word " * 401, "#drafts", "Draft 1 has 2,004 characters"),
    ("\n\n".join([NOTHING] * 51), "#drafts", "51 drafts are too many"),
]


@pytest.mark.parametrize(("paste", "anchor", "words"), FAULTS)
def test_a_mistake_is_told_in_a_summary_linked_to_the_box(
    client: TestClient, paste: str, anchor: str, words: str
) -> None:
    responses = [client.post("/asked", data={"drafts": paste})]
    responses += [client.get("/asked", params={"drafts": paste})]
    for response in responses:
        page = check_page(response, 422)
        assert page.title == "Error: Has this been asked? – Minutebook"
        assert "There is a problem" in page.text()
        assert anchor in page.links()
        assert words in page.text()
        (box,) = page.all("textarea")
        assert "drafts-error" in box["aria-describedby"]


def test_a_mistaken_year_is_told_beside_its_box(client: TestClient) -> None:
    page = check_page(client.post("/asked", data={"drafts": CAMERAS, "from": "soon"}), 422)
    assert "#from" in page.links()
    assert "“soon” is not a date" in page.text()


@pytest.mark.parametrize(
    ("body", "words"),
    [("drafts=" + "x" * 1_000_000, "too long"), ("a=b&" * 30, "no form of this page")],
)
def test_what_no_form_can_hold_is_refused(client: TestClient, body: str, words: str) -> None:
    assert words in check_page(client.post("/asked", content=body, headers=HTML), 422).text()


def test_a_check_is_taken_away_as_a_file(client: TestClient) -> None:
    data = {"drafts": f"{CAMERAS}\n\n{NOTHING}"}
    word = client.post("/asked", data={**data, "format": "word"})
    assert 'filename="asked-before-2-drafts.docx"' in word.headers["content-disposition"]
    words = "\n".join(p.text for p in docx.Document(io.BytesIO(word.content)).paragraphs)
    assert "Fines followed a second offence." in words
    markdown = client.post("/asked", data={**data, "format": "markdown"})
    assert "Fines followed a second offence" in markdown.text
    made = client.post("/asked", data={**data, "format": "json"})
    assert 'filename="asked-before-2-drafts.json"' in made.headers["content-disposition"]
    drafts = {"drafts": [CAMERAS, NOTHING]}
    assert made.json()["checks"] == client.post("/api/v1/check", json=drafts).json()["checks"]


def test_a_file_of_nothing_is_told_on_the_page(client: TestClient) -> None:
    check_page(client.post("/asked", data={"drafts": "", "format": "word"}), 422)


@pytest.fixture(scope="module")
def hostile_client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A service over minutes whose question and reply are full of markup."""
    folder: Path = tmp_path_factory.mktemp("minutes")
    write_page(folder, "lamps.txt", HOSTILE)
    settings = standin_settings(tmp_path_factory.mktemp("home"))
    encoder = StandInEncoder()
    Updater(settings, encoder, clock=fixed_clock).ingest([str(folder)])
    with TestClient(create_app(settings, encoder), raise_server_exceptions=False) as client:
        wait_until_ready(client)
        yield client


def test_markup_in_recorded_questions_and_replies_is_shown_as_text(
    hostile_client: TestClient,
) -> None:
    draft = "Could the PCC say why lamps & <u>bold</u> bulbs were bought?"
    page = check_page(hostile_client.get("/asked", params={"drafts": draft}))
    assert '<script>alert("q")</script>' in page.text()
    assert "<img src=x onerror=y> lamps were cheap.”" in page.text()
    assert len(page.all("script")) == 1
    assert not page.all("img")
    assert not page.all("b")
    assert not page.all("u")


PASTES = st.lists(
    st.sampled_from(
        ["<", ">", '"', "&", "{{", "</textarea>", "<!--", "speeding", " ", "?", "\n\n"]
    ),
    max_size=12,
).map("".join)


@settings(
    max_examples=25,
    deadline=None,
    # The client is never changed by what it is asked.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(paste=PASTES)
def test_no_paste_adds_an_element(client: TestClient, paste: str) -> None:
    response = client.post("/asked", data={"drafts": f"schools {paste}"})
    # A paragraph without a word is a mistake that is told.
    page = check_page(response, 422 if response.status_code == 422 else 200)
    assert len(page.all("script")) == 1
    assert len([box for box in page.all("textarea") if box["id"] == "drafts"]) == 1

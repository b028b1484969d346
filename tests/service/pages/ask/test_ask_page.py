"""The Ask page."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from service.holding.updating import Updater
from tests.pages import write_page
from tests.service.pages.checking import check_page
from tests.service.pages.conftest import wait_until_ready

QUESTION = {"q": "what did the PCC say about cameras"}


@pytest.mark.parametrize("path", ["/", "/ask"])
def test_the_way_in_says_what_is_in_the_book(client: TestClient, path: str) -> None:
    page = check_page(client.get(path))
    assert page.title == "Ask – Minutebook"
    assert "Exampleshire Police and Crime Panel 1 meeting" in page.text()
    assert "1 meeting and 2 other items, 4 March 2022" in page.text()
    assert "Latest meetings Exampleshire Police and Crime Panel, 4 March 2022" in page.text()
    for link in page.links():
        if link.startswith("/minutes"):
            check_page(client.get(link))
    assert "Brought up to date on 6 May 2024" in page.text()
    assert "4 March 2022" in page.text()


def test_example_questions_are_answered_by_the_book_they_were_made_from(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    for number in range(3):
        words = (
            "Agenda item\n\nUpdate on custody visitors\n\nMinutes:\n\n"
            f"The PCC reported that custody visitors had made {number + 10} custody visitor "
            "visits. Custody visitors were thanked by the Panel for all their work.\n"
        )
        write_page(folder, f"visits-{number}.txt", words)
        words = (
            "Agenda item\n\nDeclarations of interest\n\nMinutes:\n\n"
            f"The PCC stated for the record that he was member {number} of the fire and rescue "
            "authority, and spoke of fire and rescue as a member of fire and rescue.\n"
        )
        write_page(folder, f"interests-{number}.txt", words)
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    page = check_page(own_client.get("/"))
    examples = [link for link in page.links() if link.startswith("/ask?q=")]
    assert examples
    assert not [link for link in examples if "fire" in link]
    for link in examples:
        assert "quotation" in check_page(own_client.get(link)).text()


def test_an_answer_quotes_the_minutes_with_who_where_and_a_way_to_check(client: TestClient) -> None:
    page = check_page(client.get("/ask", params=QUESTION))
    assert page.title == "what did the PCC say about cameras – Ask – Minutebook"
    assert "mobile cameras had been bought" in page.text()
    assert "PCC · Exampleshire · 4 March 2022 · question 1" in page.text()
    shown = [link for link in page.links() if link.startswith("/minutes/document?")]
    answer = client.get("/api/v1/ask", params=QUESTION).json()
    quote = next(q for q in answer["quotes"] if "mobile cameras" in q["text"])
    expected = {"name": [quote["document"]], "from": [str(quote["start"])]}
    spans = [parse_qs(urlsplit(link).query) for link in shown]
    assert any(expected.items() <= span.items() for span in spans)
    assert all(link.endswith("#quote") for link in shown)
    assert "https://a.example/m" in page.links()
    assert f"{quote['text']}”\n{quote['citation']['text']}" in page.words
    assert "The minutes record (PCC): “" in page.words


def test_several_quotations_of_a_meeting_stand_under_its_heading_each_cited_in_full(
    client: TestClient,
) -> None:
    page = check_page(client.get("/ask", params={"q": "fraud"}))
    quotes = client.get("/api/v1/ask", params={"q": "fraud"}).json()["quotes"]
    headings = [one for one in page.all("h3") if "mb-meeting__shared" in one.get("class", "")]
    assert len(headings) == 1
    assert len(quotes) > 1
    for quote in quotes:
        shown = f"{quote['text']}” {quote['citation']['text']}"
        assert " ".join(shown.split()) in page.text()
        assert page.text().count(quote["citation"]["label"]) >= len(quotes)


def test_the_words_come_first_and_how_they_were_found_after_them(client: TestClient) -> None:
    text = check_page(client.get("/ask", params=QUESTION)).text()
    words = text.index("mobile cameras had been bought")
    for later in (
        "Narrow this down Panel",
        "Searched: 1 meeting and 2",
        "PCC speaking",
        "Ask on from",
    ):
        assert words < text.index(later)


def test_what_changes_the_question_is_said_before_the_words(client: TestClient) -> None:
    params = {"q": "moblie cameras", "panel": "Exampleshire Police and Crime Panel"}
    text = check_page(client.get("/ask", params=params)).text()
    words = text.index("mobile cameras had been bought")
    assert text.index("Also looked for: mobile, for “moblie”") < words
    assert text.index("Only: Exampleshire Police and Crime Panel") < words


def test_filters_beside_an_answer_belong_to_its_box(client: TestClient) -> None:
    page = check_page(client.get("/ask", params=QUESTION))
    (box,) = [form["id"] for form in page.all("form") if form.get("role") == "search"]
    ticks = [one for one in page.all("input") if one.get("type") == "checkbox"]
    names = {one["name"] for one in (*page.all("select"), *ticks)}
    assert names == {"panel", "speaker", "from", "to"}
    assert {one["form"] for one in (*page.all("select"), *ticks)} == {box}
    assert box in [button.get("form") for button in page.all("button")]


@pytest.mark.parametrize("path", ["/", "/ask", "/topic", "/compare"])
def test_what_a_form_sends_empty_does_not_stay_in_the_address(
    client: TestClient, path: str
) -> None:
    sent = {"q": "cameras", "speaker": "", "from": "2022", "to": ""}
    answer = client.get(path, params=sent, follow_redirects=False)
    assert answer.status_code == 303
    shown = answer.headers["location"]
    assert parse_qs(urlsplit(shown).query, keep_blank_values=True) == {
        "q": ["cameras"],
        "from": ["2022"],
    }
    assert client.get(shown, follow_redirects=False).status_code == 200


def test_what_no_minutes_fit_is_told_as_that(client: TestClient) -> None:
    text = check_page(client.get("/ask", params={"q": "cameras", "panel": "Atlantis"})).text()
    assert "Not found: no minutes here fit what this is narrowed to." in text
    assert "No panel in this book is called “Atlantis”" in text


def test_several_roles_are_asked_at_once_and_stay_ticked(client: TestClient) -> None:
    page = check_page(client.get("/ask?q=cameras&speaker=PCC&speaker=Deputy+PCC"))
    assert "Only: PCC; Deputy PCC" in page.text()
    ticked = [a["value"] for a in page.all("input") if a["name"] == "speaker" and "checked" in a]
    assert ticked == ["PCC", "Deputy PCC"]
    assert any("speaker=PCC&speaker=Deputy+PCC" in link for link in page.links())


def test_the_order_turned_round_says_which_answers_best(client: TestClient) -> None:
    page = check_page(client.get("/ask", params={"q": "cameras"}))
    assert "Best first – Newest first" in page.text()
    link = next(link for link in page.links() if "sort=date" in link)
    turned = check_page(client.get(link))
    assert "Newest first – Best first" in turned.text()
    assert {"name": "sort", "type": "hidden", "value": "date"} in turned.all("input")


def test_an_answer_says_what_was_searched_and_can_be_taken_away(client: TestClient) -> None:
    page = check_page(client.get("/ask", params=QUESTION))
    assert "Searched: 1 meeting and 2 other items of 1 panel" in page.text()
    for form in ("word", "markdown", "json"):
        link = next(link for link in page.links() if f"format={form}" in link)
        assert client.get(link).status_code == 200


def test_not_found_says_so_and_helps(client: TestClient) -> None:
    page = check_page(client.get("/ask", params={"q": "helicopter budget for Neptune"}))
    assert (
        "Not found: no answer was found in the 1 meeting and 2 other items searched." in page.text()
    )
    assert "What you can try" in page.text()
    assert "not that it was never said" in page.text()


def test_an_empty_question_is_told_in_a_summary_linked_to_the_box(client: TestClient) -> None:
    page = check_page(client.get("/ask", params={"q": "  "}), 422)
    assert page.title == "Error: Ask – Minutebook"
    assert "There is a problem" in page.text()
    assert "#q" in page.links()
    (box,) = [field for field in page.all("input") if field.get("id") == "q"]
    assert "q-error" in box["aria-describedby"]


FAULTS = [
    ({"q": "x" * 1_001}, "#q", "longer than 1,000 characters"),
    ({"q": "cameras", "from": "soon"}, "#from", "“soon” is not a date"),
    ({"q": "cameras", "to": "2020-13"}, "#to", "“2020-13” is not a date"),
    ({"q": "cameras", "speaker": "king"}, "#speaker", "No speaker role “king”"),
    ({"q": "cameras", "from": "2021", "to": "2020"}, "#from", "swap the two dates"),
]


@pytest.mark.parametrize(("params", "anchor", "words"), FAULTS)
def test_a_mistake_is_told_beside_its_box(
    client: TestClient, params: dict[str, str], anchor: str, words: str
) -> None:
    page = check_page(client.get("/ask", params=params), 422)
    assert anchor in page.links()
    assert words in page.text()


def test_filters_are_kept_counted_and_removable(client: TestClient) -> None:
    params = {**QUESTION, "panel": "Exampleshire Police and Crime Panel", "from": "2022"}
    page = check_page(client.get("/ask", params=params))
    chosen = [option["value"] for option in page.all("option") if "selected" in option]
    assert chosen == ["Exampleshire Police and Crime Panel", "2022", ""]
    assert "Exampleshire Police and Crime Panel (1 meeting)" in page.text()
    assert "All of 2022 (1 meeting)" in page.text()
    assert "Searched: 1 meeting of 1 panel" in page.text()
    assert "/ask?q=what+did+the+PCC+say+about+cameras" in page.links()


def test_what_was_read_from_the_words_can_be_left_unread(client: TestClient) -> None:
    page = check_page(client.get("/ask", params=QUESTION))
    assert "PCC speaking" in page.text()
    link = next(link for link in page.links() if "ignore_hint=speaker" in link)
    page = check_page(client.get(link))
    assert "PCC speaking" not in page.text()
    assert "Not read from your words: speaker" in page.text()


def test_markup_in_questions_and_in_minutes_is_shown_as_text(client: TestClient) -> None:
    query = '"><script>alert(1)</script> cameras lamps'
    response = client.get("/ask", params={"q": query, "panel": "<i>x</i>"})
    page = check_page(response)
    assert len(page.all("script")) == 1
    assert not page.all("i")
    response = client.get("/ask", params={"q": "cameras and lamps"})
    page = check_page(response)
    assert '<script>alert("minutes")</script> cameras & "lamps"' in page.text()
    assert len(page.all("script")) == 1
    assert not page.all("img")
    assert not page.all("b")


def test_what_is_asked_is_not_kept_by_anything_between(client: TestClient) -> None:
    assert client.get("/ask", params=QUESTION).headers["cache-control"] == "private, no-cache"


def test_the_words_that_decide_are_marked_for_eyes_and_ears(client: TestClient) -> None:
    page = check_page(
        client.get("/ask", params={"q": "when will the campaign about drink driving run"})
    )
    assert "mb-mark" in [mark["class"] for mark in page.all("mark")]
    assert "in Marked words begin. December Marked words end." in page.text()


def test_a_question_for_a_meeting_leads_to_its_page_above_what_is_related(
    client: TestClient,
) -> None:
    page = check_page(client.get("/ask", params={"q": "minutes of 4 March 2022"}))
    links = [link for link in page.links() if link.startswith("/minutes/meeting?")]
    assert check_page(client.get(links[0])).text().count("4 March 2022")
    assert "Where to read on" in page.text()


def test_a_question_for_what_is_owed_leads_to_the_register(client: TestClient) -> None:
    page = check_page(client.get("/ask", params={"q": "promises still open"}))
    assert "/actions?status=outstanding" in page.links()
    check_page(client.get("/actions?status=outstanding"))


def test_a_statement_that_was_put_right_stands_below_its_correction(
    own_client: TestClient, updater: Updater, folder: Path
) -> None:
    said = "The PCC reported that there were 920 special constables."
    right = "Minute 9: the number of special constables was 290, not 920."
    panel = '"panel": "Northshire Police and Crime Panel"'
    write_page(folder, "first.txt", f"Agenda item\n\nSpecials\n\nMinutes:\n\n{said}\n")
    write_page(
        folder,
        "later.txt",
        f"Agenda item\n\nMinutes of the meeting of 4 March 2022\n\nMinutes:\n\n{right}\n",
    )
    write_page(
        folder,
        "meetings.json",
        f"""{{"pages": {{"first.txt": {{{panel}, "meeting_date": "2022-03-04", "item_number": "9"}},
        "later.txt": {{{panel}, "meeting_date": "2022-06-10"}}}}}}""",
    )
    updater.ingest([str(folder)])
    wait_until_ready(own_client)
    for path in ("/ask", "/topic", "/compare"):
        page = check_page(own_client.get(path, params={"q": "special constables"}))
        words = page.text()
        told = [words.index(part) for part in ("Corrected on 10 June 2022:", "As first recorded:")]
        assert told == sorted(told)
        assert words.index(said, told[-1])
        assert any(link.startswith("/minutes/document?name=later.txt") for link in page.links())

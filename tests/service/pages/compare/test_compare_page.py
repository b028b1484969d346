"""The page of several panels side by side."""

from fastapi.testclient import TestClient

from tests.service.pages.checking import check_page

PANEL = "Exampleshire Police and Crime Panel"
QUESTION = "what did the PCC say about mobile cameras"


def test_the_empty_page_says_what_it_shows_and_has_the_panels_to_tick(client: TestClient) -> None:
    page = check_page(client.get("/compare"))
    assert page.title == "Compare panels – Minutebook"
    boxes = [box for box in page.all("input") if box.get("name") == "panel"]
    assert [box["value"] for box in boxes] == [PANEL]
    assert "checked" not in boxes[0]


def test_each_panel_has_a_column_with_its_words_or_that_there_are_none(client: TestClient) -> None:
    params = {"q": QUESTION, "panel": ["exampleshire", "Elsewhere"]}
    page = check_page(client.get("/compare", params=params))
    columns = [s["id"] for s in page.all("section") if s.get("id", "").startswith("panel-")]
    assert columns == ["panel-1", "panel-2"]
    assert "mobile cameras had been bought" in page.text()
    assert "No answer was found." in page.text()
    assert "1 of 2 panels with words that answer" in page.text()
    assert "No panel in this book is called “Elsewhere”" in page.text()
    ticked = [box["value"] for box in page.all("input") if "checked" in box]
    assert ticked == ["exampleshire", "Elsewhere"]


def test_without_panels_those_with_words_on_it_are_compared(client: TestClient) -> None:
    page = check_page(client.get("/compare", params={"q": QUESTION}))
    assert "1 panel with words that answer" in page.text()
    assert any(link.startswith("/ask?q=") and "panel=Exampleshire" in link for link in page.links())


def test_where_nothing_is_recorded_the_page_says_so(client: TestClient) -> None:
    page = check_page(client.get("/compare", params={"q": "zebra xylophone quintet"}))
    assert "No answer was found in the 1 meeting and 2 other items searched" in page.text()


def test_a_mistake_is_shown_at_its_box(client: TestClient) -> None:
    answer = client.get("/compare", params={"q": " "})
    assert answer.status_code == 422
    assert check_page(answer, status=422).title.startswith("Error: ")


def test_too_many_panels_are_refused(client: TestClient) -> None:
    answer = client.get("/compare", params={"q": QUESTION, "panel": [f"P{i}" for i in range(13)]})
    assert answer.status_code == 422

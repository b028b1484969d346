"""The way back from the minutes to the page that quotes them."""

import pytest
from fastapi.testclient import TestClient

from service.pages.shared.page_addresses import MAX_BACK_CHARACTERS
from service.pages.shared.way_back import way_back
from tests.service.pages.checking import check_page


@pytest.mark.parametrize(
    ("typed", "led_to"),
    [
        (
            "/ask?q=a+%26+b&panel=West&panel=East#quote-1f",
            "/ask?q=a+%26+b&panel=West&panel=East#quote-1f",
        ),
        ("/compare?q=x", "/compare?q=x"),
        ("/ask?q=%0d%0aX#“”", "/ask?q=%0D%0AX"),
        ("https://elsewhere.example/ask?q=x", None),
        ("//elsewhere.example/ask?q=x", None),
        ("/\\elsewhere.example", None),
        ("/ask/../logout?q=x", None),
        ("javascript:alert(1)", None),
        ("/ask?" + "&".join(["q=x"] * 101), None),
        ("/ask?q=" + "x" * MAX_BACK_CHARACTERS, None),
        ("", None),
    ],
)
def test_only_pages_that_quote_are_led_back_to(typed: str, led_to: str | None) -> None:
    assert way_back(typed) == led_to


def test_the_minutes_lead_back_to_the_quotation_in_its_answer(client: TestClient) -> None:
    asked = {"q": "what did the PCC say about cameras", "from": "2022"}
    answer = check_page(client.get("/ask", params=asked))
    shown = next(link for link in answer.links() if link.startswith("/minutes/document?"))
    minutes = check_page(client.get(shown))
    back = next(link for link in minutes.links() if link.startswith("/ask?"))
    assert any(link.startswith("/report?") for link in minutes.links())
    path, _, anchor = back.partition("#")
    assert anchor in [attributes.get("id") for attributes in answer.all("div")]
    assert f"#{anchor}" in answer.links()
    assert client.get(path).text == client.get("/ask", params=asked).text


def test_a_way_back_elsewhere_is_not_shown(client: TestClient) -> None:
    place = {"name": "roads.txt", "from": "1", "to": "9", "back": "https://elsewhere.example/ask"}
    page = client.get("/minutes/document", params=place)
    assert page.status_code == 200
    assert "elsewhere.example" not in page.text

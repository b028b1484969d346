from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from service.pages.shared.filter_form import FilterForm
from service.pages.shared.page_addresses import DOCUMENT, address, ask_address, minutes_address
from service.pages.shared.question_form import AskForm

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(WORDS, st.integers(0), st.integers(0))
def test_an_address_of_quoted_words_carries_any_name(document: str, start: int, end: int) -> None:
    parts = urlsplit(minutes_address(document, start, end))
    assert (parts.path, parts.fragment) == (DOCUMENT, "quote")
    assert parse_qs(parts.query, keep_blank_values=True, strict_parsing=True) == {
        "name": [document],
        "from": [str(start)],
        "to": [str(end)],
    }


@given(WORDS)
def test_an_address_of_a_question_carries_any_words(question: str) -> None:
    assert parse_qs(urlsplit(ask_address(question)).query) == {"q": [question]}


def test_what_is_not_set_is_left_out() -> None:
    assert address("/ask", [("q", "x"), ("panel", "")]) == "/ask?q=x"
    assert address("/ask") == "/ask"


def test_a_form_leads_to_the_answer_as_a_file() -> None:
    form = AskForm("a & b", FilterForm({"panel": "West Mercia", "from": "2020"}), ("panel",))
    assert form.download("word") == (
        "/files/ask?q=a+%26+b&panel=West+Mercia&from=2020&ignore_hint=panel&format=word"
    )
    assert form.without_filters().address == "/ask?q=a+%26+b&ignore_hint=panel"
    assert form.ignoring("dates", "panel").ignored == ("panel", "dates")
    assert form.reading_all().ignored == ()

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.wording import counted, inferred_words, shortened, written_date
from tests.service.export.samples import citation


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 meetings"), (1, "1 meeting"), (1200, "1,200 meetings")]
)
def test_numbers_stand_with_their_noun(number: int, words: str) -> None:
    assert counted(number, "meeting") == words


def test_dates_are_written_as_people_write_them() -> None:
    assert written_date("2021-03-06") == "6 March 2021"
    assert written_date(None) == "date not stated"


@given(st.lists(st.text("abc", min_size=1, max_size=12), max_size=80))
def test_what_is_shortened_ends_between_words(words: list[str]) -> None:
    text = " ".join(words)
    short = shortened(text)
    assert len(short) <= 202
    assert short == text or text.startswith(short.removesuffix(" …") + " ")


def test_only_what_a_citation_shows_is_said_to_be_inferred() -> None:
    told = {"meeting_date": "read from the file name", "venue": "read above the minutes"}
    found = inferred_words(citation(inferred=told))
    assert found == ("Inferred meeting date: read from the file name.",)

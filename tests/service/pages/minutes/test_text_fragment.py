from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.pages.minutes.text_fragment import address_at_words

PAGE = "https://council.example/mgAi.aspx?ID=7"
LONG = "The PCC reported that mobile cameras had been bought and would visit each school twice"


def test_few_words_are_named_whole() -> None:
    found = address_at_words(PAGE, "Fines followed, twice-yearly & more", None)
    assert found == f"{PAGE}#:~:text=Fines%20followed%2C%20twice%2Dyearly%20%26%20more"


def test_many_words_are_named_by_their_ends_each_within_a_paragraph() -> None:
    found = address_at_words(PAGE, f"· {LONG}\n\n\xa0\n\nThey agreed.", None)
    directive = found.partition(":~:text=")[2]
    assert [unquote(part) for part in directive.split(",")] == [
        "The PCC reported that mobile cameras",
        "They agreed.",
    ]


@pytest.mark.parametrize(
    ("url", "page", "expected"),
    [
        ("https://a.example/minutes.pdf", 3, "https://a.example/minutes.pdf#page=3"),
        ("https://a.example/minutes.pdf", None, "https://a.example/minutes.pdf"),
        ("https://a.example/m.PDF#x", 3, "https://a.example/m.PDF#x"),
        ("https://a.example/m#top", None, "https://a.example/m#top:~:text=Yes"),
        ("http://[x", None, "http://[x#:~:text=Yes"),
    ],
)
def test_files_open_at_their_page_and_fragments_are_kept(
    url: str, page: int | None, expected: str
) -> None:
    assert address_at_words(url, "Yes", page) == expected


@pytest.mark.parametrize("words", ["", " \n\xa0", "· – ["])
def test_without_words_the_address_stays(words: str) -> None:
    assert address_at_words(PAGE, words, None) == PAGE


@given(st.text())
def test_whatever_the_words_only_one_comma_is_left_to_mean_something(words: str) -> None:
    directive = address_at_words(PAGE, words, None).removeprefix(PAGE)
    assert directive.count(",") <= 1
    assert not set(directive.removeprefix("#:~:text=")) & set("-&#<>\"' ")

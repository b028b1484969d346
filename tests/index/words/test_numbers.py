"""Numbers in all their forms, each as one word."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.numbers import is_figure, other_unit
from index.words.terms import Stemmer, word_spans, words

ALIKE = [
    *product(
        [
            "£2.3m",
            "£2.3 million",
            "£2,300,000",
            "£2300000",
            "2.3 million pounds",
            "£2.3\u00a0million",
        ],
        ["£2300000"],
    ),
    *product(
        ["21%", "21 %", "21 per cent", "21 percent", "21 per  cent", "twenty-one per cent"], ["21%"]
    ),
    *product(["1,220", "1220"], ["1220"]),
    *product(["twelve", "12", "Twelve"], ["12"]),
    *product(["twenty-one", "twenty one", "21"], ["21"]),
    *product(["2020/21", "2020-21", "2020–21", "2020/2021"], ["2020/21"]),
    *product(["5k", "5,000", "5 thousand", "five thousand"], ["5000"]),
    *product(["1.5bn", "1.5 billion", "1,500 million"], ["1500000000"]),
    *product(["£1m", "£1 m", "one million pounds", "£1,000,000"], ["£1000000"]),
    *product(["one per cent", "1%"], ["1%"]),
    ("2.50", "2.5"),
    ("62/21", "62/21"),
    ("0800", "0800"),
]


@pytest.mark.parametrize(("written", "word"), ALIKE)
def test_a_number_is_one_word_however_it_is_written(written: str, word: str) -> None:
    assert words(f"about {written}, then") == ["about", word, "then"]
    assert Stemmer().terms(written) == [word]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-2021", ["2019", "2021"]),
        ("20-25%", ["20", "25%"]),
        ("£2m-£3m", ["£2000000", "£3000000"]),
        ("at 6.30pm", ["at", "6", "30pm"]),
        ("the 21st", ["the", "21st"]),
        ("the A40", ["the", "a40"]),
        ("Covid-19", ["covid", "19"]),
        ("item 7.1.2", ["item", "7", "1", "2"]),
        ("5mm", ["5mm"]),
        ("5 m", ["5", "m"]),
        ("5 mothers", ["5", "mothers"]),
        ("3 percentages", ["3", "percentages"]),
        ("one of two", ["one", "of", "2"]),
        ("tenants", ["tenants"]),
        ("1,2203", ["1", "2203"]),
    ],
)
def test_what_only_looks_like_a_number_with_a_unit_is_none(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_share_stands_in_no_year() -> None:
    assert not set(words("21%")) & set(words("2020/21, 2021 and minute 62/21, item 21"))


@given(st.integers(min_value=1, max_value=10**9))
def test_commas_make_no_difference(number: int) -> None:
    assert words(f"{number:,}") == words(str(number)) == [str(number)]


def test_a_number_stands_from_its_sign_to_its_unit() -> None:
    text = "cost\u00a0£2.3\u00a0million in 2019–2021"
    spans = [(word, text[start:end]) for word, start, end in word_spans(text)]
    assert spans == [
        ("cost", "cost"),
        ("£2300000", "£2.3\u00a0million"),
        ("in", "in"),
        ("2019", "2019"),
        ("2021", "2021"),
    ]


@pytest.mark.parametrize("word", ["£5", "21%", "0.5%", "1220", "100", "2200", "62/21"])
def test_a_number_with_a_unit_of_three_digits_or_of_a_minute_is_a_figure(word: str) -> None:
    assert is_figure(word)


@pytest.mark.parametrize(
    "word", ["12", "2021", "1999", "2020/21", "24/7", "26/3/21", "a40", "%", "£", "vans"]
)
def test_years_days_small_numbers_and_words_are_no_figures(word: str) -> None:
    assert not is_figure(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("2300000", "£2300000"),
        ("£2300000", "2300000"),
        ("£5", None),
        ("2021", None),
        ("21%", None),
        ("vans", None),
        ("£", None),
    ],
)
def test_a_great_number_may_be_a_sum(word: str, other: str | None) -> None:
    assert other_unit(word) == other


@pytest.mark.parametrize(
    "part", ["1,111", ",111", "1.1", "1/1", "£", "twenty ", "one  ", "£ 1", "'1"]
)
def test_the_time_of_reading_numbers_grows_with_the_text(part: str) -> None:
    text = f"{part * 40_000}1a"
    assert sum(end - start for _, start, end in word_spans(text)) <= len(text)

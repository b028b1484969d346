from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.terms import (
    STOP_WORDS,
    Stemmer,
    content_words,
    normalised,
    one_spelling,
    word_spans,
    words,
)

TEXTS = st.text(alphabet=st.sampled_from("abS s'’éÉ-_.1£\n"), max_size=60)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two vans arrived.", ["2", "vans", "arrived"]),
        ("The panel’s vans", ["the", "panel", "vans"]),
        ("THE PANEL'S VANS", ["the", "panel", "vans"]),
        ("officers' pay", ["officers", "pay"]),
        ("didn’t", ["didn't"]),
        ("at o'clock", ["at", "o'clock"]),
        ("Café protégé", ["cafe", "protege"]),
        ("re-offending", ["re", "offending"]),
        ("snake_case", ["snake", "case"]),
        ("May’21, _1’É", ["may", "21", "1", "e"]),
        ("£3.4m", ["£3400000"]),
        ("", []),
        ("— … “_” '’", []),
    ],
)
def test_a_text_is_cut_into_plain_lower_case_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_every_word_comes_with_its_place_in_the_text(text: str) -> None:
    end_of_last = 0
    for word, start, end in word_spans(text):
        assert end_of_last <= start < end <= len(text)
        assert word == normalised(text[start:end])
        end_of_last = end


@given(TEXTS)
def test_words_read_again_are_the_same_words(text: str) -> None:
    assert words(" ".join(words(text))) == words(text)


@given(TEXTS)
def test_case_makes_no_difference(text: str) -> None:
    assert words(text.upper()) == words(text.lower()) == words(text)


@given(TEXTS)
def test_content_words_are_the_words_that_are_not_stop_words_each_once(text: str) -> None:
    found = content_words(text)
    assert len(found) == len(set(found))
    assert set(found) == set(words(text)) - STOP_WORDS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IT systems", ["IT", "systems"]),
        ("the Force’s IT", ["the", "force", "IT"]),
        ("US drones", ["US", "drones"]),
        ("it works for us", ["it", "works", "for", "us"]),
        ("It was resolved", ["it", "was", "resolved"]),
        ("IT WAS RESOLVED", ["it", "was", "resolved"]),
        ("A REPORT FOR US", ["a", "report", "for", "us"]),
        ("AND OR", ["and", "or"]),
    ],
)
def test_it_and_us_in_capitals_are_words_unless_all_is_in_capitals(
    text: str, expected: list[str]
) -> None:
    assert words(text) == expected


def test_it_and_us_in_capitals_have_content() -> None:
    assert content_words("it told us of IT and the US") == ["IT", "US"]


def test_content_words_stay_in_order() -> None:
    assert content_words("Vans and drones, the drones and vans of today") == [
        "vans",
        "drones",
        "today",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organised", "organized"),
        ("organisation", "organizations"),
        ("prioritising", "prioritizing"),
        ("analysed", "analyzes"),
        ("behaviour", "behaviors"),
        ("neighbourhood", "neighborhoods"),
        ("harbour", "harbor"),
        ("programme", "programs"),
        ("offence", "offenses"),
        ("defence", "defense"),
        ("licence", "licensed"),
        ("centre", "centers"),
        ("theatre", "theater"),
        ("travelled", "traveler"),
        ("labelling", "labeling"),
        ("cancelled", "canceled"),
        ("judgement", "judgment"),
        ("camera", "cameras"),
        ("reporting", "reports"),
    ],
)
def test_spellings_and_endings_of_one_word_are_one_term(one: str, other: str) -> None:
    stemmer = Stemmer()
    assert stemmer.term(one) == stemmer.term(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("police", "policy"), ("size", "sis"), ("hour", "hor"), ("four", "for"), ("crime", "cream")],
)
def test_different_words_are_different_terms(one: str, other: str) -> None:
    stemmer = Stemmer()
    assert stemmer.term(one) != stemmer.term(other)


@pytest.mark.parametrize("word", ["size", "four", "hourly", "wall", "citizen", "reward", ""])
def test_a_word_with_only_one_spelling_stays_as_it_is(word: str) -> None:
    assert one_spelling(word) == word


def test_terms_leave_out_stop_words_and_keep_repetitions() -> None:
    terms = Stemmer().terms("The cameras and the camera of a school")
    assert terms == ["camera", "camera", "school"]


def test_a_stemmer_may_be_shared_by_threads() -> None:
    many = [f"{stem}{ending}" for stem in ("report", "camer", "organis") for ending in
            ("ing", "ed", "s", "as", "ation", "ations", "ers")] * 30  # fmt: skip
    expected = [Stemmer().term(word) for word in many]
    shared = Stemmer()
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(shared.term, many)) == expected


@pytest.mark.parametrize(
    ("several", "one"), [("PCSOs", "PCSO"), ("OCGs", "OCG"), ("PCC's", "PCC"), ("DPCCs", "dpcc")]
)
def test_the_plural_of_an_acronym_is_its_own_term(several: str, one: str) -> None:
    stemmer = Stemmer()
    assert stemmer.terms(several) == stemmer.terms(one)


@pytest.mark.parametrize("word", ["GPS", "campus", "bus", "mass", "gross"])
def test_an_s_that_is_no_plurals_stays(word: str) -> None:
    assert Stemmer().terms(word) == [word.lower()]


@pytest.mark.parametrize(
    "printed",
    ["o\ufb03cers", "of\u00adfi\u00adcers", "offi\u200bcers", "\ufeffofficers", "offi\u0302cers"],
)
def test_ligatures_and_hidden_hyphens_are_read_past(printed: str) -> None:
    assert words(printed) == ["officers"]

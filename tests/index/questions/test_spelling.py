import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.questions.spelling import Correction, Speller
from index.words.terms import words

COUNTS = {
    "action": 8,
    "burglary": 5,
    "camera": 3,
    "cameras": 9,
    "cohort": 2,
    "counter": 1,
    "firearms": 2,
    "fraud": 7,
    "grant": 4,
    "grants": 1,
    "plant": 6,
    "terrorism": 1,
    "vans": 2,
}
COMMON = {"acton", "house", "walk", "giant", "hello"}
TOGETHER = {("action", "fraud"), ("cameras", "vans")}
SPELLER = Speller(
    counts=COUNTS,
    has_word=COUNTS.__contains__,
    is_known=COMMON.__contains__,
    stand_together=lambda first, second: (first, second) in TOGETHER,
)
TEXTS = st.lists(
    st.sampled_from([*COUNTS, *COMMON, "camerass", "fruad", "the", "xyzzy", "Acton’s", ",", "£5m"])
).map(" ".join)


def read_as(text: str) -> dict[str, str]:
    return {found.typed: found.read_as for found in SPELLER.corrections(text)}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("camerass", "cameras"),
        ("camras", "cameras"),
        ("kameras", "cameras"),
        ("fruad", "fraud"),
        ("coohrt", "cohort"),
        ("burglery", "burglary"),
        ("burgelry", "burglary"),
        ("fierarmss", "firearms"),
        ("counterterrorism", "counter terrorism"),
    ],
)
def test_a_word_that_nobody_knows_is_read_as_the_nearest_of_the_book(
    typed: str, expected: str
) -> None:
    (found,) = SPELLER.corrections(f"the {typed} report")[:1]
    assert found == Correction(typed, expected, is_certain=True, start=4, end=4 + len(typed))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "cameras and vans",
        "Cameras",
        "van",  # too short
        "fxuxd",  # two letters of a short word
        "burxlxxy",  # three letters of a long word
        "camera5",
        "xyzzy",
        "hello",  # common, and near nothing
        "house",
        "walking",  # a form of a common word
        "Acton",  # common, and nothing stands beside it
        "Acton town",
        "this that",  # stop words
        "vanscameras5",
        "can't",
    ],
)
def test_a_word_that_may_be_right_or_has_nothing_near_it_is_left_alone(text: str) -> None:
    assert SPELLER.corrections(text) == []


def test_a_common_word_is_read_as_another_only_beside_its_neighbour_and_without_certainty() -> None:
    text = "is acton fraud slow"
    assert SPELLER.corrections(text) == [
        Correction("acton", "action", is_certain=False, start=3, end=8)
    ]


@pytest.mark.parametrize("text", ["what did Camrea say", "is Acton Fraud slow", "the FRUAD unit"])
def test_a_word_with_a_capital_is_a_name_and_left_alone(text: str) -> None:
    assert SPELLER.corrections(text) == []


@pytest.mark.parametrize("text", ["Camrea vans", "FRUAD AND CAMERAS", "Fruad And Cameras"])
def test_a_capital_that_every_word_or_the_first_has_tells_no_name(text: str) -> None:
    assert len(SPELLER.corrections(text)) == 1


def test_a_short_word_with_another_first_letter_is_another_word() -> None:
    speller = Speller({"jobs": 9, "went": 9}, lambda _: False, lambda _: False, lambda *_: False)
    assert speller.corrections("yobs in gwent") == []


def test_a_common_word_is_never_read_as_one_two_letters_off() -> None:
    speller = Speller(
        counts={"handcuffs": 1, "metal": 1},
        has_word=lambda word: word == "metal",
        is_known=lambda word: word == "handxxffs",
        stand_together=lambda *_: True,
    )
    assert speller.corrections("metal handxxffs") == []


def test_a_stop_word_beside_it_says_nothing_of_a_common_word() -> None:
    speller = Speller(COUNTS, COUNTS.__contains__, COMMON.__contains__, lambda *_: True)
    assert speller.corrections("the Acton of") == []


@pytest.mark.parametrize(
    ("typed", "counts", "expected"),
    [
        ("firrearm", {"firearms": 90, "firearm": 1}, "firearm"),  # nearer
        ("glant", {"plant": 90, "grant": 1}, "grant"),  # as near, with the same first letter
        ("grantt", {"grants": 1, "grant": 90}, "grant"),  # as near, and commoner
        ("grantt", {"grants": 90, "grant": 1}, "grants"),
        ("grantt", {"grants": 1, "grant": 1}, "grant"),  # alike in all; then by the alphabet
    ],
)
def test_the_nearest_word_goes_first_then_the_first_letter_then_the_commonest(
    typed: str, counts: dict[str, int], expected: str
) -> None:
    speller = Speller(counts, counts.__contains__, lambda _: False, lambda *_: False)
    assert [found.read_as for found in speller.corrections(typed)] == [expected]


def test_a_word_that_stands_beside_its_neighbour_goes_before_a_nearer_or_commoner_one() -> None:
    assert read_as("camerax vans")["camerax"] == "cameras"
    speller = Speller(
        {"cameras": 1, "camera": 90, "vans": 1},
        lambda word: word == "vans",
        lambda _: False,
        lambda first, second: (first, second) == ("cameras", "vans"),
    )
    assert [found.read_as for found in speller.corrections("camerab vans")] == ["cameras"]
    assert [found.read_as for found in speller.corrections("camerab")] == ["camera"]


@settings(deadline=None)
@given(TEXTS)
def test_corrections_are_spans_of_the_text_read_as_words_of_the_book(text: str) -> None:
    end_of_last = 0
    for found in SPELLER.corrections(text):
        assert end_of_last <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.typed
        assert set(words(found.read_as)) <= set(COUNTS)
        assert not set(words(found.typed)) & set(COUNTS)
        end_of_last = found.end


@given(st.lists(st.sampled_from(sorted(COUNTS))).map(" ".join))
def test_words_of_the_book_are_never_corrected(text: str) -> None:
    assert SPELLER.corrections(text) == []


def test_against_an_empty_book_nothing_is_corrected() -> None:
    speller = Speller({}, lambda _: False, lambda _: False, lambda *_: False)
    assert speller.corrections("camerass on counterterrorism") == []

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.same_minutes.compared_words import (
    RUN_WORDS,
    WordHasher,
    covered_words,
    fingerprints_of,
    runs_of,
    words_in,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The PCC’s “plan”, in brief:", "the pccs plan in brief"),
        ("co-\noperation between forces", "co-operation between forces"),
        ("·      the ﬁrst point", "The first point"),
        ("A\u00a0pound (£3.4m)", "a pound £3.4m"),
        ("soft\u00adware", "software"),
    ],
)
def test_what_layout_and_typography_change_is_not_compared(one: str, other: str) -> None:
    assert words_in(one) == words_in(other)


def test_different_words_stay_different() -> None:
    assert words_in("fourteen lines") != words_in("forty lines")


@given(st.text(max_size=300))
def test_any_text_is_hashed_word_by_word(text: str) -> None:
    hashes = WordHasher().hashes(text)
    assert len(hashes) == len(words_in(text))
    assert len(runs_of(hashes)) == max(0, len(hashes) - RUN_WORDS + 1)


@given(
    st.lists(st.integers(0, 50).map(str), max_size=60),
    st.lists(st.integers(51, 99).map(str), max_size=60),
    st.lists(st.integers(100, 999).map(str), min_size=15, max_size=15, unique=True),
)
def test_texts_that_share_fifteen_words_in_a_row_share_a_fingerprint(
    before: list[str], behind: list[str], shared: list[str]
) -> None:
    hasher = WordHasher()
    one = fingerprints_of(hasher.hashes(" ".join([*before, *shared, *behind])))
    other = fingerprints_of(hasher.hashes(" ".join([*behind, *shared, *before])))
    assert np.isin(one, other).any()


def test_words_are_covered_by_runs_of_four() -> None:
    hasher = WordHasher()
    runs = np.unique(runs_of(hasher.hashes("the lines had all been closed by May")))
    covered = covered_words(hasher.hashes("all lines had all been closed at last"), runs)
    assert covered.tolist() == [False, True, True, True, True, True, False, False]
    assert not covered_words(hasher.hashes("had all been"), runs).any()
    assert not covered_words(hasher.hashes("the lines had all been"), runs[:0]).any()


def test_hashes_are_the_same_in_every_process() -> None:
    assert WordHasher().hashes("police").tolist() == [1444044757918477410]

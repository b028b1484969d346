import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.same_minutes.compared_words import (
    RUN_WORDS,
    WordHasher,
    alike_pairs,
    covered_words,
    fingerprints_of,
    pairs_by_key,
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


def hashes(*numbers: int) -> "np.ndarray[tuple[int], np.dtype[np.uint64]]":
    return np.array(numbers, dtype=np.uint64)


def test_texts_that_share_enough_fingerprints_are_paired() -> None:
    texts = [hashes(1, 2, 3, 4), hashes(3, 4, 5), hashes(6, 7), hashes()]
    assert alike_pairs(texts) == {(0, 1)}


def test_one_shared_form_of_words_pairs_no_long_texts() -> None:
    texts = [hashes(*range(20)), hashes(*range(19, 40)), hashes(*range(5))]
    assert alike_pairs(texts) == {(0, 2)}


def test_nothing_is_paired_where_there_is_nothing() -> None:
    assert alike_pairs([]) == set()
    assert alike_pairs([hashes(), hashes()]) == set()


def test_what_all_texts_share_does_not_pair_each_with_each() -> None:
    pairs = alike_pairs([hashes(1, 2, 3)] * 400)
    assert len(pairs) < 400 * 17
    assert {i for _, i in pairs} == set(range(1, 400))


def test_a_key_pairs_what_has_it_in_common() -> None:
    keys = [(0, "a"), (1, "b"), (1, "a"), (2, "b")]
    assert pairs_by_key(keys) == {(0, 1), (1, 2)}
    assert len(pairs_by_key((i, "all") for i in range(1000))) < 1000 * 17

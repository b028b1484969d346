"""How sentences are put side by side for the network."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

torch = pytest.importorskip("torch")

from index.sentences.network import batch_of, windows_of  # noqa: E402


@given(
    st.lists(st.integers(1, 60), max_size=40),
    st.integers(10, 100),
    st.integers(0, 90),
)
def test_every_sentence_is_in_a_window_and_windows_go_forward(
    lengths: list[int], size: int, kept: int
) -> None:
    windows = list(windows_of(lengths, size, kept))
    assert {n for start, end in windows for n in range(start, end)} == set(range(len(lengths)))
    starts = [start for start, _ in windows]
    assert starts == sorted(set(starts))


@given(st.lists(st.integers(1, 60), max_size=40), st.integers(61, 100))
def test_no_window_is_longer_than_it_may_be(lengths: list[int], size: int) -> None:
    for start, end in windows_of(lengths, size, size // 2):
        assert 1 + sum(lengths[start:end]) <= size


def test_a_sentence_that_is_too_long_stands_alone() -> None:
    assert list(windows_of([5, 500, 5], 50, 20)) == [(0, 1), (1, 2), (2, 3)]


def test_without_overlap_each_sentence_is_read_once() -> None:
    assert list(windows_of([20, 20, 20, 20], 50, 0)) == [(0, 2), (2, 4)]


def test_a_batch_says_which_sentence_each_token_is_of() -> None:
    batch = batch_of([[[11, 12], [13]], [[14]]], 1, 2)
    assert batch.tokens.tolist() == [[1, 11, 12, 2, 13, 2], [1, 14, 2, 0, 0, 0]]
    assert batch.sentence.tolist() == [[-1, 0, 0, 0, 1, 1], [-1, 0, 0, -2, -2, -2]]

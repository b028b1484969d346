"""How sentences are put together for the network."""

from hypothesis import given
from hypothesis import strategies as st

from index.sentences.windows import stretches, window_of


@given(
    st.lists(st.integers(1, 60), max_size=40),
    st.integers(10, 100),
    st.integers(0, 90),
)
def test_every_sentence_is_in_a_stretch_and_stretches_go_forward(
    lengths: list[int], size: int, kept: int
) -> None:
    found = list(stretches(lengths, size, kept))
    assert {n for start, end in found for n in range(start, end)} == set(range(len(lengths)))
    starts = [start for start, _ in found]
    assert starts == sorted(set(starts))


@given(st.lists(st.integers(1, 60), max_size=40), st.integers(61, 100))
def test_no_window_is_longer_than_it_may_be(lengths: list[int], size: int) -> None:
    for start, end in stretches(lengths, size, size // 2):
        window = window_of([[7] * (length - 1) for length in lengths[start:end]], 1, 2)
        assert len(window.tokens) == len(window.sentence) <= size


def test_a_sentence_that_is_too_long_stands_alone() -> None:
    assert list(stretches([5, 500, 5], 50, 20)) == [(0, 1), (1, 2), (2, 3)]


def test_without_overlap_each_sentence_is_read_once() -> None:
    assert list(stretches([20, 20, 20, 20], 50, 0)) == [(0, 2), (2, 4)]


def test_a_window_says_which_sentence_each_token_is_of() -> None:
    window = window_of([[11, 12], [13]], 1, 2)
    assert window.tokens == [1, 11, 12, 2, 13, 2]
    assert window.sentence == [-1, 0, 0, 0, 1, 1]

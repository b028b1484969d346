import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.vectors.joined_rows import JoinedRows, joined_rows

COUNTS = st.lists(st.integers(0, 4), min_size=1, max_size=5)
ENDS = st.integers(0, 20)


def arrays_of(counts: list[int]) -> list[NDArray[np.int64]]:
    numbers = np.arange(sum(counts) * 2).reshape(-1, 2)
    return np.split(numbers, np.cumsum(counts)[:-1])


@given(COUNTS, ENDS, ENDS)
def test_rows_are_those_of_the_arrays_end_to_end(counts: list[int], start: int, end: int) -> None:
    arrays = arrays_of(counts)
    rows, whole = JoinedRows(arrays), np.concatenate(arrays)
    assert rows.shape == whole.shape
    assert len(rows) == len(whole)
    assert np.array_equal(rows[start:end], whole[start:end])
    assert np.array_equal(rows, whole)


@given(COUNTS, st.data())
def test_rows_are_chosen_by_number_in_any_order(counts: list[int], data: st.DataObject) -> None:
    whole = np.concatenate(arrays_of(counts))
    numbers = st.lists(st.integers(0, max(len(whole) - 1, 0)), max_size=6 * bool(len(whole)))
    chosen = np.array(data.draw(numbers), dtype=np.int64)
    assert np.array_equal(JoinedRows(arrays_of(counts))[chosen], whole[chosen])


def test_rows_of_one_array_are_read_where_they_lie() -> None:
    arrays = arrays_of([3, 2])
    assert np.shares_memory(JoinedRows(arrays)[3:5], arrays[1])
    assert joined_rows(arrays[:1]) is arrays[0]

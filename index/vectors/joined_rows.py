"""Rows of several arrays, read as those of one."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray


def joined_rows(arrays: Sequence[NDArray[Any]]) -> "NDArray[Any] | JoinedRows":
    """The rows of arrays as those of one, which a single one is already."""
    return arrays[0] if len(arrays) == 1 else JoinedRows(arrays)


class JoinedRows:
    """Arrays of at least one dimension laid end to end, of which only what is read is put together.

    Rows that lie in one of the arrays come as a view of it.
    """

    def __init__(self, arrays: Sequence[NDArray[Any]]) -> None:
        self._arrays = tuple(arrays)
        self._starts = np.cumsum([0, *map(len, arrays)], dtype=np.int64)

    def __len__(self) -> int:
        """How many rows there are."""
        return int(self._starts[-1])

    @property
    def shape(self) -> tuple[int, ...]:
        """That of the array they would be."""
        return (len(self), *self._arrays[0].shape[1:])

    def __getitem__(self, rows: slice | NDArray[np.int64]) -> NDArray[Any]:
        """The rows of a slice, or of numbers in the order given."""
        if not isinstance(rows, slice):
            return self._chosen(rows)
        start, end, step = rows.indices(len(self))
        at = int(np.searchsorted(self._starts, start, side="right")) - 1
        if start < end <= self._starts[at + 1]:
            first = int(self._starts[at])
            return self._arrays[at][start - first : end - first : step]
        pairs = zip(self._arrays, self._starts.tolist(), strict=False)
        parts = [array[max(start - at, 0) : max(end - at, 0)] for array, at in pairs]
        return np.concatenate(parts)[::step]

    def __array__(self, dtype: DTypeLike | None = None, copy: bool | None = None) -> NDArray[Any]:
        """All of them as one array, in memory."""
        return np.array(self[:], dtype=dtype)

    def _chosen(self, rows: NDArray[np.int64]) -> NDArray[Any]:
        chosen = np.empty((len(rows), *self.shape[1:]), dtype=self._arrays[0].dtype)
        owners = np.searchsorted(self._starts, rows, side="right") - 1
        for at in np.unique(owners).tolist():
            is_of = owners == at
            chosen[is_of] = self._arrays[at][rows[is_of] - self._starts[at]]
        return chosen

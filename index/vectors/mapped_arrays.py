"""Arrays that stay on disk until they are read."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray


def load_mapped(path: Path) -> NDArray[Any]:
    """An array of a ``.npy`` file, mapped into memory and read only.

    Its file must not be written again nor cut short while it is in use. Raises ``ValueError`` where
    it is shorter than it says. It comes as a plain array: slicing a ``numpy.memmap`` costs several
    times as much.
    """
    mapped: NDArray[Any] = np.load(path, mmap_mode="r").view(np.ndarray)
    return mapped


def save_array(path: Path, array: NDArray[Any]) -> None:
    """Write an array that ``numpy.load`` reads. Raises ``OSError`` where it finds no room."""
    with path.open("wb") as file:
        np.save(_Writing(file), array)


def save_rows(path: Path, arrays: Sequence[NDArray[Any]]) -> None:
    """Write the rows of arrays, of which there is at least one, as one array after the other.

    Unlike one array put together of them it is never held in memory. Raises as ``save_array`` does.
    """
    first = arrays[0]
    header = {
        "descr": np.lib.format.dtype_to_descr(first.dtype),
        "fortran_order": False,
        "shape": (sum(map(len, arrays)), *first.shape[1:]),
    }
    with path.open("wb") as file:
        np.lib.format.write_array_header_1_0(file, header)
        for array in arrays:
            file.write(np.ascontiguousarray(array).data if array.size else b"")


class _Writing:
    """A file that NumPy writes to through Python: past it, it does not notice a full disk."""

    def __init__(self, file: BinaryIO) -> None:
        self.write = file.write

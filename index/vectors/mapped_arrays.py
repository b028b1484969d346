"""Arrays that stay on disk until they are read."""

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


class _Writing:
    """A file that NumPy writes to through Python: past it, it does not notice a full disk."""

    def __init__(self, file: BinaryIO) -> None:
        self.write = file.write

"""The vectors of passages in a row as a generation keeps them, and taking over those of another."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.passages.stretches import Stretch
from index.vectors.mapped_arrays import load_mapped, save_rows
from index.vectors.passage_vectors import (
    KEY_BYTES,
    HalfVectors,
    PassageVectors,
    Unit,
    Units,
    unit_array,
)
from index.vectors.token_bits import TOKEN_FILES, Bits

BITS_FILE, STARTS_FILE = TOKEN_FILES
UNITS_FILE = "units.npy"
KEYS_FILE = "keys.npy"
UNIT_VECTORS_FILE = "unit_vectors.npy"

KEY_DTYPE = np.dtype((np.void, KEY_BYTES))
Keys = NDArray[np.void]


@dataclass(frozen=True, slots=True)
class VectorRows:
    """What is kept of the vectors of passages in a row.

    ``keys`` (passages,) are those their vectors are kept under. ``units`` and ``unit_vectors``
    (units, dimension) have one row a unit; ``bits`` are their tokens', ``token_counts`` (passages,)
    of each passage.
    """

    keys: Keys
    units: Units
    unit_vectors: HalfVectors
    bits: Bits
    token_counts: NDArray[np.int64]

    @classmethod
    def of(
        cls,
        keys: Sequence[bytes],
        units: Sequence[Sequence[Unit]],
        vectors: Sequence[PassageVectors],
        dimension: int,
    ) -> Self:
        """Put together those of passages that were encoded."""
        no_rows = np.empty((0, 2), dtype=np.int32)
        no_vectors: HalfVectors = np.empty((0, dimension), dtype=np.float16)
        no_bits: Bits = np.empty((0, -(-dimension // 8)), dtype=np.uint8)
        tokens = np.concatenate([no_rows, *(one.unit_tokens for one in vectors)])
        return cls(
            keys=np.array(keys, dtype=KEY_DTYPE),
            units=unit_array([unit for row in units for unit in row], tokens),
            unit_vectors=np.concatenate([no_vectors, *(one.units for one in vectors)]),
            bits=np.concatenate([no_bits, *(one.tokens for one in vectors)]),
            token_counts=np.array([len(one.tokens) for one in vectors], dtype=np.int64),
        )

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Those of a generation; the larger arrays stay on disk until they are needed."""
        return cls(
            keys=np.load(folder / KEYS_FILE),
            units=np.load(folder / UNITS_FILE),
            unit_vectors=load_mapped(folder / UNIT_VECTORS_FILE),
            bits=load_mapped(folder / BITS_FILE),
            token_counts=np.diff(np.load(folder / STARTS_FILE)),
        )

    def taken_over(self, stretch: Stretch) -> Self:
        """Those of some of the passages, numbered as they go by now."""
        passages = slice(stretch.first, stretch.end)
        rows = slice(stretch.first_unit, stretch.end_unit)
        first = int(self.token_counts[: stretch.first].sum())
        end = first + int(self.token_counts[passages].sum())
        units = self.units[rows].copy()
        units["passage"] += stretch.moved
        return type(self)(
            keys=self.keys[passages],
            units=units,
            unit_vectors=self.unit_vectors[rows],
            bits=self.bits[first:end],
            token_counts=self.token_counts[passages],
        )


def save_vectors(folder: Path, rows: Sequence[VectorRows]) -> None:
    """Write those of a whole generation, in order. Raises ``OSError`` where they find no room."""
    save_rows(folder / KEYS_FILE, [one.keys for one in rows])
    save_rows(folder / UNITS_FILE, [one.units for one in rows])
    save_rows(folder / UNIT_VECTORS_FILE, [one.unit_vectors for one in rows])
    save_rows(folder / BITS_FILE, [one.bits for one in rows])
    counts = np.concatenate([[0], *(one.token_counts for one in rows)])
    save_rows(folder / STARTS_FILE, [np.cumsum(counts, dtype=np.int64)])

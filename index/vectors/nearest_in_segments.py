"""Nearest vectors of a generation whose vectors lie in segments.

The file of an index is of the first segment, by its rows, and is shared as the segment is. What
lies aside, in the other segments, is looked at one by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.vectors.encoder import Vectors
from index.vectors.mapped_arrays import load_mapped
from index.vectors.nearest import EXACT_UP_TO, FaissIndex, Rows, VectorIndex
from index.vectors.segments import link, unit_vectors_file
from index.vectors.vector_rows import Block

VECTORS_FILE = "vectors.faiss"


@dataclass(frozen=True, slots=True)
class _Part:
    """An index with the row of the generation that each of its rows is; -1 where it is none."""

    index: FaissIndex
    rows: Rows

    def search(
        self, query: Vectors, k: int, is_allowed: NDArray[np.bool_] | None
    ) -> tuple[Vectors, Rows]:
        allowed = None
        if is_allowed is not None:
            allowed = np.flatnonzero(is_allowed[self.rows] & (self.rows >= 0))
        scores, found = self.index.search(query, k, allowed)
        return scores, self.rows[found]


class NearestInSegments:
    """The nearest of a first segment and of what lies aside; a ``VectorIndex`` of a generation."""

    def __init__(self, parts: Sequence[_Part]) -> None:
        self._parts = parts

    def __len__(self) -> int:
        """How many vectors of the generation it holds."""
        return sum(int((part.rows >= 0).sum()) for part in self._parts)

    def search(self, query: Vectors, k: int, allowed: Rows | None = None) -> tuple[Vectors, Rows]:
        """The nearest rows, best first; equal similarities in order of rows."""
        is_allowed = None
        if allowed is not None:
            is_allowed = np.zeros(len(self), dtype=bool)
            is_allowed[allowed] = True
        found = [part.search(query, k, is_allowed) for part in self._parts]
        scores = np.concatenate([scores for scores, _ in found])
        rows = np.concatenate([rows for _, rows in found])
        order = np.lexsort((rows, -scores))[:k]
        return scores[order], rows[order]


def load_nearest(folder: Path, blocks: Sequence[Block]) -> VectorIndex:
    """Read the index of a generation whose vectors are in these blocks, in order.

    Raises ``RuntimeError`` or ``ValueError`` where its file is not the index of the first segment.
    """
    first = FaissIndex.load(folder / VECTORS_FILE)
    rows = np.full(len(first), -1, dtype=np.int64)
    row = 0
    aside: list[Rows] = [np.empty(0, dtype=np.int64)]
    for block in blocks:
        numbers = np.arange(row, row + len(block.unit_vectors))
        row += len(numbers)
        if block.piece is not None and block.piece.segment == 0:
            rows[block.piece.unit : block.piece.unit + block.piece.units] = numbers
        else:
            aside.append(numbers)
    if np.array_equal(rows, np.arange(row)):
        return first
    if (rows < 0).any():
        first = first.finding(np.flatnonzero(rows >= 0))
    others = [b.unit_vectors for b in blocks if b.piece is None or b.piece.segment != 0]
    if not others:
        return NearestInSegments([_Part(first, rows)])
    aside_index = FaissIndex.build(np.concatenate(others))
    return NearestInSegments([_Part(first, rows), _Part(aside_index, np.concatenate(aside))])


def save_nearest(
    folder: Path,
    blocks: Sequence[Block],
    kept: frozenset[int],
    earlier: Path | None,
    *,
    exact_up_to: int = EXACT_UP_TO,
) -> None:
    """Write the index of the first segment of a generation; it is linked where that is ``kept``.

    Otherwise all blocks make up the first segment. Raises ``OSError`` where it finds no room.
    """
    if earlier is not None and 0 in kept:
        link(VECTORS_FILE, earlier, folder)
        return
    index = _carried_on(earlier / VECTORS_FILE, blocks, exact_up_to) if earlier else None
    if index is None:
        vectors = load_mapped(folder / unit_vectors_file(0))
        index = FaissIndex.build(vectors, exact_up_to=exact_up_to)
    index.save(folder / VECTORS_FILE)


def _carried_on(path: Path, blocks: Sequence[Block], exact_up_to: int) -> FaissIndex | None:
    """An index with what stays of its vectors in their new places, and what is new.

    To train lists on all of a large book takes minutes. ``None`` where its lists do not fit.
    """
    index = FaissIndex.load(path)
    count = sum(len(block.unit_vectors) for block in blocks)
    if not index.fits(count, exact_up_to=exact_up_to):
        return None
    rows = np.full(len(index), -1, dtype=np.int64)
    row = 0
    new: list[tuple[Block, int]] = []
    for block in blocks:
        if block.piece is not None and block.piece.segment == 0:
            rows[block.piece.unit : block.piece.unit + block.piece.units] = np.arange(
                row, row + block.piece.units
            )
        else:
            new.append((block, row))
        row += len(block.unit_vectors)
    index.renumber(rows)
    for block, at in new:
        index.add(block.unit_vectors, np.arange(at, at + len(block.unit_vectors)))
    return index

"""Nearest vectors: a small protocol, and FAISS behind it."""

from pathlib import Path
from typing import Protocol, Self

import faiss
import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors

Rows = NDArray[np.int64]


class VectorIndex(Protocol):
    """Vectors by row number; similarity is the inner product, cosine for rows of unit length.

    Another engine takes FAISS's place by offering these.
    """

    def __len__(self) -> int:
        """How many vectors it holds."""

    def search(self, query: Vectors, k: int, allowed: Rows | None = None) -> tuple[Vectors, Rows]:
        """The ``k`` rows nearest to ``query`` (dimension,), best first, with their similarities.

        Only rows in ``allowed`` are considered where it is given. Fewer than ``k`` come back
        where there are not so many.
        """

    def vectors(self, rows: Rows) -> Vectors:
        """The vectors of the given rows, (len(rows), dimension)."""

    def save(self, path: Path) -> None:
        """Write it to a file that ``load`` reads."""


class FaissIndex:
    """An exact inner-product index of FAISS (``IndexFlatIP``)."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: Vectors) -> Self:
        """Index the rows of ``vectors`` (n, dimension), float32."""
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors))
        return cls(index)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read what ``save`` wrote. Raises ``RuntimeError`` for a file that is not an index."""
        return cls(faiss.read_index(str(path)))

    def __len__(self) -> int:
        """How many vectors it holds."""
        return int(self._index.ntotal)

    def search(self, query: Vectors, k: int, allowed: Rows | None = None) -> tuple[Vectors, Rows]:
        """The nearest rows, best first; equal similarities in order of rows."""
        k = min(k, len(self) if allowed is None else len(allowed))
        if k == 0:
            return np.empty(0, np.float32), np.empty(0, np.int64)
        parameters = None
        if allowed is not None:
            bitmap = np.zeros(len(self), dtype=bool)
            bitmap[allowed] = True
            bits = np.packbits(bitmap, bitorder="little")
            # The wrapper takes an array, and keywords, which its type stubs do not know.
            selector = faiss.IDSelectorBitmap(bits)  # type: ignore[call-arg, arg-type]
            parameters = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        scores, rows = self._index.search(query.reshape(1, -1), k, params=parameters)
        order = np.lexsort((rows[0], -scores[0]))
        return scores[0][order], rows[0][order]

    def vectors(self, rows: Rows) -> Vectors:
        """The vectors of the given rows, (len(rows), dimension)."""
        found: Vectors = self._index.reconstruct_batch(np.ascontiguousarray(rows, dtype=np.int64))
        return found

    def save(self, path: Path) -> None:
        """Write it to a file that ``load`` reads."""
        faiss.write_index(self._index, str(path))

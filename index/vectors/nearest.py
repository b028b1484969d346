"""Nearest vectors: a small protocol, and FAISS behind it."""

from pathlib import Path
from typing import Protocol, Self

import faiss
import numpy as np
from numpy.typing import NDArray

from index.vectors.encoder import Vectors
from index.vectors.passage_vectors import HalfVectors

Rows = NDArray[np.int64]

# Up to so many vectors every one is looked at: a search takes a few milliseconds.
EXACT_UP_TO = 100_000
# Beyond, vectors are kept in 8 bits a component, in lists of which those nearest to the query are
# looked at (measured by `make bench`, see docs/benchmarks.md).
LISTS_PER_ROOT = 4
TRAINING_PER_LIST = 40
PROBED_SHARE = 0.05
_SEED = 1234
_BLOCK = 65_536


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

    def save(self, path: Path) -> None:
        """Write it to a file that ``load`` reads."""


class FaissIndex:
    """An index of FAISS: exact for a small book, by inverted lists for a large one."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: HalfVectors | Vectors, *, exact_up_to: int = EXACT_UP_TO) -> Self:
        """Index the rows of ``vectors`` (n, dimension), of unit length."""
        count, dimension = vectors.shape
        if count <= exact_up_to:
            index: faiss.Index = faiss.IndexFlatIP(dimension)
        else:
            index = _inverted_lists(vectors)
        for at in range(0, count, _BLOCK):
            index.add(np.ascontiguousarray(vectors[at : at + _BLOCK], dtype=np.float32))
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
        scores, rows = self._index.search(
            query.reshape(1, -1).astype(np.float32), k, params=self._parameters(allowed)
        )
        found = rows[0] >= 0
        scores, rows = scores[0][found], rows[0][found]
        order = np.lexsort((rows, -scores))
        return scores[order], rows[order]

    def save(self, path: Path) -> None:
        """Write it to a file that ``load`` reads. Raises ``OSError`` where it finds no room."""
        # Through Python: FAISS by itself does not notice that the last of a file found no room.
        with path.open("wb") as file:
            writer = faiss.PyCallbackIOWriter(file.write)  # type: ignore[attr-defined]
            faiss.write_index(self._index, writer)

    def _parameters(self, allowed: Rows | None) -> faiss.SearchParameters | None:
        if allowed is None:
            return None
        bitmap = np.zeros(len(self), dtype=bool)
        bitmap[allowed] = True
        bits = np.packbits(bitmap, bitorder="little")
        # The wrapper takes an array, and keywords, which its type stubs do not know.
        selector = faiss.IDSelectorBitmap(bits)  # type: ignore[call-arg, arg-type]
        if isinstance(self._index, faiss.IndexIVF):
            # What is allowed may be far from the query: every list is looked at.
            return faiss.SearchParametersIVF(  # type: ignore[call-arg]
                sel=selector, nprobe=self._index.nlist
            )
        return faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]


def _inverted_lists(vectors: HalfVectors | Vectors) -> faiss.Index:
    """An untrained index's lists, trained on a sample that is the same for the same vectors."""
    count, dimension = vectors.shape
    lists = int(LISTS_PER_ROOT * count**0.5)
    index = faiss.index_factory(dimension, f"IVF{lists},SQ8", faiss.METRIC_INNER_PRODUCT)
    size = min(count, TRAINING_PER_LIST * lists)
    sample = np.sort(np.random.default_rng(_SEED).choice(count, size, replace=False))
    index.train(np.ascontiguousarray(vectors[sample], dtype=np.float32))
    faiss.ParameterSpace().set_index_parameter(index, "nprobe", max(1, round(PROBED_SHARE * lists)))
    return index

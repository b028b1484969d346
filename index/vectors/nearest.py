"""Nearest vectors: a small protocol, and FAISS behind it."""

from pathlib import Path
from typing import Any, Protocol, Self

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
# Lists are trained anew where there are so many times more vectors, or fewer.
_OUTGROWN = 2
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


class FaissIndex:
    """An index of FAISS: exact for a small book, by inverted lists for a large one."""

    def __init__(self, index: faiss.Index, live: Rows | None = None) -> None:
        """``live`` are the rows that are found, all of them where it is not given."""
        self._index = index
        self._live = live

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

    def finding(self, live: Rows) -> "FaissIndex":
        """The same, of which only some rows are found."""
        return FaissIndex(self._index, live)

    def fits(self, count: int, *, exact_up_to: int = EXACT_UP_TO) -> bool:
        """Whether its lists serve so many vectors about as well as lists trained on them would."""
        if not isinstance(self._index, faiss.IndexIVF) or count <= exact_up_to:
            return False
        trained_for = (self._index.nlist / LISTS_PER_ROOT) ** 2
        return trained_for / _OUTGROWN <= count <= trained_for * _OUTGROWN

    def renumber(self, rows: Rows) -> None:
        """Give each vector another row; those whose row is -1 are taken out.

        Only of an index whose lists fit. What it finds changes.
        """
        gone = np.flatnonzero(rows < 0)
        index: Any = self._index  # the stubs know neither its lists nor that it takes an array
        index.remove_ids(gone)
        lists = index.invlists
        for number in range(index.nlist):
            size = lists.list_size(number)
            if size:  # of an empty one FAISS makes an array of another type
                ids = faiss.rev_swig_ptr(lists.get_ids(number), size)
                ids[:] = rows[ids]

    def add(self, vectors: HalfVectors | Vectors, rows: Rows) -> None:
        """Add vectors (n, dimension), of unit length, under rows of their own."""
        for at in range(0, len(vectors), _BLOCK):
            block = np.ascontiguousarray(vectors[at : at + _BLOCK], dtype=np.float32)
            self._index.add_with_ids(block, rows[at : at + _BLOCK])

    def search(self, query: Vectors, k: int, allowed: Rows | None = None) -> tuple[Vectors, Rows]:
        """The nearest rows, best first; equal similarities in order of rows."""
        found_among = self._live if allowed is None else allowed
        k = min(k, len(self) if found_among is None else len(found_among))
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
        found_among = self._live if allowed is None else allowed
        if found_among is None:
            return None
        bitmap = np.zeros(len(self), dtype=bool)
        bitmap[found_among] = True
        bits = np.packbits(bitmap, bitorder="little")
        # The wrapper takes an array, and keywords, which its type stubs do not know.
        selector = faiss.IDSelectorBitmap(bits)  # type: ignore[call-arg, arg-type]
        if isinstance(self._index, faiss.IndexIVF):
            # What is allowed may be far from the query: every list is looked at.
            probed = self._index.nprobe if allowed is None else self._index.nlist
            return faiss.SearchParametersIVF(  # type: ignore[call-arg]
                sel=selector, nprobe=probed
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

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.vectors import FaissIndex

RANDOM = np.random.default_rng(7)
VECTORS = RANDOM.normal(size=(50, 8)).astype(np.float32)
VECTORS /= np.linalg.norm(VECTORS, axis=1, keepdims=True)


def test_the_nearest_rows_come_first_as_an_exact_search_has_them() -> None:
    index = FaissIndex.build(VECTORS)
    scores, rows = index.search(VECTORS[3], 10)
    exact = VECTORS @ VECTORS[3]
    assert rows.tolist() == np.argsort(-exact)[:10].tolist()
    assert np.allclose(scores, np.sort(exact)[::-1][:10], atol=1e-6)


@given(st.sets(st.integers(0, 49)), st.integers(1, 60))
def test_only_allowed_rows_are_found(allowed: set[int], k: int) -> None:
    rows = np.array(sorted(allowed), dtype=np.int64)
    _, found = FaissIndex.build(VECTORS).search(VECTORS[0], k, rows)
    assert set(found.tolist()) <= allowed
    assert len(found) == min(k, len(allowed))


def test_equal_vectors_come_in_order_of_rows() -> None:
    _, rows = FaissIndex.build(np.tile(VECTORS[:1], (5, 1))).search(VECTORS[0], 5)
    assert rows.tolist() == [0, 1, 2, 3, 4]


def test_what_was_saved_is_read_back(tmp_path: Path) -> None:
    FaissIndex.build(VECTORS).save(tmp_path / "v")
    index = FaissIndex.load(tmp_path / "v")
    assert len(index) == 50
    assert np.array_equal(index.vectors(np.array([4, 2])), VECTORS[[4, 2]])


def test_a_file_that_is_no_index_is_refused(tmp_path: Path) -> None:
    (tmp_path / "v").write_bytes(b"not an index")
    with pytest.raises(RuntimeError):
        FaissIndex.load(tmp_path / "v")

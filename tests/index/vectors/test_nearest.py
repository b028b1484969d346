from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.vectors.encoder import Vectors
from index.vectors.nearest import FaissIndex

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
    assert index.search(VECTORS[4], 1)[1].tolist() == [4]


@pytest.fixture(scope="module")
def many() -> Vectors:
    centres = RANDOM.normal(size=(40, 16)).astype(np.float32)
    vectors = np.repeat(centres, 50, axis=0) + RANDOM.normal(size=(2000, 16)).astype(np.float32)
    unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


def test_inverted_lists_find_nearly_what_an_exact_search_finds(many: Vectors) -> None:
    exact = FaissIndex.build(many)
    lists = FaissIndex.build(many, exact_up_to=100)
    shares = [
        len(set(exact.search(q, 10)[1].tolist()) & set(lists.search(q, 10)[1].tolist())) / 10
        for q in many[::50]
    ]
    assert np.mean(shares) > 0.6


def test_inverted_lists_are_the_same_for_the_same_vectors(many: Vectors) -> None:
    first, second = (FaissIndex.build(many, exact_up_to=100) for _ in range(2))
    for query in many[:20]:
        assert first.search(query, 10)[1].tolist() == second.search(query, 10)[1].tolist()


def test_lists_that_were_emptied_are_read_and_renumbered_like_others(
    many: Vectors, tmp_path: Path
) -> None:
    lists = FaissIndex.build(many, exact_up_to=100)
    lists.renumber(np.where(np.arange(len(many)) < 30, np.arange(len(many)), -1))
    lists.save(tmp_path / "v")
    few = FaissIndex.load(tmp_path / "v")
    few.renumber(np.arange(30)[::-1])
    assert few.search(many[4], 1, np.arange(30))[1].tolist() == [25]


def test_what_is_allowed_is_found_in_inverted_lists_however_far_it_is(many: Vectors) -> None:
    lists = FaissIndex.build(many, exact_up_to=100)
    allowed = np.array([3, 700, 1999], dtype=np.int64)
    assert set(lists.search(many[0], 10, allowed)[1].tolist()) == {3, 700, 1999}


def test_a_file_that_is_no_index_is_refused(tmp_path: Path) -> None:
    (tmp_path / "v").write_bytes(b"not an index")
    with pytest.raises(RuntimeError):
        FaissIndex.load(tmp_path / "v")

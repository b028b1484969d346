from pathlib import Path

import numpy as np
import pytest

from index.vectors.encoder import Vectors
from index.vectors.nearest import FaissIndex, Rows
from index.vectors.nearest_in_segments import VECTORS_FILE, load_nearest, save_nearest
from index.vectors.segments import Piece, unit_vectors_file
from index.vectors.vector_rows import Block

RANDOM = np.random.default_rng(3)
VECTORS = RANDOM.normal(size=(2000, 16)).astype(np.float32)
VECTORS /= np.linalg.norm(VECTORS, axis=1, keepdims=True)
NO_BITS = np.empty((0, 2), dtype=np.uint8)


def block(vectors: Vectors, piece: Piece | None = None) -> Block:
    return Block(vectors.astype(np.float16), NO_BITS, piece)


def changed() -> list[Block]:
    """Rows of a first segment of 1,900, of which 100 are gone, and 150 others strewn in."""
    return [
        block(VECTORS[1900:1950], Piece(1, 0, 0, 50, 0)),
        block(VECTORS[:800], Piece(0, 0, 0, 800, 0)),
        block(VECTORS[1950:]),
        block(VECTORS[900:1900], Piece(0, 900, 0, 1000, 0)),
        block(VECTORS[1850:1900]),
    ]


def of(blocks: list[Block]) -> Vectors:
    return np.concatenate([one.unit_vectors for one in blocks]).astype(np.float32)


@pytest.mark.parametrize("allowed", [None, np.arange(5, 1900, 7)])
def test_what_lies_aside_is_found_among_the_rest_and_what_is_gone_is_not(
    tmp_path: Path, allowed: Rows | None
) -> None:
    FaissIndex.build(VECTORS[:1900].astype(np.float16)).save(tmp_path / VECTORS_FILE)
    nearest, exact = load_nearest(tmp_path, changed()), FaissIndex.build(of(changed()))
    assert len(nearest) == len(exact) == 1950
    for query in VECTORS[::100]:
        (scores, rows), (expected, which) = (i.search(query, 9, allowed) for i in (nearest, exact))
        assert rows.tolist() == which.tolist()
        assert scores.tolist() == expected.tolist()


def test_the_index_of_a_first_segment_that_is_kept_is_shared(tmp_path: Path) -> None:
    (tmp_path / "next").mkdir()
    FaissIndex.build(VECTORS).save(tmp_path / VECTORS_FILE)
    save_nearest(tmp_path / "next", changed(), frozenset({0}), tmp_path)
    assert (tmp_path / "next" / VECTORS_FILE).stat().st_nlink == 2


def test_lists_are_carried_on_with_what_came_and_without_what_went(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists = FaissIndex.build(VECTORS[:1900].astype(np.float16), exact_up_to=100)
    lists.save(tmp_path / VECTORS_FILE)
    (tmp_path / "next").mkdir()
    np.save(tmp_path / "next" / unit_vectors_file(0), of(changed()).astype(np.float16))
    monkeypatch.setattr(FaissIndex, "build", lambda *_, **__: pytest.fail("trained anew"))
    save_nearest(tmp_path / "next", changed(), frozenset(), tmp_path, exact_up_to=100)
    carried_on = FaissIndex.load(tmp_path / "next" / VECTORS_FILE)
    assert len(carried_on) == 1950
    everything = np.arange(1950)
    for query in VECTORS[::100]:
        _, rows = carried_on.search(query, 9, everything)
        exact = np.argsort(-(of(changed()) @ query), kind="stable")[:9]
        assert len({*rows.tolist()} & {*exact.tolist()}) >= 8  # components are kept in 8 bits


@pytest.mark.parametrize(
    ("count", "fits"), [(900, False), (1000, True), (3700, True), (3900, False)]
)
def test_lists_fit_about_as_many_vectors_as_they_were_trained_on(count: int, fits: bool) -> None:
    lists = FaissIndex.build(VECTORS[:1900], exact_up_to=100)
    assert lists.fits(count, exact_up_to=100) is fits
    assert not FaissIndex.build(VECTORS).fits(count, exact_up_to=100)

import os
from pathlib import Path

import numpy as np
import pytest

from index.vectors.segments import (
    MOST_UNITS_ASIDE,
    Piece,
    joined,
    link,
    load_pieces,
    save_pieces,
    segments_kept,
)


def test_pieces_that_continue_one_another_are_one() -> None:
    first, second, apart = Piece(0, 0, 0, 2, 9), Piece(0, 2, 9, 3, 1), Piece(0, 6, 12, 1, 1)
    assert joined([first, second, apart]) == [Piece(0, 0, 0, 5, 10), apart]
    assert joined([second, first]) == [second, first]


def test_the_table_of_pieces_is_read_back(tmp_path: Path) -> None:
    pieces = [Piece(0, 0, 0, 2, 9), Piece(3, 4, 5, 6, 7)]
    save_pieces(tmp_path, pieces)
    assert load_pieces(tmp_path) == pieces


def test_without_a_table_a_generation_is_of_one_piece(tmp_path: Path) -> None:
    np.save(tmp_path / "unit_vectors.npy", np.zeros((4, 2), dtype=np.float16))
    np.save(tmp_path / "token_bits.npy", np.zeros((9, 1), dtype=np.uint8))
    assert load_pieces(tmp_path) == [Piece(0, 0, 0, 4, 9)]


@pytest.mark.parametrize(
    ("units", "new", "kept"),
    [
        pytest.param({0: 100}, 1, {0}, id="one meeting is added"),
        pytest.param({0: 100, 1: 5, 4: 5}, 5, {0, 1, 4}, id="a few were added before"),
        pytest.param({0: 100} | dict.fromkeys(range(1, 17), 1), 1, {0}, id="many were added"),
        pytest.param({0: 74, 1: 5}, 1, set(), id="a quarter of the first is gone"),
        pytest.param({0: 100, 1: 60}, 41, set(), id="the rest outgrows the first"),
        pytest.param({}, 5, set(), id="nothing is left"),
    ],
)
def test_segments_are_kept_until_they_are_many_or_much_of_them_is_left(
    units: dict[int, int], new: int, kept: set[int]
) -> None:
    pieces = [Piece(segment, 0, 0, count, count) for segment, count in units.items()]
    assert segments_kept(pieces, new, first_units=100) == kept


def test_no_more_is_left_aside_than_a_search_can_look_at_one_by_one() -> None:
    first = 10 * MOST_UNITS_ASIDE
    pieces = [Piece(0, 0, 0, first, 0)]
    assert segments_kept(pieces, MOST_UNITS_ASIDE, first) == {0}
    assert segments_kept(pieces, MOST_UNITS_ASIDE + 1, first) == set()


def test_a_file_is_copied_where_the_disk_knows_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    (tmp_path / "to").mkdir()
    (tmp_path / "file").write_bytes(b"vectors")
    monkeypatch.setattr(os, "link", refuse)
    link("file", tmp_path, tmp_path / "to")
    assert (tmp_path / "to" / "file").read_bytes() == b"vectors"

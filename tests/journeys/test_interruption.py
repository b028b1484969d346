from pathlib import Path

import pytest

from tests.journeys.killing import kills_without_failure


@pytest.mark.parametrize(("start", "points"), [("empty", 30), ("update", 60)])
def test_killed_at_any_moment_readers_find_a_whole_book_and_the_next_ingest_carries_on(
    tmp_path: Path, start: str, points: int
) -> None:
    assert kills_without_failure("killed", str(tmp_path), start, str(points)) > 0.9 * points

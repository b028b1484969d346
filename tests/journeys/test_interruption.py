import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("start", "points"), [("empty", 30), ("update", 60)])
def test_killed_at_any_moment_readers_find_a_whole_book_and_the_next_ingest_carries_on(
    tmp_path: Path, start: str, points: int
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.killed", str(tmp_path), start, str(points)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["kills"] > 0.9 * points
    assert result["failures"] == [], done.stderr


def test_whenever_a_removal_is_killed_the_next_command_leaves_no_erased_word_in_any_file(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.killed_removal", str(tmp_path), "9"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["kills"] >= 15
    assert result["failures"] == [], done.stderr


@pytest.mark.parametrize("work", ["backup", "restore", "redact"])
def test_whenever_keeping_is_killed_nothing_is_lost_and_the_next_command_finishes_it(
    tmp_path: Path, work: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.killed_keeping", str(tmp_path), work, "8"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["kills"] >= 12
    assert result["failures"] == [], done.stderr

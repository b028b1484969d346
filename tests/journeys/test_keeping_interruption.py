from pathlib import Path

import pytest

from tests.journeys.killing import kills_without_failure


def test_whenever_a_removal_is_killed_the_next_command_leaves_no_erased_word_in_any_file(
    tmp_path: Path,
) -> None:
    assert kills_without_failure("killed_removal", str(tmp_path), "9") >= 15


@pytest.mark.parametrize("work", ["backup", "restore", "redact"])
def test_whenever_keeping_is_killed_nothing_is_lost_and_the_next_command_finishes_it(
    tmp_path: Path, work: str
) -> None:
    assert kills_without_failure("killed_keeping", str(tmp_path), work, "8") >= 12

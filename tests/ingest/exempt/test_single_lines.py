"""Single lines as clerks word them: those that close a meeting, open it again or do neither.

``lines/`` holds them, one a line.
"""

from pathlib import Path

import pytest

from ingest.exempt import exempt_parts
from tests.ingest.exempt.exempt_meetings import ROADS, TOLD_IN_PRIVATE, meeting, said

LINES = Path(__file__).parent / "lines"


def _lines(name: str) -> list[str]:
    return (LINES / name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("words", _lines("closing.txt"))
def test_what_follows_a_line_that_closes_the_meeting_is_withheld(words: str) -> None:
    kept = said("The PCC spoke of estates.", words, TOLD_IN_PRIVATE)
    assert "estates" in kept
    assert TOLD_IN_PRIVATE not in kept


@pytest.mark.parametrize("words", _lines("opening.txt"))
def test_what_follows_a_line_that_opens_the_meeting_is_kept(words: str) -> None:
    kept = said("RESOLVED – That the public be excluded.", TOLD_IN_PRIVATE, words, "Open words.")
    assert TOLD_IN_PRIVATE not in kept
    assert "Open words." in kept


@pytest.mark.parametrize("words", _lines("ordinary.txt"))
def test_a_line_that_excludes_nobody_withholds_nothing(words: str) -> None:
    assert exempt_parts(meeting(("7", "Victims", f"{words}|More was said."), ROADS)).spans == ()

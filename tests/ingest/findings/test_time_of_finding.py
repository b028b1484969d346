"""The time to find what minutes record grows with their length and no faster, whatever they are."""

from collections.abc import Callable, Sequence
from functools import cache

import pytest

from ingest.errors import RefusedDocumentError
from ingest.findings.asked.exchanges import exchanges_of
from ingest.findings.decided.decisions import decisions_of
from ingest.findings.promised.actions import actions_of
from ingest.readers.choice import read_document
from ingest.record import Document
from tests.ingest.adversarial import PIECES, meeting_of, minutes_of
from tests.ingest.divided import document
from tests.ingest.growth import too_slow


@cache
def divided(made: Callable[[str, int], str], piece: str, length: int) -> Document | None:
    """Minutes of so many characters of a piece; ``None`` where they record no meeting."""
    try:
        read = read_document(made(piece, length).encode(), name="copy.txt")
    except RefusedDocumentError:
        return None
    return document(read.text, read.division)


@pytest.mark.parametrize("made", [minutes_of, meeting_of])
@pytest.mark.parametrize("find", [exchanges_of, decisions_of, actions_of])
def test_twice_the_length_takes_no_more_than_about_twice_the_time(
    find: Callable[[Document], Sequence[object]], made: Callable[[str, int], str]
) -> None:
    def finding(piece: str, length: int) -> Callable[[], object]:
        minutes = divided(made, piece, length)
        return lambda: minutes and find(minutes)

    assert too_slow(PIECES, finding) == []

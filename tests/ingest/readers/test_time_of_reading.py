"""The time to read a document grows with its length and no faster, whatever stands in it."""

import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from ingest.errors import RefusedDocumentError
from ingest.readers.choice import read_document
from tests.ingest.adversarial import FORMS, PIECES, meeting_of, minutes_of

_SHORT = 5_000  # characters
_FLOOR_SECONDS = 0.15  # what takes less is not slow, and too short to be measured
_MAX_GROWTH = 3.2  # for twice the length: 2 is what it should be, 4 is quadratic


def seconds(data: bytes, name: str, times: int) -> float:
    """The least processor time that one reading takes."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        with suppress(RefusedDocumentError):
            read_document(data, name=name)
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("made", [minutes_of, meeting_of])
def test_twice_the_length_takes_no_more_than_about_twice_the_time(
    name: str, made: Callable[[str, int], str]
) -> None:
    slow = []
    for piece in PIECES:
        short, long = (FORMS[name](made(piece, n)) for n in (_SHORT, 2 * _SHORT))
        taken = seconds(long, name, 1)
        if taken < _FLOOR_SECONDS:
            continue
        taken = min(taken, seconds(long, name, 2))
        growth = taken / seconds(short, name, 3)
        if growth > _MAX_GROWTH:
            slow.append((piece, round(taken, 2), round(growth, 1)))
    assert slow == []


@pytest.mark.parametrize("piece", ["_", " ", ".", "agenda and draft ", "PART II ", "held in \n"])
def test_one_long_line_is_read_or_refused_at_once(piece: str) -> None:
    text = f"Agenda item\n\nA title\n\nMinutes:\n\n{piece * (16_000 // len(piece))}\n"
    assert seconds(text.encode(), "copy.txt", 1) < 20

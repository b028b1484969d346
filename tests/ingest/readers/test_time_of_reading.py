"""The time to read a document grows with its length and no faster, whatever stands in it."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from ingest.errors import RefusedDocumentError
from ingest.readers.choice import read_document
from tests.ingest.adversarial import FORMS, PIECES, meeting_of, minutes_of
from tests.ingest.growth import seconds, too_slow

pytestmark = pytest.mark.long


def reading(data: bytes, name: str) -> Callable[[], None]:
    """The work of reading a document."""

    def read() -> None:
        with suppress(RefusedDocumentError):
            read_document(data, name=name)

    return read


# The outline of a whole meeting is told alike in every form once its lines are read.
@pytest.mark.parametrize(
    ("name", "made"),
    [*((name, minutes_of) for name in FORMS), ("copy.txt", meeting_of), ("copy.md", meeting_of)],
)
def test_twice_the_length_takes_no_more_than_about_twice_the_time(
    name: str, made: Callable[[str, int], str]
) -> None:
    slow = too_slow(PIECES, lambda piece, n: reading(FORMS[name](made(piece, n)), name))
    assert slow == []


@pytest.mark.parametrize("piece", ["_", " ", ".", "agenda and draft ", "PART II ", "held in \n"])
def test_one_long_line_is_read_or_refused_at_once(piece: str) -> None:
    text = f"Agenda item\n\nA title\n\nMinutes:\n\n{piece * (16_000 // len(piece))}\n"
    assert seconds(reading(text.encode(), "copy.txt"), 1) < 20

"""What is withheld once wordings and signs are weighed together."""

import pytest

from ingest.exempt import exempt_parts
from ingest.exempt.weighed.weighed_parts import weighed_parts
from tests.ingest.exempt.exempt_meetings import ROADS, meeting, public

TOLD_THEN = "The tenant owed £4,000 and had been warned twice."
PLAIN = "The swings were mended."


@pytest.mark.parametrize(
    ("gone", "back"),
    [
        ("Visitors were ushered out.", "Visitors were let in again."),
        ("The reporter was asked to go, and went.", "The reporter came back in."),
        ("The host put all attendees in the waiting room.", "The attendees were brought back."),
        ("Cameras off for the next report.", "Cameras on again."),
    ],
)
def test_a_private_part_is_withheld_in_whatever_words_it_begins_and_ends(
    gone: str, back: str
) -> None:
    kept = public(meeting(("7", "Land", "|".join((PLAIN, gone, TOLD_THEN, back, PLAIN))), ROADS))
    assert TOLD_THEN not in kept
    assert kept.count(PLAIN) == 2
    assert "cameras" in kept


def test_what_only_signs_tell_of_is_told_as_a_doubt_without_its_words() -> None:
    source = meeting(("7", "Land", f"{PLAIN}|Visitors were ushered out.|{TOLD_THEN}"))
    (doubt,) = exempt_parts(source).doubts
    assert "place 1" in doubt
    assert "Land" not in doubt


def test_what_wordings_tell_of_stays_withheld_where_no_sign_stands() -> None:
    source = meeting(("7", "Land", "It was late."))
    at = source.text.index("It was late.")
    assert weighed_parts(source, [(at, len(source.text))]).spans == ((at, len(source.text)),)

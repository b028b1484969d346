"""What each turn of a discussion does, told by the turns round it."""

import pytest

from ingest.findings.asked.moves import Move, moves
from ingest.findings.asked.runs import runs_of
from ingest.language.paragraphs import paragraphs
from ingest.language.people import people_named
from ingest.reading.discussion import divide_discussion


def moves_in(text: str) -> list[Move]:
    people = people_named(text)
    blocks, _ = divide_discussion(text, paragraphs(text), people)
    return [move for run in runs_of(text, blocks, people) for move in moves(run)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The PCC gave her report. It was long.", ["account", "account"]),
        ("Councillor Moss asked what they cost. It was £40.", ["asks", "replies"]),
        ("Councillor Moss asked why. Fuel was dear.", ["asks", "account"]),
        ("Councillor Moss asked why.\n\nThe Panel noted the report.", ["asks", "account"]),
        (
            "A Member asked about vans. He felt they were old. The PCC said that they were.",
            ["asks", "asks", "replies"],
        ),
        ("A Member thanked the PCC. There was rain.", ["account", "account"]),
    ],
)
def test_a_turn_does_what_fits_the_turns_round_it(text: str, told: list[Move]) -> None:
    assert moves_in(text) == told


def test_no_turns_make_no_moves() -> None:
    assert moves([]) == []


def test_a_line_that_breaks_a_sentence_leaves_it_one_move() -> None:
    text = "Members asked for a note on the use of\n\nforce in custody.\n\nThe PCC agreed to this."
    assert moves_in(text)[-1] == "replies"
    assert set(moves_in(text)[:-1]) == {"asks"}

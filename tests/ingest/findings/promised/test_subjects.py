"""Who is to do a thing where no office, title or name says so."""

import pytest

from ingest.findings.promised.assignments import owner_marked
from ingest.findings.promised.subjects import doer_told


@pytest.mark.parametrize(
    ("words", "doer"),
    [
        ("The trail group will mark the new path.", "trail group"),
        ("Task and finish group to list the benches.", "Task and finish group"),
        ("Committee members to write up what they do.", "Committee members"),
        ("Action 4: Panel members to send their thoughts to the chair.", "Panel members"),
        ("It was agreed that the school would count the coats.", "school"),
        ("The challenge owner should describe each value.", "challenge owner"),
        ("The board has agreed to publish the plan.", "board"),
        ("Volunteers are asked to bring spades.", "Volunteers"),
        ("The new rota would be sent out by the school.", "school"),
        ("The leak is to be looked into by the buildings subcommittee.", "buildings subcommittee"),
        ("Friends of Hill members will hopefully paint the gate.", None),
    ],
)
def test_the_subject_or_agent_of_what_is_to_be_done_is_who_does_it(
    words: str, doer: str | None
) -> None:
    assert doer_told(words) == doer


@pytest.mark.parametrize(
    "words",
    [
        "Members would receive a note in due course.",
        "The committee should be told of the cost.",
        "The survey will run until May.",
        "A letter is to be written by Friday.",
        "The clerk asked the committee to wait.",
    ],
)
def test_whoever_is_told_or_given_something_owes_nothing(words: str) -> None:
    assert doer_told(words) is None


@pytest.mark.parametrize(
    ("mark", "owner"),
    [
        ("ACTION:KBe/UM", "KBe and UM"),
        ("ACTION: UM/TRUSTEES", "UM and TRUSTEES"),
        ("Action: UM.", "UM"),
        ("Action: Find out whether the path is public (Una Birch).", "Una Birch"),
        ("Action: Ask for two prices (Una Birch, Tom Ash).", "Una Birch, Tom Ash"),
    ],
)
def test_a_mark_names_its_owners_in_any_short_form(mark: str, owner: str) -> None:
    assert owner_marked(mark, mark) == owner

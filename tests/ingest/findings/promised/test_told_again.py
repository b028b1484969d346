"""What the discussion records and a list of actions says again is one action."""

from dataclasses import replace

import pytest

from ingest.findings.promised.told_again import actions_of_parts
from tests.ingest.divided import minutes

DISCUSSION = (
    "The Chief Constable said that a posting plan for the new officers would be shared with the "
    "Panel.\n\nThe Clerk undertook to ask the university for its survey of buses."
)
LIST = "Actions\n\n| Action | Who | When |\n\n"


def told(rows: str) -> list[tuple[str, str | None, str | None]]:
    """The words, owner and day of each action of a discussion with a list below it."""
    whole = minutes(f"{DISCUSSION}\n\n{LIST}{rows}")
    found = actions_of_parts([whole])
    return [
        (whole.text[action.start : action.end], action.owner, action.due)
        for actions in found
        for action in actions
    ]


def test_a_row_that_says_a_thing_again_gives_it_its_owner_and_day() -> None:
    found = told("| Posting plan | CC | April |\n\n| Survey of buses | Clerk | 4 May |")
    assert [(owner, due) for _, owner, due in found] == [
        ("Chief Constable", "April"),
        ("Clerk", "4 May"),
    ]
    assert [words.split()[1] for words, _, _ in found] == ["Chief", "Clerk"]


def test_a_row_of_a_thing_that_nobody_spoke_of_stands_by_itself() -> None:
    found = told("| Posting plan | CC | April |\n\n| Paint the railings | Warden | May |")
    assert [owner for _, owner, _ in found] == ["Chief Constable", "Clerk", "Warden"]


@pytest.mark.parametrize(
    "row", ["| Survey of hedges | Warden | May |", "| Plan of drains | ZX | |"]
)
def test_one_word_in_common_makes_no_thing_of_another_owner_the_same(row: str) -> None:
    found = told(f"{row}\n\n| Paint the railings | Warden | May |")
    assert len(found) == 4


def test_some_of_the_words_in_common_make_no_thing_of_the_same_owner_the_same() -> None:
    found = told("| Survey of trains | Clerk | June |\n\n| Paint the railings | Warden | May |")
    assert [due for _, owner, due in found if owner == "Clerk"] == [None, "June"]


def test_the_list_may_stand_in_another_part_of_the_minutes() -> None:
    whole = minutes(f"{DISCUSSION}\n\n{LIST}| Posting plan | CC | April |\n\n| Rails | AB | May |")
    at = whole.text.index("Actions")
    blocks = whole.division.blocks
    parts = [
        replace(whole, division=replace(whole.division, blocks=tuple(part)))
        for part in ([b for b in blocks if b.start < at], [b for b in blocks if b.start >= at])
    ]
    first, second = actions_of_parts(parts)
    assert [action.due for action in first] == ["April", None]
    assert [action.owner for action in second] == ["AB"]


def test_minutes_without_a_list_keep_every_action() -> None:
    whole = minutes(DISCUSSION)
    assert [len(actions) for actions in actions_of_parts([whole])] == [2]

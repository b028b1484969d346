import pytest

from ingest.findings.promised.actions import actions_of
from tests.ingest.divided import minutes


def actions(discussion: str) -> list[tuple[str, str | None]]:
    stored = minutes(discussion)
    return [(stored.text[a.start : a.end], a.owner) for a in actions_of(stored)]


@pytest.mark.parametrize(
    ("note", "owner"),
    [
        ("Clerk to order.", "Clerk"),
        ("Clerk to report it again.", "Clerk"),
        ("HB to update the register.", "HB"),
        ("Company Secretary to email the strategy to governors.", "Company Secretary"),
        ("The Engineer is to obtain a licence.", "Engineer"),
        ("Visit to the control room in May (Scrutiny Officer to arrange).", "Scrutiny Officer"),
        ("Risk register to be updated - HB", "HB"),
        ("Comments to be lodged by 22 November.", None),
        ("AP2: Clerk to circulate the map.", "Clerk"),
        ("20241128-BM-001: Police Service to provide a note.", "Police Service"),
        ("Councillor Example will ring the insurers.", "Councillor Example"),
    ],
)
def test_a_note_gives_whom_it_names_a_thing_to_do(note: str, owner: str | None) -> None:
    found = actions(f"The pothole had not been filled by the county. {note}")
    assert [name for _, name in found] == [owner]
    assert note.rstrip(".") in found[0][0]


def test_initials_in_the_column_of_actions_say_who_owes_what_stands_beside_them() -> None:
    found = actions("Quotes were awaited from two firms.\n\nThe firms would be chased.       RW")
    assert [owner for _, owner in found] == ["RW"]


def test_what_is_ticked_or_done_in_a_list_of_actions_is_no_action() -> None:
    listed = "Actions\n\n- [ ] HB to write to the school\n\n- [x] HB to book the hall"
    assert [owner for _, owner in actions(listed)] == ["HB"]
    done = "Actions:\n\n- Clerk to write to the school\n\n- Closed: the Chair met the bursar"
    assert [owner for _, owner in actions(done)] == ["Clerk"]


@pytest.mark.parametrize(
    "note",
    [
        "Special Meeting to discuss the accounts.",
        "Rent to stay at £20.",
        "Two posts need to be filled.",
        "The Commissioner was to chair it the following month.",
        "A Chief Inspector would soon begin in a new post.",
        "Councillor Example would be in the chair.",
        "Thanks to all who came.",
    ],
)
def test_plans_and_what_stays_as_it_is_are_no_actions(note: str) -> None:
    assert actions(f"The Chair opened the item. {note}") == []

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
        ("Rural Team to lend out two kits.", "Rural Team"),
        ("→ Jan to set it up.", "Jan"),
        ("The Clerk: to obtain a form from the bank.", "Clerk"),
        ("KD is going to ask the university for its data.", "KD"),
        ("Education lead to nominate a deputy.", "Education lead"),
        ("PA happy to take that away.", "PA"),
        ("Clerk instructed to obtain a quote for the bench.", "Clerk"),
    ],
)
def test_a_note_gives_whom_it_names_a_thing_to_do(note: str, owner: str | None) -> None:
    found = actions(f"The pothole had not been filled by the county. {note}")
    assert [name for _, name in found] == [owner]
    assert note.rstrip(".") in found[0][0]


def test_what_is_ticked_or_done_in_a_list_of_actions_is_no_action() -> None:
    listed = "Actions\n\n- [ ] HB to write to the school\n\n- [x] HB to book the hall"
    assert [owner for _, owner in actions(listed)] == ["HB"]
    done = "Actions:\n\n- Clerk to write to the school\n\n- Closed: the Chair met the bursar"
    assert [owner for _, owner in actions(done)] == ["Clerk"]


def test_whoever_stands_alone_below_what_is_to_be_done_owes_it() -> None:
    found = actions("The grant was agreed.\n\nLetter to be sent by Easter.\n\nHB\n\nAll rose.")
    assert [owner for _, owner in found] == ["HB"]
    assert "Letter to be sent" in found[0][0]


def test_lines_that_each_name_somebody_and_a_deed_are_actions() -> None:
    found = actions("Who does what\n\nSam: ring the college\n\nLee and Kit: paint the shelter")
    assert [owner for _, owner in found] == ["Sam", "Lee and Kit"]


def test_whoever_is_named_last_in_a_list_of_actions_owes_it() -> None:
    listed = (
        "Actions\n\n- [ ] Chase the power company – **Ines**\n\n"
        "- [ ] Costed plan to the next meeting – **Ines / Clerk**\n\n"
        "- [ ] Minutes in larger print – **Marek**"
    )
    assert [owner for _, owner in actions(listed)] == ["Ines", "Ines / Clerk", "Marek"]


def test_a_list_may_name_who_first_and_no_verb() -> None:
    listed = (
        "Matters for others to do\n\n1. Superintendent - an article.\n\n2. Clerk - speak to PC."
    )
    assert [owner for _, owner in actions(listed)] == ["Superintendent", "Clerk"]


def test_parts_that_each_give_somebody_a_thing_to_do_are_actions_each() -> None:
    found = actions("Agreed actions: Clerk to write to the school; Treasurer to visit the site.")
    assert [owner for _, owner in found] == ["Clerk", "Treasurer"]


def test_an_action_that_is_none_is_none() -> None:
    assert actions("The report was introduced.\n\nAction: none.") == []


def test_a_row_without_named_columns_may_end_in_how_it_stands() -> None:
    assert actions("7/21 | Share the plan with Members | PCC | Open") == [
        ("Share the plan with Members", "PCC")
    ]


def test_a_row_whose_action_is_closed_is_none() -> None:
    table = (
        "No | Action | Owner | Update\n\n1 | Send a letter | Clerk | Sent 3 May\n\n"
        "2 | Book the room | HB | In hand"
    )
    assert actions(table) == [("Book the room", "HB")]


def test_a_log_whose_columns_are_parted_by_space_is_a_table() -> None:
    log = (
        "ACTION LOG\n\nRef    Item   Action                     Owner       Due\n\n"
        "24/1   4      Write to the four boards   Clerk       1 May\n\n"
        "24/2   9      See the exempt log         -           -"
    )
    assert actions(log) == [("Write to the four boards", "Clerk")]


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
        "Proposal to close the station.",
        "Nothing to report.",
        "Briefing to take place in May.",
        "Access to services had got better.",
    ],
)
def test_plans_and_what_stays_as_it_is_are_no_actions(note: str) -> None:
    assert actions(f"The Chair opened the item. {note}") == []

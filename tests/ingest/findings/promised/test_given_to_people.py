"""What notes, requests and agreements of councils give people to do, however they are named."""

from dataclasses import replace

import pytest

from ingest.findings.decided.decisions import decisions_of
from ingest.findings.promised.actions import actions_of
from ingest.record import Block
from tests.ingest.divided import minutes


def actions(discussion: str) -> list[tuple[str, str | None]]:
    stored = minutes(f"The hedge had not been cut. {discussion}")
    return [(stored.text[a.start : a.end], a.owner) for a in actions_of(stored)]


@pytest.mark.parametrize(
    ("note", "owner"),
    [
        ("CLERK TO ORDER THE GRIT.", "Clerk"),
        ("CLLR HILL / CLERK TO ARRANGE IT.", "Cllr Hill and Clerk"),
        ("CLLR HILL to draft a letter.", "Cllr Hill"),
        ("NWRC to lay a hedge.", None),
        ("Action Clerk to order the grit.", "Clerk"),
        ("ACTION CLERK", "Clerk"),
        ("A12 Clerk to order the grit.", "Clerk"),
        ("The path floods, the Clerk to write to the county.", "Clerk"),
        ("JH still to ring the school.", "JH"),
        ("JB, TK and LW to meet the farmer.", "JB, TK and LW"),
        ("Cllrs Hill, Vale and Moss to meet the farmer.", "Cllrs Hill, Vale and Moss"),
        ("Cllr. Hill and Cllr. Vale to meet the farmer.", "Cllr. Hill and Cllr. Vale"),
        ("All Councillors to read the plan.", "All Councillors"),
        ("Clerk ask for a copy.", "Clerk"),
        ("Clerk: write to the school.", "Clerk"),
        ("Clerk asked to obtain quotes.", "Clerk"),
        ("MC to find out if the offer stands.", "MC"),
        ("Cllr Hill will loosen the salt.", "Cllr Hill"),
        ("A list to be sent by JH.", "JH"),
        ("A letter to be sent to the trust.", None),
        ("Grants - to be raised at next PC meeting.", None),
        ("Mr Vale to be invited to the next meeting.", None),
        ("The secretary to talk to the school.", "secretary"),
        ("The secretariat to enquire about the lease.", "secretariat"),
        ("Posters - JH to talk to the printer.", "JH"),
        ("JH has to fetch the key.", "JH"),
        ("JH will push this with the county.", "JH"),
        ("Hall to be kept open but JH to speak to the warden.", "JH"),
        ("11-02 JH to order the grit.", "JH"),
    ],
)
def test_a_note_gives_somebody_or_nobody_named_a_thing_to_do(note: str, owner: str | None) -> None:
    expected = [owner] if "NWRC" not in note else []
    assert [named for _, named in actions(note)] == expected


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("JB agreed to write to the school.", "JB"),
        ("JB and the Clerk agreed to write to the school.", "JB and the Clerk"),
        ("Jo Vale agreed to write to the school.", "Jo Vale"),
        ("Jo said she would write to the school.", "Jo"),
        ("JB has kindly offered to paint it.", "JB"),
        ("A fair was planned, with JB offering to print posters.", "JB"),
        ("The Clerk is chasing the county.", "Clerk"),
        ("The Clerk has been asked to write to the county.", "Clerk"),
        ("Cllr Hill asked the Clerk to write to the county.", "Clerk"),
        ("Cllr Hill requested that the Clerk write to the county.", "Clerk"),
        ("Cllr Hill asked the Clerk to send the list. She would.", "Clerk"),
        ("The Chair thanked Cllr Hill, who would draft a reply.", "Cllr Hill"),
        ("It was agreed JB should ask for the hall.", "JB"),
        ("It was agreed that JB/TK supply a list.", "JB/TK"),
        ("It was agreed that the Clerk obtains three quotes.", "Clerk"),
        ("It was agreed that members view the plan online.", "members"),
        ("It was agreed that the seat be repaired.", None),
        ("It was agreed to contact the county.", None),
        ("The Committee will write to the county.", "Committee"),
        ("The planning officer will be asked for more information.", None),
        ("This was left with the Clerk to pursue.", "Clerk"),
        ("The Clerk was tasked with finding a hall.", "Clerk"),
        ("An action was placed on Cllr Hill to contact the school.", "Cllr Hill"),
        ("The Committee will ask the county for a date.", "Committee"),
        ("The Directors directed the Treasurer to close the account.", "Treasurer"),
        ("The Trustees tasked the Warden with counting the chairs.", "Warden"),
        ("The Governors charged the Clerk with finding a roofer.", "Clerk"),
    ],
)
def test_who_agrees_is_asked_or_is_named_in_an_agreement_owes_it(
    sentence: str, owner: str | None
) -> None:
    assert owner in [named for _, named in actions(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chair to be given authority to sign.",
        "Members welcomed Jo Vale, Treasurer to present the accounts.",
        "Cllr Hill asked the Clerk to confirm the cost.",
        "Cllr Hill asked the Clerk to write to the school. The Clerk declined.",
        "Cllr Hill asked the Clerk to send the map. The Clerk replied that it was lost.",
        "Clerk to write to the school. Sent 3 May.",
        "JB to ring the school – no longer needed.",
        "It was agreed to suspend standing orders.",
        "It was agreed to buy a bench.",
        "The Lord Chancellor is going to open a court.",
        "Action Fraud was mentioned.",
    ],
)
def test_what_is_answered_done_or_of_others_is_no_action(sentence: str) -> None:
    assert [words for words, _ in actions(sentence) if "Sent" not in sentence] == []


@pytest.mark.parametrize(
    ("note", "owner"),
    [
        ("TD to polish the bell.", "TD"),
        ("Tam Dow to polish the bell.", "Tam Dow"),
        ("TD will prune the hedge.", "TD"),
        ("TD/AB to rake the path.", "TD/AB"),
    ],
)
def test_whoever_is_known_may_be_given_anything_to_do(note: str, owner: str) -> None:
    present = "Present: Tam Dow (TD), Ann Bell (AB)\n\n"
    assert [action.owner for action in actions_of(minutes(f"{present}It rang.\n\n{note}"))] == [
        owner
    ]
    assert actions_of(minutes(f"It rang.\n\n{note}")) == ()


def test_a_known_person_asked_to_do_a_thing_is_given_it() -> None:
    (action,) = actions_of(
        minutes("Present: Tam Dow (TD)\n\nIt rang.\n\nTD asked to write to Hill.")
    )
    assert action.owner == "TD"


@pytest.mark.parametrize(
    ("title", "owners"),
    [
        ("01-02 JH to order the grit", ["JH"]),
        ("Clerk agreed to order the grit", ["Clerk"]),
        ("To note that the Clerk agreed to order the grit", []),
        ("Order of the grit", []),
    ],
)
def test_a_title_gives_what_it_says_in_so_many_words_to_whoever_it_names(
    title: str, owners: list[str]
) -> None:
    stored = minutes("It was late.")
    heading = Block("heading", 0, len(title))
    titled = replace(stored, text=title, division=replace(stored.division, blocks=(heading,)))
    assert [action.owner for action in actions_of(titled)] == owners


def test_a_column_that_names_again_who_is_to_act_makes_no_other_action() -> None:
    found = actions("It was late.\n\nJB to write to the school.\n\nJB\n\nThe hall was cold.")
    assert found == [("JB to write to the school.", "JB")]


def test_a_mark_below_a_title_is_of_what_the_title_names() -> None:
    stored = minutes("The hedge had not been cut.")
    title, mark = "5. New lamps", "ACTION: JB"
    text = f"{title}\n\n{mark}"
    blocks = (Block("heading", 0, len(title)), Block("action", len(title) + 2, len(text)))
    titled = replace(stored, text=text, division=replace(stored.division, blocks=blocks))
    assert [(text[a.start : a.end], a.owner) for a in actions_of(titled)] == [(text, "JB")]


def test_what_each_of_two_people_promises_in_a_sentence_is_an_action_of_their_own() -> None:
    found = actions("Cllr Hill will ring the farmer and the Clerk would write to the county.")
    assert found == [
        ("Cllr Hill will ring the farmer and", "Cllr Hill"),
        ("the Clerk would write to the county.", "Clerk"),
    ]


def test_who_says_of_himself_what_he_will_do_is_named_last_before_it() -> None:
    present = "Present: Tam Dow, Ann Bell\n\nIt rang.\n\n"
    words = "Tam Dow mentioned the fence, Ann said she would bring it up with the county."
    (action,) = actions_of(minutes(f"{present}{words}"))
    assert action.owner == "Ann Bell"


def test_who_she_is_stands_above_and_is_not_whoever_asked() -> None:
    found = actions("The Engineer had a map. Cllr Hill asked if it was new. She would send it.")
    assert [owner for _, owner in found] == ["Engineer"]


def test_one_called_by_rank_owes_by_the_name_that_the_text_gives() -> None:
    found = actions("Inspector Vale gave the figures. The Inspector would send them to Members.")
    assert [owner for _, owner in found] == ["Inspector Vale"]
    two = actions("Inspectors Vale and Moss came. The Inspector would send them to Members.")
    assert [owner for _, owner in two] == ["Inspector"]


def test_what_one_person_alone_agrees_to_do_is_no_decision_of_the_meeting() -> None:
    assert decisions_of(minutes("It was late.\n\nJB agreed to write to the school.")) == ()


def test_what_ought_to_be_done_or_others_are_to_do_is_no_action() -> None:
    assert actions("Lanes ought to be closed, and verges ought to be repaired.") == []
    assert actions("Cameras to be repaired by the police in the towns.") == []
    assert [owner for _, owner in actions("Verge to be repaired by the Clerk.")] == ["Clerk"]


def test_the_office_that_somebody_is_of_is_nobody_else() -> None:
    found = actions("The Chief of Staff, OPCC replied that it was late. She would send the plan.")
    assert [owner for _, owner in found] == ["Chief of Staff, OPCC"]

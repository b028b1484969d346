import pytest
from hypothesis import given

from ingest.bounds import MAX_LINE_CHARACTERS
from ingest.findings.promised.action import Action
from ingest.findings.promised.actions import actions_of
from ingest.findings.promised.promises import find_promise
from ingest.record import Document, Speech
from tests.ingest.divided import any_documents, minutes
from tests.pages import BULLETS, PAGE


def only(discussion: str) -> tuple[Action, str]:
    """The one action of a discussion, and its text."""
    stored = minutes(discussion)
    (action,) = actions_of(stored)
    return action, stored.text[action.start : action.end]


def texts(stored: Document) -> list[str]:
    return [stored.text[action.start : action.end] for action in actions_of(stored)]


PROMISES = [
    ("The PCC agreed to report back on the speed cameras.", "PCC", None, None),
    ("The PCC agreed to report back to the Panel.", "PCC", "Panel", None),
    (
        "The PCC agreed to give Panel Members a written answer.",
        "PCC",
        "Panel Members",
        None,
    ),
    ("The Chief Constable undertook to check the figures.", "Chief Constable", None, None),
    (
        "The PCC was keen on this, and undertook to raise it in the autumn.",
        "PCC",
        None,
        "in the autumn",
    ),
    (
        "The Deputy PCC said that he would write to the Home Secretary.",
        "Deputy PCC",
        "Home Secretary",
        None,
    ),
    ("The PCC said she would happily find out.", "PCC", None, None),
    ("The PCC said that he would be happy to share the report.", "PCC", None, None),
    ("The ACC would send the breakdown to Members.", "Assistant Chief Constable", "Members", None),
    ("The PCC will bring a report to a future meeting.", "PCC", None, "future meeting"),
    (
        "The figures would be circulated to Members after the meeting.",
        None,
        "Members",
        "after the meeting",
    ),
    ("The evaluation would be sent to the Police and Crime Panel.", None, "Panel", None),
    ("A written answer would be provided.", None, None, None),
    ("Members would receive a briefing note in due course.", None, "Members", "in due course"),
    ("An update would be given at the next Panel meeting.", None, None, "next Panel meeting"),
    (
        "The Policy Officer confirmed that the plan would be drawn up by June 2022.",
        "Policy Officer",
        None,
        "by June 2022",
    ),
    ("It was agreed that the PCC would look at the delays.", "PCC", None, None),
    (
        "It was agreed that parking be discussed at a future meeting.",
        None,
        None,
        "future meeting",
    ),
    ("The Panel agreed to write to the Minister.", "Panel", "Minister", None),
    (
        "Asked whether this could be shared, the PCC agreed to circulate it to members.",
        "PCC",
        "members",
        None,
    ),
    ("Questions left over would be answered outside of the meeting.", None, None, None),
    ("The Clerk would speak with partners about it.", "Clerk", None, None),
    (
        "RESOLVED – That the Clerk be asked to report to the next meeting.",
        "Clerk",
        None,
        "next meeting",
    ),
]


@pytest.mark.parametrize(("sentence", "owner", "recipient", "due"), PROMISES)
def test_a_promise_is_an_action_with_what_is_recorded_of_it(
    sentence: str, owner: str | None, recipient: str | None, due: str | None
) -> None:
    action, text = only(f"The report was introduced.\n\n{sentence}")
    assert text in sentence
    assert (action.owner, action.recipient, action.due) == (owner, recipient, due)
    assert not action.is_marked


@pytest.mark.parametrize(
    "sentence",
    [
        "Extra patrols would be in place over the summer.",
        "Performance would be monitored by the policy teams.",
        "The PCC said that poor results would lead to contracts not being renewed.",
        "If the grant came through, the PCC would write to the Panel.",
        "The figures could perhaps be shared with the Panel.",
        "A Member asked whether the figures would be shared with the Panel.",
        "Members requested that the report be circulated to all members.",
        "It was suggested that a report would be brought to the next meeting.",
        "Would the PCC bring a report to the next meeting?",
        "The PCC agreed that speeding was an issue.",
        "The PCC agreed with the Member.",
        "The Government had agreed to fund more officers.",
        "The Panel agreed to note the report.",
        "It was agreed that the minutes be approved.",
        "RESOLVED – That the report, and the answers given in it, be noted.",
        "The leaflet would be provided to members of the public.",
        "The Home Office guidance would be published by June 2022.",
        "The PCC would use his influence with local firms.",
        "The report had been circulated to Members.",
        "At the last meeting, it was agreed that the report be circulated to Members.",
    ],
)
def test_what_is_no_promise_is_no_action(sentence: str) -> None:
    assert texts(minutes(f"The report was introduced. {sentence}")) == []


MARKS = [
    ("[Action: PCC]", "PCC"),
    ("[Action:PCP]", "Panel"),
    ("[ACTION – Chief Constable].", "Chief Constable"),
    ("[Actions: PCC/Chief Constable]", "PCC and Chief Constable"),
    ("[Action: the Panel and the PCC]", "Panel and PCC"),
    ("[Action: Scrutiny Officer]", "Scrutiny Officer"),
    ("[Action: PCC to supply the figures]", "PCC"),
    ("[Action: see the note below]", None),
]


@pytest.mark.parametrize(("mark", "owner"), MARKS)
def test_a_mark_names_the_owner_and_comes_with_what_is_to_be_done(
    mark: str, owner: str | None
) -> None:
    action, text = only(f"The PCC spoke. The figures would be shared with the Panel. {mark}")
    assert text == f"The figures would be shared with the Panel. {mark}"
    assert (action.owner, action.recipient, action.is_marked) == (owner, "Panel", True)


@pytest.mark.parametrize(
    ("lines", "owner"),
    [
        ("Figures to be sent to all\n\nAction: HR – 31 Oct", "HR"),
        ("Figures to be sent to all\n\nOwner: Treasurer Due: 4 July", "Treasurer"),
        ("Figures to be sent to all Owner: Treasurer Due: July", "Treasurer"),
        ("Head of Housing\n\nSend the figures to all", "Head of Housing"),
        ("→ Treasurer to send the figures to all", "Treasurer"),
        ("Action 38/2 – B. Example to send the figures to all", "B. Example"),
    ],
)
def test_what_is_to_be_done_and_who_is_to_do_it_may_stand_apart(lines: str, owner: str) -> None:
    action, text = only(f"The report was introduced.\n\n{lines}")
    assert "figures" in text.casefold()
    assert action.owner == owner


def test_an_action_on_a_line_of_its_own_is_marked() -> None:
    action, text = only("The PCC said he would find out.\n\nAction: Chief Constable")
    assert action.owner == "Chief Constable"
    assert text.startswith("The PCC said he would find out.")


def test_an_action_of_a_reply_names_the_question_and_leaves_the_replys_bracket() -> None:
    stored = minutes("(4) How many?\n\n[The PCC agreed to provide the number to Members.]")
    (action,) = actions_of(stored)
    assert action.question_number == "4"
    assert texts(stored) == ["The PCC agreed to provide the number to Members."]


def test_who_he_is_is_read_from_who_speaks() -> None:
    action, _ = only("The Chief Constable explained the figures. He would write to the Member.")
    assert action.owner == "Chief Constable"


@pytest.mark.parametrize(
    ("opening", "owner"),
    [
        ("Ms North was sorry to hear it.", "Ms North"),
        ("Jo North had no figures with her.", "Jo North"),
        ("In reply, the Treasurer had no figures.", "Treasurer"),
    ],
)
def test_who_speaks_owes_by_the_name_that_the_speech_opens_with(opening: str, owner: str) -> None:
    text = f"{opening} She would write to Members."
    speech = Speech(0, len(text), "Officer", "Treasurer")
    promise = find_promise(text, (len(opening) + 1, len(text)), [speech])
    assert promise is not None
    assert promise.owner == owner


@pytest.mark.parametrize(
    "promise", ["The PCC agreed to take this forward.", "The Clerk would do this.", "Clerk to ask."]
)
def test_a_promise_that_points_back_is_read_with_the_sentence_before(promise: str) -> None:
    _, text = only(f"Members wished for more signs. {promise}")
    assert text == f"Members wished for more signs. {promise}"


def test_a_promise_that_goes_on_in_the_next_sentence_is_one_action() -> None:
    action, text = only(
        "The PCC agreed to provide the figures. These would be circulated to Members shortly."
    )
    assert text.endswith("shortly.")
    assert (action.owner, action.recipient, action.due) == ("PCC", "Members", "shortly")


def test_every_thing_that_was_agreed_in_a_list_is_an_action_and_noting_is_none() -> None:
    stored = minutes(
        "In summary, it was agreed that:\n\n·   the report be noted\n\n"
        "·   the plan would be strengthened\n\n·   the PCC would report back to the Panel."
    )
    assert texts(stored) == [
        "the plan would be strengthened",
        "the PCC would report back to the Panel.",
    ]
    assert [action.owner for action in actions_of(stored)] == [None, "PCC"]


def test_who_is_given_something_does_not_owe_it() -> None:
    stored = minutes("It was agreed that:\n\n·   the Panel would have the plan brought back to it")
    (action,) = actions_of(stored)
    assert (action.owner, action.recipient) == (None, "Panel")


def test_the_pages_of_other_tests_have_the_actions_they_show() -> None:
    road = minutes(PAGE.split("Minutes:")[1])
    assert [(a.owner, a.is_marked, a.question_number) for a in actions_of(road)] == [
        ("PCC", True, "2"),
        ("Chief Constable", True, "3"),
        (None, False, None),
    ]
    assert len(actions_of(minutes(BULLETS.split("Minutes:")[1]))) == 2


@given(any_documents())
def test_actions_are_spans_of_the_text_whatever_it_is(stored: Document) -> None:
    found = actions_of(stored)
    assert [a.start for a in found] == sorted(a.start for a in found)
    for action in found:
        text = stored.text[action.start : action.end]
        assert 0 <= action.start < action.end <= len(stored.text)
        assert text == text.strip()


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "words",
    [
        *("asked would write to ", "would provide ", "a, and ", "write to A", "Clerk will pay "),
        *("The Clerk will ask ", "figures to be sent ", "Members asked the PCC to say "),
    ],
)
def test_a_text_without_sentence_ends_is_read_in_time(words: str) -> None:
    text = words * (MAX_LINE_CHARACTERS // len(words) - 1)
    assert len(actions_of(minutes(text))) <= 1


@pytest.mark.parametrize(
    ("mark", "owner"),
    [
        ("Action: Chief Constable", "Chief Constable"),
        ("ACTION – PCC to provide the letter", "PCC"),
        ("(Action: Deputy PCC)", "Deputy PCC"),
        ("[Action PCC]", "PCC"),
        ("Action: PCC/Chief Constable", "PCC and Chief Constable"),
        ("Actions:\n\n1. Clerk to circulate the slides.", "Clerk"),
        ("Actions:\n\nR12/21 - The PCC will share the plan.", "PCC"),
        ("Action:- That the response be reported to the next meeting.", None),
    ],
)
def test_a_mark_names_its_owner_in_any_form(mark: str, owner: str | None) -> None:
    action, words = only(f"Figures were asked for.\n\n{mark}")
    assert (action.owner, action.is_marked) == (owner, True)
    assert words.endswith(mark.rpartition("\n")[2])


def test_an_action_at_the_end_of_a_paragraph_stands_with_its_promise() -> None:
    action, words = only("The PCC did not know but would find out. ACTION: PCC")
    assert action.owner == "PCC"
    assert words == "The PCC did not know but would find out. ACTION: PCC"


@pytest.mark.parametrize(
    ("sentence", "owner", "due"),
    [
        ("Councillor East undertook to provide a written response.", "Councillor East", None),
        (
            "The Head of Digital Strategy agreed to follow up on the query.",
            "Head of Digital Strategy",
            None,
        ),
        (
            "Superintendent North said that she would get the figures for Members.",
            "Superintendent North",
            None,
        ),
        ("The Clerk was asked to write to the school about the hedge.", "Clerk", None),
        ("The Director promised a written response.", "Director", None),
        ("The Committee Officer took an action to arrange a visit.", "Committee Officer", None),
        ("Agreed that the Clerk should obtain quotations by 1 May.", "Clerk", "by 1 May"),
        (
            "RESOLVED that the minutes of 4 March 2022 be signed and that the PCC provide figures.",
            "PCC",
            None,
        ),
        ("Officers agreed to report back in the autumn.", "Officer", "in the autumn"),
        ("Members asked the PCC to write to the Minister.", "PCC", None),
        ("The Committee asked that the Head of Finance circulate a note.", "Head of Finance", None),
        ("The Monitoring Officer would take advice and report back.", "Monitoring Officer", None),
        ("A briefing note to be circulated by the Clerk.", "Clerk", None),
        ("It was agreed that the Clerk would write to the police.", "Clerk", None),
        ("ZD would look into it and write to her.", "ZD", None),
        (
            "The Monitoring Officer agreed that she would tidy the wording.",
            "Monitoring Officer",
            None,
        ),
        ("The Deputy PCC gave a commitment that Members would see it.", "Deputy PCC", None),
        ("The Chief Constable committed to sharing the survey.", "Chief Constable", None),
        ("The PCC said that he would lead the first visit himself.", "PCC", None),
        ("A reply would be sent to the district by the Secretary.", "Secretary", None),
        ("The Engineer said that it could and that he'd see to it.", "Engineer", None),
        ("It was requested that the Clerk look into the delay.", "Clerk", None),
        ("The Treasurer was happy to share the evaluation with Members.", "Treasurer", None),
        ("The Treasurer confirmed that it would be shared.", "Treasurer", None),
        ("The Engineer took this away.", "Engineer", None),
        ("The Treasurer assured Members that a note would reach them.", "Treasurer", None),
        ("Example Person (Clerk): I can find it out and let you have it.", "Clerk", None),
        ("Example Person (Treasurer): Let me get you a proper answer.", "Treasurer", None),
        ("HB wasn’t aware of any. Will look into it.", "HB", None),
        ("It was agreed that Jo Example would send the report.", "Jo Example", None),
        ("The Clerk had rung twice, and he was asked to write to the firm.", "Clerk", None),
        ("The PCC: I have asked for a quote, and shall let Members know.", "PCC", None),
        ("The Treasurer committed to provide the figures by 1 May.", "Treasurer", "by 1 May"),
    ],
)
def test_whoever_is_named_by_a_title_owes_what_they_undertake(
    sentence: str, owner: str, due: str | None
) -> None:
    action, _ = only(f"The report was introduced.\n\n{sentence}")
    assert (action.owner, action.due) == (owner, due)


@pytest.mark.parametrize(
    "sentence",
    [
        "The PCC would continue to work with partners on road safety.",
        "The force will recruit 100 officers by March 2025.",
        "RESOLVED that Mr East be elected as Chair, to hold office until his successor can act.",
        "It was agreed that the next meeting would be held on Friday, 2 October.",
        "The Chief Constable was asked to explain the rise.",
        "A Member suggested that the Clerk write to the school.",
        "The PCC had undertaken to write to the Minister and had done so.",
        "The Clerk to the Council was present.",
        "The matter would be discussed at a forthcoming meeting of the Safety Partnership.",
        "The Committee agreed to discuss it further under the next item.",
        "Officers would attend community events throughout the summer.",
        "Crews will visit every school by July.",
        "Another would take part remotely.",
        "The PCC would appoint a champion and would press on with her plan.",
        "RESOLVED that £60,000 be carried forward for equipment.",
        "RESOLVED – That the Chief Constable be asked to report to the next meeting.",
        "RESOLVED: That a report on the pilot be brought to the Panel in March.",
        "RESOLVED that Councillor East replace Councillor West on the Panel.",
        "Decision: the scheme is to be looked at each year.",
        "It was agreed that Councillor North take the chair.",
        "It was agreed that the item on knives be brought forward from July to May.",
        "Reply to follow.",
        "The Chief Constable was hardworking and committed to the area.",
        "The Chief Constable spoke to the letter from Her\n     Majesty's Inspector.",
        "Superintendent East     Chief Constable",
    ],
)
def test_plans_elections_and_what_others_do_are_no_undertakings(sentence: str) -> None:
    assert texts(minutes(f"The report was introduced.\n\n{sentence}")) == []


def test_what_a_speaker_says_he_will_do_is_owed_by_whom_the_label_names() -> None:
    said = "THE CHIEF CONSTABLE: It does not.\n\nI will have an inspector call by Monday."
    action, text = only(said)
    assert (action.owner, text) == ("Chief Constable", "I will have an inspector call by Monday.")


def test_whom_a_resolution_asks_owes_what_it_asks_for() -> None:
    action, text = only(
        "The Board:\n\n- approved the report; and\n\n- asked the Clerk to write again."
    )
    assert (action.owner, text) == ("Clerk", "asked the Clerk to write again.")


@pytest.mark.parametrize(
    ("lines", "owner", "due"),
    [
        ("·         Action: the Clerk to send Members the list by 1 May.", "Clerk", "by 1 May"),
        ("Action point 3: Finance Director to provide a breakdown.", "Finance Director", None),
        ("Clerk to contact the school.", "Clerk", None),
        ("ACTION: Strategic Director, Regeneration", "Strategic Director, Regeneration", None),
        ("Next steps\n\n- Clerk must book the room by 5 May.", "Clerk", "by 5 May"),
        ("| Action | Owner | By |\n|---|---|---|\n| Send the list | PCC | 1 May |", "PCC", "1 May"),
        (
            "| Item | Responsible | Due |\n|---|---|---|\n| Lamps for the hall | PCC | 1 May |",
            "PCC",
            "1 May",
        ),
        (
            "Ref | Action required | Lead | Deadline\n\n1 | Send the list | Clerk | May",
            "Clerk",
            "May",
        ),
        ("Action | By\n\nSend the list | Clerk", "Clerk", None),
        ("Action | Lead | Status\n\nSend the list | Clerk | Late", "Clerk", None),
        ("ACTION – OFFICE\nWrite again to the school.", "OFFICE", None),
        ("ACTION (HB): bring costs to June", "HB", None),
        ("ACTION: A letter of thanks to be sent (Chair)", "Chair", None),
        ("Actions from this meeting\n\n1. Host authority to book it", "Host authority", None),
        ("| No | To do | Who | By |\n|---|---|---|---|\n| 1 | Keys | Jo | May |", "Jo", "May"),
        ("Action 9/2 – Mr. North to ask for a price.", "Mr. North", None),
        ("Action 9/3 – B. North to follow up the theft.", "B. North", None),
    ],
)
def test_an_action_is_told_by_its_line_or_its_row(lines: str, owner: str, due: str | None) -> None:
    action, _ = only(f"Figures were asked for.\n\n{lines}")
    assert (action.owner, action.due, action.is_marked) == (owner, due, True)


def test_rows_of_other_tables_are_no_actions() -> None:
    assert texts(minutes("Offence | Number\n\nBurglary | 12\n\nAction Fraud | 9")) == []


def test_a_promise_and_the_agreement_that_says_it_again_are_one_action() -> None:
    stored = minutes(
        "The PCC agreed to share the letter with the Panel.\n\nIt was agreed that:\n\n"
        "·   the report be noted\n\n·   the PCC would share the letter with the Panel."
    )
    assert texts(stored) == ["The PCC agreed to share the letter with the Panel."]


def test_two_marks_below_one_another_are_two_actions() -> None:
    stored = minutes("The roof will be mended in June.\n\nACTION: Clerk\n\nACTION: Cllr Brook")
    assert [action.owner for action in actions_of(stored)] == ["Clerk", "Cllr Brook"]


def test_whoever_is_marked_to_do_a_thing_owes_it_though_the_word_is_a_common_one() -> None:
    action, _ = only("The caretaker told of the gate.\n\nACTION: Caretaker to mend the gate")
    assert action.owner == "Caretaker"

"""What small meetings write: answered in the same sentence, listed, requested, or elsewhere."""

import pytest

from tests.ingest.findings.asked.test_forms_of_exchanges import told


def starts(discussion: str, title: str = "Policing") -> list[tuple[str, str | None]]:
    """How each question and its reply begin."""
    return [
        (question[:30], reply and reply[:30]) for question, reply, _, _ in told(discussion, title)
    ]


@pytest.mark.parametrize(
    ("discussion", "reply"),
    [
        ("AB asked whether the work would be online, HB said it would be both.", "HB said"),
        ("Members queried the date and the Cathaoirleach stated that it was in May.", "the Cathao"),
        (
            "Councillor Moss referred to speeding on the lane and in replying Sergeant Hill said "
            "that vans were sent.",
            "Sergeant Hill",
        ),
        ("Asked if any were shut, the project owner answered that none were.", "the project own"),
        ("Pressed on the date, the surveyor put it in May.", "the surveyor"),
        ("Cllr Moss asked whether the gate was locked and the warden said it was.", "the warden"),
        ("Cllr Moss queried the bill, and its treasurer agreed to send another.", "its treasurer"),
        ("Mr Hill asked when it would open to which Cllr Moss replied in May.", "Cllr Moss"),
        ("Mr Hill asked if the hall was insured (the caretaker thought so).", "the caretaker"),
    ],
)
def test_somebody_else_replies_in_the_sentence_of_what_was_asked(
    discussion: str, reply: str
) -> None:
    [(_, replied)] = starts(discussion)
    assert replied is not None
    assert replied.startswith(reply)


def test_what_opens_with_which_and_asks_no_more_is_no_reply() -> None:
    discussion = "Cllr Moss asked about the plan, according to which shops pay and homes do not."
    assert [reply for _, reply in starts(discussion)] == [None]


@pytest.mark.parametrize(
    "discussion",
    [
        "Councillor Moss had rung the firm and asked for a price. It was agreed to wait.",
        "The Chairman asked for nominations. Councillor Moss was willing.",
        "Councillor Moss requested that the bench be mended.",
    ],
)
def test_what_is_asked_elsewhere_or_only_requested_is_no_exchange(discussion: str) -> None:
    assert starts(discussion) == []


def test_whoever_only_thanks_replies_to_nothing() -> None:
    discussion = (
        "Councillor Moss asked if the lane could be swept.\n\n"
        "Councillor Hill wished the Sergeant well and commended his work."
    )
    assert [reply for _, reply in starts(discussion)] == [None]


def test_points_of_one_list_are_answered_in_another_by_their_subject() -> None:
    discussion = (
        "Members raised the following issues:\n"
        "• Speeding past the school\n• Begging in the square\n• Quad bikes on the golf course\n\n"
        "The Superintendent replied to the queries as follows:\n"
        "• The golf course would be watched\n• No law forbids begging"
    )
    assert starts(discussion) == [
        ("Begging in the square", "No law forbids begging"),
        ("Quad bikes on the golf course", "The golf course would be watch"),
    ]


def test_a_point_of_a_list_that_bids_somebody_do_something_is_a_point_too() -> None:
    discussion = (
        "Members voiced concerns about the following:\n"
        "• Gates left open on the common\n• Check whether the siren works\n• Rats by the pond\n\n"
        "The Sergeant responded to the concerns as follows:\n"
        "• The siren had been tested\n• The county would see to the pond"
    )
    assert starts(discussion) == [
        ("Check whether the siren works", "The siren had been tested"),
        ("Rats by the pond", "The county would see to the po"),
    ]


def test_a_heading_that_asks_is_answered_by_what_stands_below_it() -> None:
    discussion = "How will the noise be dealt with?\n\nA wall is to be built."
    assert starts(discussion) == [("How will the noise be dealt wi", "A wall is to be built.")]


@pytest.mark.parametrize(
    ("discussion", "reply"),
    [
        (
            "The state of the ford was raised, which the Chairman advised was the county’s matter.",
            "which the Ch",
        ),
        ("Una mentioned rubbish behind the mill, Cora said she would report it.", "Cora said"),
    ],
)
def test_whoever_chairs_or_goes_by_one_name_replies_in_the_sentence_of_a_point(
    discussion: str, reply: str
) -> None:
    [(_, replied)] = starts(discussion, "Roads")
    assert replied is not None
    assert replied.startswith(reply)


@pytest.mark.parametrize(
    ("discussion", "reply"),
    [
        (
            "Complaints were made about lorries that park at night. "
            "Residents were encouraged to write to the county.",
            "Residents were encouraged to w",
        ),
        (
            "Una passed on a complaint from a visitor about the car park. "
            "It was agreed to write to the club.",
            "It was agreed to write to the ",
        ),
    ],
)
def test_what_the_complaining_were_told_and_what_came_of_it_is_the_reply(
    discussion: str, reply: str
) -> None:
    assert [replied for _, replied in starts(discussion, "Roads")] == [reply]


def test_nobody_replies_to_what_he_asked_himself() -> None:
    discussion = (
        "Una Birch asked what the pump cost. Cora Moss asked why it broke, and Una Birch explained "
        "that it was old."
    )
    assert starts(discussion, "Pumps") == [
        ("Una Birch asked what the pump ", None),
        ("Cora Moss asked why it broke", "Una Birch explained that it wa"),
    ]


def test_a_line_without_a_stop_ends_where_somebody_opens_the_next() -> None:
    discussion = (
        "The Board will look at its terms of reference again at the meeting in the spring\n\n"
        "Councillor Moss asked for the rules that the terms mention, which had not been drawn up. "
        "The Treasurer explained that there were none."
    )
    assert starts(discussion, "Rules") == [
        ("Councillor Moss asked for the ", "The Treasurer explained that t")
    ]


@pytest.mark.parametrize(
    ("point", "question", "reply"),
    [
        (
            "Concerns about the ford: Cllr Moss will write.",
            "Concerns about the ford",
            "Cllr Moss will write.",
        ),
        (
            "Lamps out on the hill – have been reported.",
            "Lamps out on the hill",
            "have been reported.",
        ),
    ],
)
def test_behind_a_point_of_the_public_stands_who_sees_to_it_or_that_it_is_done(
    point: str, question: str, reply: str
) -> None:
    assert starts(f"• {point}\n\n• Nothing else.", "Public Forum") == [(question, reply)]


def test_an_answer_may_stand_behind_a_colon() -> None:
    discussion = "Councillor Moss asked how often it ran: twice a day, in summer alone."
    assert starts(discussion) == [
        ("Councillor Moss asked how ofte", "twice a day, in summer alone."),
    ]
    listed = "Councillor Moss asked two things: how often it ran and why it stopped."
    assert [reply for _, reply in starts(listed)] == [None]


def test_a_reply_is_found_in_a_sentence_that_lines_break() -> None:
    discussion = (
        "Councillor Moss asked if the upper field could be lent for the show in the coming\n\n"
        "summer, Mr Hill agreed to this."
    )
    [(_, reply)] = starts(discussion, "Fields")
    assert reply == "Mr Hill agreed to this."


def test_whoever_was_asked_replies_and_has_not_asked() -> None:
    discussion = "The Chairman was asked about the date, he replied that it would be in May."
    [(question, reply, asker, replier)] = told(discussion)
    assert (question, reply) == (
        "The Chairman was asked about the date",
        "he replied that it would be in May.",
    )
    assert (asker, replier) == ("Member", "Chair")


def test_who_thanks_for_a_question_may_reply_too() -> None:
    discussion = (
        "Councillor Moss asked about the bins. "
        "The Chairman thanked her and said that they had been ordered."
    )
    [(_, reply)] = starts(discussion)
    assert reply == "The Chairman thanked her and s"


@pytest.mark.parametrize(
    ("discussion", "reply"),
    [
        (
            "The Clerk had received a letter from a neighbour about the hedge. "
            "The Clerk was asked to reply that it was the county’s.",
            "The Clerk was asked to reply t",
        ),
        (
            "Councillor Moss had been approached by a neighbour whose lane had flooded. "
            "It was agreed to write to the county.",
            "It was agreed to write to the ",
        ),
    ],
)
def test_what_a_letter_or_an_approach_brings_is_answered_by_what_came_of_it(
    discussion: str, reply: str
) -> None:
    assert [replied for _, replied in starts(discussion, "Hedges")] == [reply]


def test_a_line_of_the_publics_session_that_tells_who_sees_to_it_is_an_exchange() -> None:
    discussion = "Bin at the ford overflowing - Clerk to report."
    assert starts(discussion, "Public session") == [
        ("Bin at the ford overflowing", "Clerk to report."),
    ]

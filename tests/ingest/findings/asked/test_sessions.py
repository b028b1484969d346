"""Sessions for the public, and lists of questions: what is put there without asking."""

import pytest

from tests.ingest.findings.asked.test_forms_of_exchanges import told

PUBLIC = "Public Participation"


def test_what_an_outsider_tells_the_meeting_in_the_publics_session_is_put_to_it() -> None:
    discussion = (
        "Una Birch told the meeting that the pond was to be drained. "
        "The Chairman said that the Council would wait for the plans."
    )
    [(question, reply, asker, replier)] = told(discussion, PUBLIC)
    assert question.startswith("Una Birch")
    assert reply is not None
    assert reply.startswith("The Chairman")
    assert (asker, replier) == ("Public", "Chair")


def test_elsewhere_who_reports_puts_nothing() -> None:
    discussion = (
        "Una Birch told the meeting that the pond was to be drained. "
        "The Chairman said that the Council would wait for the plans."
    )
    assert told(discussion, "Ponds") == []


@pytest.mark.parametrize(
    "discussion",
    [
        "Una Birch requested the Council to put a sign at the ford.",
        "An elector raised concerns about the noise of the mill and the loads on its lane.",
    ],
)
def test_what_the_public_asks_for_or_worries_about_is_put_though_nobody_replies(
    discussion: str,
) -> None:
    [(question, reply, asker, _)] = told(discussion, PUBLIC)
    assert (question, reply, asker) == (discussion, None, "Public")


@pytest.mark.parametrize(
    "discussion",
    [
        "There were no questions from the public.",
        "Una Birch thanked the Council for the new bench.",
        "Members of the public are reminded to send questions ahead.",
    ],
)
def test_a_session_in_which_nothing_is_brought_up_has_no_exchange(discussion: str) -> None:
    assert told(discussion, PUBLIC) == []


def test_the_points_of_a_list_headed_questions_for_somebody_are_all_asked() -> None:
    discussion = (
        "Questions for the County Council:\n\n"
        "1. Drain at the ford is blocked.\n\n"
        "2. Lamps out on Mill Lane.\n\n"
        "The next report is due in May."
    )
    assert [(q, reply) for q, reply, _, _ in told(discussion, "Highways")] == [
        ("Drain at the ford is blocked.", None),
        ("Lamps out on Mill Lane.", None),
    ]


def test_the_points_below_the_following_questions_are_asked_whoever_answered_them() -> None:
    discussion = (
        "The Treasurer answered the following questions on it:\n\n"
        "• Lamps – Would new ones save money\n\n"
        "• The ford – Do Environmental Health Officers see to it"
    )
    assert [(q, reply) for q, reply, _, _ in told(discussion, "Budget")] == [
        ("Lamps – Would new ones save money", None),
        ("The ford – Do Environmental Health Officers see to it", None),
    ]


def test_a_point_of_the_publics_list_is_an_exchange_where_somebody_answers_it() -> None:
    discussion = (
        "• Steps at the mill are cracked.\n\n"
        "• Bins at the ford overflow. Councillor Moss would ring the contractor."
    )
    assert [(q, reply) for q, reply, _, _ in told(discussion, "Public Forum")] == [
        ("Bins at the ford overflow.", "Councillor Moss would ring the contractor."),
    ]


def test_to_a_point_one_of_the_public_adds_another_and_replies_to_a_question() -> None:
    point = "A resident was worried about the mill. A parishioner said that its lane was broken."
    assert all(reply is None for _, reply, _, _ in told(point, PUBLIC))
    question = "Councillor Moss asked whether the mill was noisy. A resident said that it was not."
    [(_, reply, _, _)] = told(question)
    assert reply == "A resident said that it was not."


def test_a_welcome_before_the_publics_session_is_no_bar_to_it() -> None:
    discussion = "Una Birch told the meeting that it was late. The Chairman said that it was."
    assert len(told(discussion, "Welcome and public participation")) == 1
    assert told(discussion, "Welcome to the public") == []


def test_the_publics_exclusion_is_no_session() -> None:
    discussion = "Una Birch told the meeting that it was late. The Chairman said that it was."
    assert told(discussion, "Exclusion of the Public (comments from the public)") == []


@pytest.mark.parametrize(
    "discussion",
    [
        "A question from the floor was raised on the gate. The Treasurer said that it was sold.",
        "A complaint from a visitor was read out. It was agreed to write to the club.",
        "Mr Tom Reed, a Mill Lane resident, complained that it was loud. The Treasurer agreed.",
    ],
)
def test_what_comes_from_outside_is_asked_by_the_public_wherever_it_is_told(
    discussion: str,
) -> None:
    assert [asker for _, _, asker, _ in told(discussion, "Mill Lane")] == ["Public"]

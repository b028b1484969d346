"""What is a reply to what was asked, and whose: nobody is said to reply who is not recorded so."""

import pytest

from tests.ingest.findings.asked.test_forms_of_exchanges import told


@pytest.mark.parametrize(
    "discussion",
    [
        # What only goes on with what was asked.
        "The Clerk introduced the plan.\n\nMrs Lowe asked about the ferry. "
        "The gangway had been shut on Monday when she called.",
        "The Treasurer presented the plan.\n\nCouncillor Orchard asked why rents fell. "
        "It had been a wet spring, he believed, for everyone.",
        "Councillor Orchard asked why the kiosk shut. Walkers had complained.",
        "Councillor Orchard asked why the kiosk shut. Rents had trebled.",
        "Councillor Orchard asked why the kiosk shut; residents were cross.",
        "Councillor Orchard asked why the kiosk shut. She had written about it twice.",
        "Councillor Orchard asked why fees doubled. Parishioners would not pay them.",
        "Councillor Orchard asked why fees doubled. Local residents said they would not pay.",
        "The PCC spoke of tolls. Councillor Orchard asked why tolls doubled. "
        "She believed that her street paid most.",
        "The PCC spoke of tolls. Councillor Orchard asked why tolls doubled. "
        "She explained that her street paid most.",
        "Councillor Orchard asked why tolls doubled. He doubted the sums.",
        "Councillor Orchard asked whether dogs were caught. Two were loose near her farm.",
        # What whoever asked thinks of it.
        "Councillor Orchard asked why the kiosk shut. This was unacceptable.",
        "Mrs Lowe asked why no bus came. It was simply not good enough.",
        "A Member asked why papers came late. That was a disgrace.",
        # More of the same person's, and what tells of something else behind a request.
        "Ms Lowe asked the Clerk to list the leases. Ms Lowe noted that two had run out.",
        "The Board asked the Treasurer to sign the lease. Walkers love the new gate.",
        "The Panel requested that every lamp be counted. The kiosk sells more ice than tea.",
        # The next point of a list.
        "- Is the lease on top of the rent?\n\n- The kiosk opens at nine",
        "- Whose are the nets?\n\n- Ferry: timetable still to come",
        # Comings and goings.
        "Councillor Orchard voiced concern about dogs. A girl had been bitten in her lane."
        "\n\nThe Chief Constable arrived.",
        "Councillor Orchard voiced concern about dogs. Councillor Finch agreed with her."
        "\n\nThe PCC left the meeting.",
        "Councillor Orchard asked about dogs.\n\nMr Dunn left the meeting at 8 pm.",
        "Councillor Orchard asked about dogs. The Treasurer joined the meeting.",
        "Councillor Orchard asked about dogs.\n\nThe Vice-Chair took the chair.",
        "Councillor Orchard asked about dogs.\n\nThe Chief Constable and the Treasurer withdrew.",
        "Mr Dunn, a resident, asked why the gate was locked. He had walked there since boyhood."
        "\n\nThe Chair thanked him.",
    ],
)
def test_what_answers_nobody_is_no_reply(discussion: str) -> None:
    assert [reply for _, reply, _, _ in told(discussion) if reply is not None] == []


@pytest.mark.parametrize(
    ("discussion", "reply", "replier"),
    [
        ("Councillor Orchard asked when lamps would be lit. They would be in March.", "They", None),
        ("Councillor Orchard asked when lamps would be lit. In March.", "In March", None),
        ("Councillor Orchard asked how many vans ran. The force had nine.", "The force", None),
        ("Councillor Orchard asked if the ferry ran on Sundays. It did.", "It did", None),
        ("Councillor Orchard asked who paid. It was the force, he was told.", "It was", None),
        ("Councillor Orchard asked who paid. The trust stated that it did.", "The trust", None),
        ("Councillor Orchard asked if it would hold. She could only say that it had.", "She", None),
        ("Father Finch asked if he might ring her. Please do, she said.", "Please", None),
        (
            "The PCC gave an account.\n\nA Member asked how long it was shut. It was a month.",
            "It was a month",
            None,
        ),
        (
            "The Treasurer was asked why fees doubled. She put it down to wages.",
            "She put it",
            "Officer",
        ),
        (
            "The PCC spoke.\n\nCouncillor Orchard asked whether the Treasurer had paid. "
            "She had, in June.",
            "She had",
            "Officer",
        ),
        (
            "Councillor Orchard asked the Chief Constable about dogs. He blamed a fence.",
            "He blamed",
            "Chief Constable",
        ),
        (
            "Councillor Orchard asked about dogs.\n\nThe Chief Constable blamed a fence.",
            "The Chief Constable blamed",
            "Chief Constable",
        ),
        (
            "The Treasurer presented the plan.\n\nIn answer to Councillor Orchard she explained "
            "that the fund would last.",
            "she explained",
            "Officer",
        ),
    ],
)
def test_an_answer_is_found_and_named_only_for_whom_the_passage_names(
    discussion: str, reply: str, replier: str | None
) -> None:
    [(_, found, _, by)] = told(discussion)
    assert found
    assert found.startswith(reply)
    assert by == replier


@pytest.mark.parametrize(
    "reply",
    ["Mostly by hand.", "£9 to the end of May.", "Ring the desk.", "**Commissioner:** by hand."],
)
def test_what_only_answers_is_a_reply(reply: str) -> None:
    [(_, found, _, _)] = told(f"Councillor Orchard asked what was used. {reply}")
    assert found == reply


@pytest.mark.parametrize(
    ("discussion", "replier"),
    [
        ("Ms Finch asked when it would open. He thought May.", "Chief Constable"),
        ("Ms Finch asked who paid. The trust had, he said, and gladly.", "Chief Constable"),
        ("Ms Finch asked who paid. Rents did.", None),
    ],
)
def test_he_is_whoever_answered_so_far_and_is_called_so(
    discussion: str, replier: str | None
) -> None:
    lead = "Mr Moss, Chief Constable, gave a report. Mrs Dale, Treasurer, gave another.\n\n"
    assert [of for _, _, _, of in told(lead + discussion)] == [replier]


def test_several_turns_of_a_transcript_stand_in_one_paragraph() -> None:
    lead = "Officers: Jo Moss (Head of Parks)\n\n"
    said = (
        "- **Cllr Finch** – would it open? *Jo* – in May. **Cllr Dale** – and shut? *Jo* – never."
    )
    assert [(reply, asker, of) for _, reply, asker, of in told(lead + said)] == [
        ("*Jo* – in May.", "Member", "Officer"),
        ("*Jo* – never.", "Member", "Officer"),
    ]


def test_a_document_says_whose_all_replies_of_a_schedule_are() -> None:
    schedule = "Question 1\nWhy was it shut?\n\nReply\nIt was unsafe.\n"
    said = "The replies of the Commissioner are in the schedule.\n\n"
    assert [of for _, _, _, of in told(said + schedule)] == ["PCC"]
    assert [of for _, _, _, of in told(schedule)] == [None]


def test_what_whoever_asked_thinks_of_it_stands_before_the_reply() -> None:
    [found] = told(
        "Councillor Orchard asked why rents had trebled. This was quite unfair. "
        "The Treasurer said that they followed the index."
    )
    assert found[0].endswith("This was quite unfair.")
    assert found[1] == "The Treasurer said that they followed the index."


@pytest.mark.parametrize(
    ("whom", "replier"),
    [("the Treasurer", "Officer"), ("the Commissioner", "PCC"), ("Mayor", None)],
)
def test_behind_a_label_whoever_the_question_was_put_to_replies_or_nobody(
    whom: str, replier: str | None
) -> None:
    asked = f"Councillor Orchard to {whom}: who pays for the kiosk?"
    again = f"Councillor Finch to {whom}: are rents to rise?"
    found = told(f"{asked} Reply: its tenant does.\n\n{again} Reply: by a tenth.")
    assert found == [
        (asked, "Reply: its tenant does.", "Member", replier),
        (again, "Reply: by a tenth.", "Member", replier),
    ]


@pytest.mark.parametrize(
    ("columns", "cells", "replier"),
    [
        ("Response", "Cllr Finch said that it rained.", None),
        ("Response", "Cllr Finch replied that it was.", "Member"),
        ("Response | Officer", "Cllr Finch said that it rained. | Treasurer", "Officer"),
        ("Answered by | Note", "Commissioner | Cllr Finch said that it rained.", "PCC"),
        ("Response from the Commissioner | Note", "It was. | Cllr Finch said why.", "PCC"),
    ],
)
def test_in_a_row_a_councillors_remark_does_not_tell_who_replied(
    columns: str, cells: str, replier: str | None
) -> None:
    rules = " | ".join("---" for _ in f"Question | {columns}".split(" | "))
    [found] = told(f"| Question | {columns} |\n| {rules} |\n| Is the kiosk open? | {cells} |")
    assert found == ("Is the kiosk open? |", cells, None, replier)


def test_the_answer_and_he_who_replies_are_parted_from_what_was_asked() -> None:
    for reply in ("she replied that it was", "the answer was yes"):
        [(_, told_reply, _, _)] = told(f"Councillor Finch asked if it was let and {reply}.")
        assert told_reply == f"{reply}."


def test_of_what_nobody_answers_each_who_asks_has_a_question() -> None:
    asked = ["Councillor Finch asked if it was let.", "He also asked when it would be painted."]
    assert [(q, reply) for q, reply, _, _ in told(" ".join(asked))] == [(q, None) for q in asked]


def test_the_points_below_a_question_of_a_list_answer_it() -> None:
    listed = "c. Where is the kiosk?\n\ni. Down by the mill, on the left"
    [(_, reply, _, _)] = told(listed)
    assert reply == "Down by the mill, on the left"


def test_what_somebody_requests_is_put_where_another_answers() -> None:
    [(question, _, _, _)] = told("Finch requested a lamp for it. Birch agreed to find one.")
    assert question == "Finch requested a lamp for it."

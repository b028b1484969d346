"""What is a reply to what was asked, and whose: nobody is said to reply who is not recorded so."""

import pytest

from tests.ingest.findings.asked.test_forms_of_exchanges import told


@pytest.mark.parametrize(
    "discussion",
    [
        # What only goes on with what was asked.
        "The Clerk introduced the plan.\n\nMrs Lowe asked about the ferry. "
        "The gangway had been shut on Monday when she called.",
        "Councillor Orchard asked why fees doubled. Parishioners would not pay them.",
        "Councillor Orchard asked why fees doubled. Local residents said they would not pay.",
        "The PCC spoke of tolls. Councillor Orchard asked why tolls doubled. "
        "She believed that her street paid most.",
        "The PCC spoke of tolls. Councillor Orchard asked why tolls doubled. "
        "She explained that her street paid most.",
        "Councillor Orchard asked why tolls doubled. He doubted the sums.",
        "Councillor Orchard asked whether dogs were caught. Two were loose near her farm.",
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
        # An office whose holder does something, in a paragraph behind.
        "Councillor Orchard asked about dogs.\n\nThe Chief Constable had a wet coat.",
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

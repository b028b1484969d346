"""Exchanges told by the form that a document keeps, with who asked and who replied."""

import pytest

from ingest.findings.asked.exchanges import exchanges_of
from tests.ingest.divided import document
from tests.ingest.whole_meetings import whole_meeting

Told = tuple[str, str | None, str | None, str | None]


def told(discussion: str, title: str = "Performance") -> list[Told]:
    """How the question and the reply of each exchange begin, and the roles of both."""
    reading = whole_meeting(title, discussion)
    return [
        (
            reading.text[e.question_start : e.question_end],
            None if e.reply_start is None else reading.text[e.reply_start : e.reply_end],
            e.asker,
            e.replier,
        )
        for part in document(reading.text, reading.division).parts()
        for e in exchanges_of(part)
    ]


@pytest.mark.parametrize(
    ("discussion", "question", "reply"),
    [
        (
            "DO asked who mows the verge but AB stated that nobody did.",
            "DO asked who mows the verge",
            "AB stated that nobody did.",
        ),
        (
            "MW asked why it had shut, and TPo explained that the roof leaked.",
            "MW asked why it had shut",
            "TPo explained that the roof leaked.",
        ),
        (
            "WP hoped for a town that had tried it and JN advised that none had.",
            "WP hoped for a town that had tried it",
            "JN advised that none had.",
        ),
        (
            "He was asked why it had risen by half, and said that wages had.",
            "He was asked why it had risen by half",
            "and said that wages had.",
        ),
        (
            "There was a question about the kerb, to which the Clerk replied that it was ordered.",
            "There was a question about the kerb",
            "the Clerk replied that it was ordered.",
        ),
    ],
)
def test_what_joins_a_reply_to_what_was_asked_is_of_neither(
    discussion: str, question: str, reply: str
) -> None:
    assert [exchange[:2] for exchange in told(discussion)] == [(question, reply)]


@pytest.mark.parametrize(
    ("discussion", "question", "reply", "asker", "replier"),
    [
        (
            "* How many cells are shut?\n  → Six, and two more in May.",
            "How many cells",
            "Six",
            "Member",
            None,
        ),
        (
            "- BM: do the vans need renewing? KV - not before June.",
            "- BM: do the vans",
            "KV - not before June",
            "Member",
            "Officer",
        ),
        (
            "School governors' member: heads want one number to ring. KV: it goes live in May.",
            "School governors' member",
            "KV: it goes live",
            "Member",
            "Officer",
        ),
        (
            "Further to Minute 12, Mrs Lowe asked whether the drone was insured. It was.",
            "Further to Minute 12",
            "It was",
            "Member",
            None,
        ),
        (
            "In answer to a follow-up from her, the Treasurer put the saving at £40,000.",
            "In answer to a follow-up",
            "the Treasurer put",
            "Member",
            "Officer",
        ),
        (
            "The Commissioner, replying to Mr Dunn on desks, stated that seven would close.",
            "The Commissioner, replying",
            "The Commissioner, replying",
            "Member",
            "PCC",
        ),
        (
            "When Councillor Moss pressed him on the pilot, he said that it would go on.",
            "When Councillor Moss",
            "he said",
            "Member",
            None,
        ),
        (
            "The Panel challenged the Commissioner over the grant. He blamed late papers.",
            "The Panel challenged",
            "He blamed",
            "Member",
            "PCC",
        ),
        (
            "Cllr Finch asked if banks helped. Some did, according to the Commissioner.",
            "Cllr Finch asked",
            "Some did",
            "Member",
            "PCC",
        ),
        (
            "Mr Dunn asked if the date could move; Chair: no, the room is booked.",
            "Mr Dunn asked",
            "Chair: no",
            "Member",
            "Chair",
        ),
    ],
)
def test_an_exchange_is_told_by_its_form(
    discussion: str, question: str, reply: str, asker: str | None, replier: str | None
) -> None:
    [found] = told(discussion)
    assert found[0].startswith(question)
    assert found[1]
    assert found[1].startswith(("→ " + reply, reply))
    assert found[2:] == (asker, replier)


def test_two_points_that_name_who_put_them_tell_how_a_list_is_kept() -> None:
    points = "Burglary (Cllr Moss) – this had risen.\n\nVetting (Mrs Lowe) – this took a month."
    assert [found[0] for found in told(points)] == ["Burglary (Cllr Moss)", "Vetting (Mrs Lowe)"]
    assert told("Burglary (Cllr Moss) – this had risen.") == []


def test_who_asks_is_told_by_the_heading_above_or_the_title_of_the_item() -> None:
    question = "* Why is the desk shut?\n  → For want of staff."
    assert told(f"Councillor Moss\n\n{question}")[0][2] == "Member"
    assert told(question, title="Questions from the public")[0][2] == "Public"
    assert told(question)[0][2] == "Member"


def test_who_asked_before_puts_the_supplementary_question() -> None:
    first = "Question 1 – Cllr Moss asked what the plan was.\n\nAnswer: To merge the teams."
    found = told(f"{first}\n\nSupplementary: By when?\n\nAnswer: By May.")
    assert [asker for _, _, asker, _ in found] == ["Member", "Member"]

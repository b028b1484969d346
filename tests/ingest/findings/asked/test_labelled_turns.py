"""Questions and answers that a letter labels, names sign in brackets, or one turn holds both of."""

from ingest.findings.asked.numbered_questions import numbered
from ingest.record import Block
from tests.ingest.findings.asked.test_forms_of_exchanges import told


def test_a_signed_question_and_answer_of_one_paragraph_are_an_exchange_of_those_who_sign() -> None:
    discussion = "Q: Is the new system in use (BM)? It has been since May, at two sites (KV)."
    assert told(discussion) == [
        (
            "Q: Is the new system in use (BM)?",
            "It has been since May, at two sites (KV).",
            "Member",
            "Officer",
        )
    ]


def test_what_a_letter_labels_is_asked_without_a_question_mark() -> None:
    discussion = (
        "Q: The lane at the mill is too busy, which should be looked at.\n\n"
        "Most of its traffic only passes through, and will move to the new road."
    )
    [(question, reply, _, _)] = told(discussion, "Roads")
    assert question.startswith("Q: The lane")
    assert reply is not None
    assert reply.startswith("Most of its traffic")


def test_a_running_head_between_question_and_labelled_answer_parts_nothing() -> None:
    question, head, answer = "Q: Will the path stay?", "Via live link", "A: It will."
    text = f"{question}\n{head}\n{answer}"
    at, last = text.index(head), text.index(answer)
    blocks = [
        Block("question", 0, len(question)),
        Block("heading", at, at + len(head)),
        Block("narrative", last, len(text)),
    ]
    [exchange] = numbered(text, blocks)
    assert (exchange.question_end, exchange.reply_start) == (len(question), last)
    assert exchange.reply_end == len(text)


def test_whoever_asks_next_replies_to_nobody_who_was_answered_in_his_own_turn() -> None:
    discussion = (
        "Cllr Moss: were more drugs found? The Treasurer thought so.\n\n"
        "Cllr Finch: had the Treasurer any idea how many? The Treasurer had none."
    )
    assert [(reply, replier) for _, reply, _, replier in told(discussion)] == [
        ("The Treasurer thought so.", "Officer"),
        ("The Treasurer had none.", "Officer"),
    ]

"""Who asks whom, by the label of a question."""

import pytest

from ingest.language import question_labels as marks
from ingest.language.paragraphs import Paragraph
from ingest.language.people import NOBODY, Person
from ingest.reading.discussion_states import OpenExchange
from ingest.reading.labelled_exchange import labelled_exchange

FIRST = OpenExchange("1", "labels", Person("Public"), Person("Chair"))


def opened(text: str, first: OpenExchange | None = None) -> OpenExchange:
    label = marks.question_label(text)
    assert label is not None
    return labelled_exchange(Paragraph(0, len(text), text), label, "labels", NOBODY, first)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Question 3 from Councillor Example: Why is the ford shut?", "Member"),
        ("Question 3: Why is the ford shut?", None),
    ],
)
def test_the_label_says_who_asks(text: str, role: str | None) -> None:
    exchange = opened(text)
    assert exchange.number == "3"
    assert (exchange.asker.role if exchange.asker else None) == role


def test_a_supplementary_question_is_asked_by_and_put_to_whom_the_first_was() -> None:
    exchange = opened("Supplementary question: And the bridge?", FIRST)
    assert (exchange.asker, exchange.addressee) == (FIRST.asker, FIRST.addressee)

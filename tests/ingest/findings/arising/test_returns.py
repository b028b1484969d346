import pytest
from hypothesis import given

from ingest.findings.arising.returns import returns_of
from ingest.record import Document
from tests.ingest.divided import any_documents, minutes


def test_a_later_meeting_returns_to_a_minute_until_its_paragraph_ends() -> None:
    stored = minutes(
        "On Minute No. 11, the PCC reported on saddles. There were forty.\n\nA Member spoke."
    )
    (found,) = returns_of(stored)
    assert stored.text[found.start : found.end].endswith("There were forty.")
    assert (found.minute_number, found.outcome) == ("11", "mentioned")


@pytest.mark.parametrize(
    "sentence",
    [
        "In relation to Minute No. 11, the answer had been sent.",  # says what became of it
        "Minute No. 2, second paragraph: the last figure to be £5, not 35",  # puts it right
        "The PCC spoke for 11 minutes on saddles.",
        "Members asked about Minute No. 11.",
    ],
)
def test_what_is_told_otherwise_is_no_return(sentence: str) -> None:
    assert returns_of(minutes(f"The minutes were agreed.\n\n{sentence}", title="Minutes")) == ()


@given(any_documents())
def test_returns_are_spans_of_the_text_whatever_it_is(stored: Document) -> None:
    for note in returns_of(stored):
        assert 0 <= note.start < note.end <= len(stored.text)

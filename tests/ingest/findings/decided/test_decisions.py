import pytest
from hypothesis import given

from ingest.findings.decided.decisions import decisions_of
from ingest.record import Document
from tests.ingest.divided import any_documents, minutes


def decisions(discussion: str) -> list[tuple[str, str]]:
    stored = minutes(discussion)
    return [(d.kind, stored.text[d.start : d.end]) for d in decisions_of(stored)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("RESOLVED – That the report be noted.", "resolved"),
        ("Resolved: That the report be noted.", "resolved"),
        ("UNANIMOUSLY RESOLVED that the precept be supported.", "resolved"),
        (
            "UNANIMOUSLY RESOLVED that\n\n1.1 A Member be Chair;\n\n1.2 Another be deputy.",
            "resolved",
        ),
        ("Resolved:\n\nThat the report be noted.", "resolved"),
        ("RESOLVED to note the report.", "resolved"),
        ("The Panel resolved to support the precept.", "resolved"),
        ("AGREED – That the report be received.", "agreed"),
        ("It was agreed that the report be brought back.", "agreed"),
        ("It was then unanimously agreed that the plan be supported.", "agreed"),
        ("The Panel agreed to set up a working group.", "agreed"),
        ("The Committee decided to visit the control room.", "agreed"),
        (
            "Following discussion, it was agreed that members should visit the control room.",
            "agreed",
        ),
        ("The Panel welcomed the plan and it was agreed that a letter be sent.", "agreed"),
        ("The minutes of the meeting of 4 March 2022 were agreed.", "agreed"),
        ("Minutes of the last meeting were approved as a correct record.", "agreed"),
        ("The minutes were otherwise agreed and were signed.", "agreed"),
        ("The minutes of the last meeting were adopted.", "agreed"),
        ("RECOMMENDED – That the precept be raised.", "recommended"),
        ("The Panel recommended that the plan be amended.", "recommended"),
    ],
)
def test_a_decision_has_its_kind_and_its_whole_sentence(sentence: str, kind: str) -> None:
    assert decisions(f"The Chair opened the item.\n\n{sentence}") == [(kind, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The PCC agreed that speeding was an issue.",
        "The PCC agreed to report back to the Panel.",
        "Members agreed that this was a serious matter.",
        "The Panel agreed with the Chief Constable.",
        "It was agreed that there had been progress.",
        "It was recommended that drivers report such emails.",
        "The Chair said that regional forces had agreed to meet.",
        "At the last meeting, it was agreed that a note be circulated.",
        "The minutes of the meeting were presented.",
    ],
)
def test_opinions_promises_and_earlier_agreements_are_no_decisions(sentence: str) -> None:
    assert decisions(f"The Chair opened the item. {sentence}") == []


def test_a_decision_holds_its_list() -> None:
    ((kind, text),) = decisions(
        "In summary, it was agreed that:\n\n·   the plan would be strengthened\n\n"
        "·   the PCC would report back on it."
    )
    assert kind == "agreed"
    assert text.startswith("In summary")
    assert text.endswith("report back on it.")


def test_a_decision_inside_a_paragraph_is_its_sentence_alone() -> None:
    found = decisions("The Chair asked for more. It was agreed that a report be sent. All agreed.")
    assert found == [("agreed", "It was agreed that a report be sent.")]


@given(any_documents())
def test_decisions_are_spans_of_the_text_whatever_it_is(stored: Document) -> None:
    for decision in decisions_of(stored):
        assert 0 <= decision.start < decision.end <= len(stored.text)
        assert stored.text[decision.start : decision.end].strip()

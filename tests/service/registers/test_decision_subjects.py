from dataclasses import replace

import pytest

from index.book.register_entries import RecordedDecision
from service.registers.decision_subjects import subjects_of
from tests.index.handmade import NOT_STATED


def decision(text: str, title: str = "Road safety") -> RecordedDecision:
    return RecordedDecision(
        "resolved", "a", 0, len(text), text, replace(NOT_STATED, item_title=title)
    )


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED – That the report be noted, together with the figures.",
        "The minutes of 4 March 2022 were agreed, and the Chair signed them.",
        "RESOLVED: That the minutes be approved as a correct record.",
        "Noted.",
        "RESOLVED – That the report be received and noted.",
    ],
)
def test_approving_minutes_and_noting_is_routine(text: str) -> None:
    assert subjects_of(decision(text)) == ["routine"]


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED – That (1) the report be noted; and (2) a working group be established.",
        "RESOLVED – That the report be noted and the PCC asked to write to the Minister.",
        "It was agreed that the minutes should name the speakers.",
        "RESOLVED – That the report be noted and a further report be received.",
        "RESOLVED – That the public be excluded.",
    ],
)
def test_what_does_more_is_not(text: str) -> None:
    assert subjects_of(decision(text)) == []


@pytest.mark.parametrize(
    ("text", "title", "subjects"),
    [
        ("RESOLVED – That a Member be appointed Chair.", "Chair", ["appointment"]),
        ("RESOLVED – That a Member be the Chair.", "Election of Chair", ["appointment"]),
        ("It was carried by 8 votes to 2.", "Budget", ["vote"]),
        ("That the precept be supported: for 8, against 2.", "Budget", ["vote", "precept"]),
        ("RESOLVED – That the report be noted.", "The proposed precept", ["routine", "precept"]),
        ("It was agreed that elected members be told.", "Visits", []),
    ],
)
def test_appointments_votes_and_the_precept_are_told(
    text: str, title: str, subjects: list[str]
) -> None:
    assert subjects_of(decision(text, title)) == subjects

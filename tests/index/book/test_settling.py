from dataclasses import replace
from typing import Any

import pytest

from index.book.settling import Owed, RecordedFollowUp, settled_by, settles
from index.passages.citations import Citation
from tests.index.handmade import NOT_STATED

PANEL = "Exampleshire Police and Crime Panel"
EARLIER = replace(
    NOT_STATED,
    panel=PANEL,
    meeting_date="2022-03-04",
    item_number="22",
    item_title="Road safety report",
    question_number="3",
)


def note(text: str = "The answer had been sent.", **changes: Any) -> RecordedFollowUp:  # noqa: ANN401
    """A note of the next meeting about minute 22."""
    whole = RecordedFollowUp(
        document="next.txt",
        start=0,
        end=len(text),
        text=text,
        citation=replace(NOT_STATED, panel=PANEL, meeting_date="2022-06-10"),
        minute_number="22",
        question_number=None,
        outcome="done",
    )
    return replace(whole, **changes)


def on(day: str | None, panel: str | None = PANEL) -> Citation:
    return replace(NOT_STATED, panel=panel, meeting_date=day)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("22", "22"),
        ("22", "22/20"),
        ("22/20", "22"),
        ("22/20", "22/20"),
        ("22", "22."),
        ("5a", "5A"),
    ],
)
def test_numbers_are_the_same_with_and_without_their_year(printed: str, number: str) -> None:
    assert settles(note(minute_number=printed), replace(EARLIER, item_number=number), "3")


@pytest.mark.parametrize(
    ("printed", "number"),
    [("22", "23"), ("22", "122"), ("22/20", "22/21"), ("22", None), ("2", "22")],
)
def test_other_numbers_are_other_items(printed: str, number: str | None) -> None:
    assert not settles(note(minute_number=printed), replace(EARLIER, item_number=number), "3")


def test_a_note_of_an_undated_meeting_is_of_the_day_that_its_item_names() -> None:
    undated = replace(on(None), item_title="Minutes of the meeting held on 4 March 2022")
    assert settles(note(citation=undated), EARLIER, "3")
    other = replace(on(None), item_title="Minutes of the meeting held on 5 March 2022")
    assert not settles(note(citation=other), EARLIER, "3")


def test_what_only_returns_to_a_matter_gives_way_to_what_says_how_it_stands() -> None:
    owed = [Owed(EARLIER, "The PCC would write.")]
    mentioned = note("On Minute 22, it was windy.", outcome="mentioned")
    last = replace(mentioned, citation=on("2023-01-01"))
    waiting = note("The answer was awaited.", outcome="outstanding")
    assert settled_by(owed, [mentioned, last]) == {0: 1}
    assert settled_by(owed, [waiting, last]) == {0: 0}
    assert settled_by(owed, [last, note()]) == {0: 1}


def test_only_a_later_meeting_of_the_same_panel_settles() -> None:
    assert settles(note(), EARLIER, "3")
    assert settles(note(citation=on("2022-06-10", PANEL.upper())), EARLIER, "3")
    for citation in (
        on("2022-03-04"),
        on("2022-01-01"),
        on(None),
        on("2022-06-10", "Otherville Police and Crime Panel"),
        on("2022-06-10", None),
    ):
        assert not settles(note(citation=citation), EARLIER, "3")
    assert not settles(note(), replace(EARLIER, meeting_date=None), "3")


def test_a_number_without_its_year_is_not_that_of_years_before() -> None:
    late = on("2024-06-10")
    assert not settles(note(citation=late), EARLIER, "3")
    with_year = note(citation=late, minute_number="22/21")
    assert settles(with_year, replace(EARLIER, item_number="22/21"), "3")


def test_a_question_number_in_the_note_must_be_that_of_the_question() -> None:
    assert settles(note(question_number="3"), EARLIER, "3")
    assert not settles(note(question_number="4"), EARLIER, "3")
    assert not settles(note(question_number="3"), EARLIER, None)


def test_without_a_minute_number_the_words_of_the_title_must_stand_in_the_note() -> None:
    named = note("On road safety, the answer had been sent.", minute_number=None)
    assert settles(named, EARLIER, "3")
    assert not settles(note("The answer had been sent.", minute_number=None), EARLIER, "3")
    one_word = replace(EARLIER, item_title="Minutes")
    assert not settles(note("The minutes had been sent.", minute_number=None), one_word, "3")
    assert not settles(named, replace(EARLIER, item_title=None), "3")


def test_the_earliest_note_that_records_it_done_settles_an_action() -> None:
    owed = [Owed(EARLIER, "The PCC agreed to send the answer.")]
    waiting = note("It was awaited.", outcome="outstanding", citation=on("2022-04-01"))
    first, second = note(citation=on("2022-06-10")), note(citation=on("2022-09-09"))
    assert settled_by(owed, [second, first, waiting]) == {0: 1}
    assert settled_by(owed, [waiting]) == {0: 0}
    later = note("It was still awaited.", outcome="outstanding", citation=on("2022-05-01"))
    assert settled_by(owed, [waiting, later]) == {0: 1}
    assert settled_by(owed, [first, replace(later, citation=on("2022-09-09"))]) == {0: 0}
    assert settled_by(owed, []) == {}
    assert settled_by([], [first]) == {}


def test_of_several_actions_a_note_settles_the_one_it_speaks_of() -> None:
    owed = [
        Owed(EARLIER, "The PCC agreed to share the map of cycle lanes."),
        Owed(replace(EARLIER, question_number="4"), "The figures on arrests would be circulated."),
    ]
    assert settled_by(owed, [note("The figures on arrests had been sent.")]) == {1: 0}
    assert settled_by(owed, [note("It had all been done.")]) == {}
    assert settled_by(owed, [note("It had been done.", question_number="3")]) == {0: 0}

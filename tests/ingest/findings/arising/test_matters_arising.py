import pytest
from hypothesis import given

from ingest.findings.arising.matters_arising import follow_ups_of
from ingest.findings.promised.actions import actions_of
from ingest.record import Document
from tests.ingest.divided import any_documents, minutes

NOTES = [
    ("In relation to Minute No.22, the PCC had provided the answer.", "22", None, "done"),
    (
        "In relation to Minute No. 22, question 3, members had received the answer.",
        "22",
        "3",
        "done",
    ),
    ("[In relation to Minute No.159 – Drones – the figures were circulated.]", "159", None, "done"),
    ("Minute 22/20: the report had been completed.", "22/20", None, "done"),
    (
        "[In relation to Minute No.159 – Update, the actions asked for had been carried out.]",
        "159",
        None,
        "done",
    ),
    (
        "[The Panel was informed that in relation to Minute 15/20 the request had been sent.]",
        "15/20",
        None,
        "done",
    ),
    ("Minute 14 – Rural crime – the data was still awaited.", "14", None, "outstanding"),
    (
        "With regard to minute number 8 (Q2), a reply had not been received.",
        "8",
        "2",
        "outstanding",
    ),
    ("Further to Minute 5, the letter has yet to be sent.", "5", None, "outstanding"),
    ("Arising from the item on rural crime, the figures had been shared.", None, None, "done"),
    (
        "The Chair raised a matter arising from the minutes that was still outstanding.",
        None,
        None,
        "outstanding",
    ),
    ("It was noted that the written answer had been circulated.", None, None, "done"),
    ("The figures promised at the last meeting had been supplied.", None, None, "done"),
    ("In relation to Minute 6, the action was marked as ‘closed’.", "6", None, "done"),
    ("Further to Minute 7, it was discharged.", "7", None, "done"),
]


@pytest.mark.parametrize(("sentence", "minute", "question", "outcome"), NOTES)
def test_a_note_says_which_matter_and_what_became_of_it(
    sentence: str, minute: str | None, question: str | None, outcome: str
) -> None:
    stored = minutes(f"The minutes were agreed.\n\n{sentence}", title="Minutes")
    (note,) = follow_ups_of(stored)
    assert stored.text[note.start : note.end] == sentence
    assert (note.minute_number, note.question_number, note.outcome) == (minute, question, outcome)


@pytest.mark.parametrize(
    "sentence",
    [
        "In relation to training, the PCC had provided two sessions.",
        "In relation to Minute No.22, the Chair thanked the PCC.",
        "The PCC agreed to send a written answer.",
        "Reports had been received from two districts.",
        "Calls were answered within 5 minutes 90 times in a hundred.",
        "The discussion took 22 minutes, and papers had been circulated.",
    ],
)
def test_what_tells_of_no_earlier_matter_is_no_note(sentence: str) -> None:
    assert follow_ups_of(minutes(sentence)) == ()


def test_a_note_goes_on_to_the_sentence_that_tells_what_became_of_the_matter() -> None:
    stored = minutes(
        "In relation to Minute No.22, the Chair reminded all of the promise. The answer had since "
        "been circulated. The Chair was grateful."
    )
    (note,) = follow_ups_of(stored)
    assert stored.text[note.start : note.end].endswith("had since been circulated.")


def test_two_notes_in_a_paragraph_are_told_apart() -> None:
    stored = minutes(
        "In relation to Minute No.22, the answer had been sent. In relation to Minute No.23, the "
        "report was still awaited."
    )
    found = [(note.minute_number, note.outcome) for note in follow_ups_of(stored)]
    assert found == [("22", "done"), ("23", "outstanding")]


def test_under_matters_arising_every_outcome_is_a_note() -> None:
    stored = minutes("Matters arising\n\nThe breakdown of arrests had been sent to members.")
    assert [note.outcome for note in follow_ups_of(stored)] == ["done"]


def test_an_item_that_is_an_earlier_minute_lends_its_number_and_words() -> None:
    stored = minutes(
        "It was noted that the map had not been circulated.", title="Minute 42 - Cycle lanes"
    )
    (note,) = follow_ups_of(stored)
    assert (note.minute_number, note.item_words, note.outcome) == (
        "42",
        "Cycle lanes",
        "outstanding",
    )


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("In relation to Minute No.22 (cycle lanes), the map had been sent.", "cycle lanes"),
        ("Minute 22 – Cycle lanes – the map had been sent.", "Cycle lanes"),
        ("Arising from the item on cycle lanes, the map had been sent.", "cycle lanes"),
        ("In relation to Minute No.22, the map had been sent.", None),
    ],
)
def test_a_note_keeps_the_words_it_names_the_item_with(sentence: str, words: str | None) -> None:
    (note,) = follow_ups_of(minutes(sentence))
    assert note.item_words == words


@given(any_documents())
def test_notes_are_spans_of_the_text_whatever_it_is(stored: Document) -> None:
    for note in follow_ups_of(stored):
        text = stored.text[note.start : note.end]
        assert 0 <= note.start < note.end <= len(stored.text)
        assert text == text.strip()


def test_what_a_log_tells_of_an_earlier_action_is_its_outcome_and_no_new_action() -> None:
    told = "The Panel agreed that the action be marked as ‘discharged’."
    stored = minutes(f"Updates were noted.\n\nAction 10 – Mill Lamps\n\n{told}", title="Minutes")
    (note,) = follow_ups_of(stored)
    assert (note.item_words, note.outcome) == ("Mill Lamps", "done")
    assert stored.text[note.start : note.end] == told
    assert actions_of(stored) == ()

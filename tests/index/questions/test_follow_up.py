from datetime import date

import pytest

from index.questions.asked_places import Areas
from index.questions.follow_up import follow_up

AREAS = Areas(["East Vale Police and Crime Panel", "Northshire Police and Crime Panel"])
TODAY = date(2024, 5, 6)
SAID = "What has the PCC said about drones in Northshire?"


def read(previous: str, question: str) -> str | None:
    found = follow_up(previous, question, AREAS, TODAY)
    return found.text if found else None


@pytest.mark.parametrize(
    ("previous", "question", "text"),
    [
        (SAID, "and what about 2021?", "What has the PCC said about drones in Northshire in 2021?"),
        (SAID, "and about vans?", "What has the PCC said about vans in Northshire?"),
        (SAID, "since 2019?", "What has the PCC said about drones in Northshire since 2019?"),
        (SAID, "last year?", "What has the PCC said about drones in Northshire last year?"),
        (SAID, "what did East Vale say?", "What has the PCC said about drones in East Vale?"),
        (SAID, "and in East Vale?", "What has the PCC said about drones in East Vale?"),
        ("drones in 2020", "what about 2021", "drones in 2021?"),
        ("drones", "East Vale and Northshire?", "drones in East Vale and Northshire?"),
        ("compare drones in Northshire and East Vale", "in 2021?",
         "drones in Northshire and East Vale in 2021?"),
    ],
)  # fmt: skip
def test_another_time_or_panel_takes_the_place_of_the_one_before(
    previous: str, question: str, text: str
) -> None:
    assert read(previous, question) == text


@pytest.mark.parametrize(
    ("previous", "question", "text"),
    [
        (SAID, "and the Chief Constable?",
         "What has the Chief Constable said about drones in Northshire?"),
        ("drones in 2020", "what did the Chair say?",
         "what did the Chair say about drones in 2020?"),
        ("What was said about drones?", "What did Councillor Example say?",
         "what did Councillor Example say about drones?"),
        (SAID, "did she say anything about vans?",
         "did the PCC say anything about vans in Northshire?"),
    ],
)  # fmt: skip
def test_another_speaker_is_asked_about_the_same(previous: str, question: str, text: str) -> None:
    assert read(previous, question) == text


@pytest.mark.parametrize(
    ("previous", "question", "text"),
    [
        (SAID, "how much did they cost?", "how much did drones cost in Northshire?"),
        (SAID, "What about vans?", "What has the PCC said about vans in Northshire?"),
        ("How many drones are there?", "and vans?", "How many vans?"),
        ("How many drones are there?", "and PCSOs?", "How many PCSOs?"),
        ("How many PCSOs are there?", "in East Vale?", "How many PCSOs are there in East Vale?"),
        ("Was a station closed?", "Who decided that?", "Who decided station closed?"),
        ("drones in 2020", "what did East Vale decide?",
         "what was decided about drones in East Vale in 2020?"),
        (SAID, "And what did the panel resolve?", "what was resolved about drones in Northshire?"),
        ("Who chairs the ethics board?", "when was it set up?",
         "when was ethics board set up?"),
    ],
)  # fmt: skip
def test_a_word_that_refers_back_or_goes_on_takes_over_what_it_needs(
    previous: str, question: str, text: str
) -> None:
    assert read(previous, question) == text


@pytest.mark.parametrize(
    "question",
    [
        "How many vans does the force have?",
        "What did the Chair say about the budget?",
        "thanks",
        "",
        "?",
    ],
)
def test_a_question_with_a_subject_of_its_own_takes_nothing_over(question: str) -> None:
    assert read(SAID, question) is None


@pytest.mark.parametrize("previous", ["", "?", "in 2021", "what was said"])
def test_nothing_can_be_taken_over_from_a_question_about_nothing(previous: str) -> None:
    assert read(previous, "and in East Vale?") is None


def test_what_was_taken_over_is_told_in_its_words() -> None:
    found = follow_up(SAID, "and what about 2021?", AREAS, TODAY)
    assert found
    assert found.taken_over == ("What has the PCC said about drones", "Northshire")

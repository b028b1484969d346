import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.language.people import Person, people_named
from ingest.language.question_labels import (
    announces_question,
    answer_label,
    answerer,
    asking_role,
    question_label,
)


@pytest.mark.parametrize(
    ("text", "number", "label"),
    [
        ("Q1: Why was it so?", "1", "Q1: "),
        ("Q: Why was it so?", None, "Q: "),
        ("Question 1:", "1", "Question 1:"),
        ("Questions 2", "2", "Questions 2"),
        ("Question 3 – Why was it so?", "3", "Question 3 – "),
        ("Question: why was it so?", None, "Question: "),
        ("5.1  QUESTION FROM A MEMBER", None, "5.1  QUESTION FROM A MEMBER"),
        ("Public question 2 from a resident:", "2", "Public question 2 from a resident:"),
        ("Supplementary question:-", None, "Supplementary question:-"),
        ("Supplementary: was it so?", None, "Supplementary: "),
    ],
)
def test_a_label_opens_a_question(text: str, number: str | None, label: str) -> None:
    found = question_label(text)
    assert found is not None
    assert (found.number, text[: found.length]) == (number, label)


@pytest.mark.parametrize(
    "text",
    [
        "Q1 performance was better than last year.",
        "Q2: April to June",
        "Question 3 on fraud was answered in writing.",
        "Question from the public was heard.",
        "Questions",
        "Public Questions:",
        "Questions from the Panel included the following:",
        "The question was put.",
        "",
    ],
)
def test_ordinary_words_are_no_label_of_a_question(text: str) -> None:
    assert question_label(text) is None


@pytest.mark.parametrize(
    ("text", "label", "role"),
    [
        ("A: It was.", "A: ", None),
        ("A1. It was.", "A1. ", None),
        ("Answer: It was.", "Answer: ", None),
        ("Response", "Response", None),
        (
            "Response from the Police and Crime Commissioner:-",
            "Response from the Police and Crime Commissioner:-",
            "PCC",
        ),
        ("PCC Response: It was.", "PCC Response: ", "PCC"),
        ("The Commissioner’s reply: It was.", "The Commissioner’s reply: ", "PCC"),
        ("Chief Constable: It was.", "Chief Constable: ", "Chief Constable"),
    ],
)
def test_a_label_opens_a_reply_and_may_say_whose(text: str, label: str, role: str | None) -> None:
    length = answer_label(text)
    assert text[:length] == label
    person = answerer(label)
    assert (person.role if person else None) == role


@pytest.mark.parametrize(
    "text", ["Response times had improved.", "A Member asked why.", "The PCC advised that it was."]
)
def test_ordinary_words_are_no_label_of_a_reply(text: str) -> None:
    assert answer_label(text) is None


def test_a_question_may_be_announced_in_words() -> None:
    assert announces_question("A resident asked the following question:-")
    assert announces_question("The following public question was submitted:")
    assert not announces_question("The following question was noted.")


@given(st.text(alphabet="Qq1 :.-–AaQuestionsResponse from\n?", max_size=80))
def test_a_label_lies_inside_any_text(text: str) -> None:
    found = question_label(text)
    assert found is None or 0 < found.length <= len(text)
    length = answer_label(text)
    assert length is None or 0 < length <= len(text)


def test_a_label_may_name_the_office_that_replies_in_brackets() -> None:
    assert answerer("Response (Chief Constable):") == Person("Chief Constable")


def test_initials_ask_as_whoever_goes_by_them() -> None:
    people = people_named("Members: Ann Alder (AA)\nOfficers: Ben Birch (BB), Clerk")
    assert asking_role("AA", people) == "Member"
    assert asking_role("ZZ", people) is None

import pytest

from ingest.language.people import people_named
from ingest.language.speakers import speeches

PEOPLE = people_named("Members: Mr P Tull, Ms M Yeo\nIn attendance: Mrs S Ladd, Treasurer")


def said_in(text: str) -> list[tuple[str, str]]:
    return [(s.role, text[s.start : s.end]) for s in speeches(text, 0, len(text), people=PEOPLE)]


@pytest.mark.parametrize(
    ("answer", "role"),
    [
        ("The Treasurer put it down to fuel.", "Officer"),
        ("Mrs Ladd could not give one.", "Officer"),
        ("It would, Mrs Ladd felt, by June.", "Officer"),
        ("June was the Treasurer’s estimate.", "Officer"),
    ],
)
def test_whoever_is_the_subject_behind_a_question_answers_it(answer: str, role: str) -> None:
    assert said_in(f"Mr Tull asked when. {answer}") == [
        ("Member", "Mr Tull asked when."),
        (role, answer),
    ]


def test_a_pronoun_answers_only_for_somebody_who_was_asked() -> None:
    assert said_in("Mr Tull asked Mrs Ladd when. She said in May.")[1:] == [
        ("Officer", "She said in May.")
    ]
    assert said_in("Mr Tull asked Mr Other when. He said in May.") == [
        ("Member", "Mr Tull asked Mr Other when.")
    ]


@pytest.mark.parametrize(
    "answer", ["In May.", "These would be sent.", "The Clerk was thanked for her work."]
)
def test_what_nobody_is_named_as_answering_is_not_the_askers(answer: str) -> None:
    assert said_in(f"Mr Tull asked when. {answer}") == [("Member", "Mr Tull asked when.")]


@pytest.mark.parametrize("told", ["; nobody could say.", " and was told that it was in May."])
def test_an_answer_in_the_sentence_of_the_question_is_not_the_askers(told: str) -> None:
    assert said_in(f"Mr Tull asked when it was{told}") == [("Member", "Mr Tull asked when it was")]


def test_whoever_asked_goes_on_in_his_own_words() -> None:
    text = "Mr Tull asked when. In his view it was late."
    assert said_in(text) == [("Member", text)]


def test_one_who_answers_asks_only_of_another_who_answers() -> None:
    text = "The Treasurer asked Members to note it. It was in hand."
    assert said_in(text) == [("Officer", text)]

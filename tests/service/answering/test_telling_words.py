import pytest

from service.answering.telling_words import TellingWords


@pytest.mark.parametrize(
    ("question", "telling", "other"),
    [
        (
            "Why is the counter shut?",
            "It was shut because nobody came.",
            "The counter was shut in May.",
        ),
        (
            "how did they vote on the veto",
            "The motion was lost by six votes to three.",
            "A recorded vote was called for.",
        ),
        (
            "who promised to circulate the paper",
            "The Treasurer agreed to send it with the minutes.",
            "He thought that the Panel should see the paper.",
        ),
        (
            "who was elected treasurer",
            "Councillor Example be elected Treasurer.",
            "The Treasurer thanked the Panel.",
        ),
        (
            "was the plan approved",
            "The Panel endorsed the plan.",
            "The plan was introduced by the Commissioner.",
        ),
    ],
)
def test_words_tell_the_sort_of_thing_that_is_asked_for(
    question: str, telling: str, other: str
) -> None:
    words = TellingWords.asked_for(question)
    assert words.share_in(telling) == 1
    assert words.share_in(other) == 0


def test_of_two_sorts_asked_for_one_that_is_told_is_half() -> None:
    words = TellingWords.asked_for("was the precept agreed, and by how many votes")
    assert words.share_in("The Panel agreed it.") == 0.5
    assert words.share_in("The Panel agreed it by 8 votes to 4.") == 1


@pytest.mark.parametrize("question", ["", "drones", "how many drones are there"])
def test_a_question_for_anything_else_is_told_by_no_words(question: str) -> None:
    assert TellingWords.asked_for(question).share_in("It agreed because 8 votes to 4.") == 0

import pytest

from index.questions.asked_election import AskedElection


@pytest.mark.parametrize(
    "question",
    [
        "when was the boat painted",
        "when was the plan approved",
        "when was the PCC elected",
        "when was the Mayor elected",
        "who elected the treasurer",
        "when was the panel elected",
    ],
)
def test_other_questions_ask_for_the_day_of_no_election(question: str) -> None:
    assert AskedElection.of(question) is None


@pytest.mark.parametrize(
    ("sentence", "is_done"),
    [
        ("Anna Example was elected Chairman.", True),
        ("RESOLVED: That Cllr Anna Example be appointed Chair.", True),
        ("1. It was agreed that Any Body be elected as Chair for the year.", True),
        ("Anna Example was elected Vice-Chair.", False),
        ("Anna Example was elected Treasurer.", False),
        ("Anna Example was elected Chair on 2 May.", False),
        ("Anna Example was elected Chair in 2019.", False),
        ("RESOLVED that the report on the Chair, who was elected lately, be noted.", False),
        ("The clerk said that Anna Example was elected Chair.", False),
        ("The Chair thanked those who elected her.", False),
        ("Anna Example was elected Commissioner, and took the Chair.", False),
    ],
)
def test_only_words_that_elect_tell_that_it_was_done(sentence: str, *, is_done: bool) -> None:
    asked = AskedElection.of("When was the Chair elected?")
    assert asked is not None
    assert asked.is_done_in(sentence) is is_done


def test_the_election_of_somebody_named_is_theirs() -> None:
    asked = AskedElection.of("when was Cllr Example appointed vice-chair")
    assert asked is not None
    assert asked.is_done_in("Cllr Anna Example was appointed Vice-Chair.")
    assert not asked.is_done_in("Cllr Any Body was appointed Vice-Chair.")

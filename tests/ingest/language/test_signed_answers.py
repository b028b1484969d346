"""A question and its answer in one paragraph, each with the initials of whose it is."""

import pytest

from ingest.language.people import People, Person
from ingest.language.signed_answers import signed_answer

PEOPLE = People({"AB": None, "BC": None, "CD": Person("Officer", "Treasurer")})


@pytest.mark.parametrize(
    ("words", "answer", "asker"),
    [
        ("Will it open (AB)? It opens in May (CD).", "It opens in May (CD).", "AB"),
        ("Will it open? (AB). It opens in May. (CD)", "It opens in May. (CD)", "AB"),
        ("Will it open? It is shut. (AB) It opens in May (CD).", "It opens in May (CD).", "AB"),
        ("Will it open? It opens in May (CD).", "It opens in May (CD).", None),
        (
            "Can it be kept? It is old (AB). It is dear (BC). It goes in May (CD).",
            "It is dear (BC). It goes in May (CD).",
            "AB",
        ),
    ],
)
def test_an_answer_begins_behind_who_asked_else_behind_the_mark(
    words: str, answer: str, asker: str | None
) -> None:
    signed = signed_answer(words, 0, len(words), PEOPLE)
    assert signed is not None
    assert (words[signed.start :], signed.asker, signed.replier) == (answer, asker, "CD")


@pytest.mark.parametrize(
    "words",
    [
        "Will it open? (AB)",
        "Will it open (AB)? It opens in May.",
        "Will the bus (XY) run? It runs in May (XY).",
        "It opens in May (CD).",
    ],
)
def test_where_nobody_known_signs_behind_a_question_there_is_no_signed_answer(words: str) -> None:
    assert signed_answer(words, 0, len(words), PEOPLE) is None


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Is it open? Why was it shut? It opens in May (CD).", "It opens in May (CD)."),
        ("(AB) Is it open? It opens in May (CD).", "It opens in May (CD)."),
    ],
)
def test_an_answer_begins_behind_the_last_question_and_who_asks_before_it_ends_none(
    words: str, answer: str
) -> None:
    signed = signed_answer(words, 0, len(words), PEOPLE)
    assert signed is not None
    assert words[signed.start :] == answer


@pytest.mark.parametrize(
    "words",
    [
        "Will it be shut (AB)? In May (CD). And the lamp? In June (AB).",
        "Lamp mended (AB). Path cleared (CD).",
    ],
)
def test_where_more_is_asked_behind_or_nothing_before_there_is_no_signed_answer(words: str) -> None:
    assert signed_answer(words, 0, len(words), PEOPLE) is None

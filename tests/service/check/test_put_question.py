import pytest

from service.check.put_question import put_question


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        ("Q1. To the Commissioner: ", "how many dogs are there?"),
        ("3. Cllr Example – ", "how many dogs are there?"),
        ("(3)  Question from Mr Example (read by the clerk)\n\n“", "Will dogs be kept?"),
        ("Could the Commissioner please tell the Panel whether ", "any dogs are kept"),
        ("I should like to know ", "how many dogs are kept"),
        ("To ask the Chief Constable ", "how many dogs are kept"),
        ("Mr. Example asked whether ", "dogs were kept at night."),
        (
            "Mrs Example, by way of a supplementary question, asked how ".removesuffix("how "),
            "how dogs are kept",
        ),
        ("BN wanted to know if ", "dogs were kept at night."),
        ("Q3 | Cllr Example | ", "How many dogs are there?"),
        ("00:14:40 Mr Example: ", "What happens to the dogs?"),
        ("CLLR EXAMPLE: ", "What happens to the dogs?"),
    ],
)
def test_who_asks_of_whom_is_no_part_of_the_question(opening: str, asked: str) -> None:
    text = opening + asked
    assert text[slice(*put_question(text))] == asked


@pytest.mark.parametrize("closing", [" (Cllr Example)", " |", "”", "\n"])
def test_nor_is_what_closes_it(closing: str) -> None:
    asked = "How many of the pledges have been kept?"
    assert put_question(asked + closing) == (0, len(asked))


@pytest.mark.parametrize(
    "text",
    [
        "Knife crime: how many arrests were made?",
        "Body cameras. How many are worn?",
        "PCSO numbers: are they going down?",
        "The Strategy was said to be late. A Member asked when it would be ready.",
        "How many dogs are kept (and where)?",
        "999 calls went unanswered: why?",
    ],
)
def test_what_is_told_of_the_subject_stays(text: str) -> None:
    assert put_question(text) == (0, len(text))


@pytest.mark.parametrize("text", ["Cllr Example asked why.", "Q1.", "", "?"])
def test_where_hardly_a_word_would_be_left_the_whole_is_the_question(text: str) -> None:
    assert put_question(text) == (0, len(text))

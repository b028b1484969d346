import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.index_errors import FilterError
from service.check.drafts import MAX_DRAFT_CHARACTERS, MAX_DRAFTS, checked_drafts, split_drafts


@pytest.mark.parametrize(
    ("paste", "drafts"),
    [
        ("How many officers are there?", ["How many officers are there?"]),
        ("How many?\nAt what cost?", ["How many?", "At what cost?"]),
        ("1. How many?\n2. At what cost?", ["How many?", "At what cost?"]),
        ("(1) How many?\n(2) At what cost?", ["How many?", "At what cost?"]),
        ("a) How many?\nb) At what cost?", ["How many?", "At what cost?"]),
        ("Q1: How many?\nQ2: At what cost?", ["How many?", "At what cost?"]),
        ("- How many?\n- At what cost?", ["How many?", "At what cost?"]),
        ("·  How many?\n·  At what cost?", ["How many?", "At what cost?"]),
        (
            "How many officers\nare there?\n\nAt what cost?",
            ["How many officers are there?", "At what cost?"],
        ),
        ("The fleet is old. Will it be renewed?", ["The fleet is old. Will it be renewed?"]),
        (
            "1. The fleet is old.\nWill it be renewed?\n2. When?",
            ["The fleet is old. Will it be renewed?", "When?"],
        ),
        (
            "1. On cameras: how many\na) were bought?\nb) work?\n2. When?",
            ["On cameras: how many a) were bought? b) work?", "When?"],
        ),
        ("Draft questions:\n1. How many?\n2. When?", ["How many?", "When?"]),
        ("1. How many in\r\nall?\r\n2. When?", ["How many in all?", "When?"]),
        (
            "The fleet of the force is now old.\nWill all of it be renewed by\nthe spring?",
            ["The fleet of the force is now old. Will all of it be renewed by the spring?"],
        ),
        ("2019 saw a rise. Why?", ["2019 saw a rise. Why?"]),
        ("1.5 million was spent. On what?", ["1.5 million was spent. On what?"]),
        ("", []),
        ("  \n \n", []),
    ],
)
def test_a_paste_is_split_into_its_drafts(paste: str, drafts: list[str]) -> None:
    assert split_drafts(paste) == drafts


@given(st.lists(st.text(alphabet="abc xyz", min_size=3, max_size=40), min_size=1, max_size=8))
def test_numbered_questions_come_back_as_they_went_in(words: list[str]) -> None:
    questions = [f"What of {' '.join(w.split())}x?" for w in words]
    numbered = "\n".join(f"{n}. {q}" for n, q in enumerate(questions, start=1))
    assert split_drafts(numbered) == [" ".join(q.split()) for q in questions]


@given(st.text(max_size=300))
def test_no_word_of_an_unmarked_paste_is_lost_but_those_of_a_heading(paste: str) -> None:
    joined = " ".join(split_drafts(paste))
    assert len(joined) <= len(paste)


@pytest.mark.parametrize(
    ("drafts", "words"),
    [
        ([], "no draft"),
        ([" "], "draft 1 is empty"),
        (["Why?", "?!"], "draft 2 is empty"),
        (["x" * (MAX_DRAFT_CHARACTERS + 1)], "2,001 characters"),
        (["Why?"] * (MAX_DRAFTS + 1), "51 drafts"),
        (["Why \udcff?"], "not valid text"),
    ],
)
def test_what_cannot_be_checked_is_refused_in_one_sentence(drafts: list[str], words: str) -> None:
    with pytest.raises(FilterError, match=words):
        checked_drafts(drafts)


def test_a_draft_of_the_greatest_length_is_checked() -> None:
    assert checked_drafts(["x" * MAX_DRAFT_CHARACTERS]) == ["x" * MAX_DRAFT_CHARACTERS]


@pytest.mark.parametrize("around", ["Dear clerk, please check these.", "Thank you.", "Regards"])
def test_a_greeting_or_thanks_around_drafts_is_no_draft(around: str) -> None:
    assert split_drafts(f"{around}\n\n1. Why are vans late?\n2. Who pays?\n\n{around}") == [
        "Why are vans late?",
        "Who pays?",
    ]


def test_a_question_that_thanks_is_a_draft() -> None:
    thanks = "Thanks to the wardens, how many fires were put out?"
    assert split_drafts(thanks) == [thanks]

import pytest

from index.questions.contractions import written_out


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("why cant dogs swim here", "why can not dogs swim here"),
        (
            "Won't the ferry run, and what's the fare?",
            "will not the ferry run, and what is the fare?",
        ),
        ("The clock didn’t strike", "The clock did not strike"),
    ],
)
def test_contractions_are_written_out(typed: str, plain: str) -> None:
    assert written_out(typed) == plain


@pytest.mark.parametrize("words", ["we want a pint", "its roof", "the mint’s roof"])
def test_other_words_stay(words: str) -> None:
    assert written_out(words) == words

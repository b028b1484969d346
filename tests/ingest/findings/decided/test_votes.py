import pytest

from ingest.findings.decided.votes import Votes, votes_in


@pytest.mark.parametrize(
    ("words", "votes"),
    [
        ("The recommendation was carried by 22 votes to three.", Votes(22, 3)),
        ("The motion was carried by 22 votes.", Votes(22)),
        ("For: 26\n\nAgainst: 32", Votes(26, 32)),
        ("(8 for, 2 against, 1 abstention)", Votes(8, 2, 1)),
        ("agreed by 8 votes to 2 with one abstention", Votes(8, 2, 1)),
        ("12 votes in favour and none against", Votes(12, 0)),
        ("Votes for – 8 Votes against – 3 Abstained – 0", Votes(8, 3, 0)),
        ("For (8) Against (2)", Votes(8, 2)),
    ],
)
def test_votes_are_read_in_figures_and_words(words: str, votes: Votes) -> None:
    assert votes_in(words) == votes


@pytest.mark.parametrize(
    "words",
    [
        "It was carried.",
        "The Panel spoke for 20 minutes.",
        "He asked for one more.",
        "Agreed by all.",
    ],
)
def test_words_that_count_no_votes_have_none(words: str) -> None:
    assert votes_in(words) is None

"""What a model tells of sentences, asked for by a span of the text."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.record import Likelihoods

TOLD = Likelihoods(
    starts=(0, 20, 45),
    ends=(18, 44, 60),
    odds=((-1.0, 2.0, -3.0, 0.5), (3.5, -2.0, -4.0, -4.0), (-4.0, -4.0, 1.0, 2.5)),
)


def test_a_span_inside_a_sentence_has_its_odds() -> None:
    assert TOLD.undertaken(25, 30) == 3.5
    assert TOLD.decided(0, 18) == 2.0
    assert TOLD.asked(50, 52) == 1.0
    assert TOLD.replied(50, 52) == 2.5


def test_a_span_over_two_sentences_has_the_higher_odds() -> None:
    assert TOLD.undertaken(10, 30) == 3.5
    assert TOLD.replied(10, 30) == 0.5


def test_a_span_between_sentences_has_none() -> None:
    assert TOLD.asked(18, 20) is None
    assert TOLD.asked(60, 90) is None


def test_without_a_model_nothing_is_told() -> None:
    assert Likelihoods().decided(0, 100) is None


@given(st.integers(0, 70), st.integers(1, 70))
def test_every_span_has_the_odds_of_just_the_sentences_it_touches(start: int, length: int) -> None:
    touched = [
        row[0]
        for at, to, row in zip(TOLD.starts, TOLD.ends, TOLD.odds, strict=True)
        if at < start + length and to > start
    ]
    assert TOLD.undertaken(start, start + length) == max(touched, default=None)

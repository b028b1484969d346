import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.vectors.encoder import Spans
from index.words.lexical import LexicalIndex
from index.words.token_weights import Share, token_weights
from tests.index.handmade import narrative
from tests.standin import StandInEncoder

TEXTS = ("vans and drones", "vans at night", "vans", "organised raids")
LEXICAL = LexicalIndex.build([narrative(number, text) for number, text in enumerate(TEXTS)])


def spans(*pairs: tuple[int, int]) -> Spans:
    return np.array(pairs, dtype=np.int32).reshape(-1, 2)


def expected(holding: int) -> float:
    """The square root of a word's idf over that of a word that no passage holds."""

    def idf(df: int) -> float:
        return math.log(1 + (len(TEXTS) - df + 0.5) / (df + 0.5))

    return math.sqrt(idf(holding) / idf(0))


@pytest.mark.parametrize(
    ("word", "weight"),
    [
        ("unheard", 1.0),
        ("drones", expected(1)),
        ("Drone", expected(1)),
        ("organizing", expected(1)),
        ("vans", expected(3)),
        ("van’s", expected(3)),
    ],
)
def test_a_token_counts_for_more_the_rarer_its_word_is(word: str, weight: float) -> None:
    weights = token_weights(word, spans((0, len(word))), LEXICAL)
    assert weights.dtype == np.float32
    assert weights.tolist() == pytest.approx([weight])


def test_every_part_of_a_word_has_the_words_weight() -> None:
    weights = token_weights("the drones", spans((0, 3), (4, 6), (6, 9), (9, 10)), LEXICAL)
    assert weights.tolist() == pytest.approx([0, *[expected(1)] * 3])


def test_a_mark_that_touches_a_word_does_not_share_its_weight() -> None:
    weights = token_weights("“drones”", spans((0, 1), (1, 7), (7, 8)), LEXICAL)
    assert weights.tolist() == pytest.approx([0, expected(1), 0])


def test_special_tokens_count_nothing_wherever_they_stand() -> None:
    weights = token_weights("drones", spans((0, 0), (0, 6), (6, 6)), LEXICAL)
    assert weights.tolist() == pytest.approx([0, expected(1), 0])


@pytest.mark.parametrize("text", ["what of the", "?!", ""])
def test_where_there_is_no_word_of_content_every_token_counts_alike(text: str) -> None:
    (encoding,) = StandInEncoder().encode([text])
    assert set(token_weights(text, encoding.spans, LEXICAL).tolist()) == {1.0}


def test_in_an_empty_book_every_word_counts_alike() -> None:
    empty = LexicalIndex.build([])
    weights = token_weights("vans drones", spans((0, 4), (5, 11)), empty)
    assert weights.tolist() == [1.0, 1.0]


def test_a_text_without_tokens_has_no_weights() -> None:
    assert token_weights("", spans(), LEXICAL).tolist() == []


@settings(deadline=None)
@given(st.text(alphabet="vandroes the-’é?", max_size=40))
def test_weights_lie_between_0_and_1_one_for_each_token_and_some_token_counts(text: str) -> None:
    (encoding,) = StandInEncoder().encode([text])
    weights = token_weights(text, encoding.spans, LEXICAL)
    assert weights.shape == (len(encoding.tokens),)
    assert ((weights >= 0) & (weights <= 1)).all()
    assert weights.any()


def test_the_tokens_of_a_share_count_for_its_weight_and_others_as_they_did() -> None:
    parts = spans((0, 7), (8, 12), (12, 14))
    whole = token_weights("unheard things", parts, LEXICAL)
    shared = token_weights("unheard things", parts, LEXICAL, [Share(8, 14, 0.5)])
    assert shared.tolist() == (whole * np.array([1, 0.5, 0.5], dtype=np.float32)).tolist()

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from service.answering.logistic import Logistic

WEIGHTS = st.floats(min_value=-5, max_value=5)
SIGNALS = st.floats(min_value=-2, max_value=2)
ANY = st.floats(allow_nan=False, allow_infinity=False, width=32)


def model(intercept: float, **weights: float) -> Logistic:
    return Logistic(intercept=intercept, weights=weights)


def test_the_probability_is_what_the_formula_gives() -> None:
    told = model(-1.0, words=2.0, lead=-0.5).probability({"words": 1.0, "lead": 3.0})
    assert told == pytest.approx(1 / (1 + math.exp(0.5)))


def test_without_weights_the_intercept_decides() -> None:
    assert model(0.0).probability({}) == 0.5
    assert model(0.0).probability({"words": 9.0}) == 0.5


def test_a_weight_whose_signal_is_missing_is_an_error_and_not_nothing() -> None:
    with pytest.raises(KeyError, match="words"):
        model(0.0, words=1.0).probability({"lead": 1.0})


@given(WEIGHTS, WEIGHTS, SIGNALS)
def test_the_probability_lies_strictly_between_0_and_1(
    intercept: float, weight: float, signal: float
) -> None:
    assert 0 < model(intercept, words=weight).probability({"words": signal}) < 1


@given(ANY, ANY, ANY)
def test_however_large_the_score_the_probability_is_less_than_one(
    intercept: float, weight: float, signal: float
) -> None:
    assert 0 < model(intercept, words=weight).probability({"words": signal}) < 1


@given(st.floats(min_value=0.01, max_value=5), SIGNALS, SIGNALS)
def test_more_of_a_signal_with_a_positive_weight_is_never_less_likely(
    weight: float, one: float, other: float
) -> None:
    less, more = sorted([one, other])
    weighed = model(0.5, words=weight)
    assert weighed.probability({"words": less}) <= weighed.probability({"words": more})


@pytest.mark.parametrize(
    "fields",
    [
        '{"intercept": 1}',
        '{"intercept": 1, "weights": {}, "bias": 2}',
        '{"intercept": "much", "weights": {}}',
        '{"intercept": NaN, "weights": {}}',
        '{"intercept": 1, "weights": {"words": Infinity}}',
    ],
)
def test_a_model_that_cannot_be_computed_is_refused(fields: str) -> None:
    with pytest.raises(ValidationError):
        Logistic.model_validate_json(fields)

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.runs.resampling import mean_with_interval, paired_randomisation, wilson_interval

SHARES = st.lists(st.floats(0, 1), min_size=1, max_size=40)


@settings(max_examples=30)
@given(SHARES)
def test_a_mean_lies_within_its_interval_and_that_within_the_values(values: list[float]) -> None:
    figure = mean_with_interval(values, np.random.default_rng(1))
    assert figure.value is not None
    assert figure.low is not None
    assert figure.high is not None
    assert figure.value == pytest.approx(float(np.mean(values)))
    assert min(values) - 1e-9 <= figure.low <= figure.value <= figure.high <= max(values) + 1e-9


def test_an_interval_is_about_two_standard_errors_wide() -> None:
    values = [0.0, 1.0] * 200
    figure = mean_with_interval(values, np.random.default_rng(1))
    assert figure.low == pytest.approx(0.5 - 1.96 * 0.025, abs=0.01)
    assert figure.high == pytest.approx(0.5 + 1.96 * 0.025, abs=0.01)


def test_the_same_seed_draws_the_same_interval() -> None:
    values = list(np.random.default_rng(0).random(30))
    one, two, other = (mean_with_interval(values, np.random.default_rng(s)) for s in (1, 1, 2))
    assert one == two != other


def test_of_no_values_nothing_is_said() -> None:
    figure = mean_with_interval([], np.random.default_rng(1))
    assert (figure.value, figure.low, figure.high, figure.n) == (None, None, None, 0)


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [
        (8, 10, 0.4902, 0.9433),
        (10, 10, 0.7225, 1.0),
        (0, 10, 0.0, 0.2775),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_a_share_has_the_score_interval(right: int, of: int, low: float, high: float) -> None:
    assert wilson_interval(right, of) == pytest.approx((low, high), abs=1e-4)


def test_equal_runs_do_not_differ() -> None:
    assert paired_randomisation([0.0] * 50, np.random.default_rng(1)) == 1.0
    assert paired_randomisation([], np.random.default_rng(1)) == 1.0


def test_p_is_the_share_of_flips_that_are_as_far_from_zero() -> None:
    # Of five equal differences 2 in 32 flips are as far: all up and all down.
    p = paired_randomisation([0.1] * 5, np.random.default_rng(1))
    assert p == pytest.approx(2 / 32, abs=0.01)
    assert paired_randomisation([0.5, -0.5], np.random.default_rng(1)) == 1.0
    assert paired_randomisation([1.0] * 40, np.random.default_rng(1)) < 0.001


@settings(max_examples=20)
@given(st.lists(st.floats(-1, 1), max_size=20))
def test_p_is_never_zero_and_has_two_sides(differences: list[float]) -> None:
    p = paired_randomisation(differences, np.random.default_rng(1))
    assert 0 < p <= 1
    other = paired_randomisation([-d for d in differences], np.random.default_rng(1))
    assert other == p

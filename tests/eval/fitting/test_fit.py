"""Fitting a sum of signs: what is right is made likely, and no more than the examples tell."""

from itertools import product
from math import exp, log

import numpy as np
import pytest

from eval.fitting.examples import Run, Source, Step, Weighed
from eval.fitting.figures import Figures
from eval.fitting.fit import Bounds, Fit
from eval.fitting.fitted_sum import fitted_sum
from eval.fitting.sums import Sum
from eval.fitting.weighed_runs import WeighedRuns
from ingest.weighing.weights import Weights

TODAY = Weights(
    about="",
    made_by="",
    threshold=0.35,
    weights={"green": 0.5, "held": 2.0, "seldom": 0.7},
    held=("held",),
    trained_on={},
)


def thing(number: int, *ways: str, right: int) -> Weighed:
    """A thing of one of three sets with the signs of all that it may be."""
    source = Source(f"set {number % 3}", f"page {number}")
    return Weighed(source, ({}, *(dict.fromkeys(w.split(), 1) for w in ways)), frozenset({right}))


def things() -> list[Weighed]:
    """Green is one of them and red is none; the last two show what is seen once, or is held."""
    green = [thing(n, "green", right=1) for n in range(12)]
    red = [thing(n, "red", right=0) for n in range(12, 24)]
    return [*green, *red, thing(24, "green seldom", right=1), thing(25, "red held", right=0)]


def test_signs_of_what_is_right_come_to_count_for_it_and_others_against() -> None:
    fitted = fitted_sum(Sum(lambda _: ()), things(), TODAY)
    assert fitted.weights["green"] > TODAY.weights["green"]
    assert fitted.weights["red"] < 0
    assert fitted.weights["green"] > fitted.threshold > fitted.weights["red"]
    assert fitted.weights["held"] == 2.0
    assert fitted.weights["seldom"] == 0.7
    assert sum(fitted.unseen.values(), Figures()) == Figures(14, 13, 13, 13)
    assert set(fitted.unseen) == set(fitted.today) == {"set 0", "set 1", "set 2"}


def test_the_same_examples_give_the_same_weights() -> None:
    of = Sum(lambda _: ())
    assert fitted_sum(of, things(), TODAY) == fitted_sum(of, things()[::-1], TODAY)


def test_a_sign_that_may_count_for_one_side_alone_counts_nothing_for_the_other() -> None:
    of = Sum(lambda _: (), only_for=lambda: frozenset({"red"}))
    assert "red" not in fitted_sum(of, things(), TODAY).weights


def test_a_set_is_told_by_weights_that_were_fitted_without_it() -> None:
    # What one set alone calls right nobody else can know.
    own = [thing(3 * n, "blue", right=1) for n in range(6)]
    others = [thing(3 * n + 1, "blue", right=0) for n in range(6)]
    fit = Fit([*things(), *own, *others], Bounds(), {})
    (told,) = fit.told_unseen([0.0])
    of_set = told.of(fit.sets == "set 0")
    assert of_set.recall < 1
    everything = fit.told(fit.named(fit.weights(np.ones(len(fit.sets), dtype=np.bool_))), 0.0)
    assert everything.of(fit.sets == "set 0").recall >= of_set.recall


def run(*steps: Step) -> Run:
    return Run(Source("set 0", "page"), steps)


def ways(*signs: str) -> dict[tuple[int, int], dict[str, float]]:
    """From either of two states to either, where there is a sign."""
    pairs = zip(product(range(2), range(2)), signs, strict=True)
    return {pair: {sign: 1.0} for pair, sign in pairs if sign}


RUNS = [
    run(
        Step(ways("a", "b", "", ""), frozenset({1})),
        Step(ways("a", "b", "c", "d"), frozenset({0, 1})),
    ),
    run(Step(ways("a", "b", "", ""), frozenset({0}))),
]


def surprise_by_counting(sums: list[float]) -> float:
    """How little what is right is expected, one sequence of states at a time."""
    left, found = iter(sums), 0.0
    for one in RUNS:
        gains = [{way: next(left) for way in step.ways} for step in one.steps]
        total = {True: 0.0, False: 0.0}
        for states in product(range(2), repeat=len(one.steps)):
            steps = list(zip((0, *states), states, gains, one.steps, strict=False))
            if all((last, to) in gain for last, to, gain, _ in steps):
                weight = exp(sum(gain[last, to] for last, to, gain, _ in steps))
                total[all(to in step.right for _, to, _, step in steps)] += weight
        found += log(total[True] + total[False]) - log(total[True])
    return found


def test_all_sequences_of_a_run_are_weighed_against_those_that_are_right() -> None:
    weighed = WeighedRuns(RUNS)
    sums = np.array([0.3, -0.2, 0.7, 0.1, -0.5, 0.4, 0.2, 0.9])
    found, slope = weighed.surprise(sums, np.ones(2))
    assert found == pytest.approx(surprise_by_counting(sums.tolist()))
    step = 1e-6
    for at in range(len(sums)):
        moved = sums + step * (np.arange(len(sums)) == at)
        risen = (surprise_by_counting(moved.tolist()) - found) / step
        assert slope[at] == pytest.approx(risen, abs=1e-4)


def test_the_likeliest_sequence_of_a_run_is_told_and_what_is_open_is_not_counted() -> None:
    weighed = WeighedRuns(RUNS)
    told = weighed.points(np.array([0, 1, 0, 0, 0, 0, 0, 1]), 0.0)
    assert told.of(np.array([True, False])) == Figures(1, 1, 1, 1)
    assert told.of(np.array([False, True])) == Figures(1, 0, 0, 0)
    docked = weighed.points(np.array([0, 1, 0, 0, 0, 0, 0, 1]), -2.0)
    assert docked.of(np.array([True, True])) == Figures(0, 0, 1, 0)


def test_where_labels_call_no_step_away_from_the_first_state_right_the_others_weigh_too() -> None:
    weighed = WeighedRuns(RUNS[1:])
    surprise, _ = weighed.surprise(np.array([0.3, -0.2]), np.ones(1))
    assert surprise == pytest.approx(log(exp(0.3) + exp(-0.2)) - 0.3)

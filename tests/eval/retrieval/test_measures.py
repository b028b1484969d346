import math

import pytest

from eval.retrieval.measures import MEASURES, measure_rankings

QRELS = {"q": {"a": 2, "b": 1, "c": 2}}


def test_only_what_answers_counts_but_for_ndcg() -> None:
    found = measure_rankings(QRELS, {"q": ["b", "x", "a"]})["q"]
    assert found["RR"] == pytest.approx(1 / 3)
    assert found["Success@1"] == 0
    assert (found["R@1"], found["R@3"], found["R@20"]) == (0, 0.5, 0.5)
    best = 2 + 2 / math.log2(3) + 1 / 2
    assert found["nDCG@10"] == pytest.approx((1 + 2 / 2) / best)


def test_the_best_order_has_the_best_values() -> None:
    found = measure_rankings(QRELS, {"q": ["a", "c", "b"]})["q"]
    assert found["nDCG@10"] == pytest.approx(1)
    assert (found["RR"], found["Success@1"], found["R@3"]) == (1, 1, 1)
    assert found["R@1"] == 0.5


@pytest.mark.parametrize("rankings", [{}, {"q": []}, {"other": ["a"]}])
def test_a_question_with_nothing_found_counts_with_zeros(rankings: dict[str, list[str]]) -> None:
    assert measure_rankings(QRELS, rankings) == {"q": dict.fromkeys(MEASURES, 0.0)}


def test_one_question_with_nothing_found_among_others_counts_too() -> None:
    qrels = {**QRELS, "r": {"a": 2}}
    found = measure_rankings(qrels, {"r": ["a"]})
    assert found["r"]["RR"] == 1
    assert found["q"] == dict.fromkeys(MEASURES, 0.0)

from hypothesis import given
from hypothesis import strategies as st

from index.fusion import min_max_scaled, weighted_sum


def test_scores_are_scaled_from_the_lowest_to_the_highest() -> None:
    assert min_max_scaled({1: 2.0, 2: 4.0, 3: 3.0}, [1, 2, 3]) == {1: 0.0, 2: 1.0, 3: 0.5}


def test_an_id_without_a_score_counts_as_the_lowest() -> None:
    assert min_max_scaled({1: 2.0, 2: 4.0}, [1, 2, 3])[3] == 0.0


def test_equal_scores_tell_nothing_apart() -> None:
    assert min_max_scaled({1: 2.0, 2: 2.0}, [1, 2]) == {1: 0.0, 2: 0.0}
    assert min_max_scaled({}, [1]) == {1: 0.0}
    assert min_max_scaled({}, []) == {}


@given(st.dictionaries(st.integers(0, 9), st.floats(-5, 5), min_size=1))
def test_scaled_scores_lie_between_0_and_1(scores: dict[int, float]) -> None:
    assert all(0 <= v <= 1 for v in min_max_scaled(scores, sorted(scores)).values())


def test_parts_are_summed_by_weight() -> None:
    assert weighted_sum([(0.7, {1: 1.0}), (0.3, {1: 0.5, 2: 1.0})], [1, 2]) == {
        1: 0.7 + 0.15,
        2: 0.3,
    }

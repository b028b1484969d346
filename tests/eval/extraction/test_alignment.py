from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from eval.extraction.alignment import in_order, one_to_one

WORDS = st.lists(st.sampled_from("abc"), max_size=6)


def same(one: str, other: str) -> bool:
    return one == other


def test_pairs_in_order_leave_out_what_is_elsewhere() -> None:
    assert in_order("abcd", "axcbd", same) == [(0, 0), (2, 2), (3, 4)]


@given(WORDS, WORDS)
def test_pairs_in_order_are_of_the_same_and_rise_on_both_sides(
    one: list[str], other: list[str]
) -> None:
    pairs = in_order(one, other, same)
    assert all(one[i] == other[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    assert len(in_order(one, one, same)) == len(one)


def test_one_to_one_gives_way_where_another_fits_too() -> None:
    fits = {("a", "1"), ("a", "2"), ("b", "1")}
    assert one_to_one("ab", "12", lambda w, f: (w, f) in fits) == {0: 1, 1: 0}


def test_one_to_one_uses_nothing_twice() -> None:
    assert one_to_one("aa", "a", same) == {0: 0}
    assert one_to_one("ab", "", same) == {}

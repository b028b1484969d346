import pytest

from index.recently_used import RecentlyUsed


def test_what_was_used_longest_ago_makes_room() -> None:
    kept = RecentlyUsed[int, str](most=2)
    kept.keep({1: "one", 2: "two"})
    kept.get([1])
    kept.keep({3: "three"})
    assert kept.get([1, 2, 3]) == {1: "one", 3: "three"}


def test_only_what_is_not_kept_is_made_and_each_once() -> None:
    kept = RecentlyUsed[int, str](most=5)
    asked: list[list[int]] = []

    def made(keys: list[int]) -> dict[int, str]:
        asked.append(keys)
        return {key: str(key) for key in keys}

    assert kept.all_of([1, 2, 1], made) == {1: "1", 2: "2"}
    assert kept.all_of([3, 2], made) == {2: "2", 3: "3"}
    assert kept.all_of([1, 3], made) == {1: "1", 3: "3"}
    assert asked == [[1, 2], [3]]


def test_more_than_can_be_kept_is_given_all_the_same() -> None:
    kept = RecentlyUsed[int, int](most=1)
    assert kept.all_of(range(4), lambda keys: {key: key for key in keys}) == {
        0: 0,
        1: 1,
        2: 2,
        3: 3,
    }


def test_what_could_not_be_made_is_asked_for_again() -> None:
    kept = RecentlyUsed[int, int](most=1)

    def fail(_keys: list[int]) -> dict[int, int]:
        raise OSError("no disk")

    with pytest.raises(OSError, match="no disk"):
        kept.all_of([1], fail)
    assert kept.all_of([1], lambda _keys: {1: 2}) == {1: 2}

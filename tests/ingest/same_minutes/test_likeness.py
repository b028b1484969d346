import numpy as np

from ingest.same_minutes.likeness import alike_pairs, pairs_by_key


def hashes(*numbers: int) -> "np.ndarray[tuple[int], np.dtype[np.uint64]]":
    return np.array(numbers, dtype=np.uint64)


def test_texts_that_share_enough_fingerprints_are_paired() -> None:
    texts = [hashes(1, 2, 3, 4), hashes(3, 4, 5), hashes(6, 7), hashes()]
    assert alike_pairs(texts) == {(0, 1)}


def test_one_shared_form_of_words_pairs_no_long_texts() -> None:
    texts = [hashes(*range(20)), hashes(*range(19, 40)), hashes(*range(5))]
    assert alike_pairs(texts) == {(0, 2)}


def test_nothing_is_paired_where_there_is_nothing() -> None:
    assert alike_pairs([]) == set()
    assert alike_pairs([hashes(), hashes()]) == set()


def test_what_all_texts_share_does_not_pair_each_with_each() -> None:
    pairs = alike_pairs([hashes(1, 2, 3)] * 400)
    assert len(pairs) < 400 * 17
    assert {i for _, i in pairs} == set(range(1, 400))


def test_a_key_pairs_what_has_it_in_common() -> None:
    keys = [(0, "a"), (1, "b"), (1, "a"), (2, "b")]
    assert pairs_by_key(keys) == {(0, 1), (1, 2)}
    assert len(pairs_by_key((i, "all") for i in range(1000))) < 1000 * 17

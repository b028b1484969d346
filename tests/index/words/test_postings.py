from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from index.passages.passage import Passage
from index.words.postings import Postings, word_counts
from index.words.terms import Stemmer
from tests.index.handmade import exchange

WORDS = st.lists(st.sampled_from(["van", "vans", "drone", "the", "fraud"]), max_size=5)
FIELDS = st.tuples(WORDS, WORDS, WORDS)
# Of every passage, whether it was there before, and whether it is there now.
BOOKS = st.lists(st.tuples(FIELDS, st.booleans(), st.booleans()), max_size=8)
STEMMER = Stemmer()


def postings_of(passages: Sequence[Passage]) -> Postings:
    return Postings.of(passages, STEMMER)


def texts_of(passages: Sequence[Passage]) -> list[str]:
    return [f"{passage.heading} {passage.text}" for passage in passages]


@settings(deadline=None)
@given(BOOKS)
def test_postings_taken_over_are_those_made_anew(
    book: list[tuple[tuple[list[str], list[str], list[str]], bool, bool]],
) -> None:
    passages = [exchange(n, *map(" ".join, fields)) for n, (fields, _, _) in enumerate(book)]
    now = [n for n, (_, _, is_now) in enumerate(book) if is_now]
    before = [n for n, (_, was_before, _) in enumerate(book) if was_before]
    new = [n for n in now if n not in before]
    places = [now.index(n) if n in now else -1 for n in before]
    joined = postings_of([passages[n] for n in before]).joined(
        np.array(places, dtype=np.int32),
        word_counts(texts_of([passages[n] for n in before if n not in now])),
        postings_of([passages[n] for n in new]),
        np.array([now.index(n) for n in new], dtype=np.int32),
    )
    expected = postings_of([passages[n] for n in now])
    assert joined.terms == expected.terms
    assert joined.word_counts == expected.word_counts
    for name in ("starts", "passages", "frequencies", "lengths"):
        made, anew = getattr(joined, name), getattr(expected, name)
        assert np.array_equal(made, anew), name
        assert made.dtype == anew.dtype


def test_a_term_is_counted_in_each_field_it_stands_in() -> None:
    postings = postings_of([exchange(0, "A van", "Are vans vans?", "No drone.")])
    assert postings.terms == ["drone", "van"]
    assert postings.frequencies.tolist() == [[0, 0, 1], [1, 2, 0]]
    assert postings.lengths.tolist() == [[1, 2, 1]]

import math
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.passages.passage import Passage
from index.words.lexical import FIELD_WEIGHTS, K1, B, LexicalIndex
from tests.index.handmade import exchange, narrative

# None of these is a stop word, and each is its own term.
VOCABULARY = ("van", "drone", "fraud", "budget", "road")
FIELDS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=8)
BOOKS = st.lists(st.tuples(FIELDS, FIELDS, FIELDS), min_size=1, max_size=12)
Fields = tuple[list[str], list[str], list[str]]


def passages_of(book: Sequence[Fields]) -> list[Passage]:
    return [
        exchange(number, *(" ".join(field) for field in fields))
        for number, fields in enumerate(book)
    ]


def bm25f(book: Sequence[Fields], number: int, terms: Sequence[str]) -> float:
    """The formula of the module's docstring, term by term."""
    means = [sum(len(fields[f]) for fields in book) / len(book) for f in range(3)]
    score = 0.0
    for term in terms:
        df = sum(any(term in field for field in fields) for fields in book)
        idf = math.log(1 + (len(book) - df + 0.5) / (df + 0.5))
        w = sum(
            weight * field.count(term) / (1 - B + B * len(field) / mean)
            for weight, field, mean in zip(FIELD_WEIGHTS, book[number], means, strict=True)
        )
        score += idf * w * (K1 + 1) / (K1 + w)
    return score


def index_of(*texts: str) -> LexicalIndex:
    return LexicalIndex.build([narrative(number, text) for number, text in enumerate(texts)])


@settings(deadline=None)
@given(BOOKS, st.lists(st.sampled_from(VOCABULARY), unique=True))
def test_scores_are_those_of_the_formula(book: list[Fields], terms: list[str]) -> None:
    index = LexicalIndex.build(passages_of(book))
    scores = index.scores(dict.fromkeys(terms, 1.0))
    expected = [bm25f(book, number, terms) for number in range(len(book))]
    assert scores.tolist() == pytest.approx(expected, rel=1e-5, abs=1e-6)


@settings(deadline=None)
@given(BOOKS)
def test_what_was_saved_is_read_back(book: list[Fields]) -> None:
    built = LexicalIndex.build(passages_of(book))
    with tempfile.TemporaryDirectory() as folder:
        built.save(Path(folder))
        loaded = LexicalIndex.load(Path(folder))
        assert loaded.rows == built.rows
        assert loaded.word_counts == built.word_counts
        assert loaded.size == built.size == len(book)
        for term in (*VOCABULARY, "absent"):
            assert loaded.holding(term).tolist() == built.holding(term).tolist()
            assert loaded.idf(term) == built.idf(term)
        every = dict.fromkeys(VOCABULARY, 1.0)
        assert np.array_equal(loaded.scores(every), built.scores(every))


@settings(deadline=None)
@given(BOOKS)
def test_a_term_is_held_by_the_passages_in_which_it_stands(book: list[Fields]) -> None:
    index = LexicalIndex.build(passages_of(book))
    for term in VOCABULARY:
        holding = [n for n, fields in enumerate(book) if any(term in field for field in fields)]
        assert index.holding(term).tolist() == holding
        assert index.word_counts.get(term, 0) == len(holding)


@pytest.mark.parametrize("texts", [[], [""], ["the of and"]])
def test_a_book_without_terms_scores_nothing(texts: list[str], tmp_path: Path) -> None:
    index_of(*texts).save(tmp_path)
    index = LexicalIndex.load(tmp_path)
    assert index.size == len(texts)
    assert index.scores({"van": 1.0}).tolist() == [0.0] * len(texts)
    assert index.holding("van").tolist() == []


def test_words_are_found_by_any_of_their_forms_in_any_script() -> None:
    index = index_of("Organised visits", "the café", "數字 Ñandú")
    stemmer = index.stemmer
    for word, number in [("organizing", 0), ("visit", 0), ("cafe", 1), ("數字", 2), ("nandu", 2)]:
        assert index.holding(stemmer.term(word)).tolist() == [number]


def test_a_weight_multiplies_what_a_term_adds() -> None:
    index = index_of("van van drone", "drone", "van")
    once, half = index.scores({"van": 1.0}), index.scores({"van": 0.5})
    assert half.tolist() == pytest.approx((once / 2).tolist())
    both = index.scores({"van": 1.0, "drone": 0.5})
    assert both.tolist() == pytest.approx((once + index.scores({"drone": 0.5})).tolist())


def test_scores_of_unknown_terms_and_of_none_are_nought() -> None:
    index = index_of("van", "drone")
    assert index.scores({}).tolist() == index.scores({"unheard": 1.0}).tolist() == [0.0, 0.0]


def test_a_word_of_the_body_counts_for_more_than_one_of_the_heading() -> None:
    index = LexicalIndex.build(
        [narrative(0, "drone road", heading="van"), narrative(1, "van road", heading="drone")]
    )
    in_heading, in_body = index.scores({"van": 1.0}).tolist()
    assert 0 < in_heading < in_body


def test_a_rarer_term_is_more_telling_and_an_absent_one_most() -> None:
    index = index_of("van drone", "van", "van")
    assert 0 < index.idf("van") < index.idf("drone") < index.idf("unheard")
    assert index.idf("") == index.idf("unheard")


def test_words_are_counted_as_they_are_written_once_a_passage() -> None:
    index = LexicalIndex.build(
        [narrative(0, "Vans and vans", heading="A van"), narrative(1, "The vans")]
    )
    assert index.word_counts == {"a": 1, "and": 1, "the": 1, "van": 1, "vans": 2}


def test_a_folder_without_an_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        LexicalIndex.load(tmp_path)

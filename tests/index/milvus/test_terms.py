from pathlib import Path

import numpy as np
import pytest

from index.milvus.book_facts import BookFacts
from index.milvus.terms import MOST_BYTES, CandidateWords, PassageTerms, as_written
from index.words.lexical import LexicalIndex
from tests.index.handmade import exchange, narrative

PASSAGES = [
    narrative(0, "vans and drones at night", heading="Road safety"),
    exchange(1, "Road safety", "Would vans be bought?", "Ten vans had been bought for £2.3m."),
    narrative(2, "the Commissioner’s mobile units", heading="Fraud"),
    narrative(3, ""),
]
LEXICAL = LexicalIndex.build(PASSAGES)


TERMS = [PassageTerms.of(passage, LEXICAL.stemmer) for passage in PASSAGES]
FACTS = BookFacts.of([40, 10, 30, 20], [one.lengths for one in TERMS], ["PCC", "", "PCC", ""])


@pytest.fixture
def words() -> CandidateWords:
    read = [PassageTerms.parse(one.text, one.lengths) for one in TERMS]
    return CandidateWords(LEXICAL, FACTS.means, read)


@pytest.mark.parametrize("term", ["van", "2300000", "road", "unheard", "fraud"])
def test_candidates_score_as_they_do_by_the_files_of_a_generation(
    words: CandidateWords, term: str
) -> None:
    assert np.allclose(words.scores({term: 0.5}), LEXICAL.scores({term: 0.5}))
    assert words.holding_all([term, "van"]).tolist() == LEXICAL.holding_all([term, "van"]).tolist()


@pytest.mark.parametrize("term", ["o'neil", "39/20", "item 7", "zxray", "café", "Ünder"])
def test_a_term_is_written_as_one_word_that_no_other_is(term: str) -> None:
    written = as_written(term)
    assert written.isascii()
    assert written.isalnum()
    assert written == written.lower()
    assert written not in map(as_written, ["oneil", "3920", "item7", "xray", "cafe", term + "x"])


def test_a_text_too_long_for_a_field_loses_its_last_words() -> None:
    long = PassageTerms((("word",) * 20_000, ("other",) * 20_000), ("zx00",)).fitting()
    assert len(long.text) <= MOST_BYTES
    assert long.numbers == ("zx00",)
    assert PassageTerms.parse(long.text, long.lengths) == long
    assert long.fields[0][:2] == ("word", "word")


def test_what_is_known_of_all_passages_is_read_as_it_was_saved(tmp_path: Path) -> None:
    FACTS.save(tmp_path)
    read = BookFacts.load(tmp_path)
    assert read.ids.tolist() == [40, 10, 30, 20]
    assert (read.means, read.speaking) == (FACTS.means, ("", "PCC"))


def test_nothing_scores_in_a_book_without_passages() -> None:
    empty = LexicalIndex.build([])
    assert CandidateWords(empty, BookFacts.of([], [], []).means, []).scores({"van": 1.0}).size == 0

from collections.abc import Mapping

import numpy as np
import pytest

from index.questions.asked_places import Areas
from index.questions.glossary import Glossary
from index.questions.query import Reader
from index.questions.spelling import Speller
from index.questions.thesaurus import Entry, Thesaurus
from index.words.lexical import LexicalIndex
from index.words.terms import Stemmer
from service.answering.question_words import NONE_CALLED, QuestionWords
from tests.index.handmade import narrative

BOOK = [narrative(0, "Vans and drones were bought."), narrative(1, "Vans were sold.")]
LEXICAL = LexicalIndex.build(BOOK)


def words_of(question: str, called: Mapping[str, frozenset[str]] = NONE_CALLED) -> QuestionWords:
    speller = Speller(
        counts={},
        has_word=lambda _word: True,
        is_known=lambda _word: True,
        stand_together=lambda _first, _second: False,
    )
    glossary = Glossary([("UAV", "drone")])
    thesaurus = Thesaurus([Entry(official=("drones",), everyday=("zeppelins",))])
    stemmer = Stemmer()
    reader = Reader(
        Areas([]),
        glossary,
        speller,
        stemmer,
        lambda _phrase: True,
        thesaurus=thesaurus,
        count=lambda wording: len(LEXICAL.holding_all(stemmer.terms(wording))),
    )
    return QuestionWords.of(reader.read(question), LEXICAL, called)


def test_a_word_counts_for_more_the_rarer_it_is_and_most_where_no_passage_holds_it() -> None:
    weights = {min(w.forms[0]): w.weight for w in words_of("vans and drones with zebras").asked}
    assert 0 < weights["van"] < weights["drone"] < weights["zebra"] == 1


def test_another_name_of_a_word_stands_for_it() -> None:
    (word,) = words_of("UAV").asked
    assert word.stands_among({"drone"})
    assert not word.stands_among({"van"})


def test_a_sentence_is_near_to_a_word_by_all_of_its_tokens() -> None:
    matches = np.array([[0.6, 0.1, 0.1], [0.6, 0.1, 0.5]], dtype=np.float32)
    near = words_of("vans and zebras").are_near(matches, ("van", "zebra", "zebra"))
    assert near.tolist() == [[True, False], [True, True]]


def test_nothing_is_near_to_what_minutes_are_called_by() -> None:
    ashby = {"ashbi": frozenset({"ashby.txt"})}
    near = words_of("vans at Ashby", ashby).are_near(np.ones((1, 2), np.float32), ("van", "ashbi"))
    assert near.tolist() == [[True, False]]


@pytest.mark.parametrize(
    ("question", "unheard"),
    [
        ("bananas", True),
        ("vans with bananas", False),
        ("UAV", False),
        ("zeppelins", True),
    ],
)
def test_a_question_is_unheard_where_the_book_has_its_words_by_no_name_of_the_same(
    question: str, unheard: bool
) -> None:
    assert words_of(question).unheard is unheard

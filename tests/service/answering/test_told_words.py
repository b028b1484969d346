"""A word is told where it stands or is near, by a sentence or what that stands among."""

from dataclasses import replace

import numpy as np
import pytest

from index.passages.passage import Passage
from index.words.terms import Stemmer
from ingest.language.sentences import sentence_spans
from service.answering.question_words import AskedWord, QuestionWords
from service.answering.quotable import QuotablePassage
from service.answering.recorded_asking import RecordedAsking
from service.answering.told_words import told_words
from tests.service.answering.handmade_hits import OFFSET, passage


def word(term: str, weight: float, *documents: str) -> AskedWord:
    return AskedWord((frozenset({term}),), weight, frozenset(documents))


VANS_AND_OARS = (word("van", 0.6), word("oar", 0.4))


def told(
    made: Passage, asked: tuple[AskedWord, ...], near: list[list[bool]] | None = None
) -> tuple[list[float], list[float]]:
    spans = [(OFFSET + start, OFFSET + end) for start, end in sentence_spans(made.text)]
    read = QuotablePassage.of(made, spans, RecordedAsking(), Stemmer())
    nothing = np.zeros((len(read.sentences), len(asked)), dtype=np.bool_)
    are_near = nothing if near is None else np.array(near)
    share, untold = told_words([read], [made.document], QuestionWords(asked), are_near)
    return share.tolist(), untold.tolist()


def test_a_sentence_tells_its_own_words_and_half_those_of_its_neighbours() -> None:
    made = passage("The vans came today. The oars were sold.")
    assert told(made, VANS_AND_OARS) == ([0.8, 0.7], [0, 0])


def test_what_stands_nowhere_near_a_sentence_is_untold() -> None:
    made = passage("The vans came today. They were big and white. The oars were sold.")
    assert told(made, VANS_AND_OARS)[1] == [0.4, 0, 0.6]


def test_a_word_of_the_heading_is_told_by_all_that_stands_below() -> None:
    made = replace(passage("They were sold again."), heading="Oars")
    assert told(made, VANS_AND_OARS) == ([0.4], [0.6])


def test_what_is_near_in_meaning_is_not_untold_but_stands_nowhere() -> None:
    made = passage("They were sold again.")
    assert told(made, VANS_AND_OARS, [[True, False]]) == ([0], [0.4])


def test_the_name_of_the_minutes_is_no_subject_and_that_of_others_is_untold() -> None:
    made = passage("The vans came today.", document="ashby.txt")
    of_oars = word("oar", 0.25)
    assert told(made, (of_oars, word("ashbi", 0.5, "ashby.txt")))[1] == [1]
    assert told(made, (word("van", 0.5), word("dale", 0.5, "dale.txt")))[1] == [
        pytest.approx(2 / 3)
    ]


def test_a_word_that_all_passages_hold_may_be_the_subject_too() -> None:
    asked = (word("van", 0), word("oar", 0.6))
    assert told(passage("The vans came today."), asked)[1] == [0.6]


def test_of_a_question_that_only_names_the_minutes_all_is_told() -> None:
    made = passage("Those of Ashby came today.", document="ashby.txt")
    assert told(made, (word("ashbi", 0.5, "ashby.txt"),))[1] == [0]


def test_where_no_words_are_asked_for_nothing_is_told_and_nothing_untold() -> None:
    assert told(passage("The vans came today."), ()) == ([0], [0])

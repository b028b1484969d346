from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.eval_errors import LabelError
from eval.retrieval.judging import (
    Judged,
    Target,
    answers_question,
    first_answer,
    judge,
    meets,
    needs_of,
)
from eval.retrieval.question_sets import Question
from tests.eval.sets import Cited, Passage, document, numbered, question, span

DOCUMENTS = {"a.txt": document()}


def judged(asked: Question, *passages: Passage) -> list[tuple[str, int]]:
    return [(j.id, j.grade) for j in judge(passages, needs_of(asked, DOCUMENTS))]


@pytest.mark.parametrize(
    ("start", "end", "is_met"),
    [
        (100, 200, True),
        (0, 1_000, True),
        (120, 130, True),
        (50, 150, True),
        (150, 400, True),
        (51, 149, True),
        (0, 149, False),
        (151, 400, False),
        (200, 300, False),
    ],
)
def test_a_passage_meets_a_span_it_half_covers_or_half_lies_in(
    start: int, end: int, is_met: bool
) -> None:
    target = Target("a.txt", 2, None, 100, 200)
    assert meets(Passage(start, end), target) is is_met


def test_a_passage_of_another_document_meets_nothing() -> None:
    target = Target("a.txt", 2, None, 100, 200)
    assert not meets(Passage(100, 200, document="b.txt"), target)


def test_any_part_of_a_numbered_question_meets_its_label() -> None:
    asked = question(numbered("3"))
    assert judged(asked, Passage(900, 950, citation=Cited("3"))) == [("a.txt#q3", 2)]
    assert judged(asked, Passage(900, 950, citation=Cited("2"))) == [("a.txt@900-950", 0)]


def test_a_need_is_met_once_and_the_next_passage_of_it_takes_up_a_rank() -> None:
    asked = question(span(0, 100), span(500, 600))
    found = judged(asked, Passage(0, 50), Passage(50, 100), Passage(500, 600))
    assert found == [("a.txt#0-100", 2), ("a.txt@50-100", 0), ("a.txt#500-600", 2)]


def test_alternatives_are_one_need_by_the_first_ones_name() -> None:
    asked = question(span(0, 100, need="a"), numbered("3", need="a"))
    found = judged(asked, Passage(600, 700, citation=Cited("3")), Passage(0, 100))
    assert found == [("a.txt#0-100", 2), ("a.txt@0-100", 0)]


def test_of_alternatives_only_those_of_the_highest_grade_meet_the_need() -> None:
    asked = question(span(0, 100, grade=1, need="a"), span(500, 600, need="a"))
    found = judged(asked, Passage(0, 100), Passage(500, 600))
    assert found == [("a.txt@0-100", 0), ("a.txt#0-100", 2)]


def test_a_passage_that_meets_several_needs_is_written_as_each_best_first() -> None:
    asked = question(span(0, 50, grade=1), span(50, 100), span(100, 150))
    found = judged(asked, Passage(0, 400), Passage(400, 500))
    assert found == [
        ("a.txt#100-150", 2),
        ("a.txt#50-100", 2),
        ("a.txt#0-50", 1),
        ("a.txt@400-500", 0),
    ]


def test_a_label_of_a_document_that_is_not_there_is_refused() -> None:
    with pytest.raises(LabelError, match=r"question q: a\.txt is not in the book"):
        needs_of(question(span(0, 9)), {})


def test_only_places_that_answer_make_a_quote_an_answer() -> None:
    needs = needs_of(question(span(0, 100), span(500, 600, grade=1)), DOCUMENTS)
    assert answers_question(Passage(10, 20), needs)
    assert not answers_question(Passage(510, 520), needs)


def test_the_first_answer_is_counted_from_one() -> None:
    assert first_answer([Judged("a", 0), Judged("b", 1), Judged("c", 2)]) == 3
    assert first_answer([Judged("a", 1)]) is None


@given(
    labels=st.sets(st.tuples(st.integers(0, 900), st.integers(1, 99)), min_size=1, max_size=6),
    cuts=st.sets(st.integers(1, 999), max_size=12),
)
def test_however_the_text_is_cut_every_id_stands_once_and_every_need_at_most_once(
    labels: set[tuple[int, int]], cuts: set[int]
) -> None:
    asked = question(*(span(start, start + length) for start, length in sorted(labels)))
    bounds = [0, *sorted(cuts), 1_000]
    passages = [Passage(a, b) for a, b in pairwise(bounds)]
    needs = needs_of(asked, DOCUMENTS)
    found = judge(passages, needs)
    assert len({j.id for j in found}) == len(found)
    met = {j.id for j in found if j.grade}
    assert met == {n.id for n in needs if any(meets(p, n.targets[0]) for p in passages)}

import re
from dataclasses import replace

import pytest

from eval.eval_errors import LabelError
from eval.retrieval.label_check import check_labels, stored_name
from eval.retrieval.question_sets import Label
from ingest.record import Block, Division
from tests.eval.sets import document, numbered, question, span


def test_labels_that_match_are_let_through() -> None:
    check_labels([question(numbered("3"), span(0, 100))], {"a.txt": document()})


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        (numbered("4"), "no question has this number"),
        (span(900, 1_001), "has only 1,000 characters"),
        (span(0, 9).model_copy(update={"document": "b.txt"}), "no such document"),
        (span(0, 9).model_copy(update={"sha256": "1" * 64}), "hash is 000000000000…"),
    ],
)
def test_a_label_that_matches_nothing_is_refused_by_question_and_label(
    label: Label, reason: str
) -> None:
    with pytest.raises(LabelError, match=rf"question q, label 2 \(.*\): .*{re.escape(reason)}"):
        check_labels([question(numbered("3"), label)], {"a.txt": document()})


@pytest.mark.parametrize("blocks", [(), (Block("heading", 0, 1_000),)])
def test_a_span_of_what_is_never_a_passage_is_refused(blocks: tuple[Block, ...]) -> None:
    bare = replace(document(), division=Division(blocks))
    with pytest.raises(LabelError, match="covers no passage"):
        check_labels([question(span(0, 9))], {"a.txt": bare})


def test_many_faults_are_counted_and_the_first_are_named() -> None:
    labels = [numbered(str(n)) for n in range(10, 20)]
    with pytest.raises(LabelError, match=r"label 5 .*; and 5 more; correct the labels"):
        check_labels([question(*labels)], {"a.txt": document()})


def test_a_document_may_be_named_by_the_last_part_of_its_path_where_only_one_has_it() -> None:
    below, beside = document("x/a.txt"), document("y/a.txt")
    label = span(0, 9)
    assert stored_name(label, {"x/a.txt": below}) == "x/a.txt"
    assert stored_name(label, {"x/a.txt": below, "a.txt": document()}) == "a.txt"
    assert stored_name(label, {"x/data.txt": below}) is None
    with pytest.raises(LabelError, match="2 documents go by this name"):
        check_labels([question(label)], {"x/a.txt": below, "y/a.txt": beside})

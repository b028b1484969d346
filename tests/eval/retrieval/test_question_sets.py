import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from eval.eval_errors import QuestionSetError
from eval.retrieval.question_sets import load_questions, load_sets
from tests.eval.sets import ALL, CAMERAS, NOTHING, ROADS_SHA256, write_set

LABEL: dict[str, object] = {
    "document": "roads.txt",
    "sha256": ROADS_SHA256,
    "grade": 2,
    "question": "1",
}


def test_questions_are_read_in_the_order_of_the_file(tmp_path: Path) -> None:
    found = load_questions(write_set(tmp_path / "q.jsonl"))
    assert [question.id for question in found] == [question["id"] for question in ALL]
    assert [question.is_answerable for question in found] == [True, True, True, False]
    assert found[0].answers[0].place == "roads.txt#q1"


def test_empty_lines_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text(f"\n{json.dumps(CAMERAS)}\n\n", encoding="utf-8")
    assert len(load_questions(path)) == 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "invalid JSON"),
        ("[]", "object"),
        (json.dumps({**CAMERAS, "answer": "yes"}), "answer: extra inputs"),
        (json.dumps({**CAMERAS, "kind": "riddle"}), "kind: "),
        (json.dumps({**CAMERAS, "user": "mayor"}), "user: "),
        (json.dumps({**CAMERAS, "part": "both"}), "part: "),
        (json.dumps({**CAMERAS, "query": " "}), "query: "),
        (json.dumps({**CAMERAS, "relevant": []}), "needs a label of grade 2"),
        (json.dumps({**NOTHING, "relevant": [LABEL]}), "has no label of grade 2"),
        (json.dumps({k: v for k, v in CAMERAS.items() if k != "relevant"}), "relevant: field"),
    ],
)
def test_a_line_that_is_no_question_is_refused_by_file_and_line(
    tmp_path: Path, line: str, reason: str
) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text(f"{json.dumps(NOTHING)}\n{line}\n", encoding="utf-8")
    with pytest.raises(QuestionSetError, match=rf"q\.jsonl, line 2: .*{reason}"):
        load_questions(path)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"start": 1, "end": 5}, "either"),
        ({"question": None}, "either"),
        ({"question": None, "start": 1}, "either"),
        ({"question": None, "start": 5, "end": 5}, "greater"),
        ({"question": None, "start": -1, "end": 5}, "start"),
        ({"grade": 3}, "grade"),
        ({"grade": True}, "grade"),
        ({"sha256": "abc"}, "sha256"),
        ({"quote": "words"}, "quote"),
    ],
)
def test_a_label_names_one_place(tmp_path: Path, change: Mapping[str, object], reason: str) -> None:
    path = write_set(tmp_path / "q.jsonl", {**CAMERAS, "relevant": [{**LABEL, **change}]})
    with pytest.raises(QuestionSetError, match=reason):
        load_questions(path)


def test_two_labels_of_one_place_are_refused(tmp_path: Path) -> None:
    path = write_set(tmp_path / "q.jsonl", {**CAMERAS, "relevant": [LABEL, {**LABEL, "grade": 1}]})
    with pytest.raises(QuestionSetError, match=r"two labels name the same place, roads\.txt#q1"):
        load_questions(path)


def test_a_doubled_id_is_refused_within_a_file_and_across_files(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError, match="line 2: the id t-001"):
        load_questions(write_set(tmp_path / "q.jsonl", CAMERAS, CAMERAS))
    one, two = (write_set(tmp_path / f"{i}.jsonl", CAMERAS) for i in range(2))
    with pytest.raises(QuestionSetError, match=r"1\.jsonl: the id t-001"):
        load_sets([one, two])


def test_files_that_hold_no_questions_say_so(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError, match="cannot be read"):
        load_questions(tmp_path / "none.jsonl")
    empty = tmp_path / "empty.jsonl"
    empty.write_bytes(b"\n")
    with pytest.raises(QuestionSetError, match="holds no questions"):
        load_questions(empty)
    empty.write_bytes(b"\xff\xfe")
    with pytest.raises(QuestionSetError, match="UTF-8"):
        load_questions(empty)

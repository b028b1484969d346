"""Sentences with what each does, as they are written for training."""

import math
from pathlib import Path

import pytest

from eval.eval_errors import GoldError
from eval.fitting.sentence_labels import written_extracts
from ingest.record.likelihoods import DEEDS

EXTRACT = """= Town council, terse
# 4. Lights
-\tTwo lamps were out.
QR\tAsked when, the Clerk said in May.
r\tThe county had been told.
A\tShe would ring them again.
"""


def written(folder: Path, text: str) -> Path:
    (folder / "one.txt").write_text(text, encoding="utf-8")
    return folder


def test_each_line_is_a_sentence_with_what_it_does(tmp_path: Path) -> None:
    (lines,) = written_extracts(written(tmp_path, EXTRACT))
    assert [line.words for line in lines] == [
        "4. Lights",
        "Two lamps were out.",
        "Asked when, the Clerk said in May.",
        "The county had been told.",
        "She would ring them again.",
    ]
    does = [{deed for n, deed in enumerate(DEEDS) if line.does(n)} for line in lines]
    assert does == [set(), set(), {"asked", "replied"}, set(), {"undertaken"}]


def test_a_heading_tells_nothing_and_a_sentence_that_goes_on_nothing_of_that(
    tmp_path: Path,
) -> None:
    (lines,) = written_extracts(written(tmp_path, EXTRACT))
    assert lines[0].is_heading
    assert all(math.isnan(label) for label in lines[0].labels)
    goes_on = dict(zip(DEEDS, lines[3].labels, strict=True))
    assert math.isnan(goes_on["replied"])
    assert goes_on["asked"] == 0


def test_extracts_of_all_files_stand_in_order_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("= x\nD\tAgreed.\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("= y\n-\tIt rained.\n= z\n-\tIt snowed.\n", encoding="utf-8")
    assert [lines[0].words for lines in written_extracts(tmp_path)] == [
        "It rained.",
        "It snowed.",
        "Agreed.",
    ]


@pytest.mark.parametrize("line", ["X\tIt rained.", "A It rained.", "Q"])
def test_a_line_of_another_form_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(GoldError, match=r"one\.txt, line 2, is neither"):
        written_extracts(written(tmp_path, f"= x\n{line}\n"))


def test_a_sentence_before_any_extract_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="line 1, is neither"):
        written_extracts(written(tmp_path, "D\tAgreed.\n"))


def test_a_folder_without_any_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="holds no labelled sentences"):
        written_extracts(tmp_path)


def test_those_that_come_with_minutebook_can_be_read() -> None:
    extracts = written_extracts(Path("data/sentences"))
    lines = [line for lines in extracts for line in lines]
    assert len(lines) > 4_000
    assert all(sum(line.does(n) for line in lines) > 400 for n in range(len(DEEDS)))

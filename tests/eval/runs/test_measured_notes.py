"""Noting when and how accepted figures were measured."""

from datetime import date
from pathlib import Path

import pytest

from eval.eval_errors import AcceptedError
from eval.runs.measured_notes import note_measurement
from service.measured_figures import CONDITIONS_FILE, read_measured
from service.service_errors import MeasuredError

FIGURES = '{"RR": {"value": 0.8, "low": 0.7, "high": 0.9}}'
DAY = date(2024, 5, 6)


def note(path: Path, questions: int) -> None:
    note_measurement(path, DAY, questions=questions, documents=3, model="stand-in")


def test_the_pages_read_what_was_noted_of_each_file(tmp_path: Path) -> None:
    for questions, name in enumerate(("a.json", "b.json"), 10):
        (tmp_path / name).write_text(FIGURES, encoding="utf-8")
        note(tmp_path / name, questions)
    for questions, name in enumerate(("a.json", "b.json"), 10):
        found = read_measured(name, tmp_path)
        assert found is not None
        assert found.conditions is not None
        assert (found.conditions.questions, found.conditions.measured_on) == (questions, DAY)


def test_a_note_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(AcceptedError, match="cannot be written"):
        note(tmp_path / "none.json", 1)
    assert not list(tmp_path.iterdir())


def test_an_earlier_note_that_cannot_be_read_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(FIGURES, encoding="utf-8")
    (tmp_path / CONDITIONS_FILE).write_text("{", encoding="utf-8")
    with pytest.raises(MeasuredError):
        note(tmp_path / "a.json", 1)
    assert (tmp_path / CONDITIONS_FILE).read_text(encoding="utf-8") == "{"

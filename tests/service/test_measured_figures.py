"""Reading the accepted figures for the pages."""

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from service.measured_figures import CONDITIONS_FILE, FOLDER, read_measured
from service.service_errors import MeasuredError

FIGURES = '{"refusal recall": {"value": 0.8, "low": 0.7, "high": 0.9}}'


def note(folder: Path, sha256: str) -> None:
    conditions = {
        "sha256": sha256,
        "measured_on": "2024-05-06",
        "questions": 10,
        "documents": 2,
        "model": "stand-in",
    }
    (folder / CONDITIONS_FILE).write_text(json.dumps({"a.json": conditions}), encoding="utf-8")


def test_figures_are_read_with_when_they_were_measured(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(FIGURES, encoding="utf-8")
    note(tmp_path, hashlib.sha256(FIGURES.encode()).hexdigest())
    found = read_measured("a.json", tmp_path)
    assert found is not None
    assert found.shares["refusal recall"].value == 0.8
    assert found.conditions is not None
    assert found.conditions.measured_on == date(2024, 5, 6)


def test_figures_that_were_accepted_anew_are_not_given_an_old_date(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(FIGURES, encoding="utf-8")
    note(tmp_path, "0" * 64)
    found = read_measured("a.json", tmp_path)
    assert found is not None
    assert found.conditions is None


def test_figures_there_are_not_are_none(tmp_path: Path) -> None:
    assert read_measured("a.json", tmp_path) is None


@pytest.mark.parametrize("text", ["", "[]", '{"x": {"value": 2, "low": 0, "high": 1}}'])
def test_figures_that_cannot_be_read_say_how_to_mend_them(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(MeasuredError, match="--accept"):
        read_measured("a.json", tmp_path)


def test_conditions_that_cannot_be_read_say_how_to_mend_them(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(FIGURES, encoding="utf-8")
    (tmp_path / CONDITIONS_FILE).write_text("{", encoding="utf-8")
    with pytest.raises(MeasuredError, match="take it away"):
        read_measured("a.json", tmp_path)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("accepted*.json")), ids=lambda path: path.name)
def test_every_shipped_file_of_figures_can_be_read(path: Path) -> None:
    found = read_measured(path.name)
    assert found is not None
    assert found.shares

from datetime import date
from pathlib import Path

import pytest

from eval.eval_errors import AcceptedError
from eval.runs.accepted_figures import (
    Accepted,
    fallen,
    headline_figures,
    read_accepted,
    write_accepted,
    write_conditions,
)
from service.measured_figures import CONDITIONS_FILE, read_measured
from service.service_errors import MeasuredError
from tests.eval.made_runs import made_run
from tests.eval.sets import result

FIGURES = '{"RR": {"value": 0.8, "low": 0.7, "high": 0.9}}'
DAY = date(2024, 5, 6)


def accepted(value: float, low: float) -> Accepted:
    return Accepted(value=value, low=low, high=1.0)


@pytest.mark.parametrize(("value", "falls"), [(0.9, False), (0.8, False), (0.79, True), (1, False)])
def test_a_figure_falls_when_it_is_below_by_more_than_the_lower_half_width(
    value: float, falls: bool
) -> None:
    found = fallen({"RR": accepted(0.9, 0.8)}, {"RR": accepted(value, 0)})
    assert bool(found) is falls
    if falls:
        assert found == ["RR is 0.790, accepted was 0.900 (at least 0.800)"]


def test_a_measure_that_is_missing_fell_and_a_new_one_did_not() -> None:
    assert fallen({"RR": accepted(0.9, 0.8)}, {"R@5": accepted(0.9, 0.8)}) == [
        "RR was 0.900 and is not measured any more"
    ]


def test_the_figures_of_a_run_are_read_back_and_hold_against_themselves(tmp_path: Path) -> None:
    run = made_run(result("a"), result("b", first_answer=3), result("c", kind="unanswerable"))
    figures = headline_figures(run.run.figures)
    assert {"nDCG@10", "quote validity", "first quote answers", "refusal recall"} <= figures.keys()
    assert "refusal precision" not in figures  # nothing was refused
    write_accepted(tmp_path / "new" / "accepted.json", figures)
    read = read_accepted(tmp_path / "new" / "accepted.json")
    assert read == figures
    assert fallen(read, figures) == []


@pytest.mark.parametrize("text", ["{", '{"RR": 0.9}', '{"RR": {"value": 2, "low": 0, "high": 1}}'])
def test_a_file_that_cannot_be_used_says_how_to_write_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "accepted.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AcceptedError, match="--accept`"):
        read_accepted(path)


def test_a_file_that_is_missing_or_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(AcceptedError, match="cannot be read"):
        read_accepted(tmp_path / "none.json")
    (tmp_path / "file").touch()
    with pytest.raises(AcceptedError, match="cannot be written"):
        write_accepted(tmp_path / "file" / "accepted.json", {})


def note(path: Path, questions: int) -> None:
    write_conditions(path, DAY, questions=questions, documents=3, model="stand-in")


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

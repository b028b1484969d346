"""``eval fit-privacy``, on two small sets of made-up minutes."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from eval.commands import app
from eval.eval_errors import EvaluationError, GoldError
from ingest.weighing.weights import FOLDER, Weights
from tests.eval.fitting.private_minutes import private_set


@pytest.fixture
def sets(tmp_path: Path) -> tuple[Path, Path]:
    return private_set(tmp_path / "one"), private_set(tmp_path / "two", first=2)


def fit_privacy(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["fit-privacy", *map(str, arguments)])


def test_each_set_is_shown_left_out_and_weights_are_written_where_reading_can_use_them(
    sets: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "weights"
    out.mkdir()
    before = {path: path.read_bytes() for path in FOLDER.glob("*.json")}
    result = fit_privacy(*sets, "--write", "--out", out)
    assert result.exit_code == 0, result.output
    assert "fitted without it" in result.stdout
    assert all(f"\n{name}" in result.stdout for name in ("one", "two", "all"))
    assert {path: path.read_bytes() for path in FOLDER.glob("*.json")} == before
    fitted, today = Weights.load("privacy", out), Weights.load("privacy")
    assert (fitted.about, fitted.threshold) == (today.about, today.threshold)
    assert fitted.made_by == "minutebook eval fit-privacy"
    assert str(fitted.trained_on["sets"]).startswith("one ")
    assert fitted.weights["private: back later"] > 0


def test_unless_that_is_asked_for_nothing_is_written_and_what_was_left_out_is_counted(
    sets: tuple[Path, Path], tmp_path: Path
) -> None:
    one, _ = sets
    (one / "pages" / "scan.pdf").write_bytes(b"%PDF-1.4")
    with (one / "gold.jsonl").open("a", encoding="utf-8") as gold:
        gold.write('{"file": "scan.pdf"}\n')
    result = fit_privacy(*sets, "--out", tmp_path)
    assert result.exit_code == 0, result.output
    assert "Left out: 1 page" in result.stdout
    assert list(tmp_path.glob("*.json")) == []


def test_a_set_that_cannot_be_used_is_refused_in_one_sentence(
    sets: tuple[Path, Path], tmp_path: Path
) -> None:
    one, two = sets
    refused = fit_privacy(one, tmp_path / "nowhere").exception
    assert isinstance(refused, GoldError)
    assert "is no set of labelled pages" in str(refused)
    (two / "gold.jsonl").write_text('{"file": "open-0.md", "absent": "rent"}', encoding="utf-8")
    broken = fit_privacy(one, two).exception
    assert isinstance(broken, GoldError)
    assert "line 1: absent" in str(broken)
    (two / "gold.jsonl").write_text('{"file": "open-0.md"}', encoding="utf-8")
    untold = fit_privacy(one, two).exception
    assert isinstance(untold, EvaluationError)
    assert "fewer than two sets" in str(untold)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["one"], "at least two sets"),
        (["one", "one"], "at least two sets"),
        (["one", "two", "--out", "nowhere"], "no folder nowhere"),
    ],
)
def test_what_cannot_be_fitted_is_said_before_a_page_is_read(
    sets: tuple[Path, Path], arguments: list[str], reason: str
) -> None:
    named = {"one": str(sets[0]), "two": str(sets[1])}
    refused = fit_privacy(*(named.get(word, word) for word in arguments)).exception
    assert isinstance(refused, EvaluationError)
    assert reason in str(refused)

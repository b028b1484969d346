import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from eval.commands import app
from eval.eval_errors import AcceptedError, GoldError
from tests.eval.extraction.golds import ROADS, write_gold

WRONG = {**ROADS, "items": [{"number": "9", "title": "Parking"}]}


def reading(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["reading", *map(str, arguments)])


@pytest.fixture
def right(tmp_path: Path) -> Path:
    return write_gold(tmp_path / "gold.jsonl", ROADS)


def test_a_page_is_read_and_its_figures_are_printed(right: Path, folder: Path) -> None:
    result = reading(right, folder, "--by-form")
    assert result.exit_code == 0, result.output
    assert "accepted" in result.stdout
    assert "1/1" in result.stdout
    assert "A thousand words took" in result.stdout
    assert "read as plain text" in result.stdout


def test_the_json_holds_figures_and_misses_and_is_written_to_a_file(
    right: Path, folder: Path, tmp_path: Path
) -> None:
    write_gold(right, WRONG)
    result = reading(right, folder, "--json", "--out", tmp_path / "figures.json")
    printed = json.loads(result.stdout)
    assert printed == json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    (document,) = printed["report"]["documents"]
    assert {"measure": "items recall", "about": "9 “Parking”"} in document["misses"]
    figures = printed["report"]["forms"][0]["of_records"]
    assert figures["items recall"]["value"] == 0
    assert figures["accepted"]["value"] == 1


def test_misses_are_listed_where_they_are_asked_for(right: Path, folder: Path) -> None:
    write_gold(right, WRONG)
    assert "Parking" not in reading(right, folder).stdout
    assert "items recall: 9 “Parking”" in reading(right, folder, "--misses").stdout


def test_a_choice_is_not_held_to_be_complete(right: Path, folder: Path) -> None:
    assert "decisions precision" in reading(right, folder).stdout
    assert "decisions precision" not in reading(right, folder, "--choice", "road*").stdout


def test_a_figure_below_what_was_accepted_fails_and_accepts_nothing(
    right: Path, folder: Path, tmp_path: Path
) -> None:
    accepted = tmp_path / "accepted.json"
    assert reading(right, folder, "--accepted", accepted, "--accept").exit_code == 0
    assert reading(right, folder, "--accepted", accepted).exit_code == 0
    before = accepted.read_bytes()
    write_gold(right, WRONG)
    result = reading(right, folder, "--accepted", accepted)
    assert result.exit_code == 1
    assert "items recall is 0.000, accepted was 1.000" in result.stderr
    assert accepted.read_bytes() == before


def test_what_cannot_be_used_is_refused(right: Path, folder: Path, tmp_path: Path) -> None:
    assert isinstance(reading(tmp_path / "none.jsonl", folder).exception, GoldError)
    assert isinstance(reading(right, tmp_path).exception, GoldError)
    assert isinstance(
        reading(right, folder, "--accepted", tmp_path / "none.json").exception, AcceptedError
    )
    assert isinstance(
        reading(right, folder, "--out", tmp_path / "none" / "x.json").exception, GoldError
    )
    assert reading(right, folder, "--accept").exit_code == 2

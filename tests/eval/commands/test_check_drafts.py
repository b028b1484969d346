import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from eval.commands import app
from eval.eval_errors import EvaluationError, LabelError, QuestionSetError
from service.commands.options import Given
from tests.eval.drafts.test_draft_sets import CAMERAS, NOTHING, write
from tests.standin import standin_models, standin_settings


def check(home: Path, *arguments: object) -> Result:
    words = ["check", *map(str, arguments)]
    return CliRunner().invoke(app, words, obj=Given(standin_settings(home), standin_models()))


def test_drafts_are_checked_against_a_book_of_their_own(
    home: Path, folder: Path, tmp_path: Path
) -> None:
    drafts = write(tmp_path / "drafts.jsonl", CAMERAS, NOTHING)
    result = check(home, "--drafts", drafts, "--documents", folder, "--json")
    assert result.exit_code == 0, result.output
    figures = json.loads(result.stdout)["run"]["figures"]
    assert figures["drafts"] == 2
    assert figures["reworded_at_rank_1"]["value"] == 1
    assert not home.exists()


def test_the_table_for_people_names_every_figure(home: Path, folder: Path, tmp_path: Path) -> None:
    drafts = write(tmp_path / "drafts.jsonl", CAMERAS, NOTHING)
    text = check(home, "--drafts", drafts, "--documents", folder).output
    assert "reworded: earlier question at rank 1" in text
    assert "median of 2" in text


def test_a_figure_below_what_was_accepted_fails(home: Path, folder: Path, tmp_path: Path) -> None:
    drafts = write(tmp_path / "drafts.jsonl", CAMERAS, NOTHING)
    accepted = tmp_path / "accepted.json"
    arguments = ("--drafts", drafts, "--documents", folder, "--accepted", accepted)
    assert check(home, *arguments, "--accept").exit_code == 0
    assert check(home, *arguments).exit_code == 0
    wrong = {**CAMERAS, "draft": "What became of the zebra xylophone quintet?"}
    write(drafts, wrong, NOTHING)
    result = check(home, *arguments)
    assert result.exit_code == 1
    assert "reworded already asked" in result.output


@pytest.mark.parametrize(
    ("drafts", "error"),
    [
        ([{**CAMERAS, "part": "tune"}], EvaluationError),
        ([{**CAMERAS, "part": "report", "verdict": "perhaps"}], QuestionSetError),
        (
            [{**CAMERAS, "part": "report", "places": [{**CAMERAS["places"][0], "question": "77"}]}],  # type: ignore[index]
            LabelError,
        ),
    ],
)
def test_sets_that_cannot_be_used_are_refused(
    home: Path,
    folder: Path,
    tmp_path: Path,
    drafts: list[dict[str, object]],
    error: type[Exception],
) -> None:
    path = write(tmp_path / "drafts.jsonl", *drafts)
    result = check(home, "--drafts", path, "--documents", folder, "--part", "report")
    assert isinstance(result.exception, error)


def test_accepting_needs_a_file_to_write(home: Path) -> None:
    assert check(home, "--accept").exit_code == 2

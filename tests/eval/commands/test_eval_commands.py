import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from eval.commands import app
from eval.eval_errors import EvaluationError, LabelError, QuestionSetError, RunError
from eval.retrieval.measures import MEASURES, measure_rankings
from eval.retrieval.trec import read_qrels, read_run
from index.generations.generation_folder import file_sha256
from index.index_errors import NoIndexError
from ingest.errors import MinutebookError
from service.commands.options import Given
from service.holding.updating import Updater
from tests.conftest import SAMPLE
from tests.eval.sets import CAMERAS, FRAUD, NOTHING, write_set
from tests.standin import standin_models, standin_settings

COMMANDS = ["run", "check", "compare", "report", "ablate", "calibrate"]


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    return write_set(tmp_path / "questions.jsonl")


def call(home: Path, *arguments: object) -> Result:
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(app, words, obj=Given(standin_settings(home), standin_models()))


def run(home: Path, questions: Path, *arguments: object) -> Result:
    return call(home, "run", "--questions", questions, *arguments)


def test_the_book_at_home_is_evaluated_and_the_run_written_there(
    updater: Updater, folder: Path, home: Path, questions: Path
) -> None:
    updater.ingest([str(folder)])
    result = run(home, questions)
    assert result.exit_code == 0, result.output
    assert "nDCG@10" in result.output
    assert "Quote validity: 1.000" in result.output
    (made,) = (home / "runs").iterdir()
    assert str(made) in result.output
    assert re.fullmatch(r"\d{8}T\d{6}Z", made.name)


def test_a_book_of_its_own_leaves_the_one_at_home_alone(
    home: Path, folder: Path, questions: Path, tmp_path: Path
) -> None:
    result = run(home, questions, "--documents", folder, "--out", tmp_path / "run", "--json")
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert report["run"] == str(tmp_path / "run")
    assert report["configuration"]["questions"] == 4
    assert report["configuration"]["options"] == {"documents": [str(folder)]}
    assert report["figures"]["groups"][0]["questions"] == 3
    assert report["fallen"] == []
    assert not home.exists()


def test_a_part_of_the_questions_can_be_asked(
    home: Path, folder: Path, questions: Path, tmp_path: Path
) -> None:
    out = ("--documents", folder, "--out", tmp_path / "run", "--json")
    report = json.loads(run(home, questions, "--part", "tune", *out).stdout)
    assert (report["configuration"]["part"], report["configuration"]["questions"]) == ("tune", 2)


def test_a_part_without_questions_is_refused(home: Path, folder: Path, tmp_path: Path) -> None:
    result = run(
        home, write_set(tmp_path / "q.jsonl", CAMERAS), "--documents", folder, "--part", "report"
    )
    assert isinstance(result.exception, QuestionSetError)


def test_distractors_are_counted_in_and_named_in_the_run(
    home: Path, folder: Path, questions: Path, tmp_path: Path
) -> None:
    hay = tmp_path / "hay.jsonl"
    hay.write_text('{"meeting": "m", "n": 0, "text": "Bees and honey."}\n', encoding="utf-8")
    work = tmp_path / "work"
    own = ("--documents", folder, "--distractors", hay, "--work", work)
    report = json.loads(run(home, questions, *own, "--out", tmp_path / "run", "--json").stdout)
    assert report["configuration"]["options"]["distractors"] == "hay.jsonl"
    assert report["configuration"]["manifest"]["documents"] == 3
    assert (work / "index").is_dir()


@pytest.mark.parametrize("option", ["--distractors", "--work"])
def test_what_goes_with_documents_is_refused_without_them(
    home: Path, questions: Path, tmp_path: Path, option: str
) -> None:
    result = run(home, questions, option, tmp_path / "x")
    assert isinstance(result.exception, EvaluationError)
    assert option in str(result.exception)
    assert "--documents" in str(result.exception) or "these too" in str(result.exception)


def test_figures_are_accepted_and_later_ones_held_to_them(
    home: Path, folder: Path, questions: Path, tmp_path: Path
) -> None:
    accepted = tmp_path / "accepted.json"
    own = ("--documents", folder, "--accepted", accepted)
    assert run(home, questions, *own, "--accept", "--out", tmp_path / "a").exit_code == 0
    assert run(home, questions, *own, "--out", tmp_path / "b").exit_code == 0
    higher = json.loads(accepted.read_text(encoding="utf-8"))
    higher["refusal recall"] = {"value": 1.0, "low": 1.0, "high": 1.0}
    accepted.write_text(json.dumps(higher), encoding="utf-8")
    harder = {**NOTHING, "query": "mobile cameras bought"}
    asked = write_set(tmp_path / "harder.jsonl", CAMERAS, FRAUD, harder)
    result = run(home, asked, *own, "--out", tmp_path / "c")
    assert result.exit_code == 1
    assert "error: refusal recall is 0.000, accepted was 1.000" in result.stderr
    assert (tmp_path / "c" / "run.json").is_file()


def test_accepting_needs_a_file_to_write(home: Path, questions: Path) -> None:
    assert run(home, questions, "--accept").exit_code == 2


def test_faults_are_told_before_long_work(
    home: Path, folder: Path, questions: Path, tmp_path: Path
) -> None:
    wrong = {**CAMERAS, "relevant": [{**FRAUD["relevant"][0], "document": "x.txt"}]}  # type: ignore[index]
    for result, error in (
        (run(home, questions), NoIndexError),
        (run(home, tmp_path / "none.jsonl", "--documents", folder), QuestionSetError),
        (run(home, questions, "--documents", folder, "--out", folder), RunError),
        (
            run(home, write_set(tmp_path / "w.jsonl", wrong), "--documents", folder),
            LabelError,
        ),
        (call(home, "report", tmp_path), RunError),
        (call(home, "compare", tmp_path, tmp_path), RunError),
    ):
        assert isinstance(result.exception, error), result.output
        assert isinstance(result.exception, MinutebookError)


def test_weights_say_of_what_they_were_made_and_name_no_pages_that_nobody_else_has(
    home: Path, folder: Path, tmp_path: Path
) -> None:
    near = {**NOTHING, "query": "who paid for the mobile cameras", "part": "tune"}
    asked = [{**CAMERAS, "id": f"t-{i}"} for i in range(10)]
    nothing = [{**near, "id": f"n-{i}"} for i in range(10)]
    questions = write_set(tmp_path / "tune.jsonl", *asked, *nothing)
    out = tmp_path / "weights.json"
    result = call(home, "calibrate", "--set", f"{questions}={folder}", "--out", out)
    assert result.exit_code == 0, result.output
    told = f"minutebook eval calibrate --set {questions}=PAGES (PAGES: not part of the project)"
    assert json.loads(out.read_text())["made_by"] == told


def test_a_set_whose_pages_are_missing_is_refused_by_name(
    home: Path, questions: Path, tmp_path: Path
) -> None:
    out = tmp_path / "weights.json"
    pages = tmp_path / "nowhere"
    result = call(home, "calibrate", "--set", f"{questions}={pages}", "--out", out)
    assert isinstance(result.exception, EvaluationError)
    assert str(pages) in str(result.exception)
    assert not out.exists()


def test_runs_are_compared_and_reported(
    home: Path, folder: Path, questions: Path, tmp_path: Path
) -> None:
    for name in ("a", "b"):
        out = tmp_path / name
        assert run(home, questions, "--documents", folder, "--out", out).exit_code == 0
    shown = call(home, "compare", tmp_path / "a", tmp_path / "b")
    assert "No question changed." in shown.output
    compared = json.loads(call(home, "compare", tmp_path / "a", tmp_path / "b", "--json").stdout)
    assert [m["wins"] for m in compared["measures"]] == [0, 0, 0]
    assert call(home, "report", tmp_path / "a").exit_code == 0
    page = (tmp_path / "a" / "report.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    elsewhere = tmp_path / "pages" / "a.html"
    assert call(home, "report", tmp_path / "a", "--out", elsewhere).exit_code == 0
    assert elsewhere.read_text(encoding="utf-8") == page
    blocked = call(home, "report", tmp_path / "a", "--out", questions / "a.html")
    assert isinstance(blocked.exception, RunError)


def test_the_ablation_table_is_printed_or_written(
    home: Path, folder: Path, questions: Path, tmp_path: Path
) -> None:
    own = ("ablate", "--questions", questions, "--documents", folder)
    printed = call(home, *own)
    assert printed.exit_code == 0, printed.output
    assert "| everything |" in printed.stdout
    assert call(home, *own, "--out", tmp_path / "docs" / "ablation.md").exit_code == 0
    assert "3 answerable" in (tmp_path / "docs" / "ablation.md").read_text(encoding="utf-8")


def test_trec_files_of_a_run_give_the_figures_it_tells(
    home: Path, folder: Path, questions: Path, tmp_path: Path
) -> None:
    made = tmp_path / "run"
    report = json.loads(run(home, questions, "--documents", folder, "--out", made, "--json").stdout)
    measured = measure_rankings(read_qrels(made / "qrels.trec"), read_run(made / "run.trec"))
    for name, figure in report["figures"]["groups"][0]["measures"].items():
        if name in MEASURES:
            mean = sum(values[name] for values in measured.values()) / len(measured)
            assert mean == pytest.approx(figure["value"])


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(home: Path, command: str) -> None:
    result = call(home, command, "--help")
    assert result.exit_code == 0
    assert f"Example: minutebook eval {command}" in " ".join(result.output.split())


@pytest.mark.model
def test_the_real_model_is_evaluated_on_a_page_of_the_sample_book(
    home: Path, tmp_path: Path
) -> None:
    from service.settings import Settings

    name = "thames-valley-2021-03-26-serious-organised-crime.txt"
    sha256 = file_sha256(SAMPLE / name)
    label = {"document": name, "sha256": sha256, "grade": 2, "question": "1"}
    asked = {
        **CAMERAS,
        "query": "how is the performance of funded organisations measured",
        "relevant": [label],
    }
    path = write_set(tmp_path / "q.jsonl", asked, NOTHING)
    out = str(tmp_path / "run")
    minutes = tmp_path / "minutes"
    minutes.mkdir()
    for file in (name, "meetings.json"):
        (minutes / file).write_bytes((SAMPLE / file).read_bytes())
    words = ["run", "--questions", str(path), "--documents", str(minutes), "--out", out, "--json"]
    result = CliRunner().invoke(app, words, obj=Given(Settings(home=home)))
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert report["figures"]["ask"]["quote_validity"] == 1
    assert report["figures"]["ask"]["refusal_recall"]["value"] == 1
    assert report["configuration"]["weights_sha256"].startswith("53aa5117")

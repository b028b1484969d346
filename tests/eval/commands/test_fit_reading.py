"""``eval fit-reading``, on two small sets of made-up pages."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from eval.commands import app
from eval.eval_errors import EvaluationError, GoldError
from eval.extraction.gold import Choice, GoldDocument
from eval.fitting.labelled_pages import LabelledPage, labelled_set, read_pages
from eval.fitting.sums import SUMS
from ingest.readers.choice import read_document
from ingest.weighing.weights import FOLDER, Weights
from tests.eval.extraction.golds import write_gold

PAGE = """Northshire Police and Crime Panel

Minutes of the meeting held on 4 March 2021

1. Patrols

Councillor Moss asked how many patrols there were. The PCC replied that there were nine. The
lanes were dark. She would write to Members with the routes.

The Panel approved the plan. The Home Office approved the grant.

2. Vans

A resident asked why the vans stood idle. Fuel had been dear, it was explained.
"""
RIGHT: dict[str, object] = {
    "file": "patrols.txt",
    "minutes": True,
    "panel": None,
    "date": None,
    "status": "not_stated",
    "items": [],
    "exchanges": [
        {
            "question": "asked how many patrols",
            "reply": "there were nine",
            "asker": "Member",
            "replier": "PCC",
        },
        {
            "question": "why the vans stood idle",
            "reply": "Fuel had been dear",
            "asker": "Public",
            "replier": None,
        },
    ],
    "resolutions": ["approved the plan"],
    "actions": [{"contains": "write to Members", "owner": "PCC"}],
    "body": [],
    "absent": [],
}
AGENDA = "Agenda\n\n1. To receive the report of the Clerk\n\n2. To note the budget\n"


def made_set(folder: Path) -> Path:
    """A set of a record of a meeting and of something else."""
    (folder / "pages").mkdir(parents=True)
    (folder / "pages" / "patrols.txt").write_text(PAGE, encoding="utf-8")
    (folder / "pages" / "agenda.txt").write_text(AGENDA, encoding="utf-8")
    other = {**RIGHT, "file": "agenda.txt", "minutes": False}
    other |= {"exchanges": [], "resolutions": [], "actions": []}
    write_gold(folder / "gold.jsonl", RIGHT, other)
    return folder


@pytest.fixture
def sets(tmp_path: Path) -> tuple[Path, Path]:
    return made_set(tmp_path / "one"), made_set(tmp_path / "two")


def fit_reading(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["fit-reading", *map(str, arguments)])


def pages_of(folder: Path, choice: Choice) -> list[LabelledPage]:
    chosen = [labelled_set(GoldDocument, str(folder))]
    return list(read_pages(chosen, read_document, choice, lambda _done, _of: None))


def test_every_sum_is_fitted_shown_by_set_and_written_where_reading_can_use_it(
    sets: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "weights"
    out.mkdir()
    result = fit_reading(*sets, "--out", out, "--write", "--only", "decisions", "--only", "moves")
    assert result.exit_code == 0, result.output
    assert [path.stem for path in sorted(out.iterdir())] == ["decisions", "moves"]
    assert "fitted without it" in result.stdout
    assert all(name in result.stdout for name in ("decisions", "moves", "one", "two", "all"))
    for name in ("decisions", "moves"):
        fitted, before = Weights.load(name, out), Weights.load(name)
        assert fitted.held == before.held
        assert fitted.weights.keys() >= before.weights.keys()
        assert fitted.made_by == "minutebook eval fit-reading"
        assert str(fitted.trained_on["sets"]).startswith("one ")


def test_nothing_is_written_unless_that_is_asked_for(sets: tuple[Path, Path]) -> None:
    before = {path: path.read_bytes() for path in FOLDER.glob("*.json")}
    assert fit_reading(*sets, "--only", "undertakings").exit_code == 0
    assert {path: path.read_bytes() for path in FOLDER.glob("*.json")} == before


def test_what_a_page_shows_is_told_right_or_wrong_by_what_is_listed(
    sets: tuple[Path, Path],
) -> None:
    pages = pages_of(sets[0], Choice())

    def told(name: str) -> list[bool]:
        return [0 not in e.right for e in SUMS[name].examples_on(pages) if hasattr(e, "right")]

    assert told("acceptance") == [True, False]
    assert sum(told("decisions")) == 1
    assert len(told("decisions")) > 1
    assert told("undertakings") == [True]
    runs = [run for run in SUMS["moves"].examples_on(pages) if not hasattr(run, "right")]
    right = [[sorted(step.right) for step in run.steps] for run in runs]
    assert right[0][:2] == [[1], [2]]
    assert [1] in right[1]


def test_of_a_list_that_is_a_choice_nothing_else_is_wrong(sets: tuple[Path, Path]) -> None:
    pages = pages_of(sets[0], Choice(("patrols*",)))
    assert all(
        0 not in e.right for e in SUMS["decisions"].examples_on(pages) if hasattr(e, "right")
    )


def test_a_set_that_cannot_be_used_is_refused_in_one_sentence(
    sets: tuple[Path, Path], tmp_path: Path
) -> None:
    one, two = sets
    refused = fit_reading(one, tmp_path / "nowhere").exception
    assert isinstance(refused, GoldError)
    assert "is no set of labelled pages" in str(refused)
    (two / "pages" / "patrols.txt").unlink()
    lacking = fit_reading(one, two).exception
    assert isinstance(lacking, GoldError)
    assert "does not hold patrols.txt" in str(lacking)
    (two / "gold.jsonl").write_text(json.dumps({"file": "patrols.txt"}), encoding="utf-8")
    broken = fit_reading(one, two).exception
    assert isinstance(broken, GoldError)
    assert "line 1" in str(broken)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["one"], "at least two sets"),
        (["one", "one"], "at least two sets"),
        (["one", "two", "--only", "weather"], "no sum “weather”"),
        (["one", "two", "--out", "nowhere"], "no folder nowhere"),
    ],
)
def test_what_cannot_be_fitted_is_said_before_a_page_is_read(
    sets: tuple[Path, Path], arguments: list[str], reason: str
) -> None:
    named = {"one": str(sets[0]), "two": str(sets[1])}
    refused = fit_reading(*(named.get(word, word) for word in arguments)).exception
    assert isinstance(refused, EvaluationError)
    assert reason in str(refused)

import csv
import io
import json
from pathlib import Path
from typing import Any

import docx
import pytest
from typer.testing import CliRunner, Result

import minutebook
from index.index_errors import FilterError, NoIndexError


@pytest.fixture(autouse=True)
def _standin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")


@pytest.fixture
def filled(two_pages_home: Path) -> Path:
    """A home with a book of two pages."""
    return two_pages_home


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(minutebook.app, ["--home", str(home), *arguments])


def run_json(home: Path, *arguments: str) -> Any:  # noqa: ANN401
    result = run(home, *arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_actions_are_printed_by_meeting_with_who_owes_what(filled: Path) -> None:
    text = run(filled, "actions").output
    assert "Exampleshire Police and Crime Panel, 4 March 2022" in text
    assert "PCC, due: in December (marked as an action): no later record" in text
    assert "Searched 1 meeting" in text
    assert text.index("4 March 2022") < text.index("date not stated")


def test_decisions_are_printed_with_their_lists(filled: Path) -> None:
    text = run(filled, "decisions").output
    assert "(1) the report be noted; and" in text
    assert "3 decisions." in text


def test_filters_narrow_the_registers(filled: Path) -> None:
    marked = run_json(filled, "actions", "--owner", "chief constable")
    assert [a["owner"] for a in marked["actions"]] == ["Chief Constable"]
    assert marked["filters"]["owner"] == "chief constable"
    assert run_json(filled, "actions", "--status", "done")["actions"] == []
    assert run_json(filled, "actions", "--status", "no-later-record")["actions"]
    agreed = run_json(
        filled, "decisions", "--kind", "agreed", "--panel", "north", "--panel", "example"
    )
    assert [d["kind"] for d in agreed["decisions"]] == ["agreed"]
    assert run_json(filled, "decisions", "--from", "2023")["decisions"] == []


def test_csv_is_printed_with_a_header_row(filled: Path) -> None:
    header, *found = csv.reader(io.StringIO(run(filled, "actions", "--csv").stdout, newline=""))
    assert header[:2] == ["status", "owner"]
    assert len(found) == len(run_json(filled, "actions")["actions"])
    assert run(filled, "decisions", "--csv").stdout_bytes.count(b"\r\n") >= 4


def test_a_register_is_written_for_excel_and_as_a_word_document(
    filled: Path, tmp_path: Path
) -> None:
    table, report = tmp_path / "actions.csv", tmp_path / "decisions.docx"
    assert run(filled, "actions", "--out", str(table)).exit_code == 0
    assert table.read_bytes().startswith(b"\xef\xbb\xbfstatus,")
    assert run(filled, "actions", "--csv").stdout_bytes.startswith(b"status,")
    assert run(filled, "decisions", "--words", "report", "--out", str(report)).exit_code == 0
    text = "\n".join(p.text for p in docx.Document(str(report)).paragraphs)
    assert "RESOLVED" in text
    assert "not the official record" in text


def test_decisions_are_narrowed_by_subject_and_without_what_is_routine(filled: Path) -> None:
    assert run_json(filled, "decisions", "--about", "appointment")["decisions"] == []
    every = run_json(filled, "decisions")["decisions"]
    left = run_json(filled, "decisions", "--without-routine")
    assert len(left["decisions"]) + left["routine"] == len(every)


def test_an_empty_register_says_what_was_searched(filled: Path) -> None:
    result = run(filled, "actions", "--owner", "Public", "--status", "done")
    assert result.exit_code == 0
    assert "No actions recorded as done that Public owes in what was searched." in result.output
    assert "Searched 1 meeting" in result.output
    nowhere = run(filled, "decisions", "--panel", "Nowhere")
    assert "No decisions in what was searched." in nowhere.output
    assert "No panel in this book is called “Nowhere”" in nowhere.output


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["actions", "--status", "late"], FilterError),
        (["decisions", "--kind", "poem"], FilterError),
        (["decisions", "--about", "poems"], FilterError),
        (["actions", "--csv", "--format", "word"], FilterError),
        (["actions", "--from", "soon"], FilterError),
        (["actions", "--json", "--csv"], FilterError),
        (["decisions", "--json", "--csv"], FilterError),
    ],
)
def test_what_cannot_be_read_is_wrong_usage(
    filled: Path, arguments: list[str], error: type[Exception]
) -> None:
    assert isinstance(run(filled, *arguments).exception, error)


@pytest.mark.parametrize("command", ["actions", "decisions"])
def test_without_an_index_the_usual_error_is_given(home: Path, command: str) -> None:
    assert isinstance(run(home, command).exception, NoIndexError)


@pytest.mark.parametrize("command", ["actions", "decisions"])
def test_each_command_explains_itself_with_an_example(home: Path, command: str) -> None:
    result = run(home, command, "--help")
    assert result.exit_code == 0
    assert f"Example: minutebook {command}" in " ".join(result.output.split())

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import minutebook
from index.book.filters import (
    FILTERS,
    MEETING_FILTERS,
    PASSAGE_FILTERS,
    SPEECH_FILTERS,
    FilterName,
)
from index.index_errors import FilterError
from ingest.errors import MinutebookError
from tests.pages import write_page
from tests.standin import standin_models

COMMANDS = [
    *("ingest", "search", "ask", "compare", "check", "show", "actions", "decisions", "status"),
    *("remove", "index", "serve"),
]


@pytest.fixture(autouse=True)
def _standin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands run with the stand-in for the model."""
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        minutebook.app, ["--home", str(home), *arguments], obj=standin_models()
    )


def run_json(home: Path, *arguments: str) -> dict[str, object]:
    result = run(home, *arguments, "--json")
    assert result.exit_code == 0, result.output
    answer: dict[str, object] = json.loads(result.stdout)
    return answer


def test_the_way_from_ingest_to_an_answer(home: Path, folder: Path) -> None:
    report = run_json(home, "ingest", str(folder))
    assert set(report) == {"documents", "index", "sites"}
    answer = run_json(home, "ask", "what did the PCC say about mobile cameras")
    assert answer["status"] == "answered"
    assert run_json(home, "search", "cameras")["passages"]
    assert run_json(home, "show", "roads.txt")["blocks"]
    assert run_json(home, "status")["index_is_current"] is True
    assert run_json(home, "index")["index"]


def test_answers_for_people_name_meeting_role_and_reported_speech(home: Path, folder: Path) -> None:
    run(home, "ingest", str(folder))
    text = run(home, "ask", "what did the PCC say about mobile cameras").output
    assert "Exampleshire Police and Crime Panel, 4 March 2022" in text
    assert "The minutes record (PCC):" in text
    assert "item 7 “Road safety report”, question 1" in text
    assert "Searched 1 meeting" in text
    assert "\x1b[" not in text


def test_panels_are_compared_one_below_the_other(home: Path, folder: Path) -> None:
    run(home, "ingest", str(folder))
    panels = ("--panel", "exampleshire", "--panel", "Elsewhere")
    result = run(home, "compare", "mobile cameras", *panels)
    assert result.exit_code == 0
    assert "1 panel of 2 with words that answer." in result.output
    assert "mobile cameras had been bought" in result.output
    assert "No answer was found." in result.output
    found = run_json(home, "compare", "mobile cameras", *panels)
    assert [one["panel"] for one in found["panels"]] == [  # type: ignore[attr-defined]
        "Exampleshire Police and Crime Panel",
        "Elsewhere",
    ]
    assert "no panel has words" in run(home, "compare", "zebra xylophone quintet").output


def test_a_question_is_asked_on_from_the_one_before(home: Path, folder: Path) -> None:
    run(home, "ingest", str(folder))
    text = run(home, "ask", "and in 2022?", "--previous", "mobile cameras").output
    assert "Read as “mobile cameras in 2022?”" in text


def test_not_found_is_a_success_and_says_what_was_searched(home: Path, folder: Path) -> None:
    run(home, "ingest", str(folder))
    result = run(home, "ask", "zebra xylophone quintet")
    assert result.exit_code == 0
    assert (
        "Not found: no answer was found in the 1 meeting and 1 other item searched" in result.output
    )
    assert "Try other words, fewer filters, or `minutebook search`" in result.output


def test_brackets_in_minutes_are_printed_as_they_are(home: Path, folder: Path) -> None:
    write_page(folder, "odd.txt", "Minutes:\n\nThe PCC said [bold]this[/bold] :smile: was odd.")
    run(home, "ingest", str(folder))
    assert "[bold]this[/bold] :smile: was odd" in run(home, "search", "odd").output
    assert "[Action: PCC]" in run(home, "show", "roads.txt").output


def test_the_status_is_a_summary_until_the_documents_are_asked_for(two_pages_home: Path) -> None:
    said = run(two_pages_home, "status").output
    assert said.splitlines()[1] == "2 documents; --documents names them."
    assert "roads.txt" not in said
    assert "roads.txt" in run(two_pages_home, "status", "--documents").output


@pytest.mark.parametrize(
    ("engine", "told"), [("embedded", "in the files of this home"), ("milvus", "in Milvus")]
)
def test_the_status_says_what_is_searched(
    two_pages_home: Path, monkeypatch: pytest.MonkeyPatch, engine: str, told: str
) -> None:
    monkeypatch.setenv("MINUTEBOOK_ENGINE", engine)
    assert run_json(two_pages_home, "status")["engine"] == engine
    assert f"searched {told}." in " ".join(run(two_pages_home, "status").output.split())


def test_a_document_is_shown_by_its_name_without_ending(two_pages_home: Path) -> None:
    assert run_json(two_pages_home, "show", "roads")["document"] == "roads.txt"


def test_the_home_may_be_named_before_or_behind_the_command(home: Path, folder: Path) -> None:
    behind = CliRunner().invoke(
        minutebook.app, ["ingest", str(folder), "--home", str(home)], obj=standin_models()
    )
    assert behind.exit_code == 0
    assert run(home, "status").exit_code == 0


def test_a_refused_document_makes_the_exit_status_1_and_one_line_says_why(
    home: Path, folder: Path
) -> None:
    write_page(folder, "list.txt", "Milk and eggs.")
    result = run(home, "ingest", str(folder), "--json")
    assert result.exit_code == 1
    outcomes = {d["document"]: d["outcome"] for d in json.loads(result.stdout)["documents"]}
    assert outcomes == {"fraud.txt": "added", "list.txt": "refused", "roads.txt": "added"}
    (line,) = [line for line in result.stderr.splitlines() if "list.txt" in line]
    assert line.startswith("error: list.txt: it does not read like minutes")


def test_exempt_text_withheld_is_a_success(home: Path, folder: Path) -> None:
    write_page(folder, "exempt.txt", "NOT FOR PUBLICATION\n\nAgenda item\n\nMinutes:\n\nSecret.")
    result = run(home, "ingest", str(folder))
    assert result.exit_code == 0
    assert "withheld" in result.output
    assert "Secret" not in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["ingest"],
        ["show"],
        ["search", "x", "-k", "0"],
        ["search", "x", "--sort", "colour"],
        ["dance"],
        ["serve", "--port", "99999999"],
    ],
)
def test_wrong_usage_makes_the_exit_status_2(home: Path, arguments: list[str]) -> None:
    assert run(home, *arguments).exit_code == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(home: Path, command: str) -> None:
    result = run(home, command, "--help")
    assert result.exit_code == 0
    assert f"Example: minutebook {command}" in " ".join(result.output.split())


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["ask", "x"], MinutebookError),
        (["show", "x"], MinutebookError),
        (["status"], MinutebookError),
        (["ask", "x", "--from", "soon"], FilterError),
        (["serve", "--host", "256.1.1.1"], MinutebookError),
    ],
)
def test_errors_are_ours_and_say_how_to_mend_them(
    home: Path, arguments: list[str], error: type[Exception]
) -> None:
    result = run(home, *arguments)
    assert isinstance(result.exception, error)


@pytest.mark.parametrize(("value", "status"), [("ask --from soon x", 2), ("ask x", 1)])
def test_the_program_prints_one_line_and_no_traceback(
    tmp_path: Path, value: str, status: int
) -> None:
    done = subprocess.run(
        [sys.executable, minutebook.__file__, "--home", str(tmp_path / "none"), *value.split()],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("error: ")


def test_a_setting_that_cannot_be_read_says_which(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, minutebook.__file__, "status"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={"MINUTEBOOK_MAX_DOCUMENT_BYTES": "lots"},
    )
    assert done.returncode == 1
    assert "MINUTEBOOK_MAX_DOCUMENT_BYTES" in done.stderr


def test_what_the_words_hint_at_is_shown_and_can_be_required_or_switched_off(
    home: Path, folder: Path
) -> None:
    run(home, "ingest", str(folder))
    query = ("search", "Exampleshire reports")
    preferred, required, off = (
        run_json(home, *query, "--hints", mode) for mode in ("prefer", "require", "off")
    )

    def documents(found: dict[str, object]) -> set[str]:
        passages = found["passages"]
        assert isinstance(passages, list)
        return {passage["document"] for passage in passages}

    assert documents(preferred) == documents(off) == {"roads.txt", "fraud.txt"}
    assert documents(required) == {"roads.txt"}
    assert "Exampleshire Police and Crime Panel" in str(preferred["hints"])
    assert "Exampleshire" not in str(off["hints"])
    ignoring = run_json(home, *query, "--ignore-hint", "panel")
    assert "Exampleshire" not in str(ignoring["hints"])
    text = run(home, *query).output
    assert "Preferred, as read from the question: Exampleshire" in text
    assert "--hints off ignores what was read from the words." in text
    assert "--hints off" not in run(home, *query, "--hints", "off").output


def test_a_hint_that_does_not_exist_is_refused_with_those_that_do(home: Path, folder: Path) -> None:
    run(home, "ingest", str(folder))
    result = run(home, "search", "x", "--ignore-hint", "weather")
    assert isinstance(result.exception, FilterError)
    assert "use one of panel, speaker, dates" in str(result.exception)


def test_a_query_that_only_leaves_out_is_refused(home: Path, folder: Path) -> None:
    run(home, "ingest", str(folder))
    result = run(home, "search", "--", "-cameras")
    assert isinstance(result.exception, FilterError)
    assert "add what to look for" in str(result.exception)


FILTERED = [
    ("search", PASSAGE_FILTERS),
    ("ask", PASSAGE_FILTERS),
    ("check", MEETING_FILTERS),
    ("actions", SPEECH_FILTERS),
    ("decisions", SPEECH_FILTERS),
]


@pytest.mark.parametrize(("command", "names"), FILTERED)
def test_every_filter_is_an_option_that_is_described(
    home: Path, command: str, names: tuple[FilterName, ...]
) -> None:
    words = " ".join(run(home, command, "--help").output.split())
    for name in names:
        assert f"--{name} {FILTERS[name].metavar} {FILTERS[name].description}" in words


@pytest.mark.parametrize(("command", "names"), FILTERED)
def test_a_filter_that_cannot_be_read_ends_a_command(
    home: Path, command: str, names: tuple[FilterName, ...]
) -> None:
    question = [] if command in ("actions", "decisions") else ["why"]
    for name in names:
        unread = {"panel": "West \udcff"}.get(name, "nothing such")
        result = run(home, command, *question, f"--{name}", unread)
        assert isinstance(result.exception, FilterError)
        assert "; " in str(result.exception)

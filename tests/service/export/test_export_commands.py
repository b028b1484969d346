import io
import json
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from typer.testing import CliRunner, Result

import minutebook
from index.index_errors import FilterError
from service.export.written_files import ExportError
from tests.standin import standin_models

QUESTION = "what did the PCC say about mobile cameras"
COMMANDS = [("ask", QUESTION), ("check", "How is speeding near schools tackled?")]


@pytest.fixture(autouse=True)
def _standin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")


@pytest.fixture
def filled(two_pages_home: Path) -> Path:
    return two_pages_home


def run(home: Path, *arguments: str) -> Result:
    command = ["--home", str(home), *arguments]
    return CliRunner().invoke(minutebook.app, command, obj=standin_models())


@pytest.mark.parametrize("command", COMMANDS)
def test_markdown_is_printed(filled: Path, command: tuple[str, str]) -> None:
    result = run(filled, *command, "--format", "markdown")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("# ")
    assert "## How this was searched" in result.stdout


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["a.md", "a.docx", "a.json", "A.DOCX"])
def test_a_file_is_written_in_the_form_its_name_ends_in(
    filled: Path, tmp_path: Path, command: tuple[str, str], name: str
) -> None:
    out = tmp_path / name
    result = run(filled, *command, "--out", str(out))
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert f"Wrote {out}" in result.stderr
    content = out.read_bytes()
    if out.suffix == ".json":
        assert json.loads(content)["searched_at"]
    elif out.suffix == ".md":
        assert content.startswith(b"# ")
    else:
        assert docx.Document(io.BytesIO(content)).paragraphs[0].text


def test_the_form_asked_for_goes_before_the_name(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "answer.txt"
    assert run(filled, "ask", QUESTION, "--format", "markdown", "--out", str(out)).exit_code == 0
    assert out.read_text(encoding="utf-8").startswith("# what did the PCC say")


def test_format_json_is_what_json_prints(filled: Path) -> None:
    one, other = (
        json.loads(run(filled, "ask", QUESTION, *options).stdout)
        for options in (["--json"], ["--format", "json"])
    )
    assert one["quotes"] == other["quotes"]


@pytest.mark.parametrize("command", COMMANDS)
def test_text_stays_the_default(filled: Path, command: tuple[str, str]) -> None:
    plain, named = run(filled, *command), run(filled, *command, "--format", "text")
    assert plain.stdout == named.stdout
    assert "# " not in plain.stdout


def test_the_time_of_search_is_in_utc(filled: Path) -> None:
    answer = json.loads(run(filled, "ask", QUESTION, "--json").stdout)
    moment = datetime.fromisoformat(answer["searched_at"])
    assert moment.tzinfo == UTC
    assert abs((datetime.now(UTC) - moment).total_seconds()) < 60


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--format", "word"], "a Word document needs a file to go to; add --out answer.docx"),
        (["--json", "--format", "markdown"], "--json and --format markdown exclude each other"),
        (["--force"], "name the file with --out"),
        (["--out", "answer.txt"], "say which with --format"),
        (["--out", "answer.md", "--format", "text"], "--out writes markdown, word or json"),
    ],
)
@pytest.mark.parametrize("command", COMMANDS)
def test_options_that_contradict_each_other_are_wrong_usage(
    home: Path, command: tuple[str, str], options: list[str], words: str
) -> None:
    error = run(home, *command, *options).exception
    assert isinstance(error, FilterError)
    assert words in str(error)


def test_minutes_are_taken_away_by_item_and_by_meeting(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "meeting.docx"
    assert run(filled, "show", "roads.txt", "--meeting", "--out", str(out)).exit_code == 0
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(out)).paragraphs)
    assert "not the official record" in text
    assert "mobile cameras had been bought" in text
    one = json.loads(run(filled, "show", "roads.txt", "--item", "1", "--json").stdout)
    assert [item["title"] for item in one["items"]] == ["Road safety report"]
    missing = run(filled, "show", "roads.txt", "--item", "9", "--json").exception
    assert "has 1 agenda item, and none of number 9" in str(missing)


def test_a_template_goes_with_a_word_document_and_is_one(filled: Path, tmp_path: Path) -> None:
    letter, out = tmp_path / "letter.docx", tmp_path / "answer.docx"
    letter.write_text("no Word document", encoding="utf-8")
    refused = run(filled, "ask", QUESTION, "--template", str(letter), "--out", str(out)).exception
    assert isinstance(refused, ExportError)
    assert "the template is no Word document" in str(refused)
    alone = run(filled, "ask", QUESTION, "--template", str(letter)).exception
    assert isinstance(alone, FilterError)
    docx.Document().save(str(letter))
    assert run(filled, "ask", QUESTION, "--template", str(letter), "--out", str(out)).exit_code == 0


def test_a_file_that_is_there_is_kept_unless_forced(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "answer.md"
    out.write_text("mine", encoding="utf-8")
    assert isinstance(run(filled, "ask", QUESTION, "--out", str(out)).exception, ExportError)
    assert out.read_text(encoding="utf-8") == "mine"
    assert run(filled, "ask", QUESTION, "--out", str(out), "--force").exit_code == 0
    assert out.read_text(encoding="utf-8") != "mine"


def test_a_missing_folder_is_told_before_anything_is_searched(home: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "missing" / "answer.md")
    error = run(home, "ask", QUESTION, "--out", out).exception
    assert isinstance(error, ExportError)
    assert "there is no folder" in str(error)

from pathlib import Path

import pytest

from eval.eval_errors import RunError
from eval.runs.run_folder import (
    QRELS_FILE,
    RANKINGS_FILE,
    RUN_FILE,
    read_run_folder,
    write_run_folder,
)
from tests.eval.made_runs import made_run
from tests.eval.sets import result

RUN = made_run(result("a"), result("b", first_answer=None), result("c", kind="unanswerable"))


@pytest.fixture
def written(tmp_path: Path) -> Path:
    write_run_folder(tmp_path / "run", RUN)
    return tmp_path / "run"


def test_a_run_is_read_back_as_it_was_written(written: Path) -> None:
    assert read_run_folder(written) == RUN
    assert {path.name for path in written.iterdir()} == {RUN_FILE, RANKINGS_FILE, QRELS_FILE}
    assert [path.name for path in written.parent.iterdir()] == ["run"]


def test_an_empty_folder_is_taken_and_a_full_one_is_not(tmp_path: Path, written: Path) -> None:
    (tmp_path / "empty").mkdir()
    write_run_folder(tmp_path / "empty", RUN)
    with pytest.raises(RunError, match=r"something at .* already; name another folder"):
        write_run_folder(written, RUN)


def test_a_run_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("eval.runs.run_folder.write_qrels", full)
    with pytest.raises(RunError, match="No space left"):
        write_run_folder(tmp_path / "run", RUN)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", [RUN_FILE, RANKINGS_FILE, QRELS_FILE])
def test_a_folder_that_lacks_a_file_is_no_run(written: Path, name: str) -> None:
    (written / name).unlink()
    with pytest.raises(RunError, match=r"minutebook eval run|make the run again"):
        read_run_folder(written)


@pytest.mark.parametrize(
    ("name", "before", "after", "reason"),
    [
        (RUN_FILE, '"depth": 20', '"deep": 20', "configuration"),
        (RUN_FILE, '"RR": 1.0', '"RR": 1.5', "less than or equal to 1"),
        (RUN_FILE, '"format_version": 1', '"format_version": 9', "format 9"),
        (RUN_FILE, '"id": "b"', '"id": "a"', "a question twice"),
        (QRELS_FILE, "b 0", "z 0", "different questions"),
        (RANKINGS_FILE, "a Q0", "z Q0", "does not hold"),
        (QRELS_FILE, " 2", "", "line 1: 3 fields"),
    ],
)
def test_a_run_whose_files_were_changed_is_refused(
    written: Path, name: str, before: str, after: str, reason: str
) -> None:
    path = written / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(RunError, match=reason):
        read_run_folder(written)

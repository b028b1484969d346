"""Set-up has two levels: what the commands need, and what the tests need on top of it."""

import hashlib
from pathlib import Path

import pytest
import setup_environment

RUN = ["/locked/run.txt", "torch.whl", "torch==1.0", ""]
TEST = ["/locked/test.txt", "[dev]"]
TORCH = b"a build of torch"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What pip is asked to install in a project of its own, the last argument of each call."""
    asked: list[str] = []
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    locked = tmp_path / "locked"
    locked.mkdir()
    digest = hashlib.sha256(TORCH).hexdigest()
    (locked / "torch.txt").write_text(f"torch==1.0 \\\n    --hash=sha256:{digest}\n")
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    monkeypatch.setattr(setup_environment, "ROOT", tmp_path)
    monkeypatch.setattr(setup_environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup_environment, "LOCKED", locked)
    monkeypatch.setattr("setup_frontend.main", lambda: None)
    monkeypatch.setattr(setup_environment, "_installed_torch", lambda _venv: "")

    def pip(_venv: Path, work: str, *arguments: str) -> None:
        if work == "download":
            (Path(arguments[2]) / "torch.whl").write_bytes(TORCH)
        elif arguments[-1].endswith(".whl"):
            asked.append(Path(arguments[-1]).name)
        else:
            asked.append(arguments[-1].removeprefix(str(tmp_path)))

    monkeypatch.setattr(setup_environment, "pip", pip)
    return asked


def test_run_installs_what_the_commands_need_and_no_more(installed: list[str]) -> None:
    setup_environment.main(["run"])
    assert installed == RUN


def test_the_tests_level_adds_to_what_is_there(installed: list[str]) -> None:
    setup_environment.main(["run"])
    installed.clear()
    setup_environment.main(["test"])
    assert installed == TEST


def test_the_tests_level_is_the_default_and_brings_the_first_along(installed: list[str]) -> None:
    setup_environment.main([])
    assert installed == [*RUN, *TEST]


def test_what_is_installed_is_not_installed_again(installed: list[str]) -> None:
    setup_environment.main(["test"])
    installed.clear()
    setup_environment.main(["test"])
    setup_environment.main(["run"])
    assert installed == []


def test_a_changed_project_is_installed_anew(installed: list[str], tmp_path: Path) -> None:
    setup_environment.main(["test"])
    installed.clear()
    (tmp_path / "pyproject.toml").write_text("[project]", encoding="utf-8")
    setup_environment.main(["run"])
    assert installed == RUN
    setup_environment.main(["test"])
    assert installed[len(RUN) :] == TEST


def test_a_level_that_failed_is_tried_again(
    installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise SystemExit("error: pip could not install")

    with monkeypatch.context() as failing:
        failing.setattr(setup_environment, "pip", fail)
        with pytest.raises(SystemExit):
            setup_environment.main(["run"])
    setup_environment.main(["run"])
    assert installed == RUN


def test_an_installation_elsewhere_holds_what_is_locked_to_run_and_minutebook_itself(
    installed: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    setup_environment.main(["install", str(tmp_path / ".venv")])
    assert installed == RUN
    assert f"{tmp_path}/.venv/bin/minutebook" in capsys.readouterr().out
    assert not setup_environment.stamp("run").exists()


def test_a_build_of_torch_that_is_not_locked_is_refused(
    installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.test_setup_environment.TORCH", b"another build")
    with pytest.raises(SystemExit, match=r"torch\.whl is none of the builds in locked/torch\.txt"):
        setup_environment.main(["run"])
    assert installed == RUN[:1]


@pytest.mark.parametrize(("version", "stays"), [("1.0+other", True), ("0.9", False)])
def test_a_torch_of_the_locked_version_that_is_there_stays(
    installed: list[str], monkeypatch: pytest.MonkeyPatch, version: str, stays: bool
) -> None:
    monkeypatch.setattr(setup_environment, "_installed_torch", lambda _venv: version)
    setup_environment.main(["run"])
    assert installed == ([RUN[0], RUN[-1]] if stays else RUN)


@pytest.mark.parametrize("arguments", ["all", "run test", "install", "install a b"])
def test_an_unknown_level_is_refused_before_anything_is_done(
    arguments: str, installed: list[str]
) -> None:
    with pytest.raises(SystemExit, match="say one of run, test, install DIR, or nothing"):
        setup_environment.main(arguments.split())
    assert installed == []

"""What only the evaluation needs is an extra, which reading, asking and serving do without."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from typer.testing import CliRunner

import minutebook
from eval.commands import EXTRA_PACKAGES
from eval.commands import app as eval_app
from eval.eval_errors import MissingExtraError
from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
BEFORE_EVAL = [
    ROOT / "minutebook.py",
    *(path for name in ("ingest", "index", "service") for path in (ROOT / name).rglob("*.py")),
]
# Python with the packages named in the first argument out of reach, then the command line.
WITHOUT = """
import sys
from importlib.machinery import PathFinder
class Missing(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name.partition(".")[0] in MISSING:
            return None
        return PathFinder.find_spec(name, path, target)
MISSING = set(sys.argv.pop(1).split(","))
sys.meta_path[:] = [Missing if finder is PathFinder else finder for finder in sys.meta_path]
import minutebook
minutebook.main()
"""


def imported(path: Path) -> Iterator[str]:
    """The packages a file imports anywhere in it, by the first part of their names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def call_without_extra(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT, ",".join(EXTRA_PACKAGES), *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)


def test_nothing_before_eval_imports_what_the_extra_brings() -> None:
    assert len(BEFORE_EVAL) > 100
    importing = {
        str(path.relative_to(ROOT)): found
        for path in BEFORE_EVAL
        if (found := set(imported(path)) & set(EXTRA_PACKAGES))
    }
    assert importing == {}


def test_the_extra_names_what_the_command_asks_for() -> None:
    names = {requirement.partition(">")[0] for requirement in EXTRAS["eval"]}
    found = packages_distributions()
    brought = {name.replace("_", "-") for package in EXTRA_PACKAGES for name in found[package]}
    assert names == brought


def test_the_tests_bring_the_extras_along() -> None:
    extras = ("eval", "milvus", "parquet")
    assert {f"minutebook[{name}]" for name in extras} <= set(EXTRAS["dev"])
    assert not {*EXTRAS["eval"], *EXTRAS["milvus"], *EXTRAS["parquet"]} & {*PROJECT["dependencies"]}


@pytest.mark.parametrize("arguments", [("--help",), ("eval", "--help")])
def test_the_command_line_starts_without_the_extra(arguments: tuple[str, ...]) -> None:
    done = call_without_extra(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Usage:" in done.stdout


def test_the_evaluation_without_the_extra_says_what_to_install() -> None:
    done = call_without_extra("eval", "compare", "a", "b")
    assert done.returncode == minutebook.REFUSED
    assert done.stdout == ""
    assert done.stderr == (
        "error: the evaluation needs packages that are not installed (ir_measures, matplotlib, "
        "sklearn); install them with `pip install 'minutebook[eval]'`, or `make setup` in a "
        "checkout\n"
    )


def test_one_missing_package_is_named_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "eval.commands.find_spec", lambda name: None if name == "matplotlib" else object()
    )
    result = CliRunner().invoke(eval_app, ["report", "run"])
    assert isinstance(result.exception, MissingExtraError)
    assert "(matplotlib)" in str(result.exception)

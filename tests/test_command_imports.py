"""A command imports what it uses: nobody waits for what another command needs."""

import subprocess
import sys
from pathlib import Path

import pytest
import typer

import minutebook
from eval.commands import app as eval_app
from index.vectors.default_model import DEFAULT_MODEL
from service.commands.on_demand import OnDemandGroup
from service.holding.updating import Updater
from tests.conftest import ROOT

pytestmark = pytest.mark.long

# What takes time or memory to import, by the names it is imported under.
HEAVY = frozenset(
    "docx faiss fastapi httpx grpc ir_measures lxml matplotlib milvus_lite numpy onnx onnxruntime "
    "pandas prometheus_client pymilvus pypdfium2 scipy sentence_transformers sklearn tiktoken "
    "tokenizers torch transformers uvicorn".split()
)
# What each command imports of it to say what it does.
_SEARCHING, _LISTING, _NOTHING = (
    frozenset({"faiss", "numpy"}),
    frozenset({"numpy"}),
    frozenset[str](),
)
TO_TELL = {
    **dict.fromkeys(("search", "ask", "compare", "check"), _SEARCHING),
    **dict.fromkeys(("ingest", "index", "serve", "watch"), _SEARCHING),
    **dict.fromkeys(("backup", "restore", "doctor", "remove", "export"), _SEARCHING),
    **dict.fromkeys(("show", "actions", "decisions", "redact"), _LISTING),
    **dict.fromkeys(("status", "panels", "reports", "mcp"), _NOTHING),
}
# And what it imports to do it.
TO_RUN = {
    ("status",): _NOTHING,
    ("panels",): _NOTHING,
    ("reports",): _NOTHING,
    ("actions",): _LISTING,
    ("decisions",): _LISTING,
    ("show", "roads.txt"): _LISTING,
}
RUN = """
import sys, minutebook
try:
    minutebook.main()
finally:
    sys.stderr.write("\\n" + " ".join({name.partition(".")[0] for name in sys.modules}))
"""
GROUPS = {
    name: group
    for name, group in (
        ("minutebook", typer.main.get_command(minutebook.app)),
        ("eval", typer.main.get_command(eval_app)),
    )
    if isinstance(group, OnDemandGroup)
}


def heavy_of(*arguments: str, model: str = "stand-in") -> frozenset[str]:
    """The heavy modules that a command has imported by its end, which must be a good one."""
    command = [sys.executable, "-c", RUN, *arguments]
    environment = {"PYTHONPATH": str(ROOT), "MINUTEBOOK_MODEL": model}
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=ROOT, env=environment
    )
    assert done.returncode == 0, done.stderr
    return HEAVY & set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [("--help",), ("eval", "--help")])
def test_help_on_all_commands_imports_none_of_them(arguments: tuple[str, ...]) -> None:
    assert heavy_of(*arguments) == set()


@pytest.mark.parametrize("name", [name for name in GROUPS["minutebook"].entries if name != "eval"])
def test_a_command_says_what_it_does_without_what_others_need(name: str) -> None:
    assert heavy_of(name, "--help") == TO_TELL[name]


@pytest.mark.parametrize("arguments", TO_RUN, ids=lambda arguments: arguments[0])
def test_a_command_runs_without_what_others_need(
    arguments: tuple[str, ...], updater: Updater, folder: Path, home: Path
) -> None:
    updater.ingest([str(folder)])
    assert heavy_of("--home", str(home), *arguments) == TO_RUN[arguments]


@pytest.mark.model
@pytest.mark.parametrize("command", ["search", "ask", "check"])
def test_a_question_is_answered_without_torch(command: str, sample_home: Path) -> None:
    arguments = ("--home", str(sample_home), command, "what has the PCC said about Action Fraud")
    found = heavy_of(*arguments, model=DEFAULT_MODEL)
    assert found == {*_SEARCHING, "onnxruntime", "tokenizers"}


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_the_help_on_all_commands_says_what_each_says_of_itself(group: OnDemandGroup) -> None:
    assert len(GROUPS) == 2
    for name, entry in group.entries.items():
        told = " ".join((entry.load(name).help or "").split())
        assert told.startswith(entry.line.removesuffix(".")), name

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def mutate(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tools" / "mutate_pages.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_mutated_pages_are_read_or_refused_and_counted() -> None:
    run = mutate("--pages", "60", "--seed", "7")
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("60 mutated pages from ")
    assert "; 0 failed; slowest page " in run.stdout


def test_the_same_seed_gives_the_same_outcome(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<h1>Agenda item</h1><h2>Roads</h2><p>Minutes:<p>So.")
    first, second = (mutate("--pages", "20", "--seed", "3", str(tmp_path)) for _ in range(2))
    assert first.stdout.partition("slowest")[0] == second.stdout.partition("slowest")[0]


def test_a_number_of_pages_below_one_is_wrong_usage() -> None:
    assert mutate("--pages", "0").returncode == 2

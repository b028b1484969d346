"""Runs a program of this folder that kills work at many points, and looks at what it found."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def kills_without_failure(module: str, *arguments: str, timeout_s: int = 280) -> int:
    """How often the program killed its work; fails where anything was lost or left undone."""
    done = subprocess.run(
        [sys.executable, "-m", f"tests.journeys.{module}", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=timeout_s,
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["failures"] == [], done.stderr
    return int(result["kills"])

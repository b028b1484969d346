"""Renew ``constraints.txt``: the newest versions that pyproject.toml allows, all pinned.

    python3 tools/lock_dependencies.py

They are resolved in a fresh environment, around the version of torch that is locked already: to
move torch, change its line by hand first.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from setup_environment import CONSTRAINTS, ROOT, locked_torch, pip_install

HEADER = """\
# Every package that Minutebook and its tests need, pinned. Renew with `make lock`.
# torch is pinned by hand: set-up installs it first, so that no other build is fetched.
"""


def main() -> None:
    """Resolve, freeze, write."""
    with tempfile.TemporaryDirectory() as folder:
        venv = Path(folder) / "venv"
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        pip_install(venv, locked_torch())
        pip_install(venv, f"{ROOT}[dev]")
        frozen = subprocess.run(
            [str(venv / "bin" / "python"), "-m", "pip", "freeze", "--exclude", "minutebook"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    # A local version such as +cpu names a build, which other machines need not have.
    pins = [line.partition("+")[0] for line in frozen.splitlines() if "==" in line]
    CONSTRAINTS.write_text(HEADER + "\n".join(pins) + "\n", encoding="utf-8")
    print(f"{len(pins)} packages pinned in {CONSTRAINTS.name}")


if __name__ == "__main__":
    main()

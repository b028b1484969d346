"""Set up ``.venv`` with everything locked in ``constraints.txt``; a second run takes a moment.

    python3 tools/setup_environment.py

torch goes in first and by itself, so that nothing else may choose another build of it.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

import setup_frontend

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
CONSTRAINTS = ROOT / "constraints.txt"
STAMP = VENV / "installed.sha256"
MINIMUM_PYTHON = (3, 11)


def main() -> None:
    """Install unless the environment already holds what the project asks for."""
    if sys.version_info < MINIMUM_PYTHON:
        wanted = ".".join(map(str, MINIMUM_PYTHON))
        sys.exit(f"error: Python {wanted} or later is needed; run this with python{wanted}")
    setup_frontend.main()
    wanted_state = _fingerprint()
    if STAMP.is_file() and STAMP.read_text(encoding="ascii") == wanted_state:
        return
    STAMP.unlink(missing_ok=True)
    if not (VENV / "bin" / "python").exists():
        print("Creating .venv …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    print(f"Installing {locked_torch()} …", flush=True)
    pip_install(VENV, locked_torch())
    print("Installing Minutebook and what it needs (a minute or two) …", flush=True)
    pip_install(VENV, "--constraint", str(CONSTRAINTS), "--editable", f"{ROOT}[dev]")
    STAMP.write_text(wanted_state, encoding="ascii")


def pip_install(venv: Path, *arguments: str) -> None:
    """Run pip in an environment; its own output is shown, and a failure ends the program."""
    command = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    done = subprocess.run([*command, "--disable-pip-version-check", *arguments], check=False)
    if done.returncode:
        sys.exit(f"error: pip could not install {arguments[-1]}; see its message above")


def locked_torch() -> str:
    """The requirement of torch as it is locked."""
    lines = CONSTRAINTS.read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("torch=="))


def _fingerprint() -> str:
    """A hash of what decides the environment: what is asked for, what is locked, which Python."""
    state = hashlib.sha256(sys.version.encode())
    for path in (ROOT / "pyproject.toml", CONSTRAINTS):
        state.update(path.read_bytes())
    return state.hexdigest()


if __name__ == "__main__":
    main()

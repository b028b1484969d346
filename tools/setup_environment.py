"""Set up ``.venv`` with what is locked in ``constraints.txt``; a second run takes a moment.

    python3 tools/setup_environment.py [run|test]

``run`` is what reading, asking and serving need; ``test``, the default, adds what the evaluation
and the tests need. torch goes in first and by itself, so that nothing else may choose another
build of it.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

import setup_frontend

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
CONSTRAINTS = ROOT / "constraints.txt"
MINIMUM_PYTHON = (3, 11)
# Each level adds its extras to the level before it.
LEVELS = {"run": "", "test": "[dev]"}


def main(arguments: list[str]) -> None:
    """Install the level that is asked for, unless the environment already holds it."""
    level = arguments[0] if arguments else "test"
    if len(arguments) > 1 or level not in LEVELS:
        sys.exit(f"error: {' '.join(arguments)}: say one of {', '.join(LEVELS)}, or nothing")
    if sys.version_info < MINIMUM_PYTHON:
        wanted = ".".join(map(str, MINIMUM_PYTHON))
        sys.exit(f"error: Python {wanted} or later is needed; run this with python{wanted}")
    setup_frontend.main()
    wanted_state = _fingerprint()
    for name, extras in LEVELS.items():
        if not _is_installed(name, wanted_state):
            _install(name, extras, wanted_state)
        if name == level:
            return


def stamp(level: str) -> Path:
    """The file that says what the environment held when the level was last installed."""
    return VENV / f"{level}.installed.sha256"


def _is_installed(level: str, wanted_state: str) -> bool:
    path = stamp(level)
    return path.is_file() and path.read_text(encoding="ascii") == wanted_state


def _install(level: str, extras: str, wanted_state: str) -> None:
    stamp(level).unlink(missing_ok=True)
    if not (VENV / "bin" / "python").exists():
        print("Creating .venv …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    print(f"Installing {locked_torch()} …", flush=True)
    pip_install(VENV, locked_torch())
    print(f"Installing what `make {level}` needs (a minute or two) …", flush=True)
    pip_install(VENV, "--constraint", str(CONSTRAINTS), "--editable", f"{ROOT}{extras}")
    stamp(level).write_text(wanted_state, encoding="ascii")


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
    main(sys.argv[1:])

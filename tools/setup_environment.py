"""Set up ``.venv`` with what is locked in ``locked/``; a second run takes a moment.

    python3 tools/setup_environment.py [run|test]

``run`` is what reading, asking and serving need; ``test``, the default, adds what the evaluation
and the tests need. Every file that is installed has one of the hashes that are locked. pip looks
for no dependencies of its own, so nothing else may choose another build of torch; where another
is wanted than the locked ones, install it into ``.venv`` first, and it stays.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

import setup_frontend
from lock_files import LOCKED, ROOT, TORCH, read_lock

VENV = ROOT / ".venv"
MINIMUM_PYTHON = (3, 11)
# Each level adds its lock file and its extras to the level before it.
LEVELS = {"run": "", "test": "[dev]"}
_HASHED = ("--no-deps", "--require-hashes", "--requirement")


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
    for name in LEVELS:
        if not _is_installed(name, wanted_state):
            _install(name, wanted_state)
        if name == level:
            return


def stamp(level: str) -> Path:
    """The file that says what the environment held when the level was last installed."""
    return VENV / f"{level}.installed.sha256"


def _is_installed(level: str, wanted_state: str) -> bool:
    path = stamp(level)
    return path.is_file() and path.read_text(encoding="ascii") == wanted_state


def _install(level: str, wanted_state: str) -> None:
    stamp(level).unlink(missing_ok=True)
    if not (VENV / "bin" / "python").exists():
        print("Creating .venv …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    print(f"Installing what `make {level}` needs (a minute or two) …", flush=True)
    pip_install(VENV, *_HASHED, str(LOCKED / f"{level}.txt"))
    if level == "run":
        _install_torch()
    pip_install(VENV, "--no-deps", "--no-build-isolation", "--editable", f"{ROOT}{LEVELS[level]}")
    stamp(level).write_text(wanted_state, encoding="ascii")


def _install_torch() -> None:
    lock = LOCKED / TORCH.name
    (torch,) = read_lock(lock)
    print(f"Installing torch {torch.version} …", flush=True)
    pip_install(VENV, *_HASHED, str(lock))
    # A build for an accelerator needs more, which it pins itself; the others need nothing.
    pip_install(VENV, f"torch=={torch.version}")


def pip_install(venv: Path, *arguments: str) -> None:
    """Run pip in an environment; its own output is shown, and a failure ends the program."""
    command = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    done = subprocess.run([*command, "--disable-pip-version-check", *arguments], check=False)
    if done.returncode:
        sys.exit(f"error: pip could not install {arguments[-1]}; see its message above")


def _fingerprint() -> str:
    """A hash of what decides the environment: what is asked for, what is locked, which Python."""
    state = hashlib.sha256(sys.version.encode())
    for path in (ROOT / "pyproject.toml", *sorted(LOCKED.glob("*.txt"))):
        state.update(path.read_bytes())
    return state.hexdigest()


if __name__ == "__main__":
    main(sys.argv[1:])

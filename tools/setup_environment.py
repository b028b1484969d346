"""Set up ``.venv`` with what is locked in ``locked/``; a second run takes a moment.

    python3 tools/setup_environment.py [run|test]
    python3 tools/setup_environment.py install DIR

``run`` is what reading, asking and serving need; ``test``, the default, adds what the evaluation
and the tests need. ``install`` puts the first and Minutebook itself into an environment elsewhere,
which does without this folder afterwards. Every file that is installed has one of the hashes that
are locked, and pip looks for no dependencies of its own, so nothing else may choose another build
of torch. A torch of the locked version that is there already stays: so another build is used.
"""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

import setup_frontend
from lock_files import LOCKED, ROOT, TORCH, read_lock

VENV = ROOT / ".venv"
MINIMUM_PYTHON = (3, 11)
# Each level adds its lock file and its extras to the level before it.
LEVELS = {"run": "", "test": "[dev]"}
_ITSELF = ("--no-deps", "--no-build-isolation")
_HASHED = ("--no-deps", "--require-hashes", "--requirement")


def main(arguments: list[str]) -> None:
    """Install what is asked for, unless the environment already holds it."""
    if sys.version_info < MINIMUM_PYTHON:
        wanted = ".".join(map(str, MINIMUM_PYTHON))
        sys.exit(f"error: Python {wanted} or later is needed; run this with python{wanted}")
    if arguments[:1] == ["install"] and len(arguments) == 2:
        setup_frontend.main()
        install_elsewhere(Path(arguments[1]).absolute())
    elif len(arguments) < 2 and {*arguments} <= LEVELS.keys():
        setup_frontend.main()
        set_up(arguments[0] if arguments else "test")
    else:
        levels = ", ".join(LEVELS)
        sys.exit(f"error: {' '.join(arguments)}: say one of {levels}, install DIR, or nothing")


def set_up(level: str) -> None:
    """Install a level and those before it into ``.venv``."""
    wanted_state = _fingerprint()
    for name in LEVELS:
        if not _is_installed(name, wanted_state):
            _install(name, wanted_state)
        if name == level:
            return


def install_elsewhere(folder: Path) -> None:
    """Install what running needs and Minutebook itself."""
    _install_locked(folder, "run")
    pip_install(folder, *_ITSELF, str(ROOT))
    print(f"Minutebook is in {folder}/bin/minutebook", flush=True)


def stamp(level: str) -> Path:
    """The file that says what the environment held when the level was last installed."""
    return VENV / f"{level}.installed.sha256"


def _is_installed(level: str, wanted_state: str) -> bool:
    path = stamp(level)
    return path.is_file() and path.read_text(encoding="ascii") == wanted_state


def _install(level: str, wanted_state: str) -> None:
    stamp(level).unlink(missing_ok=True)
    _install_locked(VENV, level)
    pip_install(VENV, *_ITSELF, "--editable", f"{ROOT}{LEVELS[level]}")
    stamp(level).write_text(wanted_state, encoding="ascii")


def _install_locked(venv: Path, level: str) -> None:
    """Install what a level adds to the one before it, but for Minutebook itself."""
    if not (venv / "bin" / "python").exists():
        print(f"Creating {venv.name} …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    print(f"Installing what `make {level}` needs (a minute or two) …", flush=True)
    pip_install(venv, *_HASHED, str(LOCKED / f"{level}.txt"))
    if level == "run":
        _install_torch(venv)


def _install_torch(venv: Path) -> None:
    """Install the build of torch that pip would choose, where it is one of those locked."""
    (torch,) = read_lock(LOCKED / TORCH.name)
    requirement = f"torch=={torch.version}"
    if _installed_torch(venv).partition("+")[0] == torch.version:
        return
    print(f"Installing {requirement} …", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        # Told the hashes, pip would go past a build for this kind of machine whose hash its index
        # does not name, and fetch the largest.
        pip(venv, "download", "--no-deps", "--dest", folder, requirement)
        (file,) = Path(folder).iterdir()
        if hashlib.sha256(file.read_bytes()).hexdigest() not in torch.hashes:
            sys.exit(
                f"error: {file.name} is none of the builds in {LOCKED.name}/{TORCH.name}; to use "
                f"it, install it yourself with {venv}/bin/pip first"
            )
        pip_install(venv, "--no-deps", str(file))
    # A build for an accelerator needs more, which it pins itself; the others need nothing.
    pip_install(venv, requirement)


def _installed_torch(venv: Path) -> str:
    """The version of torch in the environment, empty where there is none."""
    look = "import importlib.metadata as m; print(m.version('torch'))"
    command = [str(venv / "bin" / "python"), "-c", look]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.strip()


def pip_install(venv: Path, *arguments: str) -> None:
    """Install into an environment; pip's own output is shown, and a failure ends the program."""
    pip(venv, "install", *arguments)


def pip(venv: Path, work: str, *arguments: str) -> None:
    """Run a command of pip in an environment, as ``pip_install`` does."""
    command = [str(venv / "bin" / "python"), "-m", "pip", "--disable-pip-version-check"]
    done = subprocess.run([*command, work, "--quiet", *arguments], check=False)
    if done.returncode:
        sys.exit(f"error: pip could not {work} {arguments[-1]}; see its message above")


def _fingerprint() -> str:
    """A hash of what decides the environment: what is asked for, what is locked, which Python."""
    state = hashlib.sha256(sys.version.encode())
    for path in (ROOT / "pyproject.toml", *sorted(LOCKED.glob("*.txt"))):
        state.update(path.read_bytes())
    return state.hexdigest()


if __name__ == "__main__":
    main(sys.argv[1:])

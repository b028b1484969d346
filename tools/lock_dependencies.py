"""Lock what pyproject.toml asks for into ``locked/``: versions, and the hashes of all their files.

    python3 tools/lock_dependencies.py [--upgrade]

What is locked stays as it is, as long as pyproject.toml allows it, and what is missing is added;
with ``--upgrade`` all is renewed to the newest versions that are allowed. The files hold for every
Python from the oldest that is supported on, on Linux and macOS. torch is locked by hand in
``locked/torch.txt``: to move it, change its version and its hashes first.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from lock_files import LOCKED, ROOT, RUN, TEST, TORCH, Locked, read_lock, write_lock
from setup_environment import MINIMUM_PYTHON, pip_install

# The resolver that knows of other machines than this one.
RESOLVER = "uv==0.13.8"
# What builds of torch for an accelerator bring along, pinned by themselves.
_OF_ACCELERATORS = ("cuda-", "nvidia-", "triton")
HEADERS = {
    RUN: "# What the commands need, but for torch (torch.txt). Made by `make lock`.\n",
    TEST: "# What the evaluation and the tests add to run.txt. Made by `make lock`.\n",
}
# Markers of machines that are not supported.
_ELSEWHERE = re.compile(r"^sys_platform == '(?:win32|emscripten)'$|and sys_platform == 'emscripten")


def main(arguments: list[str]) -> None:
    """Resolve and write both files."""
    if arguments not in ([], ["--upgrade"]):
        sys.exit(f"error: {' '.join(arguments)}: say --upgrade, or nothing")
    with tempfile.TemporaryDirectory() as folder:
        venv = Path(folder) / "venv"
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        pip_install(venv, RESOLVER)
        resolve = [str(venv / "bin" / "uv"), *_OPTIONS, *arguments]
        run = _resolve(resolve, Path(folder), RUN)
        write_lock(RUN, HEADERS[RUN], run)
        everything = _resolve([*resolve, "--extra", "dev", "-c", str(RUN)], Path(folder), TEST)
    known = {package.name for package in run}
    added = [package for package in everything if package.name not in known]
    write_lock(TEST, HEADERS[TEST], added)
    print(f"{len(run)} packages to run, {len(added)} more to test, locked in {LOCKED.name}/")


_OPTIONS = (
    *("pip", "compile", "pyproject.toml", "--universal", "--generate-hashes", "--quiet"),
    *("--python-version", ".".join(map(str, MINIMUM_PYTHON))),
    *("--no-header", "--no-annotate", "--system-certs", "-c", str(TORCH)),
)


def _resolve(command: list[str], folder: Path, path: Path) -> list[Locked]:
    """What is wanted of a resolution that begins with what is locked."""
    work = folder / path.name
    if path.is_file():
        work.write_bytes(path.read_bytes())
    done = subprocess.run([*command, "--output-file", str(work)], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit("error: the dependencies could not be resolved; see the message above")
    return [package for package in read_lock(work) if _is_wanted(package)]


def _is_wanted(package: Locked) -> bool:
    is_by_hand = package.name == "torch" or package.name.startswith(_OF_ACCELERATORS)
    return not (is_by_hand or _ELSEWHERE.search(package.marker))


if __name__ == "__main__":
    main(sys.argv[1:])

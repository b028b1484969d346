"""Make the sdist and the wheel in ``dist/``, and with --check ask the wheel a question.

    .venv/bin/python tools/make_packages.py [--check]

Both are made of the files that git knows, and of the pages' style sheet that set-up fetched; the
wheel is made of the sdist, so neither can lack what the other has. --check installs the wheel
into an empty environment outside the checkout, reads some of the sample book there, asks a
question and serves a page. The other packages come from ``.venv``: those of ``locked/run.txt`` and
torch and no others, so that one that is missing there is missed. That pip finds them and installs
them by their hashes into an empty environment is what set-up itself does.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request
import venv
from importlib.metadata import distribution
from pathlib import Path

from lock_files import ROOT, RUN, TORCH, read_lock
from serving import serving
from setup_frontend import STYLES

DIST = ROOT / "dist"
QUESTION = "what has the PCC said about Action Fraud"
_BUILD = "import sys, setuptools.build_meta as b; print(getattr(b, sys.argv[1])(sys.argv[2]))"


def main(arguments: list[str]) -> None:
    """Make both packages; check them where that is asked for."""
    if arguments not in ([], ["--check"]):
        sys.exit(f"error: {' '.join(arguments)}: say --check, or nothing")
    with tempfile.TemporaryDirectory() as folder:
        wheel = make_packages(Path(folder))
        made = sorted(path.name for path in DIST.glob("minutebook-*"))
        print(f"made {' and '.join(made)} in {DIST.name}/")
        if arguments:
            check(wheel, Path(folder) / "empty")


def make_packages(folder: Path) -> Path:
    """Make the sdist of a copy of the tree, and the wheel of the sdist; returns the wheel."""
    copy_tree(folder / "tree")
    for earlier in DIST.glob("minutebook-*"):
        earlier.unlink()
    sdist = DIST / _build("build_sdist", folder / "tree")
    shutil.unpack_archive(sdist, folder / "sdist")
    (unpacked,) = (folder / "sdist").iterdir()
    return DIST / _build("build_wheel", unpacked)


def copy_tree(to: Path) -> None:
    """Copy what git knows of this checkout, and the style sheet that it does not."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in (*listed.split("\0"), str(STYLES.relative_to(ROOT))):
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, to / name)


def _build(what: str, tree: Path) -> str:
    """Build one package of a tree into ``dist``; returns its file's name."""
    DIST.mkdir(exist_ok=True)
    command = [sys.executable, "-c", _BUILD, what, str(DIST)]
    done = subprocess.run(command, cwd=tree, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"error: {what} failed\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout.splitlines()[-1]


def check(wheel: Path, folder: Path) -> None:
    """Use a wheel where nothing but it and what is locked to run is installed."""
    site = make_environment(folder)
    python, command = str(folder / "bin" / "python"), str(folder / "bin" / "minutebook")
    pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check"]
    run(folder, *pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel))
    place = Path(run(folder, python, "-c", "import service as s; print(*s.__path__)").strip())
    if not place.is_relative_to(site):
        sys.exit(f"error: what answers is not what was installed, but {place}")
    book = [command, "--home", str(folder / "home")]
    # Pages of the sample book that it brought along: all of it would take half a minute.
    pages = sorted(str(page) for page in (site / "data" / "minutes").glob("*.txt"))
    print(run(folder, *book, "ingest", *pages).splitlines()[-1])
    answer = json.loads(run(folder, *book, "ask", "--json", QUESTION))
    if answer["status"] != "answered":
        sys.exit(f"error: the installed program does not answer “{QUESTION}”")
    print(f"Q: {QUESTION}\n{answer['quotes'][0]['text']}")
    with serving(book, cwd=folder, env=_bare(folder)) as address:
        check_pages(address)
    print(f"{wheel.name} answers and serves from an environment of its own")


def make_environment(folder: Path) -> Path:
    """An environment that holds what is locked to run, by links; returns where packages lie."""
    venv.create(folder, with_pip=False)
    (site,) = folder.glob("lib/python3*/site-packages")
    for package in (*read_lock(RUN), *read_lock(TORCH)):
        installed = distribution(package.name)
        for name in {file.parts[0] for file in installed.files or ()} - {"..", "__pycache__"}:
            if not (site / name).exists():
                (site / name).symlink_to(str(installed.locate_file(name)))
    return site


def check_pages(address: str) -> None:
    """Fetch the style sheets of a page: the Design System's, where set-up could fetch it."""
    styles = re.findall(r'<link [^>]*href="([^"]+\.css)"', get(address, "/"))
    wanted = STYLES.name if STYLES.is_file() else "plain.css"
    if not any(wanted.partition(".")[0] in style for style in styles):
        sys.exit(f"error: the pages of the installed program go without {wanted}")
    for style in styles:
        get(address, style)


def get(address: str, path: str) -> str:
    """What a service answers to a path."""
    with urllib.request.urlopen(f"{address}{path}", timeout=60) as response:  # noqa: S310
        text: str = response.read().decode()
    return text


def run(folder: Path, *command: str) -> str:
    """Run a command in a folder, with nothing of this environment; returns what it printed."""
    done = subprocess.run(
        command, cwd=folder, env=_bare(folder), check=False, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(f"error: `{' '.join(command)}` failed\n{done.stderr[-2000:]}")
    return done.stdout


def _bare(folder: Path) -> dict[str, str]:
    return {"HOME": str(folder), "PATH": os.defpath, "LANG": "C.UTF-8"}


if __name__ == "__main__":
    main(sys.argv[1:])

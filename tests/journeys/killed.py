"""Kills an ingest at many points and checks what each next reader and writer finds.

Run as ``python -m tests.journeys.killed FOLDER START POINTS`` with START "empty", "update" or
"index", which kills not an ingest but the making anew of the index; prints one JSON object: how
many points there were, how many kills were tried, and what went wrong.

Every trial runs in a forked child, so that the kill is a real SIGKILL and nothing of the killed
process is left. A child kills itself at its n-th call inside Minutebook's code; the points are
spread evenly over all calls: reading, encoding, writing and swapping alike.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from index.generations.generation import open_current
from index.index_errors import NoIndexError
from index.indexing_rules import BookRules
from ingest.errors import RecordError
from ingest.record.view import RecordView
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.pages import BULLETS, PAGE, write_page
from tests.reading import reading_here
from tests.standin import STANDIN_SETTINGS, StandInEncoder, standin_settings

ROOT = Path(__file__).resolve().parents[2]
WATCHED = tuple(str(ROOT / folder) for folder in ("ingest", "index", "service", "tests"))
SWAPPING = str(ROOT / "index" / "generations" / "generation_folder.py")
WRITING = (
    *(str(ROOT / "ingest" / "record" / name) for name in ("store.py", "rows.py", "migrations.py")),
    *(
        str(ROOT / "index" / "generations" / name)
        for name in ("build.py", "checkpoint.py", "index_files.py")
    ),
    *(str(ROOT / "index" / "vectors" / name) for name in ("segments.py", "vector_rows.py")),
    str(ROOT / "index" / "book" / "book_writing.py"),
)
RULES = BookRules("of reading", "of indexing")
Book = frozenset[tuple[str, str]]


def pages(folder: Path, *, changed: bool) -> list[str]:
    """Write the old or the new pages and return their folder as what to ingest."""
    write_page(folder, "roads.txt", PAGE)
    text = BULLETS.replace("doubled", "trebled") if changed else BULLETS
    write_page(folder, "fraud.txt", text)
    if changed:
        write_page(folder, "more.txt", PAGE.replace("speeding", "parking"))
    return [str(folder)]


def updater_of(home: Path) -> Updater:
    # Rules are given, so that no kill is spent on taking the digest of the sources.
    return Updater(
        standin_settings(home),
        StandInEncoder(),
        clock=fixed_clock,
        reading=reading_here,
        rules=RULES,
    )


def work(home: Path, targets: list[str]) -> None:
    """Ingest the targets; where there are none, make the index anew."""
    if targets:
        updater_of(home).ingest(targets)
    else:
        updater_of(home).index(rebuild=True)


def warm_up(folder: Path) -> None:
    """Compile and load once what every forked child would else compile and load for itself."""
    home = folder / "warm"
    work(home, pages(folder / "warm-pages", changed=True))
    read_book(home)


def read_book(home: Path) -> Book | None:
    """What a reader finds: documents and words, checked against the record; None if nothing yet."""
    try:
        generation = open_current(home, STANDIN_SETTINGS)
    except NoIndexError:
        return None
    book = generation.book
    passages = book.passages(range(book.count())).values()
    if len(generation.units) != generation.manifest.units:
        raise AssertionError("units do not match the manifest")
    with RecordView(home) as store:
        for passage in passages:
            stored = store.version(passage.version_id).text
            if stored[passage.start : passage.end] != passage.text:
                raise AssertionError("a passage is not a span of the stored text")
    return frozenset((passage.document, passage.text) for passage in passages)


def in_child(task: Callable[[], None]) -> int:
    """Run in a forked child; returns its wait status."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            task()
            status = 0
        except BaseException as error:
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
        finally:
            os._exit(status)
    return os.waitpid(child, 0)[1]


def watched_calls(task: Callable[[], None], kill_at: int | None = None) -> list[str]:
    """Run and list the file of each call of the watched code; kill this process at the given one.

    A call the watched code makes into a library counts for the file that made it.
    """
    calls: list[str] = []

    def watch(frame: FrameType, _event: str, _argument: object) -> None:
        for caller in (frame, frame.f_back):
            if caller and caller.f_code.co_filename.startswith(WATCHED):
                calls.append(caller.f_code.co_filename)
                if len(calls) == kill_at:
                    os.kill(os.getpid(), signal.SIGKILL)
                return

    sys.setprofile(watch)
    try:
        task()
    finally:
        sys.setprofile(None)
    return calls


def kill_points(calls: list[str], points: int) -> list[int]:
    """Which calls to be killed at, counted from 1, each once."""
    everywhere = range(1, len(calls) + 1)
    writing = [n for n in everywhere if calls[n - 1] in WRITING]
    swapping = [n for n in everywhere if calls[n - 1] == SWAPPING]
    chosen = {
        numbers[round((len(numbers) - 1) * i / (share - 1))]
        for numbers, share in (
            (everywhere, points // 3),
            (writing, points // 3),
            (swapping, points - 2 * (points // 3)),
        )
        for i in range(share)
    }
    return sorted(chosen)


def trial(folder: Path, base: Path, targets: list[str], kill_at: int, whole: list[Book]) -> str:
    """Kill at one point; returns what went wrong, or nothing."""
    home = folder / f"home-{kill_at}"
    shutil.copytree(base, home)
    status = in_child(lambda: void(watched_calls(lambda: work(home, targets), kill_at)))
    if not os.WIFSIGNALED(status):
        return f"point {kill_at}: the ingest was not killed"

    def check() -> None:
        try:
            found = read_book(home)
        except RecordError:
            found = None
        if found is None and (base / "index").exists():
            raise AssertionError("the last complete book is gone")
        if found is not None and found not in whole:
            raise AssertionError("a reader sees half a book")
        work(home, targets)
        if read_book(home) != whole[-1]:
            raise AssertionError("the next ingest did not carry on to the end")

    failed = in_child(check)
    shutil.rmtree(home)
    return f"point {kill_at}: see standard error" if failed else ""


def void(_value: object) -> None:
    """Drop a value."""


def main(folder: Path, start: str, points: int) -> None:
    """Run all trials."""
    warm_up(folder)
    base = folder / "base"
    base.mkdir()
    notes = folder / "notes.json"
    old = pages(folder / "pages", changed=False)
    if start != "empty" and in_child(lambda: work(base, old)):
        sys.exit("the first book could not be made")
    targets = [] if start == "index" else pages(folder / "pages", changed=True)

    def count() -> None:
        # In a process of its own, as each trial is: what one has read often it reads with fewer
        # calls.
        whole = [] if start == "empty" else [sorted(read_book(base) or ())]
        scratch = folder / "scratch"
        shutil.copytree(base, scratch)
        calls = watched_calls(lambda: work(scratch, targets))
        whole.append(sorted(read_book(scratch) or ()))
        kills = kill_points(calls, points)
        notes.write_text(json.dumps({"kills": kills, "whole": whole, "targets": targets}))

    if in_child(count):
        sys.exit("the trials could not be prepared")
    note = json.loads(notes.read_text())
    whole = [frozenset((d, t) for d, t in book) for book in note["whole"]]
    results = [trial(folder, base, note["targets"], at, whole) for at in note["kills"]]
    failures = [result for result in results if result]
    sys.stdout.write(json.dumps({"kills": len(results), "failures": failures}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))

"""Kills a removal at many points and looks for the erased words after the next command.

Run as ``python -m tests.journeys.killed_removal FOLDER POINTS``; prints one JSON object: how many
kills were tried, and what went wrong. Trials run as those of ``tests.journeys.killed`` do.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from index.generations.generation_folder import Generations
from ingest.record.view import RecordView
from service.holding.removal import Remover
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.held_words import holds
from tests.journeys.killed import (
    ROOT,
    RULES,
    in_child,
    kill_points,
    read_book,
    void,
    warm_up,
    watched_calls,
)
from tests.pages import BULLETS, PAGE, write_page
from tests.reading import reading_here
from tests.standin import StandInEncoder, standin_settings

# Words of the removed document's two versions, and of the one that stays.
ERASED = ("reports had doubled", "shops had joined", "the strategy would be strengthened")
KEPT = "mobile cameras"
DOCUMENT = "fraud.txt"
CLOSELY = tuple(
    str(ROOT / "index" / "generations" / name)
    for name in ("generation_folder.py", "generation.py", "checkpoint.py")
)


def updater(home: Path) -> Updater:
    # Rules are given, so that no kill is spent on taking the digest of the sources.
    return Updater(
        standin_settings(home),
        StandInEncoder(),
        clock=fixed_clock,
        reading=reading_here,
        rules=RULES,
    )


def remove(home: Path) -> None:
    Remover(home, fixed_clock, lambda: updater(home).index(rebuild=False)).remove(DOCUMENT)


def prepare(base: Path, pages: Path) -> None:
    """A book in which the words are in two versions and two generations."""
    write_page(pages, "roads.txt", PAGE)
    for text in (BULLETS, BULLETS.replace("banks", "shops")):
        write_page(pages, DOCUMENT, text)
        updater(base).ingest([str(pages)])


def next_commands(home: Path, pages: Path) -> tuple[Callable[[], object], ...]:
    """What people run next; each has to finish what the removal began."""
    return (
        lambda: updater(home).index(rebuild=False),
        lambda: updater(home).ingest([str(pages)]),
    )


def trial(folder: Path, kill_at: int) -> str:
    """Kill at one point; returns what went wrong, or nothing."""
    home, pages = folder / f"home-{kill_at}", folder / "pages"
    shutil.copytree(folder / "base", home)
    status = in_child(lambda: void(watched_calls(lambda: remove(home), kill_at)))
    if not os.WIFSIGNALED(status):
        return f"point {kill_at}: the removal was not killed"

    def check() -> None:
        with RecordView(home) as store:
            is_removed = DOCUMENT not in store.current_versions()
        if not is_removed:
            remove(home)
        else:
            next_commands(home, pages)[kill_at % 2]()
        held = [str(path) for words in ERASED for path in holds(home, words)]
        if held:
            raise AssertionError(f"erased words are in {held}")
        if not holds(home, KEPT) or {name for name, _ in read_book(home) or ()} != {"roads.txt"}:
            raise AssertionError("what was not removed is gone")
        if len(list((home / "index" / "generations").iterdir())) > 2:
            raise AssertionError("stray generations were left")
        if {path.name for path in Generations(home).checkpoint.parent.iterdir()} != {
            "CURRENT",
            "generations",
        }:
            raise AssertionError("a build's leavings are still there")

    failed = in_child(check)
    shutil.rmtree(home)
    return f"point {kill_at}: see standard error" if failed else ""


def main(folder: Path, points: int) -> None:
    """Run all trials."""
    warm_up(folder)
    notes = folder / "notes.json"

    def count() -> None:
        scratch = folder / "scratch"
        shutil.copytree(folder / "base", scratch)
        calls = watched_calls(lambda: remove(scratch))
        closely = [n for n, path in enumerate(calls, 1) if path in CLOSELY]
        step = max(1, len(closely) // points)
        notes.write_text(json.dumps(sorted({*kill_points(calls, points), *closely[::step]})))

    # In a process of its own, as each trial is: what one has read often it reads with fewer calls.
    if in_child(lambda: prepare(folder / "base", folder / "pages")) or in_child(count):
        sys.exit("the trials could not be prepared")
    kills = json.loads(notes.read_text())
    failures = [failure for failure in (trial(folder, at) for at in kills) if failure]
    sys.stdout.write(json.dumps({"kills": len(kills), "failures": failures}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

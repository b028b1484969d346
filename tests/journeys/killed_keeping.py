"""Kills a backup, a restoration or a blacking out at many points and looks at what is left.

Run as ``python -m tests.journeys.killed_keeping FOLDER WORK POINTS`` with WORK "backup", "restore"
or "redact"; prints one JSON object: how many kills were tried, and what went wrong. Trials run as
those of ``tests.journeys.killed`` do.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ingest.record.copies import check_copy
from ingest.record.view import RecordView
from service.holding.audit import Audit
from service.holding.keeping import Keeper
from service.holding.redacting import Redactor
from service.holding.removal import Remover
from tests.conftest import fixed_clock
from tests.held_words import holds
from tests.journeys.killed import in_child, read_book, void, warm_up, watched_calls
from tests.journeys.killed_removal import updater
from tests.pages import BULLETS, PAGE, write_page

WORDS = "reports had doubled"
DOCUMENT = "fraud.txt"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one trial runs: a home and, beside it, the folder of its backups."""

    folder: Path

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def backup(self) -> Path:
        return self.folder / "backups" / "kept.sqlite"

    def index(self) -> None:
        updater(self.home).index(rebuild=False)

    def keeper(self) -> Keeper:
        return Keeper(self.home, fixed_clock, lambda: updater(self.home).index(rebuild=False))

    def texts(self) -> dict[str, str]:
        with RecordView(self.home) as store:
            if list(store.faults()):
                raise AssertionError("the record is damaged")
            return {document.name: document.text for document in store.documents()}


def prepare(place: Place, pages: Path) -> None:
    """A book that has gone on since it was backed up."""
    write_page(pages, "roads.txt", PAGE)
    write_page(pages, DOCUMENT, BULLETS)
    updater(place.home).ingest([str(pages)])
    place.backup.parent.mkdir()
    place.keeper().back_up(place.backup)
    write_page(pages, "roads.txt", PAGE.replace("twice", "thrice"))
    updater(place.home).ingest([str(pages)])


def back_up(place: Place) -> None:
    place.keeper().back_up(place.backup, may_overwrite=True)


def restore(place: Place) -> None:
    place.keeper().restore(place.backup)


def redact(place: Place) -> None:
    at = BULLETS.index(WORDS)
    redactor = Redactor(place.home, fixed_clock, place.keeper().bring_up_to_date)
    redactor.redact(redactor.find(DOCUMENT, at, at + len(WORDS), "asked for"))


def after_backup(place: Place, _pages: Path) -> None:
    before = place.texts()
    check_copy(place.backup)
    Remover(place.home, fixed_clock, place.keeper().bring_up_to_date).remove(DOCUMENT)
    if held := holds(place.folder, WORDS):
        raise AssertionError(f"erased words are in {held}")
    back_up(place)
    if check_copy(place.backup) != len(before) - 1 or len(list(place.backup.parent.iterdir())) != 1:
        raise AssertionError("the next backup is not whole, or left something beside it")


def after_restore(place: Place, _pages: Path) -> None:
    if place.texts()["roads.txt"] not in (PAGE, PAGE.replace("twice", "thrice")):
        raise AssertionError("the book is neither the one before nor the one restored")
    place.index()
    check_index(place)
    if list(place.home.glob("restored*")):
        raise AssertionError("a restoration's leavings are still there")
    restore(place)
    if place.texts() != {"roads.txt": PAGE, DOCUMENT: BULLETS}:
        raise AssertionError("the next restoration did not go to the end")
    check_index(place)


def after_redact(place: Place, pages: Path) -> None:
    if WORDS in place.texts()[DOCUMENT]:
        redact(place)
    else:
        updater(place.home).ingest([str(pages)])
    if held := holds(place.folder, WORDS):
        raise AssertionError(f"words that were blacked out are in {held}")
    with RecordView(place.home) as store:
        if set(Audit(place.home).takedowns().redactions) != set(store.takedowns().redactions):
            raise AssertionError("the audit does not tell of it")
    if Audit(place.home).faults() or len(place.texts()) != 2:
        raise AssertionError("the audit or the record is not whole")
    check_index(place)


def check_index(place: Place) -> None:
    if {document for document, _ in read_book(place.home) or ()} != {"roads.txt", DOCUMENT}:
        raise AssertionError("the index does not hold both documents")


Work = Callable[[Place], None]
Check = Callable[[Place, Path], None]
WORKS: Mapping[str, tuple[Work, Check]] = {
    "backup": (back_up, after_backup),
    "restore": (restore, after_restore),
    "redact": (redact, after_redact),
}


def moved(folder: Path, name: str) -> Place:
    """The prepared place, moved to where it was made: backups are known by where they are."""
    shutil.rmtree(folder / "place", ignore_errors=True)
    shutil.copytree(folder / name, folder / "place")
    return Place(folder / "place")


def trial(folder: Path, name: str, kill_at: int) -> str:
    """Kill at one point; returns what went wrong, or nothing."""
    work, check = WORKS[name]
    place = moved(folder, "base")
    status = in_child(lambda: void(watched_calls(lambda: work(place), kill_at)))
    if not os.WIFSIGNALED(status):
        return f"point {kill_at}: the {name} was not killed"
    failed = in_child(lambda: check(place, folder / "pages"))
    return f"point {kill_at}: see standard error" if failed else ""


def main(folder: Path, name: str, points: int) -> None:
    """Run all trials."""
    warm_up(folder)
    notes = folder / "notes.json"

    def make() -> None:
        prepare(Place(folder / "place"), folder / "pages")
        shutil.copytree(folder / "place", folder / "base")

    def count() -> None:
        place = moved(folder, "base")
        calls = watched_calls(lambda: WORKS[name][0](place))
        del calls[-len(calls) // 50 :]  # not all runs make quite as many
        # Half of the points are in what keeps and records, where most can go wrong.
        closely = [n for n, path in enumerate(calls, 1) if "holding" in path or "record" in path]
        chosen = {
            numbers[round((len(numbers) - 1) * i / (points - 1))]
            for numbers in (range(1, len(calls) + 1), closely)
            for i in range(points)
        }
        notes.write_text(json.dumps(sorted(chosen)))

    # In a process of its own, as each trial is: what one keeps in memory it need not call for.
    if in_child(make) or in_child(count):
        sys.exit("the trials could not be prepared")
    kills = json.loads(notes.read_text())
    failures = [failure for failure in (trial(folder, name, at) for at in kills) if failure]
    sys.stdout.write(json.dumps({"kills": len(kills), "failures": failures}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))

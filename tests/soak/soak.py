"""A book under way for ten minutes: ``python -m tests.soak.soak`` (`make soak`).

A home of an earlier format is brought up to date and served. While people ask it two thousand
questions, forty sites are read into it in ten rounds, each of which swaps in a newer index; it is
backed up in between, and the backup restored. All of it as people do it: commands and a service,
each a process of its own, with the real model. Prints a table, and ends with 1 where anything was
lost or said that is not so.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from serving import serving

from index.generations.generation_folder import Generations
from ingest.record.view import RecordView
from tests.conftest import ROOT
from tests.soak.asking import Asker
from tests.soak.forty_sites import MEETINGS, PanelSite, forty_sites

QUESTIONS, ASKERS, ROUNDS = 2000, 2, 10
EARLIER = sorted((ROOT / "tests" / "homes").glob("*.zip"))[0]
ENVIRONMENT = {
    **os.environ,
    "MINUTEBOOK_FETCH_PRIVATE_ADDRESSES": "true",
    "MINUTEBOOK_FETCH_INTERVAL_SECONDS": "0",
    "MINUTEBOOK_RELOAD_SECONDS": "0.2",
    "PYTHONPATH": str(ROOT),
    "PYTHONUNBUFFERED": "1",
}


@dataclass(slots=True)
class Book:
    """A home and the commands over it; what went wrong stands in ``faults``."""

    home: Path
    faults: list[str] = field(default_factory=list)

    @property
    def command(self) -> list[str]:
        return [sys.executable, str(ROOT / "minutebook.py"), "--home", str(self.home)]

    def run(self, *arguments: str) -> dict[str, Any]:
        """What a command says with ``--json``; empty where it fails, which is a fault."""
        done = subprocess.run(
            [*self.command, *arguments, "--json"],
            check=False,
            capture_output=True,
            text=True,
            env=ENVIRONMENT,
        )
        if done.returncode:
            self.faults.append(f"minutebook {arguments[0]}: {done.stderr.strip()[-300:]}")
        found: dict[str, Any] = json.loads(done.stdout) if done.stdout else {}
        return found

    def texts(self) -> dict[str, str]:
        with RecordView(self.home) as store:
            return {document.name: document.text for document in store.documents()}

    def expect(self, is_so: bool, otherwise: str) -> None:
        if not is_so:
            self.faults.append(otherwise)


def note(what: str, told: str, started: float) -> None:
    """Print a line of the table; ``started`` is when the work began."""
    print(f"{what:<34}{told:<46}{time.monotonic() - started:>7.1f} s", flush=True)  # noqa: T201


def upgrade(book: Book) -> None:
    """Bring a home of an earlier format up to date; nothing of it may change."""
    started = time.monotonic()
    with zipfile.ZipFile(EARLIER) as archive:
        archive.extractall(book.home)
    before = book.texts()
    book.run("index")
    book.expect(book.texts() == before, "the upgrade changed what was recorded")
    note("upgrade", f"{EARLIER.stem}: {len(before)} documents kept", started)


def read_sites(book: Book, sites: list[PanelSite], backup: Path) -> dict[str, str]:
    """Read all sites in rounds, and back up halfway; returns the texts that were backed up."""
    kept: dict[str, str] = {}
    share = len(sites) // ROUNDS
    for number in range(ROUNDS):
        started = time.monotonic()
        chosen = sites[number * share : (number + 1) * share]
        before = Generations(book.home).current_name()
        report = book.run(
            "ingest", *(one.site.address for one in chosen), "--panel", "Police and Crime Panel"
        )
        read = sum(document["outcome"] == "added" for document in report.get("documents", ()))
        meant = MEETINGS * len(chosen)
        book.expect(read == meant, f"round {number + 1}: {read} of {meant} meetings were read")
        book.expect(
            Generations(book.home).current_name() != before, "no newer index was swapped in"
        )
        note(f"sites, round {number + 1}", f"{share} sites, {read} meetings, one swap", started)
        if number == ROUNDS // 2 - 1:
            kept = back_up(book, backup)
    return kept


def back_up(book: Book, backup: Path) -> dict[str, str]:
    """Back up what is served and written to; returns what it holds."""
    started = time.monotonic()
    kept = book.texts()
    told = book.run("backup", str(backup))
    book.expect(told.get("documents") == len(kept), "the backup does not hold the book")
    note("backup, while served", f"{len(kept)} documents", started)
    return kept


def restore(book: Book, folder: Path, backup: Path, kept: dict[str, str]) -> None:
    """Restore the backup into a home of its own, which then holds what was backed up."""
    started = time.monotonic()
    other = Book(folder / "restored", book.faults)
    other.run("restore", str(backup))
    book.expect(other.texts() == kept, "what was restored is not what was backed up")
    other.run("doctor", "--only-look")
    note("restore, into another home", f"{len(kept)} documents, looked over", started)


def look_over(book: Book, sites: list[PanelSite], asker: Asker) -> None:
    """Every reply of every site is in the record as it was told, and shown to who asks for it."""
    started = time.monotonic()
    recorded = "\n".join(book.texts().values())
    told = [reply for one in sites for reply in one.told]
    lost = [reply.words for reply in told if reply.words not in recorded]
    book.expect(not lost, f"{len(lost)} replies are not in the record: {lost[:3]}")
    asked, answered = told[:: len(told) // len(sites)], 0
    for reply in asked:
        answer = asker.get("ask", q=reply.question)
        answered += answer["status"] == "answered"
        # What is near but not taken for an answer is shown beside "not found".
        shown = any(reply.words in one["text"] for one in (*answer["quotes"], *answer["related"]))
        book.expect(shown, f"“{reply.question}” is not answered with what was replied")
    looked = book.run("doctor", "--only-look")
    book.expect(looked.get("findings") == [], f"doctor found {looked.get('findings')}")
    note(
        "looked over", f"{len(told)} replies recorded, {answered} of {len(asked)} answered", started
    )


def soak(folder: Path) -> list[str]:
    """All of it; returns what was lost or untrue."""
    book, backup = Book(folder / "home"), folder / "kept.sqlite"
    upgrade(book)
    with (
        forty_sites() as sites,
        serving(book.command, env=ENVIRONMENT) as address,
        ThreadPoolExecutor(ASKERS) as people,
    ):
        started = time.monotonic()
        asker = Asker(address, QUESTIONS, [reply for one in sites for reply in one.told])
        asking = [people.submit(asker.ask_on, seed) for seed in range(ASKERS)]
        kept = read_sites(book, sites, backup)
        restore(book, folder, backup, kept)
        for one in asking:
            one.result()
        tally = asker.tally
        note(
            f"{tally.asked} questions",
            f"{tally.answered} answered, {tally.not_found} not found, {tally.quotes} quotes",
            started,
        )
        look_over(book, sites, asker)
    if tally.told_to_wait:
        sys.stdout.write(f"told to come again: {tally.told_to_wait}\n")
    sys.stdout.write(f"slowest answer: {tally.slowest_ms:.0f} ms\n")
    return [*book.faults, *tally.untrue]


def main() -> None:
    """Soak, and end with 1 where anything was lost or untrue."""
    with tempfile.TemporaryDirectory() as folder:
        faults = soak(Path(folder))
    for fault in faults[:20]:
        sys.stderr.write(f"error: {fault}\n")
    sys.stdout.write(f"lost or untrue: {len(faults)}\n")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()

"""Crawls a site, interrupted many times, and compares what the record holds in the end.

Run as ``python -m tests.journeys.interrupted_crawl FOLDER ADDRESS TIMES``; prints one JSON object:
how often it was killed and how often stopped by hand, how many documents came of it, and what went
wrong.

Every crawl runs in a forked child, so that a kill is a real SIGKILL and a stop a real SIGINT. They
strike at calls inside the project's code: fetching, reading, storing and noting alike.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict
from itertools import count
from pathlib import Path
from types import FrameType

from ingest.record.view import RecordView
from tests.journeys.killed import WATCHED, in_child, void
from tests.service.holding.sites import documents, read_site

ALL_WELL, STOPPED, UNLIKE = 0, 7, 8
_SHARE = 0.6


def watched(work: Callable[[], object], strike: Callable[[int], None]) -> None:
    """Run, and tell the number of each call of the project's code before it is made."""
    calls = count(1)

    def watch(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(WATCHED):
            strike(next(calls))

    sys.setprofile(watch)
    try:
        work()
    finally:
        sys.setprofile(None)


def record(home: Path) -> dict[str, str]:
    """All that the record holds, by document, apart from the numbers that SQLite gives."""
    with RecordView(home) as store:
        sources = {s.name: (s.origin, s.sha256) for s in store.sources()}
        earlier = {name: len(store.superseded_versions(name)) for name in sources}
    return {
        d.name: repr({**asdict(d), "version_id": 0, "of": sources[d.name], "n": earlier[d.name]})
        for d in documents(home)
    }


def uninterrupted(home: Path, address: str, note: Path) -> None:
    """Crawl in one go and note how many calls that took."""
    numbers: list[int] = [0]
    watched(lambda: read_site(home, address), numbers.append)
    note.write_text(str(numbers[-1]))


def interrupted(home: Path, address: str, number: int, by: signal.Signals) -> None:
    """Crawl, and send this process a signal at its n-th call."""

    def strike(call: int) -> None:
        if call == number:
            os.kill(os.getpid(), by)

    try:
        watched(lambda: read_site(home, address), strike)
    except KeyboardInterrupt:
        os._exit(STOPPED)


def compare(home: Path, whole: Path, *, is_done: bool) -> None:
    """Leave with ``UNLIKE`` where a record is not that of the whole crawl, or a part of it."""
    found, wanted = record(home), record(whole)
    is_well = found == wanted if is_done else found.items() <= wanted.items()
    os._exit(ALL_WELL if is_well and wanted else UNLIKE)


def main(folder: Path, address: str, times: int) -> None:
    """Run the crawls."""
    whole, home, note = folder / "whole", folder / "home", folder / "calls.txt"
    failures: list[str] = []
    struck = {signal.SIGKILL: 0, signal.SIGINT: 0}
    if in_child(lambda: uninterrupted(whole, address, note)):
        sys.exit("the uninterrupted crawl failed")
    # Less than an equal share, so that the crawl cannot be done before the last interruption:
    # what one process makes ready, another need not make again.
    number = int(int(note.read_text()) * _SHARE) // times
    for n in range(times):
        by = signal.SIGINT if n % 3 == 2 else signal.SIGKILL
        status = in_child(lambda by=by, n=n: interrupted(home, address, number + n, by))  # type: ignore[misc]
        was_killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        was_stopped = os.WIFEXITED(status) and os.WEXITSTATUS(status) == STOPPED
        struck[by] += was_killed if by == signal.SIGKILL else was_stopped
        if in_child(lambda: compare(home, whole, is_done=False)):
            failures.append(f"interruption {n + 1} left a record unlike any part of the whole")
    if in_child(lambda: void(read_site(home, address))):
        failures.append("the last crawl failed")
    if in_child(lambda: compare(home, whole, is_done=True)):
        failures.append("the interrupted crawls end in another record than one crawl")
    result = {
        "killed": struck[signal.SIGKILL],
        "stopped": struck[signal.SIGINT],
        "documents": len(documents(home)),
        "failures": failures,
    }
    sys.stdout.write(json.dumps(result))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))

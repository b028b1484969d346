"""What a service's memory does under mixed requests from many clients.

    python -m eval.bench.load_memory --requests 20000 --clients 50

The service is a real ``minutebook serve`` over the sample book, or over a home that is named. Its
memory is noted after every so many answers; a service that holds on to nothing ends near where it
was after the first.
"""

import argparse
import asyncio
import json
import os
import platform
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

from eval.bench.latency import COMMAND, SAMPLE, run_process, service
from eval.bench.load_requests import Answer, Request, answer_to, mixed, questions
from eval.bench.process_memory import Memory, memory_of
from ingest.record.view import RecordView

SEED = 1
# How long a client that is told to come back waits: shorter than it is told, to keep up the load.
_REST_S = 1.0


class Load:
    """So many clients who send one request after the other until so many were answered."""

    def __init__(self, address: str, process_id: int, requests: Iterator[Request]) -> None:
        self._address = address
        self._process_id = process_id
        self._requests = requests
        self.answered = 0
        self.others: Counter[str] = Counter()
        self.noted: dict[int, Memory] = {}

    async def run(self, requests: int, clients: int, every: int) -> None:
        """Send them; memory is noted after every so many answers."""
        await asyncio.gather(*(self._client(requests, every) for _ in range(clients)))

    async def _client(self, requests: int, every: int) -> None:
        while self.answered < requests:
            answer = await answer_to(self._address, next(self._requests))
            if answer.is_refusal or answer.is_fault:
                self.others[_in_words(answer)] += 1
                await asyncio.sleep(_REST_S)
                continue
            self.answered += 1
            if self.answered % every == 0:
                self._note()

    def _note(self) -> None:
        found = self.noted[self.answered] = memory_of(self._process_id)
        sys.stderr.write(
            f"{time.strftime('%H:%M:%S')} after {self.answered:,} answers: "
            f"{found.resident_mib:,.0f} MiB, {found.own_mib:,.0f} of it its own\n"
        )


def _in_words(answer: Answer) -> str:
    return f"{answer.status or 'broken connection'} to {answer.kind}"


def documents_of(home: Path) -> Sequence[str]:
    """The names of a book's documents."""
    with RecordView(home) as store:
        return [document.name for document in store.documents()]


def sample_home(running: ExitStack) -> Path:
    """A new home that holds the sample book."""
    home = running.enter_context(tempfile.TemporaryDirectory(prefix="minutebook-load-"))
    run_process(*COMMAND, "--home", home, "ingest", str(SAMPLE))
    return Path(home)


def measure(
    home: Path | None, requests: int, clients: int, every: int, options: Sequence[str] = ()
) -> dict[str, object]:
    """Load a service; returns what its memory was, with what was not answered by status."""
    with ExitStack() as running:
        home = home or sample_home(running)
        sent = mixed(questions(), documents_of(home), random.Random(SEED))  # noqa: S311
        address, process_id = running.enter_context(service(home, *options))
        ready = memory_of(process_id)
        load = Load(address, process_id, sent)
        began = time.monotonic()
        asyncio.run(load.run(requests, clients, every))
        seconds = time.monotonic() - began
    first, last = (load.noted[at].resident_mib for at in (min(load.noted), max(load.noted)))
    return {
        "configuration": {
            "requests": requests,
            "clients": clients,
            "options": list(options),
            "seed": SEED,
            "cores": os.cpu_count(),
            "python": platform.python_version(),
        },
        "seconds": round(seconds),
        "when_ready": asdict(ready),
        "after": {at: asdict(memory) for at, memory in load.noted.items()},
        "last_to_first": round(last / first, 3),
        "not_answered": dict(load.others),
    }


def main() -> None:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--home", type=Path, help="a home with an index; else the sample book")
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--every", type=int, default=1_000)
    parser.add_argument("--serve", action="append", default=[], help="an option of `serve`")
    given = parser.parse_args()
    found = measure(given.home, given.requests, given.clients, given.every, given.serve)
    sys.stdout.write(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()

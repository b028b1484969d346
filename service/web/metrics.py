"""What a service counts of its work, for Prometheus: how much and how long, never what was asked.

Labels are addresses of routes and statuses, of which there are so many and no more.
"""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from ingest.errors import MinutebookError
from service.clock import utc_now
from service.contract.answers import AskModel
from service.holding.live_book import LiveBook
from service.web.admission import Admission

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_LOOK_EVERY_S = 1.0
_STATUS = Path("/proc/self/status")
_KIB = re.compile(r"^(RssAnon|RssFile):\s+(\d+) kB", re.MULTILINE)


class Metrics:
    """The instruments of one process.

    Where there are several processes, each keeps its own in a folder that the library is told by
    its environment variable, and they are added up when they are asked for.
    """

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        self._requests = Counter(
            "minutebook_requests",
            "Requests answered, by the address of the route (none: refused before one, or unknown) "
            "and the status (499: the client had left).",
            ("route", "status"),
            registry=registry,
        )
        self._seconds = Histogram(
            "minutebook_request_seconds",
            "How long requests took, from their head to the end of the answer.",
            ("route",),
            buckets=_SECONDS,
            registry=registry,
        )
        self._answers = Counter(
            "minutebook_answers",
            "Questions answered, by what came of them: answered or not_found.",
            ("status",),
            registry=registry,
        )
        self._at_hand = self._gauge(
            "work_at_hand", "Questions and checks that are being worked on.", "livesum"
        )
        self._waiting = self._gauge(
            "work_waiting", "Questions and checks that wait for their turn.", "livesum"
        )
        self._generation = self._gauge(
            "index_generation",
            "The number of the index that answers; of several processes the lowest, 0 for none.",
            "livemin",
        )
        self._age = self._gauge(
            "index_age_seconds", "How long ago the oldest index that answers was made.", "livemax"
        )
        own = self._gauge(
            "memory_own_bytes", "Resident memory that is no mapped file, in all.", "livesum"
        )
        mapped = self._gauge(
            "memory_mapped_bytes", "Resident memory of mapped files, which is shared.", "livemax"
        )
        self._memory = {"RssAnon": own, "RssFile": mapped}

    def _gauge(
        self, name: str, told: str, among_processes: Literal["livesum", "livemin", "livemax"]
    ) -> Gauge:
        return Gauge(
            f"minutebook_{name}", told, multiprocess_mode=among_processes, registry=self.registry
        )

    def note_request(self, route: str, status: int, seconds: float) -> None:
        """Count a request that has ended."""
        self._requests.labels(route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def note_found(self, found: object) -> None:
        """Count what was found, where it is an answer to a question."""
        if isinstance(found, AskModel):
            self._answers.labels(found.status).inc()

    def look(self, book: LiveBook, admission: Admission, now: datetime) -> None:
        """Take down how things stand now."""
        self._at_hand.set(admission.at_hand)
        self._waiting.set(admission.waiting)
        number, age_s = _index(book, now)
        self._generation.set(number)
        self._age.set(age_s)
        for name, kib in _KIB.findall(_status()):
            self._memory[name].set(int(kib) * 1024)


@contextlib.asynccontextmanager
async def looking(metrics: Metrics, book: LiveBook, admission: Admission) -> AsyncIterator[None]:
    """Take down every second how things stand, within this."""

    async def look_again() -> None:
        while True:
            metrics.look(book, admission, utc_now())
            await asyncio.sleep(_LOOK_EVERY_S)

    task = asyncio.create_task(look_again())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


def _index(book: LiveBook, now: datetime) -> tuple[int, float]:
    """The number of the generation that answers, and its age in seconds; noughts for none."""
    try:
        generation = book.searcher().generation
    except MinutebookError:
        return 0, 0.0
    age_s = (now - generation.manifest.created_at).total_seconds()
    return int(generation.name.removeprefix("g")), max(age_s, 0.0)


def _status() -> str:
    """What the system tells of this process; nothing where it does not (macOS)."""
    try:
        return _STATUS.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""

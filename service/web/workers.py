"""Several processes that serve from one listening socket, and the one that looks after them.

Each is a whole service: it maps the files of the index, which the system holds in memory once, and
takes up a newer one by itself. uvicorn's own supervisor knows neither our server, which ends within
a bound, nor a parent that was killed.
"""

import logging
import math
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import FrameType

from ingest.errors import MinutebookError
from service.settings import Settings

_LOG = logging.getLogger("minutebook")
_LOOK_EVERY_S = 0.5
# More that end in so many seconds, and the next will end as well.
_MOST_ENDED = 5
_ENDED_WITHIN_S = 60.0
_ENDED_BY = (signal.SIGTERM, signal.SIGINT)

# Starts a process that ends when nobody holds the other end of the connection any more.
StartWorker = Callable[[Connection], BaseProcess]


def share_of(settings: Settings, workers: int) -> Settings:
    """The settings of one of so many processes, so that what is set holds of all together."""
    at_once = settings.work_at_once or os.cpu_count() or 1
    share = {
        "work_at_once": math.ceil(at_once / workers),
        "work_waiting": math.ceil(settings.work_waiting / workers),
        "max_connections": math.ceil(settings.max_connections / workers),
    }
    return settings.model_copy(update=share)


def end_with_parent(parent: Connection) -> None:
    """Have this process end as by SIGTERM when the one that started it is gone."""

    def watch() -> None:
        wait([parent])
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()


def tell_parent(parent: Connection, error: MinutebookError) -> None:
    """Say why this process cannot serve, which the one that started it tells, and tells once."""
    parent.send_bytes(str(error).encode())


@dataclass(frozen=True, slots=True)
class _Worker:
    process: BaseProcess
    lifeline: Connection

    def told(self) -> str:
        """Why it could not serve; nothing where it did not say."""
        try:
            return self.lifeline.recv_bytes().decode() if self.lifeline.poll() else ""
        except (EOFError, OSError):
            return ""


class Workers:
    """So many processes; one that ends has another take its place.

    ``ended``, if given, is told the process id of each that has ended.
    """

    def __init__(
        self, start: StartWorker, count: int, ended: Callable[[int], None] | None = None
    ) -> None:
        self._start_worker = start
        self._count = count
        self._ended = ended
        self._workers: list[_Worker] = []
        self._ended_at: deque[float] = deque(maxlen=_MOST_ENDED)

    def run(self, stop_listening: Callable[[], None], within_s: float) -> int:
        """Run until a signal says to end; all have ended ``within_s`` seconds later. The signal.

        Raises ``MinutebookError`` where one cannot serve for a reason that it tells, as none of the
        others could, and where one after the other ends by itself.
        """
        with _signals() as told:
            try:
                self._workers += [self._start() for _ in range(self._count)]
                while not told:
                    wait([one.process.sentinel for one in self._workers], _LOOK_EVERY_S)
                    if not told:
                        self._workers = [self._alive(one) for one in self._workers]
            finally:
                stop_listening()
                self._end_all(within_s)
        return told[0]

    def _start(self) -> _Worker:
        theirs, ours = Pipe()
        process = self._start_worker(theirs)
        theirs.close()
        return _Worker(process, ours)

    def _alive(self, worker: _Worker) -> _Worker:
        """The worker, or the one that takes its place."""
        code = worker.process.exitcode
        if code is None:
            return worker
        fault = worker.told()
        self._note_end(worker)
        if fault:
            raise MinutebookError(fault)
        reason = f"was killed by signal {-code}" if code < 0 else f"ended with status {code}"
        now = time.monotonic()
        self._ended_at.append(now)
        if len(self._ended_at) == _MOST_ENDED and now - self._ended_at[0] < _ENDED_WITHIN_S:
            raise MinutebookError(
                f"{_MOST_ENDED} processes of the service ended within a minute, and the last "
                f"{reason}; the log says more, or `minutebook serve` without --workers"
            )
        _LOG.warning("a process of the service %s; another takes its place", reason)
        return self._start()

    def _end_all(self, within_s: float) -> None:
        for worker in self._workers:
            worker.process.terminate()
        deadline = time.monotonic() + within_s
        for worker in self._workers:
            worker.process.join(max(deadline - time.monotonic(), 0))
            worker.process.kill()
            worker.process.join()
            self._note_end(worker)

    def _note_end(self, worker: _Worker) -> None:
        worker.lifeline.close()
        if self._ended and worker.process.pid is not None:
            self._ended(worker.process.pid)


@contextmanager
def _signals() -> Iterator[list[int]]:
    """The signals that said to end, as they come."""
    told: list[int] = []

    def tell(sig: int, _frame: FrameType | None) -> None:
        told.append(sig)

    before = {sig: signal.signal(sig, tell) for sig in _ENDED_BY}
    try:
        yield told
    finally:
        for sig, handler in before.items():
            signal.signal(sig, handler)

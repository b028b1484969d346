"""The process that looks after those that serve: it replaces them, and ends with all of them."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

import pytest

from ingest.errors import MinutebookError
from service.settings import Settings
from service.web.workers import Workers, end_with_parent, share_of, tell_parent
from tests.service.web.sockets import until

LONG_S = 60.0
FORK = multiprocessing.get_context("fork")


def working(_parent: Connection) -> None:
    # What a process that is started anew has by itself.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    time.sleep(LONG_S)


def deaf(_parent: Connection) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(LONG_S)


def failing(_parent: Connection) -> None:
    os._exit(3)


def misplaced(parent: Connection) -> None:
    tell_parent(parent, MinutebookError("serve it below another path"))


class Started:
    """Starts processes that do as told, and remembers them."""

    def __init__(self, *tasks: Callable[[Connection], None]) -> None:
        self._tasks = tasks
        self.processes: list[BaseProcess] = []
        self.ended: list[int] = []
        self.stopped = False

    def __call__(self, parent: Connection) -> BaseProcess:
        task = self._tasks[min(len(self.processes), len(self._tasks) - 1)]
        process = FORK.Process(target=task, args=(parent,))
        process.start()
        self.processes.append(process)
        return process

    def run(self, count: int, within_s: float = LONG_S) -> int:
        workers = Workers(self, count, self.ended.append)
        return workers.run(self._stop, within_s)

    def _stop(self) -> None:
        self.stopped = True

    def signal_when(self, condition: Callable[[], bool], sig: signal.Signals) -> None:
        """Have this process told to end when something has come about."""

        def wait() -> None:
            until(condition)
            os.kill(os.getpid(), sig)

        threading.Thread(target=wait, daemon=True).start()


@pytest.mark.parametrize("sig", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_all_of_them(sig: signal.Signals) -> None:
    before = signal.getsignal(sig)
    started = Started(working)
    started.signal_when(lambda: len(started.processes) == 3, sig)
    assert started.run(3) == sig
    assert [process.exitcode for process in started.processes] == [-signal.SIGTERM] * 3
    assert started.ended == [process.pid for process in started.processes]
    assert started.stopped
    assert signal.getsignal(sig) == before


def test_one_that_does_not_end_in_time_is_ended() -> None:
    started = Started(deaf)
    started.signal_when(lambda: len(started.processes) == 1, signal.SIGTERM)
    began = time.monotonic()
    started.run(1, within_s=0.2)
    assert time.monotonic() - began < LONG_S / 2
    assert started.processes[0].exitcode is not None


def test_one_that_dies_has_another_take_its_place(caplog: pytest.LogCaptureFixture) -> None:
    started = Started(failing, working)
    started.signal_when(lambda: len(started.processes) == 3, signal.SIGTERM)
    started.run(2)
    assert started.ended[0] == started.processes[0].pid
    assert caplog.messages == [
        "a process of the service ended with status 3; another takes its place"
    ]


def test_where_one_after_the_other_dies_the_service_ends_and_says_so() -> None:
    started = Started(working, failing)
    with pytest.raises(MinutebookError, match=r"5 processes .* ended with status 3; the log"):
        started.run(2)
    assert not any(process.is_alive() for process in started.processes)
    assert started.stopped


def test_what_none_of_them_can_serve_under_is_told_once_and_ends_all(
    caplog: pytest.LogCaptureFixture,
) -> None:
    started = Started(working, misplaced, misplaced)
    with pytest.raises(MinutebookError) as told:
        started.run(3)
    assert str(told.value) == "serve it below another path"
    assert len(started.processes) == 3
    assert not any(process.is_alive() for process in started.processes)
    assert caplog.messages == []


def test_one_whose_parent_is_gone_ends() -> None:
    theirs, ours = FORK.Pipe()

    def serve() -> None:
        ours.close()
        end_with_parent(theirs)
        working(theirs)

    process = FORK.Process(target=serve)
    process.start()
    ours.close()
    process.join(LONG_S / 2)
    assert process.exitcode == -signal.SIGTERM


def test_what_is_set_holds_of_all_together() -> None:
    settings = Settings(work_at_once=4, work_waiting=32, max_connections=400)
    shares = [share_of(settings, workers) for workers in (1, 3, 8)]
    found = [(one.work_at_once, one.work_waiting, one.max_connections) for one in shares]
    assert found == [(4, 32, 400), (2, 11, 134), (1, 4, 50)]

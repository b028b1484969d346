"""A service of several processes: it answers, counts and ends as one."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from service.holding.updating import Updater
from tests.conftest import ROOT
from tests.pages import BULLETS, write_page
from tests.service.standin_workers import WORKERS
from tests.service.web.sockets import WAIT_S, until

pytestmark = pytest.mark.server

START_S = 120


@dataclass(frozen=True)
class Service:
    """A running service, and where its metrics are told."""

    process: "subprocess.Popen[str]"
    address: str
    metrics_address: str

    def get(self, path: str) -> httpx.Response:
        return httpx.get(f"{self.address}{path}", timeout=WAIT_S)

    def metric(self, name: str) -> float:
        told = httpx.get(self.metrics_address, timeout=WAIT_S).text
        found = re.search(rf"^{re.escape(name)} (\S+)$", told, re.MULTILINE)
        return float(found[1]) if found else 0

    def workers(self) -> set[int]:
        """The process ids of those that serve."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        is_worker = re.compile(rb"spawn_main")
        return {
            int(child)
            for child in children.split()
            if is_worker.search(Path(f"/proc/{child}/cmdline").read_bytes())
        }


@pytest.fixture
def service(updater: Updater, folder: Path, home: Path) -> Iterator[Service]:
    updater.ingest([str(folder / "roads.txt")])
    command = [sys.executable, "-m", "tests.service.standin_workers", str(home)]
    with ExitStack() as running:
        process = running.enter_context(
            subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
            )
        )
        running.callback(process.kill)
        assert process.stdout is not None
        port, metrics_address = process.stdout.readline().split()
        yield Service(process, f"http://127.0.0.1:{port}", metrics_address)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes in /proc")
def test_it_answers_counts_and_ends_as_one(
    service: Service, updater: Updater, folder: Path
) -> None:
    generation = "minutebook_index_generation"
    until(lambda: service.metric(generation) == 1, within_s=START_S)
    first = service.workers()
    assert len(first) == WORKERS
    statuses = [service.get("/api/v1/ask?q=mobile+cameras").status_code for _ in range(10)]
    assert statuses == [200] * 10
    counted = 'minutebook_requests_total{route="/api/v1/ask",status="200"}'
    assert service.metric(counted) == 10

    victim = min(first)
    os.kill(victim, signal.SIGKILL)
    until(lambda: len(service.workers() - {victim}) == WORKERS)
    until(lambda: service.metric(generation) == 1, within_s=START_S)
    assert service.metric(counted) == 10

    write_page(folder, "more.txt", BULLETS)
    updater.ingest([str(folder)])
    until(lambda: service.metric(generation) == 2, within_s=START_S)

    last = service.workers()
    service.process.terminate()
    assert service.process.wait(WAIT_S) == -signal.SIGTERM
    assert not any(Path(f"/proc/{worker}").exists() for worker in last)
    with pytest.raises(httpx.ConnectError):
        service.get("/healthz")
    assert service.process.stderr is not None
    assert "was killed by signal 9; another takes its place" in service.process.stderr.read()

"""Metrics are told on a port of their own, and of several processes as one."""

import os
import socket
from pathlib import Path

import httpx
import pytest
from prometheus_client import CollectorRegistry, Counter, generate_latest
from prometheus_client.mmap_dict import MmapedDict, mmap_key

from ingest.errors import MinutebookError
from service.web.metrics_server import registry_of, telling_metrics


def test_they_are_told_until_the_block_is_left() -> None:
    registry = CollectorRegistry()
    Counter("things", "Things.", registry=registry).inc(3)
    with telling_metrics(registry, "127.0.0.1", 0) as port:
        answer = httpx.get(f"http://127.0.0.1:{port}/metrics")
        assert "things_total 3.0" in answer.text
    with socket.create_server(("127.0.0.1", port)):
        pass


def test_a_port_in_use_is_told_in_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with (
            pytest.raises(MinutebookError, match=rf"{port} .*MINUTEBOOK_METRICS_PORT"),
            telling_metrics(CollectorRegistry(), "127.0.0.1", port),
        ):
            pass


@pytest.mark.parametrize(
    ("kind", "of_processes", "of_all"),
    [("counter", (2, 3), 5), ("gauge_livesum", (2, 3), 5), ("gauge_livemin", (2, 3), 2)],
)
def test_processes_are_told_as_one(
    tmp_path: Path, kind: str, of_processes: tuple[float, float], of_all: float
) -> None:
    for process_id, value in enumerate(of_processes, os.getpid()):
        kept = MmapedDict(str(tmp_path / f"{kind}_{process_id}.db"))  # type: ignore[no-untyped-call]
        key = mmap_key("things", "things", [], [], "Things.")
        kept.write_value(key, value, 0.0)  # type: ignore[no-untyped-call]
        kept.close()  # type: ignore[no-untyped-call]
    assert f"things {float(of_all)}" in generate_latest(registry_of(tmp_path)).decode()

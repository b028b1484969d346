"""Telling the metrics, on a port of their own: they are for whoever runs the service."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector

from ingest.errors import MinutebookError


def registry_of(folder: Path) -> CollectorRegistry:
    """What all processes that keep their metrics in a folder count, added up when it is asked."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry, str(folder))  # type: ignore[no-untyped-call]
    return registry


@contextmanager
def telling_metrics(registry: CollectorRegistry, host: str, port: int) -> Iterator[int]:
    """Tell them at ``/metrics`` of a port within this; yields the port, which for 0 is any free.

    Raises ``MinutebookError`` where nobody can listen there.
    """
    try:
        server, thread = start_http_server(port, host, registry)
    except OSError as error:
        raise MinutebookError(
            f"cannot tell metrics on {host}:{port} ({error.strerror}); choose another "
            "MINUTEBOOK_METRICS_PORT"
        ) from error
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

"""Running a service, in one process or in several, with its metrics told where that is set.

What a service is made of is imported where it serves: the process that looks after others does not.
"""

import contextlib
import multiprocessing
import os
import signal
import socket
import tempfile
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

from index.vectors.encoder import Encoder
from ingest.errors import MinutebookError
from service.allocator import keep_memory_together
from service.models import encoder_of
from service.settings import Settings
from service.web.quiet_log import keep_log_quiet
from service.web.workers import Workers, end_with_parent, share_of, tell_parent

if TYPE_CHECKING:
    from fastapi import FastAPI
    from prometheus_client import CollectorRegistry

    from service.web.serving import BoundedServer

# Where the metrics library looks for the folder that processes keep their metrics in.
_METRICS_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
# Beyond what answers in the works are waited for; a worker ends by itself in a second of it.
_SLACK_S = 5.0

MakeEncoder = Callable[[Settings], Encoder]
# Told the address of the metrics, where there are any, when all is ready to be served.
Announce = Callable[[str | None], None]


def run_alone(settings: Settings, host: str, listener: socket.socket, announce: Announce) -> None:
    """Serve from this process until a signal comes, which then has the effect it has by itself.

    ``host`` is what the listener listens on. Raises ``MinutebookError`` where metrics cannot be
    told on the port that is set.
    """
    app, server = _service(settings, host, encoder_of(settings))
    metrics = app.state.metrics
    with _told_metrics(settings, lambda: metrics.registry) as metrics_address:
        announce(metrics_address)
        server.run(sockets=[listener])


def run_workers(
    settings: Settings,
    host: str,
    listener: socket.socket,
    announce: Announce,
    workers: int,
    make_encoder: MakeEncoder = encoder_of,
) -> None:
    """Serve from so many processes, which share what is set; otherwise as ``run_alone``.

    Raises ``MinutebookError`` where they cannot serve under the settings, which is told once, and
    where they end by themselves again and again.
    """
    with contextlib.ExitStack() as kept:
        folder = Path(kept.enter_context(tempfile.TemporaryDirectory(prefix="minutebook-")))
        kept.enter_context(_environment(_METRICS_FOLDER, str(folder)))

        def start(parent: Connection) -> BaseProcess:
            share = share_of(settings, workers)
            process = multiprocessing.get_context("spawn").Process(
                target=_run_worker, args=(share, host, listener, parent, make_encoder)
            )
            process.start()
            return process

        def registry() -> "CollectorRegistry":
            from service.web.metrics_server import registry_of

            return registry_of(folder)

        announce(kept.enter_context(_told_metrics(settings, registry)))
        within_s = settings.shutdown_seconds + _SLACK_S
        ended = _forget_metrics_in(folder) if settings.metrics_port is not None else None
        told = Workers(start, workers, ended).run(listener.close, within_s)
    signal.raise_signal(told)


def _run_worker(
    settings: Settings,
    host: str,
    listener: socket.socket,
    parent: Connection,
    make_encoder: MakeEncoder,
) -> None:
    """Serve until told to end by the process that started this one, or until that is gone."""
    # Ctrl+C reaches all processes of a terminal; the first of them tells the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent(parent)
    keep_log_quiet(settings.log_format)
    try:
        _, server = _service(settings, host, make_encoder(settings))
    except MinutebookError as error:
        tell_parent(parent, error)
    else:
        server.run(sockets=[listener])


def _service(settings: Settings, host: str, encoder: Encoder) -> tuple["FastAPI", "BoundedServer"]:
    """The app and its server in this process."""
    from service.app import create_app
    from service.web.serving import server_for

    keep_memory_together()
    app = create_app(settings, encoder, served_on=host)
    return app, server_for(app, settings)


def _forget_metrics_in(folder: Path) -> Callable[[int], None]:
    """What forgets how a process stood that has ended; what it counted stays."""
    from prometheus_client.multiprocess import mark_process_dead

    def forget(process_id: int) -> None:
        mark_process_dead(process_id, str(folder))  # type: ignore[no-untyped-call]

    return forget


@contextlib.contextmanager
def _told_metrics(
    settings: Settings, registry: Callable[[], "CollectorRegistry"]
) -> Iterator[str | None]:
    """Tell metrics within this; yields their address, or ``None`` where they are not wanted."""
    if settings.metrics_port is None:
        yield None
        return
    from service.web.metrics_server import telling_metrics

    host = settings.metrics_host
    with telling_metrics(registry(), host, settings.metrics_port) as port:
        yield f"http://{f'[{host}]' if ':' in host else host}:{port}/metrics"


@contextlib.contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    """Have a variable in the environment of the processes that are started within this."""
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before

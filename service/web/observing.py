"""What lets whoever runs a service see how it does: names of requests, and metrics where set."""

import contextlib
from collections.abc import AsyncIterator

from fastapi import FastAPI

from service.settings import Settings
from service.web.request_ids import RequestIds


def add_observing(app: FastAPI, settings: Settings) -> None:
    """Name every request of an app that holds a live book, and measure them where that is set.

    Stands around the guards, so that what they refuse is named and counted too.
    """
    app.state.metrics = None
    app.state.note_found = _note_nothing
    if settings.metrics_port is not None:
        # Most services do without the library.
        from service.web.measured import Measured
        from service.web.metrics import Metrics

        app.state.metrics = metrics = Metrics()
        app.state.note_found = metrics.note_found
        app.add_middleware(Measured, metrics=metrics)
    app.add_middleware(RequestIds)


@contextlib.asynccontextmanager
async def measuring(app: FastAPI) -> AsyncIterator[None]:
    """Take down again and again how the service stands, where it is measured at all."""
    if app.state.metrics is None:
        yield
        return
    from service.web.metrics import looking

    async with looking(app.state.metrics, app.state.live_book, app.state.admission):
        yield


def _note_nothing(_found: object) -> None:
    """What is done with what was found, where nothing is counted."""

"""The app factory. Nothing is loaded until the app starts."""

import asyncio
import contextlib
import functools
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI

from index.indexing_rules import BookRules, rules_in_force
from index.vectors.encoder import Encoder
from service.api.api_root import root
from service.api.check_routes import check_api
from service.api.description import description
from service.api.query_routes import api, health
from service.holding.live_book import LiveBook, keep_newest
from service.host_names import LOCAL_HOSTS
from service.pages.mounting import add_pages, prepare_pages
from service.settings import Settings
from service.summary.summariser import summariser_for
from service.web import closed_check
from service.web.access import FOR_PROGRAMS
from service.web.admission import Admission
from service.web.guards import GUARD_PROBLEMS, add_guards
from service.web.observing import add_observing, measuring
from service.web.problems import add_problem_handlers
from service.web.root_path import Rooted, check_root_path

if TYPE_CHECKING:
    from service.mcp.over_http import AssistantEndpoint

_TITLE = "Minutebook"
_DESCRIPTION = (
    "Search and question answering over the published minutes of police and crime panels. "
    "Every quotation is a span of the stored minutes, with its citation."
)
_VERSION = "1"
_HEALTH = ("/healthz", "/readyz")


def create_app(
    settings: Settings,
    encoder: Encoder,
    rules: BookRules | None = None,
    *,
    served_on: str = LOCAL_HOSTS[0],
) -> FastAPI:
    """An app that serves the book in the settings' home; ``served_on`` is the host it listens on.

    While it starts it is alive but not ready. Once running it looks for a newer index every
    ``reload_seconds`` and takes it up without dropping a request. It says where a book was made by
    other ``rules``, which are those of this Minutebook where none are given.
    """
    live_book = LiveBook(settings, encoder, rules or rules_in_force())

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        prepare = functools.partial(prepare_pages, app)
        watching = asyncio.create_task(keep_newest(live_book, settings.reload_seconds, prepare))
        async with (
            measuring(app),
            assistants.running() if assistants else contextlib.nullcontext(),
        ):
            yield
        watching.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watching

    app = FastAPI(
        title=_TITLE,
        description=_DESCRIPTION,
        version=_VERSION,
        lifespan=lifespan,
        # The interactive pages would fetch their scripts from a third party.
        docs_url=None,
        redoc_url=None,
    )
    app.state.live_book = live_book
    app.state.admission = Admission(settings)
    app.state.summariser = summariser_for(settings, is_wanted=None)
    app.state.rooted = Rooted(settings.root_path)
    checking = check_api if settings.check else closed_check.router
    for router in (api, checking, health, root):
        app.include_router(router, responses=GUARD_PROBLEMS)
    add_problem_handlers(app)
    add_guards(app, settings, served_on)
    add_observing(app, settings)
    paths = add_pages(app)
    check_root_path(settings.root_path, {*paths, *FOR_PROGRAMS, *_HEALTH})
    assistants = _assistants(app) if settings.mcp else None

    def openapi() -> dict[str, Any]:
        app.openapi_schema = app.openapi_schema or description(app, settings)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way
    return app


def _assistants(app: FastAPI) -> "AssistantEndpoint":
    # The protocol's library is slow to load, and most services do without.
    from service.mcp.over_http import add_assistants

    return add_assistants(app)

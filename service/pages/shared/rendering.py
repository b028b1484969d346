"""Making HTML from templates, in one environment for all pages, for whoever asks for HTML."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ingest.errors import MinutebookError
from service.export.safe_text import link_address
from service.holding.documents import Restated
from service.pages.shared.assets import Assets
from service.pages.shared.components import FOOTER, NAVIGATION, govuk_components, served
from service.pages.shared.generation_cache import Latest
from service.pages.shared.page_addresses import (
    ask_address,
    document_address,
    minutes_address,
    panel_minutes_address,
)
from service.web.root_path import AT_ROOT, Rooted
from service.wording.answers import remarks_on, shortened
from service.wording.coverage import searched_words
from service.wording.days import counted, written_date

_TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
_PAGE = "text/html"
_JSON = ("application/json", "application/problem+json")
_PROGRAMS_ONLY = ("/api/", "/mcp", "/openapi.json", "/healthz", "/readyz")


@dataclass(frozen=True, slots=True)
class Pages:
    """What every page is made with.

    ``restated`` says how many documents of the open book restate minutes in other words.
    """

    environment: Environment
    rooted: Rooted
    restated: Restated = "none"

    def html(
        self,
        template: str,
        view: Mapping[str, object],
        *,
        here: str | None = None,
        status: HTTPStatus = HTTPStatus.OK,
    ) -> HTMLResponse:
        """A page from a template below ``templates/``.

        ``view`` holds what the template shows, ``here`` is the address of the entry in the service
        navigation that the page belongs to.
        """
        words = self.environment.get_template(template).render(
            {**view, "here": here, "restated": self.restated}
        )
        return HTMLResponse(self.rooted.html(words), status.value)


def make_pages(assets: Assets, paths: AbstractSet[str], rooted: Rooted = AT_ROOT) -> Pages:
    """What pages are made with; ``paths`` are the addresses that are served, ``rooted`` below."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        counted=counted,
        remarks_on=remarks_on,
        searched_words=searched_words,
        shortened=shortened,
        written_date=written_date,
    )
    environment.globals.update(
        govuk_components(),
        assets=assets,
        navigation=served(NAVIGATION, paths),
        footer=served(FOOTER, paths),
        ask_address=ask_address,
        document_address=document_address,
        link_address=link_address,
        minutes_address=minutes_address,
        panel_minutes_address=panel_minutes_address,
    )
    return Pages(environment, rooted)


def pages_of(request: Request) -> Pages:
    """What the pages of this app are made with."""
    pages: Pages = request.app.state.pages
    latest: Latest[Restated] = request.app.state.restated
    try:
        return replace(pages, restated=latest.of(request.app.state.live_book.searcher()))
    except MinutebookError:  # no book is open: pages that need none are served all the same
        return pages


PagesHere = Annotated[Pages, Depends(pages_of)]


def wants_json(request: Request) -> bool:
    """Whether a program asks: for JSON by name, or where only programs have business."""
    if request.url.path.startswith(_PROGRAMS_ONLY):
        return True
    accepted = request.headers.get("accept", "").lower()
    return _PAGE not in accepted and any(kind in accepted for kind in _JSON)

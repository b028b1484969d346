"""About: what is in the book, whose words they are, and what becomes of what is typed."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from service.export.cleaning import link_address
from service.holding.documents import list_documents
from service.pages.about.accessibility_page import contact_of
from service.pages.registers.register_views import page_of
from service.pages.shared import page_addresses as addresses
from service.pages.shared.holdings import Holdings
from service.pages.shared.latest import Latest
from service.pages.shared.pagination import pagination
from service.pages.shared.rendering import PagesHere
from service.web.dependencies import Live, OpenSearcher

router = APIRouter(include_in_schema=False)

# Citations, addresses and reasons make some 1,200 bytes a document; a page has 100 kB.
_PAGE_SIZE = 30


@router.get(addresses.ABOUT)
def about(
    request: Request,
    pages: PagesHere,
    book: Live,
    searcher: OpenSearcher,
    page: Annotated[int, Query(ge=1)] = 1,
) -> HTMLResponse:
    """What is in the book, document by document, and what readers should know of it."""
    latest: Latest[Holdings] = request.app.state.holdings
    holdings = latest.of(searcher)
    shown = page_of(holdings.coverage.documents, page, _PAGE_SIZE)
    first = (shown.number - 1) * _PAGE_SIZE + 1
    held = list_documents(book.settings.home, searcher.generation.book, first, _PAGE_SIZE)
    view = {
        "holdings": holdings,
        "held": held,
        "page": shown,
        "paging": pagination(shown.number, shown.pages, _address),
        "contact": contact_of(book.settings.contact),
        "link_address": link_address,
        "has_writer": book.settings.llm_base_url is not None,
    }
    return pages.html("about.html.j2", view, here=addresses.ABOUT)


def _address(page: int) -> str:
    return addresses.address(addresses.ABOUT, [("page", str(page))], "documents")

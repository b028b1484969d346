"""The pages about the service: what is in the book, accessibility, and how well it works."""

import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from index.generations.manifest import Manifest
from service.export.safe_text import link_address
from service.holding.documents import list_documents
from service.measured_figures import Measured, read_measured
from service.pages.registers.register_views import page_of
from service.pages.shared import page_addresses as addresses
from service.pages.shared.components import pagination
from service.pages.shared.generation_cache import Latest
from service.pages.shared.holdings import Holdings
from service.pages.shared.rendering import PagesHere
from service.web.dependencies import Live, OpenSearcher

router = APIRouter(include_in_schema=False)

# Citations, addresses and reasons make some 1,200 bytes a document; a page has 100 kB.
_PAGE_SIZE = 30


_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


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
    listed = list_documents(book.settings.home, searcher.generation.book, first, _PAGE_SIZE)
    view = {
        "holdings": holdings,
        "documents": listed,
        "page": shown,
        "paging": pagination(shown.number, shown.pages, _address),
        "contact": contact_of(book.settings.contact),
        "link_address": link_address,
        "has_writer": book.settings.llm_base_url is not None,
    }
    return pages.html("about.html.j2", view, here=addresses.ABOUT)


def _address(page: int) -> str:
    return addresses.address(addresses.ABOUT, [("page", str(page))], "documents")


@dataclass(frozen=True, slots=True)
class Contact:
    """How whoever runs the service is reached: words, and a link where they are an address."""

    words: str
    link: str | None


@router.get(addresses.ACCESSIBILITY)
def accessibility(pages: PagesHere, book: Live) -> HTMLResponse:
    """What was tested and how, what is known not to work well, and whom to tell."""
    view = {"contact": contact_of(book.settings.contact)}
    return pages.html("accessibility.html.j2", view, here=addresses.ACCESSIBILITY)


def contact_of(words: str | None) -> Contact | None:
    """The contact that is set; ``None`` where none is."""
    if not words:
        return None
    link = f"mailto:{words}" if _MAIL.fullmatch(words) else link_address(words)
    return Contact(words, link)


@dataclass(frozen=True, slots=True)
class BookFigures:
    """The figures of one book of minutes: of questions, and of draft questions."""

    name: str
    about: str
    answers: Measured
    drafts: Measured | None


_BOOKS = (
    (
        "The sample minute book",
        "Pages that restate public minutes and come with Minutebook.",
        "accepted",
    ),
    (
        "Real minutes",
        "Pages as councils published them, which are not part of Minutebook.",
        "accepted-seeds",
    ),
)


@router.get(addresses.EVALUATION)
def how_well(pages: PagesHere, searcher: OpenSearcher) -> HTMLResponse:
    """What was measured, when and with what, and what it means for a reader."""
    books = [book for book in map(_book, *zip(*_BOOKS, strict=True)) if book]
    manifest: Manifest = searcher.generation.manifest
    models = {book.answers.conditions.model for book in books if book.answers.conditions}
    view = {
        "books": books,
        "manifest": manifest,
        "is_other_model": bool(models) and manifest.settings.model not in models,
    }
    return pages.html("how_well.html.j2", view, here=addresses.EVALUATION)


def _book(name: str, about: str, files: str) -> BookFigures | None:
    answers = read_measured(f"{files}.json")
    if answers is None:
        return None
    return BookFigures(name, about, answers, read_measured(f"{files}-drafts.json"))

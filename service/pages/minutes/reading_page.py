"""Reading minutes: one agenda item as recorded, or a whole document, with quoted words marked."""

import re
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import HTMLResponse, PlainTextResponse, Response

from index.searching.searcher import Searcher
from ingest.errors import UnknownDocumentError
from service.contract.shown_document import ShowModel
from service.holding.live_book import LiveBook
from service.holding.showing import run_show
from service.pages.minutes.reading_place import Place
from service.pages.minutes.reading_view import reading_view
from service.pages.shared import page_addresses as addresses
from service.pages.shared.rendering import Pages, PagesHere
from service.pages.shared.way_back import way_back
from service.service_errors import UnknownVersionError
from service.web.dependencies import Live, OpenSearcher

router = APIRouter(include_in_schema=False)

_MAX_PARAMETER_CHARACTERS = 2_000
_POSITION = re.compile(r"[0-9]{1,9}")
_NOT_NAME = re.compile(r"[^A-Za-z0-9]+")
_Name = Annotated[str, Query(min_length=1, max_length=_MAX_PARAMETER_CHARACTERS)]
_Version = Annotated[str, Query(pattern="^(?:[0-9a-fA-F]{8,64})?$")]
# A position that makes no sense is ignored, and the text shown without it.
_Position = Annotated[str, Query(max_length=_MAX_PARAMETER_CHARACTERS)]


def place(
    name: _Name,
    item: Annotated[str, Query(pattern="^(?:all|[1-9][0-9]{0,4})?$")] = "",
    from_: Annotated[str, Query(alias="from", max_length=_MAX_PARAMETER_CHARACTERS)] = "",
    to: _Position = "",
    part: _Position = "",
    version: _Version = "",
    back: _Position = "",
) -> Place:
    """What is to be read, as a request carries it."""
    start, end = _position(from_), _position(to)
    quote = (start, end) if start is not None and end is not None else None
    return Place(name, item, quote, _position(part) or None, version, way_back(back) or "")


def _position(words: str) -> int | None:
    return int(words) if _POSITION.fullmatch(words) else None


@router.get(addresses.DOCUMENT)
def document(
    pages: PagesHere, book: Live, searcher: OpenSearcher, place: Annotated[Place, Depends(place)]
) -> HTMLResponse:
    """An item's text; of a document of several without more said, what it holds."""
    try:
        shown = _shown(book, searcher, place.name, place.version)
    except UnknownVersionError:
        shown, is_kept = _shown(book, searcher, place.name, ""), False
        # Positions in another text would mark other words.
        place = Place(shown.document, place.item, None, None, "", place.back)
    except UnknownDocumentError:
        return _gone(pages, place.name)
    else:
        is_kept = True
    items = searcher.generation.book.meeting_items(shown.document)
    view = reading_view(shown, place, items, is_version_kept=is_kept)
    return pages.html("reading.html.j2", {"view": view}, here=addresses.MINUTES)


@router.get(addresses.DOCUMENT_TEXT)
def text(
    pages: PagesHere, book: Live, searcher: OpenSearcher, name: _Name, version: _Version = ""
) -> Response:
    """The stored text of a document, as a file to keep."""
    try:
        shown = _shown(book, searcher, name, version)
    except UnknownVersionError:
        raise
    except UnknownDocumentError:
        return _gone(pages, name)
    stem = _NOT_NAME.sub("-", shown.document.rsplit("/", 1)[-1].rsplit(".", 1)[0]).strip("-")
    headers = {"Content-Disposition": f'attachment; filename="{stem or "minutes"}.txt"'}
    return PlainTextResponse(shown.text.encode(errors="replace"), headers=headers)


def _shown(book: LiveBook, searcher: Searcher, name: str, version: str) -> ShowModel:
    versions = searcher.generation.book.versions()
    return run_show(book.settings.home, name, versions, version)


def _gone(pages: Pages, name: str) -> HTMLResponse:
    return pages.html(
        "gone.html.j2", {"name": name}, here=addresses.MINUTES, status=HTTPStatus.NOT_FOUND
    )

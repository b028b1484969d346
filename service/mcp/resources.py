"""Documents and their agenda items as resources, by addresses of their own."""

import json
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

from mcp.shared.exceptions import MCPError
from mcp_types import (
    INVALID_PARAMS,
    ListResourcesResult,
    ListResourceTemplatesResult,
    ReadResourceResult,
    Resource,
    ResourceTemplate,
    TextResourceContents,
)

from index.searching.searcher import Searcher
from ingest.errors import UnknownDocumentError
from service.contract.citations import CitationModel
from service.contract.shown_document import ShowModel
from service.export.safe_text import cleaned
from service.holding.documents import BookDocument, list_documents
from service.holding.live_book import LiveBook
from service.holding.showing import run_show

_PAGE_SIZE = 100
_ROOT = "minutebook://documents/"
_ADDRESS = re.compile(_ROOT + r"([^/]{1,6000})(?:/items/(\d{1,5}))?")
_PLAIN, _JSON = "text/plain", "application/json"

TEMPLATES = ListResourceTemplatesResult(
    resource_templates=[
        ResourceTemplate(
            name="document",
            title="The minutes of a document",
            uri_template=f"{_ROOT}{{document}}",
            description="A document's stored text, then its citation and the addresses of its "
            "agenda items; its name is percent-encoded.",
        ),
        ResourceTemplate(
            name="item",
            title="An agenda item",
            uri_template=f"{_ROOT}{{document}}/items/{{item}}",
            description="The stored text of one agenda item, counted from 1, then its citation.",
        ),
    ]
)


@dataclass(frozen=True, slots=True)
class _Item:
    """An agenda item: its place in the text of its document."""

    start: int
    end: int
    citation: CitationModel


def list_resources(book: LiveBook, searcher: Searcher, cursor: str | None) -> ListResourcesResult:
    """A page of the book's documents, by name; the cursor is the number of its first."""
    if cursor is not None and not re.fullmatch(r"[1-9]\d{0,8}", cursor):
        raise MCPError(INVALID_PARAMS, "no such cursor; leave it out to begin at the first page")
    first = int(cursor or 1)
    found = list_documents(book.settings.home, searcher.generation.book, first, _PAGE_SIZE)
    following = first + _PAGE_SIZE
    return ListResourcesResult(
        resources=[_resource(document) for document in found.documents],
        next_cursor=str(following) if following <= found.total else None,
    )


def read_resource(book: LiveBook, searcher: Searcher, uri: str) -> ReadResourceResult:
    """A document or an item of one: its text, then where it stands."""
    match = _ADDRESS.fullmatch(uri)
    if match is None:
        raise _unknown(uri, f"addresses are {_ROOT}DOCUMENT and {_ROOT}DOCUMENT/items/NUMBER")
    try:
        versions = searcher.generation.book.versions()
        shown = run_show(book.settings.home, unquote(match[1]), versions)
    except UnknownDocumentError as error:
        raise _unknown(uri, str(error)) from error
    items = _items(shown)
    if match[2] is None:
        part = _Item(0, len(shown.text), shown.citation)
    elif 1 <= int(match[2]) <= len(items):
        part = items[int(match[2]) - 1]
    else:
        raise _unknown(uri, f"the document has {len(items)} agenda items, counted from 1")
    return _contents(uri, shown, part, len(items) if match[2] is None else 0)


def _contents(uri: str, shown: ShowModel, part: _Item, items: int) -> ReadResourceResult:
    place = {
        "document": shown.document,
        "start": part.start,
        "end": part.end,
        "text_sha256": shown.text_sha256,
        "citation": part.citation.model_dump(mode="json", by_alias=True),
        "items": [f"{_uri_of(shown.document)}/items/{n}" for n in range(1, items + 1)],
        "warnings": shown.warnings,
    }
    return ReadResourceResult(
        contents=[
            TextResourceContents(uri=uri, mime_type=_PLAIN, text=shown.text[part.start : part.end]),
            TextResourceContents(
                uri=uri, mime_type=_JSON, text=json.dumps(place, ensure_ascii=False)
            ),
        ]
    )


def _items(shown: ShowModel) -> list[_Item]:
    """A document that holds a single item names none: it is that item."""
    named = [_Item(i.start, i.end, i.citation or shown.citation) for i in shown.items]
    return named or [_Item(0, len(shown.text), shown.citation)]


def _resource(document: BookDocument) -> Resource:
    return Resource(
        uri=_uri_of(document.name),
        name=cleaned(document.name),
        title=cleaned(document.citation.label),
        description=cleaned(document.note) if document.note else None,
        mime_type=_PLAIN,
    )


def _uri_of(name: str) -> str:
    return _ROOT + quote(name, safe="")


def _unknown(uri: str, why: str) -> MCPError:
    return MCPError(INVALID_PARAMS, f"there is no such resource: {why}", {"uri": uri})

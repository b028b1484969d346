"""The documents of a book: what each is, where it came from, and what is known of its use.

Some restate minutes in other words, such as the sample that Minutebook brings; of some the date of
the meeting was inferred.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from index.book.book import Book
from index.book.filters import Filters
from ingest.errors import UnknownDocumentError
from ingest.record.view import RecordView
from service.contract.citations import CitationModel
from service.holding.same_sources import sources_of
from service.holding.showing import show_model

DATE_INFERRED = "date inferred"

Restated = Literal["none", "some", "all"]


@dataclass(frozen=True, slots=True)
class BookDocument:
    """One document of the book.

    ``items`` counts its agenda items, ``withheld`` the places where exempt text was left out.
    ``read_at`` is ISO 8601. ``note`` says which other source of the same minutes is searched
    instead, ``None`` where none is.
    """

    name: str
    citation: CitationModel
    publisher: str | None
    read_at: str
    items: int
    withheld: int
    note: str | None


@dataclass(frozen=True, slots=True)
class DocumentList:
    """Some of a book's documents, by name, from the ``first`` (counted from 1) of ``total``."""

    documents: tuple[BookDocument, ...]
    first: int
    total: int


def list_documents(home: Path, book: Book, first: int, count: int) -> DocumentList:
    """Up to ``count`` documents by name, from the ``first`` (counted from 1) on.

    What was taken out of the record since the index was made is left out.
    """
    versions = book.versions()
    names = list(versions)[first - 1 : first - 1 + count]
    with RecordView(home) as store:
        found = [_read_document(home, store, name, versions[name]) for name in names]
    documents = tuple(document for document in found if document)
    return DocumentList(documents, first, len(versions))


def _read_document(
    home: Path, store: RecordView, name: str, version_id: int
) -> BookDocument | None:
    try:
        document = store.version(version_id)
    except UnknownDocumentError:
        return None
    sources = sources_of(home, name)
    shown = show_model(document, sources)
    return BookDocument(
        name=name,
        citation=shown.citation,
        publisher=shown.publisher,
        read_at=shown.read_at,
        items=_count(shown.items),
        withheld=shown.withheld,
        note=sources.note,
    )


def _count(items: Sequence[object]) -> int:
    """A document that holds a single item names none."""
    return len(items) or 1


def is_date_inferred(home: Path, book: Book, documents: Iterable[str]) -> bool:
    """Whether the date of a meeting was inferred in every document of it that has one.

    ``documents`` are names. What was taken out of the record since the index was made is left out.
    """
    versions = book.versions()
    is_inferred = False
    with RecordView(home) as store:
        for name in dict.fromkeys(documents):
            try:
                document = store.version(versions[name])
            except (KeyError, UnknownDocumentError):
                continue
            if document.item.meeting.date is None:
                continue
            if "meeting_date" not in document.inferred:
                return False
            is_inferred = True
    return is_inferred


def restated_in(book: Book) -> Restated:
    """How many documents of a book restate minutes."""
    coverage = book.coverage(Filters())
    if not coverage.restated:
        return "none"
    return "some" if coverage.restated < coverage.documents else "all"

"""The documents of a book: what each is, where it came from, and what is known of its use."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.book.book import Book
from ingest.errors import UnknownDocumentError
from ingest.record.store import RecordStore
from service.contract.answers import CitationModel
from service.holding.same_sources import sources_of
from service.holding.showing import show_model


@dataclass(frozen=True, slots=True)
class HeldDocument:
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
class HeldDocuments:
    """Some of a book's documents, by name, from the ``first`` (counted from 1) of ``total``."""

    documents: tuple[HeldDocument, ...]
    first: int
    total: int


def held_documents(home: Path, book: Book, first: int, count: int) -> HeldDocuments:
    """Up to ``count`` documents by name, from the ``first`` (counted from 1) on.

    What was taken out of the record since the index was made is left out.
    """
    versions = book.versions()
    names = list(versions)[first - 1 : first - 1 + count]
    with RecordStore(home, read_only=True) as store:
        found = [_held(home, store, name, versions[name]) for name in names]
    documents = tuple(document for document in found if document)
    return HeldDocuments(documents, first, len(versions))


def _held(home: Path, store: RecordStore, name: str, version_id: int) -> HeldDocument | None:
    try:
        document = store.version(version_id)
    except UnknownDocumentError:
        return None
    sources = sources_of(home, name)
    shown = show_model(document, sources)
    return HeldDocument(
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

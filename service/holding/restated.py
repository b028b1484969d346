"""Documents that restate minutes in other words, such as the sample that Minutebook brings."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from index.book.book import Book
from ingest.errors import UnknownDocumentError
from ingest.record.store import RecordStore

# How the publisher of such a document begins.
_PUBLISHER = "Minutebook (sample"

Restated = Literal["none", "some", "all"]


def is_restated(publisher: str | None) -> bool:
    """Whether a document with this publisher says in other words what a council published."""
    return publisher is not None and publisher.startswith(_PUBLISHER)


def restated_in(home: Path, book: Book) -> Restated:
    """How many documents of a book restate minutes; reads them all, so keep the result.

    What was taken out of the record since the index was made is left out.
    """
    found = {is_restated(publisher) for publisher in _publishers(home, book)}
    if True not in found:
        return "none"
    return "some" if False in found else "all"


def _publishers(home: Path, book: Book) -> Iterable[str | None]:
    with RecordStore(home, read_only=True) as store:
        for version_id in book.versions().values():
            try:
                yield store.version(version_id).publisher
            except UnknownDocumentError:
                continue

"""Whether the date of a meeting stands in its minutes or was inferred."""

from collections.abc import Iterable
from pathlib import Path

from index.book.book import Book
from ingest.errors import UnknownDocumentError
from ingest.record.store import RecordStore

DATE_INFERRED = "date inferred"


def is_date_inferred(home: Path, book: Book, documents: Iterable[str]) -> bool:
    """Whether the date of a meeting was inferred in every document of it that has one.

    ``documents`` are names. What was taken out of the record since the index was made is left out.
    """
    versions = book.versions()
    is_inferred = False
    with RecordStore(home, read_only=True) as store:
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

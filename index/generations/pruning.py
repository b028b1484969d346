"""Removing generations that nobody opens any more, whatever command left them."""

from pathlib import Path

from index.book.book import Book
from index.generations.generation import BOOK_FILE
from index.generations.generation_folder import Generations
from index.index_errors import IndexMismatchError
from ingest.errors import MinutebookError
from ingest.record.store import RecordStore
from ingest.storage import disk_errors


def prune(home: Path, store: RecordStore) -> None:
    """Remove all but the current generation and the one before; the caller holds the write lock.

    One that was made from a version which the record no longer holds goes too: it holds erased
    text. Raises ``StorageError`` where the disk does not let go of it.
    """
    with disk_errors(f"the index in {home}"):
        Generations(home).prune(may_keep=lambda folder: not holds_erased(folder, store))


def holds_erased(folder: Path, store: RecordStore) -> bool:
    """Whether a generation holds text of a version that the record no longer does, or is broken."""
    try:
        book = Book(folder / BOOK_FILE)
    except MinutebookError:
        return True
    try:
        return not store.holds(book.versions().values())
    except IndexMismatchError:
        return True
    finally:
        book.close()

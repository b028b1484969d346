"""The book of the current generation, opened without what a generation is searched by."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from index.book.book import Book
from index.book.book_file import damaged_index
from index.generations.generation_folder import Generations, file_sha256
from index.generations.manifest import IndexSettings, Manifest, check_files, read_manifest
from index.index_errors import IndexMismatchError
from ingest.errors import MinutebookError
from ingest.record.view import RecordView
from ingest.storage import disk_error

BOOK_FILE = "book.sqlite"
_ATTEMPTS = 5
_Opened = TypeVar("_Opened")


@dataclass(frozen=True, slots=True)
class CurrentBook:
    """The book of a generation with its manifest; ``name`` is the generation's."""

    name: str
    manifest: Manifest
    book: Book


def open_current_book(home: Path, settings: IndexSettings) -> CurrentBook:
    """Open the book of the current generation, for what is listed and not searched.

    Raises ``NoIndexError`` where there is none, ``IndexMismatchError`` where it was made with
    other settings.
    """

    def open_one(folder: Path) -> CurrentBook:
        manifest = read_manifest(folder)
        manifest.require(settings)
        check_files(folder, manifest.files)
        return CurrentBook(folder.name, manifest, open_whole_book(folder, manifest))

    return opened_current(home, open_one)


def opened_current(home: Path, open_one: Callable[[Path], _Opened]) -> _Opened:
    """What ``open_one`` makes of the current generation's folder, or of the one after it.

    Raises ``NoIndexError`` where there is none, ``DamagedIndexError`` where a file of it is missing
    or broken.
    """
    generations = Generations(home)
    for _ in range(_ATTEMPTS):
        folder = generations.current()
        try:
            return open_one(folder)
        except MinutebookError:
            if generations.current() == folder:
                raise
        except (OSError, EOFError, ValueError, RuntimeError) as error:
            # Swapped out and removed while it was being opened: the pointer names its successor.
            if generations.current() == folder:
                raise _not_opened(error, home) from error
    raise IndexMismatchError(f"the index in {home} changes too fast to open; try again")


def is_current(manifest: Manifest, book: Book, store: RecordView, rules: str) -> bool:
    """Whether a generation holds just what the record holds now, as these rules make it.

    Never true of one that was made from a version that was erased since.
    """
    is_of_state = manifest.is_current(store.state(), rules)
    return is_of_state and book.versions() == store.current_versions()


def open_whole_book(folder: Path, manifest: Manifest) -> Book:
    """The book of a generation. Raises ``DamagedIndexError`` where a bit of it has changed."""
    if file_sha256(folder / BOOK_FILE) != manifest.book_sha256:
        raise damaged_index("its book is not what was written")
    return Book(folder / BOOK_FILE)


def _not_opened(error: Exception, home: Path) -> MinutebookError:
    told = disk_error(error, f"the index in {home}")
    return told or damaged_index("a file of it is missing or broken")

"""The file of a book: how it is opened to be read, and what is told where it is damaged.

Every row that words are quoted from carries a digest of itself, since SQLite notices damage to a
file's structure and not to the words in it.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from index.index_errors import DamagedIndexError, IndexMismatchError
from ingest.storage import disk_errors, reason_of

# The last column of a table whose rows have digests.
DIGEST = "digest"


def open_book(path: Path) -> sqlite3.Connection:
    """A connection to a book that is complete, for any thread; nothing is ever written."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
    )
    connection.row_factory = sqlite3.Row
    return connection


@contextmanager
def book_errors() -> Iterator[None]:
    """Turn what SQLite says of a book into one sentence that says what to do.

    Raises ``DamagedIndexError``, ``IndexMismatchError`` where another Minutebook made the book,
    or ``StorageError``.
    """
    try:
        with disk_errors("the index"):
            yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:  # no such table
            raise IndexMismatchError(
                "the index was made by another version of Minutebook; run `minutebook index` "
                "to make it anew"
            ) from error
        raise damaged_index(reason_of(error)) from error


def damaged_index(reason: str) -> DamagedIndexError:
    """What to tell of an index that is not as it was made."""
    return DamagedIndexError(f"the index is damaged ({reason}); run `minutebook index`")


def with_digest(values: Sequence[object]) -> tuple[object, ...]:
    """A row to be written, with its digest as the last of its values."""
    return (*values, _digest(values))


def checked(rows: list[sqlite3.Row]) -> list[sqlite3.Row]:
    """Rows as they were read; a row whose table has digests begins with that table's columns.

    Raises ``DamagedIndexError`` where one is not as it was written.
    """
    columns = rows[0].keys() if rows else []
    if DIGEST in columns:
        at = columns.index(DIGEST)
        for row in rows:
            if row[at] != _digest(tuple(row)[:at]):
                raise damaged_index(f"words of “{row['document']}” are not what was indexed")
    return rows


def _digest(values: Iterable[object]) -> str:
    plain = tuple(int(value) if isinstance(value, bool) else value for value in values)
    return hashlib.sha256(ascii(plain).encode("ascii")).hexdigest()

"""What a book takes over from the one before it: the rows of documents that are searched as before.

A document is searched as before where its text, what of it is searched and how it is cited are the
same. Its rows are then those that would be made of it again, but for the numbers they go by.
"""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.book.book_file import book_errors, open_book
from index.book.sql import marks
from index.passages.stretches import Stretch
from ingest.record import Document

# What the earlier book is called in SQL beside the one that is being made.
EARLIER = "earlier"
# What SQLite takes as bound values at once, by its default build, with room to spare.
_MANY = 500

# Of a table, without id and digest.
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class EarlierDocument:
    """A document of a book: its version, what it was searched as, and its passages, half-open."""

    version_id: int
    searched_as: str
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class EarlierBook:
    """A book of which rows are taken over, made by the same rules.

    They are those of ``documents``, whose passages are the ``stretches``.
    """

    path: Path
    documents: frozenset[str]
    stretches: Sequence[Stretch]

    def attach(self, connection: sqlite3.Connection) -> None:
        """Open it beside a book that is being made."""
        uri = f"{self.path.absolute().as_uri()}?mode=ro&immutable=1"
        connection.execute(f"ATTACH ? AS {EARLIER}", (uri,))


def searched_as(document: Document) -> str:
    """A digest of all that the rows of a document depend on, given the rules they are made by.

    What else a stored version holds never changes.
    """
    d = document
    blocks = [(block.start, block.end) for block in d.division.blocks]
    cited = (d.item, d.minutes_status, sorted(d.inferred.items()), d.other_readings)
    depends_on = repr((d.version_id, blocks, cited))
    return hashlib.blake2b(f"{depends_on} {d.text}".encode(), digest_size=16).hexdigest()


def read_documents(book: Path) -> dict[str, EarlierDocument]:
    """The documents of a book by name; none of one that does not tell what they were searched as.

    Raises ``DamagedIndexError`` or ``StorageError`` where it cannot be read.
    """
    with book_errors(), closing(open_book(book)) as connection:
        columns = {row["name"] for row in connection.execute("PRAGMA table_info(documents)")}
        if "searched_as" not in columns:
            return {}
        rows = connection.execute(
            "SELECT d.name, d.version_id, d.searched_as, "
            "coalesce(min(p.id), 0), coalesce(max(p.id) + 1, 0) "
            "FROM documents d LEFT JOIN passages p ON p.document = d.name GROUP BY d.name"
        )
        return {name: EarlierDocument(*rest) for name, *rest in rows}


def read_texts(book: Path, documents: Sequence[str]) -> Iterator[str]:
    """Heading and text of the passages of documents."""
    with book_errors(), closing(open_book(book)) as connection:
        for at in range(0, len(documents), _MANY):
            some = documents[at : at + _MANY]
            sql = "SELECT heading || ' ' || text FROM passages WHERE document IN "
            yield from (row[0] for row in connection.execute(f"{sql}({marks(some)})", some))


def kept_rows(
    connection: sqlite3.Connection, earlier: EarlierBook | None, table: str
) -> dict[str, list[Row]]:
    """The rows of an attached book that are taken over, without their ids and digests.

    By document, in order; every document that is kept is named. The table's first column is the
    id, its second the document, its last the digest.
    """
    if earlier is None:
        return {}
    found: dict[str, list[Row]] = {name: [] for name in earlier.documents}
    for row in connection.execute(f"SELECT * FROM {EARLIER}.{table} ORDER BY id"):
        if row[1] in found:
            found[row[1]].append(tuple(row[1:-1]))
    return found

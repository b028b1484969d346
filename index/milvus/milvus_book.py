"""The book of a generation whose passages are in Milvus; all else that it knows is in its file."""

from collections.abc import Sequence
from pathlib import Path

from index.book.book import Book
from index.book.book_file import damaged_index
from index.milvus.row_source import RowSource
from index.passages.passage import Passage


class MilvusBook(Book):
    """Reads passages from Milvus, and what is known of them and beside them from a carried file."""

    def __init__(self, path: Path, rows: RowSource) -> None:
        super().__init__(path)
        self._rows = rows

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        """Passages by id, all of which must be the book's."""
        found = self._rows.passages([int(i) for i in ids])
        if len(found) != len({*ids}):
            raise damaged_index("passages are missing from it")
        return found

    def texts(self, ids: Sequence[int]) -> dict[int, str]:
        """Heading and text of passages, by id, of those that have not left Milvus since."""
        found = self._rows.passages([int(i) for i in ids])
        return {i: f"{passage.heading}\n{passage.text}" for i, passage in found.items()}

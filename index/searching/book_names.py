"""What a book's minutes go by: the names of bodies, sources and items, and where bodies met.

No passage is made of these, so that a search finds none of them; but a book that holds the minutes
of a place is not to be told not to mention it.
"""

from functools import cached_property

from index.book.book import Book
from index.words.phrase import Phrase


class BookNames:
    """The names in a book; they are read when first looked at."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def hold(self, name: str) -> bool:
        """Whether the words of a name stand together in one of these."""
        return bool(name.split()) and Phrase(name).stands_in(self._lines)

    @cached_property
    def _lines(self) -> str:
        return "\n".join(self._book.names()).replace("_", " ")

"""What is known of a complete index without a search, wherever it is kept."""

from typing import Protocol

from index.book.book import Book
from index.generations.manifest import Manifest
from index.words.book_words import BookWords


class OpenGeneration(Protocol):
    """A complete index, opened: what is known of it without a search."""

    @property
    def name(self) -> str:
        """What tells it from those before and after."""

    @property
    def manifest(self) -> Manifest:
        """What made it."""

    @property
    def book(self) -> Book:
        """Its passages, documents and meetings."""

    @property
    def lexical(self) -> BookWords:
        """Its words."""

    def check_files(self) -> None:
        """Look whether it can still be read. Raises ``DamagedIndexError``."""

    def check_whole(self) -> None:
        """Make sure that it is what was written. Raises ``DamagedIndexError``."""

    def close(self) -> None:
        """Let go of it."""

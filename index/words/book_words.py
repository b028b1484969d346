"""What is known of a book's words, whichever engine keeps them."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.words.terms import Stemmer

Ids = NDArray[np.int32] | NDArray[np.int64]


class BookWords(Protocol):
    """The words of a book's passages; ``LexicalIndex`` is the one that is kept beside a book.

    ``word_counts`` holds every normalised word with the number of passages that hold it, ``size``
    the number of passages.
    """

    @property
    def word_counts(self) -> Mapping[str, int]:
        """Every normalised word with the number of passages that hold it."""

    @property
    def stemmer(self) -> Stemmer:
        """What makes terms of words."""

    @property
    def size(self) -> int:
        """How many passages the book has."""

    def count(self, term: str) -> int:
        """How many passages hold a term."""

    def holding(self, term: str) -> Ids:
        """Ids of the passages that hold a term, in the order of the book."""

    def holding_all(self, terms: Sequence[str]) -> Ids:
        """Ids of the passages that hold all of the terms, in the order of the book.

        None where there are no terms.
        """

    def likeliest(self, terms: Sequence[str], ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Of passages with these ids, which hold the terms, those worth reading for a phrase."""

    def idf(self, term: str) -> float:
        """How telling a term is: greater for rarer terms, greatest for one that no passage has."""

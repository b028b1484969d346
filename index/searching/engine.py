"""What a searcher asks of an engine: candidates for a query, and the rows of those it ranks.

Two engines offer it: the files of a generation, and Milvus (``index/milvus``). What comes of them
is ranked in one way.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from index.book.book import Outline
from index.book.filters import Filters
from index.generations.generation import Generation
from index.passages.passage import Passage
from index.questions.query import Query
from index.searching.open_generation import OpenGeneration
from index.searching.passage_candidates import Candidates, Ids, find_candidates
from index.vectors.encoder import Vectors
from index.vectors.joined_rows import JoinedRows
from index.vectors.passage_vectors import HalfVectors, Units
from index.vectors.token_bits import Similarities
from ingest.record import SpeakerRole


class RowTokens(Protocol):
    """The tokens of passages, by their ids; see ``TokenBits``."""

    def similarities(self, query: Vectors, passages: Sequence[int]) -> Similarities:
        """Similarities of the tokens of passages to a query's tokens."""


class RowBook(Protocol):
    """The part of a book that ranking reads, of the passages that were asked for."""

    def outlines(self, ids: Sequence[int]) -> dict[int, Outline]:
        """What ranking needs to know of passages, by id; units are those of ``Rows``."""

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        """Passages by id."""

    def texts(self, ids: Sequence[int]) -> dict[int, str]:
        """Heading and text of passages, by id."""

    def spoken_by(self, roles: Sequence[SpeakerRole], ids: Sequence[int]) -> set[int]:
        """Which of the given passages record one of the roles as speaking."""


class Rows(Protocol):
    """All that ranking needs of some passages; ``units`` and ``unit_vectors`` have the same rows.

    A ``Generation`` offers it of all its passages.
    """

    @property
    def book(self) -> RowBook:
        """Their words and facts."""

    @property
    def units(self) -> Units:
        """The passages and their sentences."""

    @property
    def unit_vectors(self) -> HalfVectors | JoinedRows:
        """The vector of each unit."""

    @property
    def tokens(self) -> RowTokens:
        """Their tokens."""


class Engine(Protocol):
    """What finds the passages worth ranking and hands over what ranking needs of them."""

    def candidates(
        self,
        query: Query,
        vector: Vectors,
        filters: Sequence[Filters],
        preferred: Sequence[Filters],
        leading: Ids | None,
    ) -> Candidates:
        """As ``find_candidates`` does."""

    def rows(self, ids: Sequence[int]) -> Rows:
        """What ranking needs of these passages."""

    def named_items(self, terms: Sequence[str], preferred: Sequence[Filters]) -> Ids:
        """Ids of the passages that hold one of the terms, within any of ``preferred``; ascending.

        ``preferred`` counts for nothing where it is empty.
        """

    def holding(self, terms: Sequence[str], ids: Sequence[int]) -> Mapping[str, AbstractSet[int]]:
        """By term, which of the candidates with these ids hold it."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """The engine that a generation's own files are."""

    generation: Generation

    def candidates(
        self,
        query: Query,
        vector: Vectors,
        filters: Sequence[Filters],
        preferred: Sequence[Filters],
        leading: Ids | None,
    ) -> Candidates:
        """The passages near a query by vector or by words."""
        return find_candidates(self.generation, query, vector, filters, preferred, leading)

    def rows(self, ids: Sequence[int]) -> Rows:  # noqa: ARG002 - it holds those of all
        """Those of every passage, which stay on disk until they are read."""
        return self.generation

    def named_items(self, terms: Sequence[str], preferred: Sequence[Filters]) -> Ids:
        """Ids of the passages that hold one of the terms."""
        return passages_holding(self.generation, terms, preferred)

    def holding(self, terms: Sequence[str], ids: Sequence[int]) -> Mapping[str, AbstractSet[int]]:
        """By term, which of the candidates hold it."""
        lexical = self.generation.lexical
        return {term: set(np.intersect1d(ids, lexical.holding(term)).tolist()) for term in terms}


def passages_holding(
    generation: OpenGeneration, terms: Sequence[str], preferred: Sequence[Filters]
) -> Ids:
    """As ``Engine.named_items`` says, of what a generation knows by itself."""
    held = [generation.lexical.holding(term) for term in terms]
    found = np.unique(np.concatenate([np.empty(0, np.int64), *held]))
    if not preferred or not len(found):
        return found
    meant = [i for one in preferred for i in generation.book.allowed(one) or ()]
    return np.intersect1d(found, np.array(meant, dtype=np.int64))

"""The rows that one search ranks, as a generation offers those of all its passages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from index.book.book import Book, Outline
from index.milvus.rows import RankedRow
from index.passages.passage import Passage
from index.vectors.encoder import Vectors
from index.vectors.passage_vectors import HalfVectors, Units
from index.vectors.token_bits import Similarities, TokenBits
from ingest.record import SpeakerRole


@dataclass(frozen=True, slots=True)
class FetchedTokens:
    """The tokens of the fetched passages, by their ids; ``places`` says which comes where."""

    bits: TokenBits
    places: Mapping[int, int]

    def similarities(self, query: Vectors, passages: Sequence[int]) -> Similarities:
        """Similarities of the tokens of passages to a query's tokens."""
        return self.bits.similarities(query, [self.places[i] for i in passages])


@dataclass(frozen=True, slots=True)
class FetchedBook:
    """What a book knows of the fetched passages; ``starts`` says where each one's units begin."""

    whole: Book
    starts: Mapping[int, tuple[int, int]]

    def outlines(self, ids: Sequence[int]) -> dict[int, Outline]:
        """What ranking needs to know of passages, by id."""
        found = self.whole.outlines(ids)
        return {
            i: replace(found[i], first_unit=self.starts[i][0], end_unit=self.starts[i][1])
            for i in ids
        }

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        """Passages by id."""
        return self.whole.passages(ids)

    def texts(self, ids: Sequence[int]) -> dict[int, str]:
        """Heading and text of passages, by id."""
        return self.whole.texts(ids)

    def spoken_by(self, roles: Sequence[SpeakerRole], ids: Sequence[int]) -> set[int]:
        """Which of the given passages record one of the roles as speaking."""
        return self.whole.spoken_by(roles, ids)


@dataclass(frozen=True, slots=True)
class FetchedRows:
    """What ranking needs of the fetched passages."""

    book: FetchedBook
    units: Units
    unit_vectors: HalfVectors
    tokens: FetchedTokens


def fetched_rows(book: Book, rows: Mapping[int, RankedRow], dimension: int) -> FetchedRows:
    """Put together what was fetched, by id; one passage at the least."""
    ends = np.cumsum([len(row.units) for row in rows.values()]).tolist()
    starts = {
        i: (end - len(row.units), end) for (i, row), end in zip(rows.items(), ends, strict=True)
    }
    bits = TokenBits.build([row.vectors.tokens for row in rows.values()], dimension)
    return FetchedRows(
        book=FetchedBook(book, starts),
        units=np.concatenate([row.units for row in rows.values()]),
        unit_vectors=np.concatenate([row.vectors.units for row in rows.values()]),
        tokens=FetchedTokens(bits, {i: place for place, i in enumerate(rows)}),
    )

"""The words of a book whose passages are in Milvus."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index.milvus.connection import Connection, Row
from index.milvus.terms import Vocabulary, as_written
from index.words.terms import Stemmer

# Passages that are looked at for several words; one that holds all of them is among the best.
MOST = 1_000
_REMEMBERED = 512

Ids = NDArray[np.int64]


class MilvusWords:
    """What is known of words, from the vocabulary that a replica holds and by Milvus's BM25."""

    def __init__(self, connection: Connection, collection: str, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.stemmer = Stemmer()
        self._connection = connection
        self._collection = collection
        # The same few names are asked for again and again while one question is read.
        self._held = lru_cache(_REMEMBERED)(self._holding_all)

    @property
    def word_counts(self) -> Mapping[str, int]:
        """Every normalised word with the number of passages that hold it."""
        return self.vocabulary.word_counts

    @property
    def size(self) -> int:
        """How many passages the book has."""
        return self.vocabulary.size

    def count(self, term: str) -> int:
        """How many passages hold a term."""
        return self.vocabulary.count(term)

    def idf(self, term: str) -> float:
        """How telling a term is."""
        return self.vocabulary.idf(term)

    def holding(self, term: str) -> Ids:
        """Ids of the passages that hold a term, ascending; of a common one, the best of them."""
        return self.holding_all([term])

    def holding_all(self, terms: Sequence[str]) -> Ids:
        """Ids of the passages that hold every one of the terms, ascending; of no terms, none.

        Where a thousand passages hold the rarest, some that hold all of them may be left out.
        """
        return self._held(tuple(dict.fromkeys(terms)))

    def best(self, terms: Sequence[str], limit: int, within: str = "") -> list[int]:
        """The passages that score best for terms by Milvus's BM25, best first."""
        known = [as_written(term) for term in dict.fromkeys(terms) if self.count(term)]
        return [int(hit["id"]) for hit in self._search(known, limit, within)]

    def _holding_all(self, terms: tuple[str, ...]) -> Ids:
        if not terms or not all(map(self.count, terms)):
            return np.empty(0, dtype=np.int64)
        rarest = min(terms, key=self.count)
        wanted = {as_written(term) for term in terms}
        asked = [as_written(rarest)] if self.count(rarest) <= MOST else sorted(wanted)
        found = self._search(asked, MOST, output_fields=["terms"])
        ids = [int(hit["id"]) for hit in found if wanted <= {*hit["entity"]["terms"].split()}]
        return np.array(sorted(ids), dtype=np.int64)

    def _search(
        self, written: Sequence[str], limit: int, within: str = "", **options: object
    ) -> list[Row]:
        if not written:
            return []
        (hits,) = self._connection.call(
            "search",
            self._collection,
            data=[" ".join(written)],
            anns_field="bm25",
            limit=limit,
            filter=within,
            search_params={"metric_type": "BM25"},
            **options,
        )
        return list(hits)

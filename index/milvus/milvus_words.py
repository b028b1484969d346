"""The words of a book whose passages are in Milvus.

Which passages hold a word, and how many, a replica knows by itself, from the lists that were
carried to it; Milvus is asked which are the best for some words, by its BM25.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.milvus.book_facts import BookFacts
from index.milvus.connection import Connection
from index.milvus.terms import as_written
from index.words.term_lists import TermLists
from index.words.terms import Stemmer

# Passages whose words are read to find a phrase.
MOST = 1_000

Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class MilvusWords:
    """What is known of words, from the lists that a replica holds and by Milvus's BM25.

    ``lists`` go by the places of passages in the book, which ``facts`` has the ids of.
    """

    connection: Connection
    collection: str
    lists: TermLists
    facts: BookFacts

    @property
    def word_counts(self) -> Mapping[str, int]:
        """Every normalised word with the number of passages that hold it."""
        return self.lists.word_counts

    @property
    def stemmer(self) -> Stemmer:
        """What makes terms of words."""
        return self.lists.stemmer

    @property
    def size(self) -> int:
        """How many passages the book has."""
        return self.lists.size

    def count(self, term: str) -> int:
        """How many passages hold a term."""
        return self.lists.count(term)

    def idf(self, term: str) -> float:
        """How telling a term is."""
        return self.lists.idf(term)

    def holding(self, term: str) -> Ids:
        """Ids of the passages that hold a term, in the order of the book."""
        return self.facts.ids[self.lists.holding(term)]

    def holding_all(self, terms: Sequence[str]) -> Ids:
        """Ids of the passages that hold all of the terms, in the order of the book."""
        return self.facts.ids[self.lists.holding_all(terms)]

    def likeliest(self, terms: Sequence[str], ids: Ids) -> Ids:
        """Of many passages with these ids, which hold the terms, a thousand at most.

        Those that Milvus's BM25 has as the best, and where these are few the first of the others.
        """
        if len(ids) <= MOST:
            return ids
        is_best = np.isin(ids, self.best([terms], MOST))
        first = np.concatenate([np.flatnonzero(is_best), np.flatnonzero(~is_best)])[:MOST]
        chosen: Ids = ids[np.sort(first)]
        return chosen

    def best(self, queries: Sequence[Sequence[str]], limit: int, within: str = "") -> list[int]:
        """The passages that score best for the terms of any query, by Milvus's BM25.

        So many of each query, best first, one query after the other.
        """
        known = [
            [as_written(t) for t in dict.fromkeys(terms) if self.count(t)] for terms in queries
        ]
        asked = list(dict.fromkeys(" ".join(terms) for terms in known if terms))
        if not asked:
            return []
        answers = self.connection.call(
            "search",
            self.collection,
            data=asked,
            anns_field="bm25",
            limit=limit,
            filter=within,
            search_params={"metric_type": "BM25"},
        )
        return [int(hit["id"]) for hits in answers for hit in hits]

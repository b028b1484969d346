"""Candidates from Milvus: by its BM25, by its nearest vectors, within filters that it applies.

A passage is looked for by its vector as a whole; its sentences count when it is ranked. What is
ranked, and how, is the same as with a generation's own files.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from index.book.filters import Filters
from index.index_errors import EngineError
from index.milvus.connection import Connection
from index.milvus.expressions import all_of, among, any_of, expression, not_among
from index.milvus.fetched_rows import fetched_rows
from index.milvus.milvus_words import MOST, MilvusWords
from index.milvus.replica import MilvusGeneration
from index.milvus.row_source import RowSource
from index.milvus.terms import CandidateWords, as_written
from index.questions.query import Query
from index.searching.engine import Rows, passages_holding
from index.searching.passage_candidates import (
    BEST_BY_WORDS,
    NEAREST_UNITS,
    Candidates,
    Ids,
    bm25_scores,
)
from index.searching.phrases import holding_phrase, naming
from index.vectors.encoder import Vectors
from index.words.phrase import Phrase


@dataclass(frozen=True, slots=True)
class MilvusEngine:
    """Finds candidates in the collection of a generation, and fetches what they are ranked by."""

    generation: MilvusGeneration
    connection: Connection
    panels: tuple[str, ...]

    @property
    def _words(self) -> MilvusWords:
        return self.generation.lexical

    @property
    def _rows(self) -> RowSource:
        return self.generation.rows

    def candidates(
        self,
        query: Query,
        vector: Vectors,
        filters: Sequence[Filters],
        preferred: Sequence[Filters],
        leading: Ids | None,
    ) -> Candidates:
        """The passages near a query by vector or by words, of those that pass any of the filters.

        As ``find_candidates``, but that the best BM25 score is that of the candidates.
        """
        found: set[int] = set()
        for within in self._withins(query, filters, preferred, leading):
            found |= {*self._nearest(vector, within), *self._best(query, within)}
        ranked = self._rows.ranked(self._without_excluded(query, sorted(found)))
        ids = sorted(ranked)
        known = self._words
        words = CandidateWords(known.lists, known.facts.means, [ranked[i].terms for i in ids])
        scores = bm25_scores(words, query.clauses)
        return Candidates(ids, scores, float(scores.max(initial=0.0)))

    def rows(self, ids: Sequence[int]) -> Rows:
        """What ranking needs of these passages. Raises ``EngineError`` where one is gone."""
        ranked = self._rows.ranked(ids)
        if len(ranked) != len(ids):
            raise EngineError("passages left Milvus while they were read; try again")
        dimension = self.generation.manifest.dimension
        return fetched_rows(self.generation.book, {i: ranked[i] for i in ids}, dimension)

    def named_items(self, terms: Sequence[str], preferred: Sequence[Filters]) -> Ids:
        """Ids of the passages that hold one of the terms, within any of ``preferred``."""
        return passages_holding(self.generation, terms, preferred)

    def holding(self, terms: Sequence[str], ids: Sequence[int]) -> Mapping[str, AbstractSet[int]]:
        """By term, which of the candidates hold it."""
        held = {i: row.terms.every() for i, row in self._rows.ranked(ids).items()}
        return {t: {i for i, every in held.items() if as_written(t) in every} for t in terms}

    def _withins(
        self,
        query: Query,
        filters: Sequence[Filters],
        preferred: Sequence[Filters],
        leading: Ids | None,
    ) -> Iterator[str]:
        """The expressions within each of which candidates are looked for, each once."""
        signs = [among(holding_phrase(self.generation, phrase)) for phrase in query.phrases]
        signs += [not_among(holding_phrase(self.generation, one)) for one in query.excluded]
        base = all_of([any_of(map(self._expression, filters)), *signs])
        narrower = [all_of([self._expression(one), *signs]) for one in preferred]
        people = query.hints.people
        if people:
            named = sorted({i for one in people for i in naming(self.generation, one)})
            narrower.append(all_of([base, among(named)]))
        if leading is not None:
            narrower.append(all_of([base, among(leading[:MOST].tolist())]))
        yield from dict.fromkeys([base, *narrower])

    def _expression(self, filters: Filters) -> str:
        return expression(filters, self.panels, self._words.facts.speaking)

    def _without_excluded(self, query: Query, ids: list[int]) -> list[int]:
        """Those that hold nothing a query excludes, by their own words.

        Of a phrase that many passages hold the expressions name but some.
        """
        if not query.excluded:
            return ids
        phrases = [Phrase(words) for words in query.excluded]
        texts = self.generation.book.texts(ids)
        return [i for i, text in texts.items() if not any(p.stands_in(text) for p in phrases)]

    def _nearest(self, vector: Vectors, within: str) -> list[int]:
        (hits,) = self.connection.call(
            "search",
            self.generation.collection,
            data=[vector.astype(np.float32)],
            anns_field="vector",
            limit=NEAREST_UNITS,
            filter=within,
        )
        return [int(hit["id"]) for hit in hits]

    def _best(self, query: Query, within: str) -> list[int]:
        """The best by all terms of a query, and by those of each other name."""
        every = [term for clause in query.clauses for term in clause.terms]
        others = [name for clause in query.clauses for name in clause.others]
        return self._words.best([every, *others], BEST_BY_WORDS, within)

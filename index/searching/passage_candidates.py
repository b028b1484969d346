"""Candidates: the passages worth ranking, from words and from vectors, within the filters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.book.filters import Filters
from index.generations.generation import Generation
from index.questions.query import Clause, Query, Terms
from index.searching.phrases import holding_phrase, naming
from index.vectors.encoder import Vectors

# Units and passages taken from vectors and from words. On the tuning questions over the seed pages
# among 3,000 unrelated passages nDCG@10 was 0.78 so, 0.77 with 150 and 60, 0.76 with 100 and 40,
# and no better with 300 and 100.
NEAREST_UNITS = 200
BEST_BY_WORDS = 100

Ids = NDArray[np.int64]


class ScoredWords(Protocol):
    """Words of passages that BM25F scores are worked out of; scores (n,) go by their places."""

    def scores(self, weighted_terms: Mapping[str, float]) -> NDArray[np.float32]:
        """BM25F scores for terms, each with the weight it counts with."""

    def holding_all(self, terms: Sequence[str]) -> NDArray[np.int32]:
        """Places of the passages that hold every one of the terms; of no terms, none."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Passages by ``ids``, ascending, with their BM25 scores (n,).

    ``best_bm25`` is the greatest score of any passage within the filters.
    """

    ids: list[int]
    bm25: NDArray[np.float32]
    best_bm25: float


def find_candidates(
    generation: Generation,
    query: Query,
    vector: Vectors,
    filters: Sequence[Filters],
    preferred: Sequence[Filters] = (),
    leading: Ids | None = None,
) -> Candidates:
    """The passages near a query by vector or by words, of those that pass any of the filters.

    Those within each of ``preferred`` are looked for besides, so that what a hint means is ranked
    even if others are nearer; so are those that name somebody the query names, and those among
    the ``leading``.
    """
    scores = bm25_scores(generation.lexical, query.clauses)
    allowed = _allowed(generation, query, filters)
    if allowed is not None:
        scores = _only(scores, allowed)
    found = {*_best(scores), *_nearest(generation, vector, allowed)}
    narrowed = [_allowed(generation, query, [one]) for one in preferred]
    if query.hints.people:
        narrowed.append(_naming(generation, query, allowed))
    for narrower in narrowed:
        found |= {*_best(_only(scores, narrower)), *_nearest(generation, vector, narrower)}
    if leading is not None:
        among = leading if allowed is None else np.intersect1d(leading, allowed)
        found |= {*_best(_only(scores, among)), *_nearest(generation, vector, among)}
    ids = sorted(found)
    return Candidates(ids, scores[ids], float(scores.max(initial=0.0)))


def bm25_scores(lexical: ScoredWords, clauses: Sequence[Clause]) -> NDArray[np.float32]:
    """BM25F scores of all passages: the sum over clauses of the best that a name of each earns.

    Another name counts where it stands whole, and for less than the name that was asked for does
    in any passage, so that it never goes before it.
    """
    scores = lexical.scores({t: 1.0 for c in clauses if not c.others for t in c.terms})
    for clause in clauses:
        if clause.others:
            named = lexical.scores(dict.fromkeys(clause.terms, 1.0))
            least = named[lexical.holding_all(clause.terms)].min(initial=np.inf)
            others = [_of_whole_name(lexical, name) for name in clause.others]
            other = clause.weight * np.minimum(np.max(others, axis=0), least)
            scores += np.maximum(named, other.astype(np.float32))
    return scores


def _of_whole_name(lexical: ScoredWords, name: Terms) -> NDArray[np.float32]:
    """BM25F scores of the passages that hold all terms of a name."""
    return _only(lexical.scores(dict.fromkeys(name, 1.0)), lexical.holding_all(name))


def _allowed(generation: Generation, query: Query, filters: Sequence[Filters]) -> Ids | None:
    """Ids of the passages that may be found, ascending; ``None`` where all may."""
    passing = [generation.book.allowed(one) for one in filters]
    ids = [np.array(found, dtype=np.int64) for found in passing if found is not None]
    allowed = np.unique(np.concatenate(ids)) if len(ids) == len(filters) else None
    for phrase in query.phrases:
        holding = holding_phrase(generation, phrase, allowed)
        allowed = np.array(holding, dtype=np.int64)
    if query.excluded:
        if allowed is None:
            allowed = np.arange(generation.lexical.size)
        for phrase in query.excluded:
            allowed = np.setdiff1d(allowed, holding_phrase(generation, phrase, allowed))
    return allowed


def _naming(generation: Generation, query: Query, allowed: Ids | None) -> Ids:
    """Ids of the passages that name somebody whom the query names."""
    people = query.hints.people
    ids = np.array(sorted({i for one in people for i in naming(generation, one)}), dtype=np.int64)
    return ids if allowed is None else np.intersect1d(ids, allowed)


def _only(
    scores: NDArray[np.float32], allowed: NDArray[np.int32] | Ids | None
) -> NDArray[np.float32]:
    if allowed is None:
        return scores
    kept = np.zeros_like(scores)
    kept[allowed] = scores[allowed]
    return kept


def _best(scores: NDArray[np.float32]) -> list[int]:
    """The passages with the best scores above 0."""
    count = min(BEST_BY_WORDS, len(scores))
    best = np.argpartition(-scores, count - 1)[:count] if count else np.empty(0, np.int64)
    return [i for i in best.tolist() if scores[i] > 0]


def _nearest(generation: Generation, vector: Vectors, allowed: Ids | None) -> list[int]:
    """The passages whose units are nearest to the query."""
    rows = None
    if allowed is not None:
        is_allowed = np.zeros(generation.lexical.size, dtype=bool)
        is_allowed[allowed] = True
        rows = np.flatnonzero(is_allowed[generation.units["passage"]]).astype(np.int64)
    _, nearest = generation.nearest.search(vector, NEAREST_UNITS, rows)
    found: list[int] = np.unique(generation.units["passage"][nearest]).tolist()
    return found

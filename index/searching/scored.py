"""The candidates of a query with their raw scores, and the hits that are made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.book.book import Outline
from index.searching.engine import Rows
from index.searching.hits import Hit, SentenceScores, Signals
from index.searching.passage_candidates import Candidates, Ids
from index.searching.ranking import Ranking
from index.vectors.encoder import Encoding, Vectors
from index.vectors.token_bits import Similarities

Scores = NDArray[np.float32]

# What a token of a name matches in all that is said in minutes of that name: about as much as where
# the same word stands.
_NAMED = 0.8


@dataclass(frozen=True, slots=True)
class Telling:
    """The tokens (n, dimension) of a query that count, of unit length, and their weights (n,).

    The weights add up to 1. ``terms`` (n) are those of the words that the tokens are part of.
    """

    tokens: Vectors
    weights: Vectors
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """The candidates of a query, one row each, with their raw scores (n,).

    ``cosines`` are those of all their units, of which each one's begin at a place of ``units``.
    """

    ids: list[int]
    rows: Rows
    outlines: list[Outline]
    similarities: Similarities
    late_interaction: Scores
    cosines: Vectors
    units: NDArray[np.int64]
    bm25: Scores
    best_bm25: float

    @classmethod
    def of(
        cls,
        rows: Rows,
        found: Candidates,
        encoding: Encoding,
        telling: Telling,
        named: Mapping[str, Ids],
    ) -> "Scored":
        """Score what was found, whose rows are given, by every part of a query's encoding.

        ``named`` are the passages of the documents that a term of the query names: all that they
        say is of what it names.
        """
        by_id = rows.book.outlines(found.ids)
        outlines = [by_id[i] for i in found.ids]
        similarities = rows.tokens.similarities(telling.tokens, found.ids)
        for column, term in enumerate(telling.terms):
            if term in named:
                of_it = np.flatnonzero(np.isin(found.ids, named[term]))
                similarities.raise_to(_NAMED, of_it, column)
        vectors = [rows.unit_vectors[o.first_unit : o.end_unit] for o in outlines]
        return cls(
            ids=found.ids,
            rows=rows,
            outlines=outlines,
            similarities=similarities,
            late_interaction=similarities.late_interaction(telling.weights),
            cosines=np.concatenate(vectors).astype(np.float32) @ encoding.whole,
            units=np.cumsum([0, *map(len, vectors)]),
            bm25=found.bm25,
            best_bm25=found.best_bm25,
        )

    def fused(self, ranking: Ranking) -> Scores:
        """The weighted sum of the raw scores of each candidate; its best unit may be the whole."""
        wholes = self.units[:-1]
        best = self.best_bm25 or 1.0
        fused: Scores = (
            ranking.late_interaction * self.late_interaction
            + ranking.sentence * np.maximum.reduceat(self.cosines, wholes)
            + ranking.passage * self.cosines[wholes]
            + ranking.words * self.bm25 / best
        ).astype(np.float32)
        return fused

    def hits(
        self,
        wanted: Sequence[int],
        scores: Scores,
        telling: Telling,
        judged: Mapping[int, float],
        sentences: Mapping[int, SentenceScores],
    ) -> list[Hit]:
        """The hits of some rows, in the order given, with their final scores.

        ``judged`` has what a reranker made of those that it came to, ``sentences`` those of rows.
        """
        passages = self.rows.book.passages([self.ids[row] for row in wanted])
        hits: list[Hit] = []
        nothing = SentenceScores()
        for row in wanted:
            whole, *parts = self.cosines[self.units[row] : self.units[row + 1]].tolist()
            signals = Signals(
                late_interaction=float(self.late_interaction[row]),
                passage_cosine=whole,
                sentence_cosine=max(parts, default=whole),
                bm25=float(self.bm25[row]),
                reranker=judged.get(row),
            )
            hits.append(
                Hit(
                    passages[self.ids[row]],
                    float(scores[row]),
                    signals,
                    sentences.get(row, nothing),
                    telling.weights,
                    telling.terms,
                )
            )
        return hits

    def sentences(self, wanted: Sequence[int]) -> dict[int, SentenceScores]:
        """The sentences of some rows with what each of them matches."""
        if not wanted:
            return {}
        outlines = [self.outlines[row] for row in wanted]
        parts = [range(one.first_unit + 1, one.end_unit) for one in outlines]
        units = self.rows.units[[at for part in parts for at in part]]
        owners = np.repeat(wanted, [len(part) for part in parts])
        matches = self.similarities.greatest(owners, units["first_token"], units["end_token"])
        spans = list(zip(units["start"].tolist(), units["end"].tolist(), strict=True))
        found: dict[int, SentenceScores] = {}
        at = 0
        for row, part in zip(wanted, parts, strict=True):
            own = slice(at, at + len(part))
            cosines = self.cosines[self.units[row] + 1 : self.units[row + 1]]
            found[row] = SentenceScores(tuple(spans[own]), cosines, matches[own])
            at = own.stop
        return found

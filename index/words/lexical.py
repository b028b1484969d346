"""Matching by words: which passages share the query's terms, weighted by BM25 over fields.

Heading, question and body are fields of their own. What each term adds to each passage is worked
out when the index is built, so that a query only adds up rows. The formula is BM25F, the "simple
BM25 extension to multiple weighted fields" (Robertson, Zaragoza and Taylor, CIKM 2004) with
lengths normalised field by field: with term frequency tf and length in each field,

    w = sum over fields of weight * tf / (1 - b + b * length / mean length)
    score = sum over terms of idf * w * (k1 + 1) / (k1 + w)
    idf = ln(1 + (n - df + 0.5) / (df + 0.5))

The numbers of its item find a passage too and add to no length. A term counts once a query. Scores
are at least 0, higher is better, without an upper bound.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.passages.passage import Passage
from index.vectors.mapped_arrays import load_mapped, save_array
from index.words.postings import FIELDS, PASSAGES_FILE, STARTS_FILE, TERMS_FILE, Postings
from index.words.terms import Stemmer

K1 = 1.2
B = 0.75
# What a word of the heading, of the question and of the body counts for. Every passage of an item
# shares its heading.
FIELD_WEIGHTS = (0.4, 1.0, 1.0)

_IMPACTS_FILE = "term_impacts.npy"
# Entries that are weighted at once.
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class LexicalIndex:
    """Terms with the passages that hold them.

    ``rows`` numbers the terms; row r's passages stand in ``passages[starts[r]:starts[r + 1]]``
    (int32, ascending) with what the term adds to their score in ``impacts`` (float32).
    ``word_counts`` holds every normalised word with the number of passages
    that hold it. ``size`` is the number of passages of the book.
    """

    rows: Mapping[str, int]
    word_counts: Mapping[str, int]
    starts: NDArray[np.int64]
    passages: NDArray[np.int32]
    impacts: NDArray[np.float32]
    size: int
    stemmer: Stemmer

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> Self:
        """Index the words of passages, which must be numbered 0, 1, 2, … in order."""
        stemmer = Stemmer()
        return cls.weighted(Postings.of(passages, stemmer), stemmer)

    @classmethod
    def weighted(cls, postings: Postings, stemmer: Stemmer) -> Self:
        """Work out what each term adds to each passage."""
        counts, size = np.diff(postings.starts), len(postings.lengths)
        idf = np.array([idf_of(size, count) for count in counts.tolist()], dtype=np.float32)
        weights = _weights(postings)
        saturated = weights / (np.float32(K1) + weights)
        return cls(
            rows={term: row for row, term in enumerate(postings.terms)},
            word_counts=postings.word_counts,
            starts=postings.starts,
            passages=postings.passages,
            impacts=np.repeat(idf, counts) * saturated * np.float32(K1 + 1),
            size=size,
            stemmer=stemmer,
        )

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read what ``save`` wrote; the postings stay on disk until they are needed."""
        stored = json.loads((folder / TERMS_FILE).read_text(encoding="utf-8"))
        return cls(
            rows={term: row for row, term in enumerate(stored["terms"])},
            word_counts=stored["words"],
            starts=np.load(folder / STARTS_FILE),
            passages=load_mapped(folder / PASSAGES_FILE),
            impacts=load_mapped(folder / _IMPACTS_FILE),
            size=stored["size"],
            stemmer=Stemmer(),
        )

    def save(self, folder: Path) -> None:
        """Write it into the folder of a generation."""
        stored = {"size": self.size, "terms": list(self.rows), "words": dict(self.word_counts)}
        (folder / TERMS_FILE).write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")
        save_array(folder / STARTS_FILE, self.starts)
        save_array(folder / PASSAGES_FILE, self.passages)
        save_array(folder / _IMPACTS_FILE, self.impacts)

    def scores(self, weighted_terms: Mapping[str, float]) -> NDArray[np.float32]:
        """BM25F scores of every passage (size,) for terms, each with the weight it counts with."""
        scores = np.zeros(self.size, dtype=np.float32)
        for term, weight in weighted_terms.items():
            found, impacts = self._postings(term)
            scores[found] += np.float32(weight) * impacts
        return scores

    def count(self, term: str) -> int:
        """How many passages hold a term."""
        return len(self.holding(term))

    def holding(self, term: str) -> NDArray[np.int32]:
        """Ids of the passages that hold a term, ascending."""
        return self._postings(term)[0]

    def holding_all(self, terms: Sequence[str]) -> NDArray[np.int32]:
        """Ids of the passages that hold every one of the terms, ascending; of no terms, none."""
        if not terms:
            return np.empty(0, dtype=np.int32)
        rarest_first = sorted((self.holding(term) for term in terms), key=len)
        held: NDArray[np.int32] = rarest_first[0]
        for other in rarest_first[1:]:
            # Looked up, not merged: of the rarest term there are few among many of the others.
            places = np.searchsorted(other, held)
            within = places < len(other)
            held = held[within][other[places[within]] == held[within]]
        return held

    def idf(self, term: str) -> float:
        """How telling a term is: greater for rarer terms, greatest for one that no passage has."""
        return idf_of(self.size, len(self.holding(term)))

    def _postings(self, term: str) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        row = self.rows.get(term)
        span = slice(0, 0) if row is None else slice(self.starts[row], self.starts[row + 1])
        return self.passages[span], self.impacts[span]


def _weights(postings: Postings) -> NDArray[np.float32]:
    """The weighted frequency of each term over the fields of each passage that holds it (w)."""
    lengths = postings.lengths.astype(np.float64)
    means = np.maximum(lengths.mean(axis=0), 1.0) if len(lengths) else np.ones(FIELDS)
    scales = np.array(FIELD_WEIGHTS) / (1 - B + B * lengths / means)
    weights = np.empty(len(postings.passages), dtype=np.float32)
    for at in range(0, len(weights), _BLOCK):
        often = postings.frequencies[at : at + _BLOCK]
        scaled = (often * scales[postings.passages[at : at + _BLOCK]]).sum(axis=1)
        # The number of a passage's item stands in none of its fields.
        weights[at : at + _BLOCK] = np.where(often.any(axis=1), scaled, 1.0)
    return weights


def idf_of(size: int, holding: int) -> float:
    """How telling a term is that ``holding`` of ``size`` passages hold."""
    return math.log(1 + (size - holding + 0.5) / (holding + 0.5))

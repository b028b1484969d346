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

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.passages.passage import Passage
from index.vectors.mapped_arrays import load_mapped, save_array
from index.words.postings import FIELDS, Postings
from index.words.term_lists import TermLists, idf_of
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
class LexicalIndex(TermLists):
    """Terms with the passages that hold them, and what they add to a score.

    ``impacts`` (float32) goes by the same rows as ``passages``.
    """

    impacts: NDArray[np.float32]

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
            size=size,
            stemmer=stemmer,
            impacts=np.repeat(idf, counts) * saturated * np.float32(K1 + 1),
        )

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read what ``save`` wrote; the postings stay on disk until they are needed."""
        lists = TermLists.load(folder)
        return cls(
            rows=lists.rows,
            word_counts=lists.word_counts,
            starts=lists.starts,
            passages=lists.passages,
            size=lists.size,
            stemmer=lists.stemmer,
            impacts=load_mapped(folder / _IMPACTS_FILE),
        )

    def save(self, folder: Path) -> None:
        """Write it into the folder of a generation."""
        TermLists.save(self, folder)
        save_array(folder / _IMPACTS_FILE, self.impacts)

    def scores(self, weighted_terms: Mapping[str, float]) -> NDArray[np.float32]:
        """BM25F scores of every passage (size,) for terms, each with the weight it counts with."""
        scores = np.zeros(self.size, dtype=np.float32)
        for term, weight in weighted_terms.items():
            span = self._span(term)
            scores[self.passages[span]] += np.float32(weight) * self.impacts[span]
        return scores

    def likeliest(self, terms: Sequence[str], ids: NDArray[np.int64]) -> NDArray[np.int64]:  # noqa: ARG002
        """All of the passages with these ids, which are read from the disk of this machine."""
        return ids


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

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
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.passages.passage import Passage
from index.vectors.mapped_arrays import load_mapped, save_array
from index.words.named_items import terms_of
from index.words.terms import Stemmer, words

K1 = 1.2
B = 0.75
# What a word of the heading, of the question and of the body counts for. Every passage of an item
# shares its heading.
FIELD_WEIGHTS = (0.4, 1.0, 1.0)

_TERMS_FILE = "terms.json"
_STARTS_FILE = "term_starts.npy"
_PASSAGES_FILE = "term_passages.npy"
_IMPACTS_FILE = "term_impacts.npy"


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
        fields = [[stemmer.terms(text) for text in fields_of(passage)] for passage in passages]
        lengths = np.array([[len(terms) for terms in row] for row in fields], dtype=np.float64)
        means = np.maximum(lengths.mean(axis=0), 1.0) if fields else np.ones(3)
        scales = np.array(FIELD_WEIGHTS) / (1 - B + B * lengths.reshape(-1, 3) / means)
        numbers: dict[str, int] = {}
        # Three columns of plain numbers: a large book has tens of millions of entries.
        terms, holders, weights = array("i"), array("i"), array("f")
        for i, (row, scale) in enumerate(zip(fields, scales.tolist(), strict=True)):
            named = dict.fromkeys(terms_of(passages[i].citation), 1.0)
            for term, weight in {**_weights(row, scale), **named}.items():
                terms.append(numbers.setdefault(term, len(numbers)))
                holders.append(i)
                weights.append(weight)
        counts = np.bincount(np.array(terms, dtype=np.int32), minlength=len(numbers))
        order = np.argsort(np.array(terms, dtype=np.int32), kind="stable")
        sorted_weights = np.array(weights, dtype=np.float32)[order]
        saturated = sorted_weights / (np.float32(K1) + sorted_weights)
        idf = np.array([idf_of(len(fields), count) for count in counts.tolist()], dtype=np.float32)
        return cls(
            rows=numbers,
            word_counts=_word_counts(passages),
            starts=np.cumsum([0, *counts.tolist()], dtype=np.int64),
            passages=np.array(holders, dtype=np.int32)[order],
            impacts=np.repeat(idf, counts) * saturated * np.float32(K1 + 1),
            size=len(fields),
            stemmer=stemmer,
        )

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read what ``save`` wrote; the postings stay on disk until they are needed."""
        stored = json.loads((folder / _TERMS_FILE).read_text(encoding="utf-8"))
        return cls(
            rows={term: row for row, term in enumerate(stored["terms"])},
            word_counts=stored["words"],
            starts=np.load(folder / _STARTS_FILE),
            passages=load_mapped(folder / _PASSAGES_FILE),
            impacts=load_mapped(folder / _IMPACTS_FILE),
            size=stored["size"],
            stemmer=Stemmer(),
        )

    def save(self, folder: Path) -> None:
        """Write it into the folder of a generation."""
        stored = {"size": self.size, "terms": list(self.rows), "words": dict(self.word_counts)}
        (folder / _TERMS_FILE).write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")
        save_array(folder / _STARTS_FILE, self.starts)
        save_array(folder / _PASSAGES_FILE, self.passages)
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
            held = np.intersect1d(held, other, assume_unique=True)
        return held

    def idf(self, term: str) -> float:
        """How telling a term is: greater for rarer terms, greatest for one that no passage has."""
        return idf_of(self.size, len(self.holding(term)))

    def _postings(self, term: str) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        row = self.rows.get(term)
        span = slice(0, 0) if row is None else slice(self.starts[row], self.starts[row + 1])
        return self.passages[span], self.impacts[span]


def fields_of(passage: Passage) -> tuple[str, str, str]:
    """Heading, question and body of a passage."""
    asked = passage.quotable_from - passage.start if passage.kind == "exchange" else 0
    return passage.heading, passage.text[:asked], passage.text[asked:]


def _weights(fields: Sequence[Sequence[str]], scale: Sequence[float]) -> Counter[str]:
    """The weighted frequency of each term over the fields of one passage."""
    weights: Counter[str] = Counter()
    for terms, factor in zip(fields, scale, strict=True):
        for term in terms:
            weights[term] += factor  # type: ignore[assignment]  # a Counter may hold fractions
    return weights


def _word_counts(passages: Iterable[Passage]) -> dict[str, int]:
    counts = Counter[str]()
    for passage in passages:
        counts.update(set(words(f"{passage.heading} {passage.text}")))
    return dict(sorted(counts.items()))


def idf_of(size: int, holding: int) -> float:
    """How telling a term is that ``holding`` of ``size`` passages hold."""
    return math.log(1 + (size - holding + 0.5) / (holding + 0.5))

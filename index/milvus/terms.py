"""The terms of a passage as Milvus reads them, and what is known of all terms of a book.

Milvus's own function makes BM25 of a text. It is given our terms, stemmed as the book's are, in a
form that its analyser keeps whole. Which passages come of it is Milvus's; what each of them scores
is worked out here, by the formula of ``index.words.lexical``, so that both engines score alike.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.passages.passage import Passage
from index.words.lexical import FIELD_WEIGHTS, K1, B, idf_of
from index.words.named_items import terms_of
from index.words.postings import fields_of
from index.words.terms import Stemmer

VOCABULARY_FILE = "vocabulary.json"
# What a text field of Milvus holds, in bytes.
MOST_BYTES = 65_535
_PLAIN = re.compile(r"(?!zx)[a-z0-9]++")


def as_written(term: str) -> str:
    """A term as one word of ASCII letters and digits, which an analyser leaves as it is."""
    return term if _PLAIN.fullmatch(term) else f"zx{term.encode().hex()}"


@dataclass(frozen=True, slots=True)
class PassageTerms:
    """The terms of one passage, as written: those of each field in order, then the numbers.

    ``numbers`` are those of its item, which count by themselves.
    """

    fields: tuple[tuple[str, ...], ...]
    numbers: tuple[str, ...]

    @classmethod
    def of(cls, passage: Passage, stemmer: Stemmer) -> Self:
        """The terms of a passage."""
        return cls(
            fields=tuple(
                tuple(map(as_written, stemmer.terms(text))) for text in fields_of(passage)
            ),
            numbers=tuple(map(as_written, dict.fromkeys(terms_of(passage.citation)))),
        )

    @classmethod
    def parse(cls, text: str, lengths: Sequence[int]) -> Self:
        """Read what ``text`` and ``lengths`` hold."""
        words = tuple(text.split())
        ends = np.cumsum([0, *lengths]).tolist()
        return cls(tuple(words[start:end] for start, end in pairwise(ends)), words[ends[-1] :])

    def fitting(self) -> Self:
        """The same, without the last words of a text too long for Milvus's field."""
        room = MOST_BYTES - len(" ".join(self.numbers)) - 1
        fields: list[tuple[str, ...]] = []
        for field in self.fields:
            kept = list(field)
            while kept and sum(map(len, kept)) + len(kept) > room:
                del kept[len(kept) * 3 // 4 :]
            room -= sum(map(len, kept)) + len(kept)
            fields.append(tuple(kept))
        return type(self)(tuple(fields), self.numbers)

    @property
    def text(self) -> str:
        """All of them, for Milvus."""
        return " ".join([*(word for field in self.fields for word in field), *self.numbers])

    @property
    def lengths(self) -> list[int]:
        """How many terms each field has."""
        return [len(field) for field in self.fields]

    def every(self) -> set[str]:
        """The terms, each once."""
        return {*self.numbers}.union(*self.fields)

    def weight(self, term: str, scales: Sequence[float]) -> float:
        """How often a term stands in it, each field with what it counts for."""
        if term in self.numbers:
            return 1.0
        return sum(f.count(term) * scale for f, scale in zip(self.fields, scales, strict=True))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is known of the terms of all ``size`` passages of a book.

    ``counts`` says how many passages hold each term, as written, ``word_counts`` how many hold each
    normalised word; ``means`` are the mean lengths of the fields.
    """

    size: int
    means: tuple[float, ...]
    counts: Mapping[str, int]
    word_counts: Mapping[str, int]

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read what ``save`` wrote."""
        stored = json.loads((folder / VOCABULARY_FILE).read_text(encoding="utf-8"))
        return cls(**{**stored, "means": tuple(stored["means"])})

    def save(self, folder: Path) -> None:
        """Write it into a folder."""
        stored = {
            "size": self.size,
            "means": self.means,
            "counts": dict(self.counts),
            "word_counts": dict(self.word_counts),
        }
        (folder / VOCABULARY_FILE).write_text(json.dumps(stored, ensure_ascii=False), "utf-8")

    def count(self, term: str) -> int:
        """How many passages hold a term."""
        return self.counts.get(as_written(term), 0)

    def idf(self, term: str) -> float:
        """How telling a term is."""
        return idf_of(self.size, self.count(term))


class VocabularyCount:
    """Counts the terms of passages, one after the other."""

    def __init__(self) -> None:
        self._counts = Counter[str]()
        self._lengths = np.zeros(len(FIELD_WEIGHTS))
        self._size = 0

    def add(self, terms: PassageTerms) -> None:
        """Count those of one more passage."""
        self._counts.update(terms.every())
        self._lengths += terms.lengths
        self._size += 1

    def vocabulary(self, word_counts: Mapping[str, int]) -> Vocabulary:
        """What all of them make."""
        means = np.maximum(self._lengths / max(self._size, 1), 1.0)
        return Vocabulary(
            self._size, tuple(means.tolist()), dict(sorted(self._counts.items())), word_counts
        )


@dataclass(frozen=True, slots=True)
class CandidateWords:
    """The words of some candidates, for BM25F as the whole book's statistics have it.

    Scores go by the order of ``terms``; ids are places in it.
    """

    vocabulary: Vocabulary
    terms: Sequence[PassageTerms]

    def scores(self, weighted_terms: Mapping[str, float]) -> NDArray[np.float32]:
        """BM25F scores (n,) for terms, each with the weight it counts with."""
        scores = np.zeros(len(self.terms), dtype=np.float32)
        lengths = np.array([one.lengths for one in self.terms], dtype=np.float64)
        means = np.array(self.vocabulary.means)
        scales = np.array(FIELD_WEIGHTS) / (1 - B + B * lengths.reshape(-1, len(means)) / means)
        for term, factor in weighted_terms.items():
            written = as_written(term)
            weights = np.array(
                [
                    one.weight(written, scale)
                    for one, scale in zip(self.terms, scales.tolist(), strict=True)
                ],
                dtype=np.float32,
            )
            idf = np.float32(self.vocabulary.idf(term))
            impacts = idf * (weights / (np.float32(K1) + weights)) * np.float32(K1 + 1)
            scores += np.float32(factor) * impacts
        return scores

    def holding_all(self, terms: Sequence[str]) -> NDArray[np.int32]:
        """Places of the candidates that hold every one of the terms; of no terms, none."""
        wanted = set(map(as_written, terms))
        found = [i for i, one in enumerate(self.terms) if wanted and wanted <= one.every()]
        return np.array(found, dtype=np.int32)

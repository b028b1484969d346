"""The terms of a passage as Milvus reads them, and what those of some passages score.

Milvus's own function makes BM25 of a text. It is given our terms, stemmed as the book's are, in a
form that its analyser keeps whole. Which passages come of it is Milvus's; what each of them scores
is worked out here, by the formula of ``index.words.lexical``, so that both engines score alike.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.passages.passage import Passage
from index.words.lexical import FIELD_WEIGHTS, K1, B
from index.words.named_items import terms_of
from index.words.postings import fields_of
from index.words.term_lists import TermLists
from index.words.terms import Stemmer

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
class CandidateWords:
    """The words of some candidates, for BM25F as the whole book's statistics have it.

    ``lists`` are those of the book, ``means`` the mean lengths of its fields. Scores go by the
    order of ``terms``; ids are places in it.
    """

    lists: TermLists
    means: Sequence[float]
    terms: Sequence[PassageTerms]

    def scores(self, weighted_terms: Mapping[str, float]) -> NDArray[np.float32]:
        """BM25F scores (n,) for terms, each with the weight it counts with."""
        scores = np.zeros(len(self.terms), dtype=np.float32)
        lengths = np.array([one.lengths for one in self.terms], dtype=np.float64)
        means = np.array(self.means)
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
            idf = np.float32(self.lists.idf(term))
            impacts = idf * (weights / (np.float32(K1) + weights)) * np.float32(K1 + 1)
            scores += np.float32(factor) * impacts
        return scores

    def holding_all(self, terms: Sequence[str]) -> NDArray[np.int32]:
        """Places of the candidates that hold every one of the terms; of no terms, none."""
        wanted = set(map(as_written, terms))
        found = [i for i, one in enumerate(self.terms) if wanted and wanted <= one.every()]
        return np.array(found, dtype=np.int32)

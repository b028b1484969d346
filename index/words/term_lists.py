"""Which passages hold each term of a book, whatever it adds to their score."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.vectors.mapped_arrays import load_mapped, save_array
from index.words.postings import PASSAGES_FILE, STARTS_FILE, TERMS_FILE
from index.words.terms import Stemmer

# What ``TermLists`` is kept in.
LIST_FILES = (TERMS_FILE, STARTS_FILE, PASSAGES_FILE)


@dataclass(frozen=True, slots=True)
class TermLists:
    """Terms with the passages that hold them.

    ``rows`` numbers the terms; row r's passages stand in ``passages[starts[r]:starts[r + 1]]``
    (int32, ascending). ``word_counts`` holds every normalised word with the number of passages
    that hold it. ``size`` is the number of passages of the book.
    """

    rows: Mapping[str, int]
    word_counts: Mapping[str, int]
    starts: NDArray[np.int64]
    passages: NDArray[np.int32]
    size: int
    stemmer: Stemmer

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read what ``save`` wrote; the lists stay on disk until they are needed."""
        stored = json.loads((folder / TERMS_FILE).read_text(encoding="utf-8"))
        return cls(
            rows={term: row for row, term in enumerate(stored["terms"])},
            word_counts=stored["words"],
            starts=np.load(folder / STARTS_FILE),
            passages=load_mapped(folder / PASSAGES_FILE),
            size=stored["size"],
            stemmer=Stemmer(),
        )

    def save(self, folder: Path) -> None:
        """Write them into the folder of a generation."""
        stored = {"size": self.size, "terms": list(self.rows), "words": dict(self.word_counts)}
        (folder / TERMS_FILE).write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")
        save_array(folder / STARTS_FILE, self.starts)
        save_array(folder / PASSAGES_FILE, self.passages)

    def count(self, term: str) -> int:
        """How many passages hold a term."""
        return len(self.holding(term))

    def holding(self, term: str) -> NDArray[np.int32]:
        """Ids of the passages that hold a term, ascending."""
        return self.passages[self._span(term)]

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
        return idf_of(self.size, self.count(term))

    def _span(self, term: str) -> slice:
        row = self.rows.get(term)
        return slice(0, 0) if row is None else slice(self.starts[row], self.starts[row + 1])


def idf_of(size: int, holding: int) -> float:
    """How telling a term is that ``holding`` of ``size`` passages hold."""
    return math.log(1 + (size - holding + 0.5) / (holding + 0.5))

"""What a replica knows of all passages of a book, beside which of them hold each term."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.vectors.mapped_arrays import load_mapped, save_array
from index.words.postings import FIELDS

FACTS_FILE = "passages.json"
IDS_FILE = "passage_ids.npy"


@dataclass(frozen=True, slots=True)
class BookFacts:
    """What is known of all passages: ``ids`` (n,), int64, in the order of the book.

    ``means`` are the mean lengths of the fields in terms, ``speaking`` all that stands in the field
    of that name: the roles that speak in a passage, together.
    """

    ids: NDArray[np.int64]
    means: tuple[float, ...]
    speaking: tuple[str, ...]

    @classmethod
    def of(
        cls, ids: Sequence[int], lengths: Sequence[Sequence[int]], speaking: Sequence[str]
    ) -> Self:
        """The facts of passages in order, given each one's id and the lengths of its fields."""
        every = np.array(lengths, dtype=np.float64).reshape(-1, FIELDS)
        means = np.maximum(every.sum(axis=0) / max(len(every), 1), 1.0)
        return cls(
            np.array(ids, dtype=np.int64),
            tuple(map(float, means)),
            tuple(sorted(set(speaking))),
        )

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read what ``save`` wrote."""
        stored = json.loads((folder / FACTS_FILE).read_text(encoding="utf-8"))
        ids = load_mapped(folder / IDS_FILE)
        return cls(ids, tuple(stored["means"]), tuple(stored["speaking"]))

    def save(self, folder: Path) -> None:
        """Write it into a folder."""
        stored = {"means": self.means, "speaking": self.speaking}
        (folder / FACTS_FILE).write_text(json.dumps(stored, ensure_ascii=False), "utf-8")
        save_array(folder / IDS_FILE, self.ids)

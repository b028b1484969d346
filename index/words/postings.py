"""Which terms stand in which passages, and how often, before anything is weighted.

The postings of a passage depend on nothing but the passage, so that a book that changes takes over
those of what stayed. What counts in a book as a whole, such as how many passages hold a term, is
worked out from them (``index.words.lexical``).
"""

import json
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

FIELDS = 3
# How often a term may stand in one field; a passage is shorter than that.
_MOST = 0xFFFF

TERMS_FILE = "terms.json"
STARTS_FILE = "term_starts.npy"
PASSAGES_FILE = "term_passages.npy"
_FREQUENCIES_FILE = "term_frequencies.npy"
_LENGTHS_FILE = "field_lengths.npy"

Places = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Postings:
    """The terms of passages in order, and the passages of each.

    Row r's passages stand in ``passages[starts[r]:starts[r + 1]]`` (int32, ascending), with how
    often the term stands in heading, question and body in ``frequencies`` (n, 3), uint16; nowhere,
    where it is the number of the passage's item. ``lengths`` (passages, 3), int32, are those of the
    fields in terms. ``word_counts`` holds every normalised word with the number of passages that
    hold it.
    """

    terms: Sequence[str]
    starts: NDArray[np.int64]
    passages: Places
    frequencies: NDArray[np.uint16]
    lengths: NDArray[np.int32]
    word_counts: Mapping[str, int]

    @classmethod
    def of(cls, passages: Sequence[Passage], stemmer: Stemmer) -> Self:
        """The postings of passages, which count as 0, 1, 2, … in the order given."""
        numbers: dict[str, int] = {}
        # Columns of plain numbers: a large book has tens of millions of entries.
        terms, holders, often, lengths = array("i"), array("i"), array("H"), array("i")
        for place, passage in enumerate(passages):
            fields = [Counter(stemmer.terms(text)) for text in fields_of(passage)]
            lengths.extend(field.total() for field in fields)
            named = dict.fromkeys(terms_of(passage.citation))
            for term in dict.fromkeys([*(t for field in fields for t in field), *named]):
                terms.append(numbers.setdefault(term, len(numbers)))
                holders.append(place)
                often.extend([0 if term in named else min(f[term], _MOST) for f in fields])
        order = sorted(numbers)
        row_of = np.empty(len(order), dtype=np.int64)
        row_of[[numbers[term] for term in order]] = np.arange(len(order))
        return cls(
            order,
            *_sorted(
                row_of[np.array(terms, dtype=np.int32)],
                np.array(holders, dtype=np.int32),
                np.array(often, dtype=np.uint16).reshape(-1, FIELDS),
                (len(order), len(passages)),
            ),
            lengths=np.array(lengths, dtype=np.int32).reshape(-1, FIELDS),
            word_counts=word_counts(f"{p.heading} {p.text}" for p in passages),
        )

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Read the postings of a generation. Raises ``FileNotFoundError`` where it keeps none."""
        stored = json.loads((folder / TERMS_FILE).read_text(encoding="utf-8"))
        return cls(
            terms=stored["terms"],
            starts=np.load(folder / STARTS_FILE),
            passages=load_mapped(folder / PASSAGES_FILE),
            frequencies=load_mapped(folder / _FREQUENCIES_FILE),
            lengths=np.load(folder / _LENGTHS_FILE),
            word_counts=stored["words"],
        )

    def save(self, folder: Path) -> None:
        """Write what the lexical index made of them, beside which they stand, does not hold."""
        save_array(folder / _FREQUENCIES_FILE, self.frequencies)
        save_array(folder / _LENGTHS_FILE, self.lengths)

    def joined(
        self, places: Places, gone: Mapping[str, int], added: "Postings", added_places: Places
    ) -> "Postings":
        """The postings of a book of which these are the earlier ones and ``added`` are new.

        ``places`` says where each passage goes, -1 where it goes nowhere; those that stay keep
        their order. ``gone`` are the word counts of those that go.
        """
        rows, holders, often = self._moved(places)
        held = np.unique(rows).tolist()
        terms = sorted({*(self.terms[row] for row in held), *added.terms})
        number = {term: row for row, term in enumerate(terms)}
        new_rows, new_holders, new_often = added._moved(added_places)
        all_rows = _numbers(self.terms, number)[rows], _numbers(added.terms, number)[new_rows]
        size = int((places >= 0).sum()) + len(added_places)
        lengths = np.empty((size, FIELDS), dtype=np.int32)
        lengths[places[places >= 0]] = self.lengths[places >= 0]
        lengths[added_places] = added.lengths
        counts = Counter(self.word_counts)
        counts.update(added.word_counts)
        counts.subtract(gone)
        return Postings(
            terms,
            *_sorted(
                np.concatenate(all_rows),
                np.concatenate([holders, new_holders]),
                np.concatenate([often, new_often]),
                (len(terms), size),
            ),
            lengths=lengths,
            word_counts={word: count for word, count in sorted(counts.items()) if count},
        )

    def _moved(self, places: Places) -> tuple[NDArray[np.int64], Places, NDArray[np.uint16]]:
        """Term row, new place and frequencies of every entry whose passage goes somewhere."""
        rows = np.repeat(np.arange(len(self.terms), dtype=np.int64), np.diff(self.starts))
        moved = places[self.passages]
        stays = moved >= 0
        return rows[stays], moved[stays], self.frequencies[stays]


def word_counts(texts: Iterable[str]) -> dict[str, int]:
    """In how many of the texts each normalised word stands."""
    counts = Counter[str]()
    for text in texts:
        counts.update(set(words(text)))
    return dict(sorted(counts.items()))


def _sorted(
    rows: NDArray[np.int64], holders: Places, often: NDArray[np.uint16], shape: tuple[int, int]
) -> tuple[NDArray[np.int64], Places, NDArray[np.uint16]]:
    """Starts of the terms, passages and frequencies, by term and then by passage.

    ``shape`` is the number of terms and of passages.
    """
    terms, passages = shape
    # Two sorted runs, laid end to end, are sorted stably in the time it takes to read them.
    order = np.argsort(rows * max(passages, 1) + holders, kind="stable")
    counts = np.bincount(rows, minlength=terms)
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    return starts, holders[order], often[order]


def _numbers(terms: Sequence[str], number: Mapping[str, int]) -> NDArray[np.int64]:
    """The rows that terms have now; -1 for one that no passage holds any more."""
    return np.array([number.get(term, -1) for term in terms], dtype=np.int64)


def fields_of(passage: Passage) -> tuple[str, str, str]:
    """Heading, question and body of a passage."""
    asked = passage.quotable_from - passage.start if passage.kind == "exchange" else 0
    return passage.heading, passage.text[:asked], passage.text[asked:]

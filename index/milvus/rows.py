"""A passage as a row of Milvus, and what comes back of it.

A row's id is a hash of all that it holds, so a row never changes: another text has another id, and
bringing a book up to date writes the rows that are new and takes away those that are gone.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from typing import Self

import numpy as np

from index.book.book import Outline
from index.book.book_file import damaged_index
from index.book.filters import together
from index.milvus.connection import Row
from index.milvus.terms import MOST_BYTES, PassageTerms
from index.passages.citations import Citation
from index.passages.passage import Passage
from index.vectors.passage_vectors import UNIT_DTYPE, PassageVectors, UnitKind, Units
from ingest.record import Speech

# What a search reads of a row to rank it, and what is shown of it.
RANKED = ("terms", "lengths", "vectors")
SHOWN = ("passage",)
# Base64 keeps three bytes in four characters.
_PIECE = MOST_BYTES // 4 * 3
_ID_BYTES = 8


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """All of a passage that Milvus keeps; ``spans`` (units, 2) are those of its units."""

    passage: Passage
    outline: Outline
    spans: Units
    vectors: PassageVectors
    terms: PassageTerms

    @classmethod
    def of(
        cls,
        passage: Passage,
        outline: Outline,
        units: Units,
        vectors: PassageVectors,
        terms: PassageTerms,
    ) -> Self:
        """A passage of a generation under the id that it has in Milvus."""
        made = cls(passage, outline, units, vectors, terms.fitting())
        return replace(made, passage=replace(passage, id=made._hash()))

    def _hash(self) -> int:
        held = f"{self._words()} {self.outline.panel} {self.outline.date}".encode()
        return hashed(held + self._blob() + self.terms.text.encode())

    def _words(self) -> str:
        """The passage without its id, which is made of this."""
        stored = {**asdict(self.passage), "citation": self.passage.citation.to_json()}
        stored["speeches"] = [(s.start, s.end, s.role, s.title) for s in self.passage.speeches]
        del stored["id"]
        return json.dumps(stored, ensure_ascii=False)

    def _blob(self) -> bytes:
        spans = np.stack([self.spans["start"], self.spans["end"]], axis=1).astype(np.int32)
        return len(spans).to_bytes(4, "big") + spans.tobytes() + self.vectors.to_bytes()

    def row(self) -> Row:
        """What is written."""
        return {
            "id": self.passage.id,
            "vector": self.vectors.units[0].astype(np.float32),
            "terms": self.terms.text,
            "lengths": self.terms.lengths,
            "panel": self.outline.panel or "",
            "date": day_number(self.outline.date),
            "kind": self.passage.kind,
            "speaking": speaking_in(self.passage),
            "version": self.passage.version_id,
            "passage": pieces(self._words().encode()),
            "vectors": pieces(self._blob()),
        }


@dataclass(frozen=True, slots=True)
class RankedRow:
    """What a search ranks a passage by."""

    terms: PassageTerms
    units: Units
    vectors: PassageVectors

    @classmethod
    def read(cls, row: Row, dimension: int) -> Self:
        """Read it from a row."""
        blob = joined(row["vectors"])
        count = int.from_bytes(blob[:4], "big")
        at = 4 + count * 2 * 4
        spans = np.frombuffer(blob[4:at], dtype=np.int32).reshape(count, 2)
        vectors = PassageVectors.from_bytes(blob[at:], dimension)
        units = np.zeros(count, dtype=UNIT_DTYPE)
        units["start"], units["end"] = spans.T
        units["kind"] = [UnitKind.PASSAGE, *[UnitKind.SENTENCE] * (count - 1)]
        units["first_token"], units["end_token"] = vectors.unit_tokens.T
        lengths = [int(length) for length in row["lengths"]]
        return cls(PassageTerms.parse(row["terms"], lengths), units, vectors)


def read_passage(row: Row) -> Passage:
    """The passage of a row."""
    stored = json.loads(joined(row["passage"]))
    stored["speeches"] = tuple(Speech(*speech) for speech in stored["speeches"])
    stored["citation"] = Citation.from_json(stored["citation"])
    return Passage(id=int(row["id"]), **stored)


def speaking_in(passage: Passage) -> str:
    """The roles that speak in a passage, together, always in the same order."""
    return together(sorted(passage.citation.speakers))


def hashed(data: bytes) -> int:
    """A number that stands for bytes, and fits what Milvus counts by."""
    return int.from_bytes(blake2b(data, digest_size=_ID_BYTES).digest(), "big") >> 1


def group_of(passage: Passage, first_start: int) -> int:
    """What the parts of an exchange share, told by its document and where its first part begins."""
    return hashed(f"{passage.document} {passage.version_id} {first_start}".encode())


def day_number(date: str | None) -> int:
    """A day (ISO 8601) as a number that grows with it; 0 for none."""
    return int(date.replace("-", "")) if date else 0


def pieces(data: bytes) -> list[str]:
    """Bytes as texts that each fit into a field."""
    starts = range(0, len(data), _PIECE)
    return [b64encode(data[at : at + _PIECE]).decode() for at in starts]


def joined(texts: Sequence[str]) -> bytes:
    """The bytes that ``pieces`` made texts of. Raises ``DamagedIndexError`` for others."""
    try:
        return b"".join(b64decode(text, validate=True) for text in texts)
    except ValueError as error:
        raise damaged_index("a row of it is no row") from error

"""A passage as a row of Milvus, and what comes back of it.

A row's id is a hash of all that it holds, so a row never changes: another text has another id, and
bringing a book up to date writes the rows that are new and takes away those that are gone.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
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
from index.vectors.passage_vectors import UNIT_DTYPE, HalfVectors, PassageVectors, UnitKind, Units
from ingest.record import Speech

# What a search reads of a row to rank it, and what is shown of it.
RANKED = ("terms", "lengths", "vectors")
SHOWN = ("passage",)
# Base64 keeps three bytes in four characters.
_PIECE = MOST_BYTES // 4 * 3
_ID_BYTES = 8


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """All of a passage that Milvus keeps.

    ``words`` is the passage without its id, which is made of all the rest; ``ranked`` is what
    ``RankedRow`` reads beside terms.
    """

    passage: Passage
    outline: Outline
    terms: PassageTerms
    vector: HalfVectors
    words: bytes
    ranked: bytes

    @classmethod
    def of(
        cls,
        passage: Passage,
        outline: Outline,
        units: Units,
        vectors: PassageVectors,
        terms: PassageTerms,
    ) -> Self:
        """A passage of a generation under the id that it has in Milvus; ``units`` are its own."""
        terms = terms.fitting()
        words = _words(passage)
        spans = np.stack([units["start"], units["end"]], axis=1).astype(np.int32)
        ranked = len(spans).to_bytes(4, "big") + spans.tobytes() + vectors.to_bytes()
        held = words + f" {outline.panel} {outline.date}".encode() + ranked + terms.text.encode()
        kept = replace(passage, id=hashed(held))
        return cls(kept, outline, terms, vectors.units[0], words, ranked)

    def row(self) -> Row:
        """What is written."""
        return {
            "id": self.passage.id,
            "vector": self.vector.astype(np.float32),
            "terms": self.terms.text,
            "lengths": self.terms.lengths,
            "panel": self.outline.panel or "",
            "date": day_number(self.outline.date),
            "kind": self.passage.kind,
            "speaking": speaking_in(self.passage),
            "version": self.passage.version_id,
            "passage": pieces(self.words),
            "vectors": pieces(self.ranked),
        }


def _words(passage: Passage) -> bytes:
    # ``asdict`` copies whatever is in a passage, which takes longer than all else here.
    stored = {one.name: getattr(passage, one.name) for one in fields(Passage) if one.name != "id"}
    stored["citation"] = passage.citation.to_json()
    stored["speeches"] = [(s.start, s.end, s.role, s.title) for s in passage.speeches]
    return json.dumps(stored, ensure_ascii=False).encode()


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

"""What has a vector of its own, and all that is kept of one pass of the model over a passage.

A unit is a passage as a whole or one of its sentences. Passages win on topical questions, sentences
on look-ups, so both are searched together; each points back to its passage. All vectors of a
passage come from one pass of the model: a sentence's is the mean of its tokens' vectors. Encoding
sentences and pairs of them by themselves reads every word three times more and, fused with late
interaction, ranks no better (nDCG@10 0.863 so against 0.849 over the seed pages' tuning questions);
pairs add nothing either.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Self

import numpy as np
from numpy.typing import NDArray

from index.vectors.encoder import Encoding, Vectors
from index.vectors.token_bits import Bits, TokenRows, sign_bits
from ingest.language.folding import folded
from ingest.language.sentences import sentence_spans

if TYPE_CHECKING:
    from index.passages.chunking import Chunk

HalfVectors = NDArray[np.float16]
KEY_BYTES = 16

# ``first_token`` to ``end_token`` are the rows of the passage's own tokens that it covers.
UNIT_DTYPE = np.dtype(
    [
        ("passage", np.int32),
        ("start", np.int32),
        ("end", np.int32),
        ("kind", np.int8),
        ("first_token", np.int32),
        ("end_token", np.int32),
    ]
)
Units = NDArray[np.void]


class UnitKind(IntEnum):
    """How much of a passage a unit covers."""

    PASSAGE = 0
    SENTENCE = 1


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage or a sentence of it, with the span of the stored text that it covers."""

    passage: int
    start: int
    end: int
    kind: UnitKind


@dataclass(frozen=True, slots=True)
class PassageVectors:
    """The vectors (units, dimension) of a passage's units, float16, and its tokens' bits.

    Half precision changes a cosine by less than 0.001. ``unit_tokens`` (units, 2) says which rows
    of ``tokens`` each unit covers.
    """

    units: HalfVectors
    tokens: Bits
    unit_tokens: TokenRows

    @classmethod
    def of(cls, chunk: "Chunk", units: Sequence[Unit], encoding: Encoding) -> Self:
        """What is kept of a passage's encoding; only its own words' tokens, not the headings'."""
        passage = chunk.passage
        own = tokens_within(chunk, encoding, passage.start, passage.end)
        return cls(
            units=unit_vectors(chunk, units, encoding).astype(np.float16),
            tokens=sign_bits(encoding.tokens[own]),
            unit_tokens=unit_tokens(chunk, units, encoding),
        )

    @classmethod
    def from_bytes(cls, stored: bytes, dimension: int) -> Self:
        """Read what ``to_bytes`` made. Raises ``ValueError`` for bytes that do not come out."""
        count = int.from_bytes(stored[:4], "big")
        rows = 4 + count * dimension * 2
        bits = rows + count * 2 * 4
        if len(stored) < bits or (len(stored) - bits) % -(-dimension // 8):
            raise ValueError("these bytes hold no vectors of this dimension")
        return cls(
            units=np.frombuffer(stored[4:rows], dtype=np.float16).reshape(count, dimension),
            unit_tokens=np.frombuffer(stored[rows:bits], dtype=np.int32).reshape(count, 2),
            tokens=np.frombuffer(stored[bits:], dtype=np.uint8).reshape(-1, -(-dimension // 8)),
        )

    def to_bytes(self) -> bytes:
        """All of it in one row of bytes."""
        parts = (self.units, self.unit_tokens, self.tokens)
        return len(self.units).to_bytes(4, "big") + b"".join(part.tobytes() for part in parts)


def passage_key(chunk: "Chunk", units: Sequence[Unit]) -> bytes:
    """A hash of all that a passage's vectors depend on: what is read, and how it is divided.

    What is read is folded, as the encoder has it.
    """
    start = chunk.passage.start
    cuts = [(unit.start - start, unit.end - start) for unit in units]
    read = f"{chunk.text_starts_at} {cuts} {folded(chunk.encoded_text)[0]}"
    return hashlib.blake2b(read.encode(), digest_size=KEY_BYTES).digest()


def units_of(chunk: "Chunk") -> list[Unit]:
    """The units of one passage: itself, then each of its sentences."""
    passage = chunk.passage
    whole = Unit(passage.id, passage.start, passage.end, UnitKind.PASSAGE)
    sentences = [
        Unit(passage.id, passage.start + start, passage.start + end, UnitKind.SENTENCE)
        for start, end in sentence_spans(passage.text)
    ]
    return [whole, *sentences]


def unit_vectors(chunk: "Chunk", units: Sequence[Unit], encoding: Encoding) -> Vectors:
    """The vectors (len(units), dimension) of a passage's units, of unit length.

    A sentence that no token stands for has the vector of the whole passage.
    """
    vectors = np.tile(encoding.whole, (len(units), 1))
    for row, unit in enumerate(units):
        if unit.kind is UnitKind.SENTENCE:
            is_inside = tokens_within(chunk, encoding, unit.start, unit.end)
            if is_inside.any():
                vectors[row] = encoding.tokens[is_inside].mean(axis=0)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    normalised: Vectors = vectors / np.maximum(lengths, np.finfo(np.float32).tiny)
    return normalised


def tokens_within(chunk: "Chunk", encoding: Encoding, start: int, end: int) -> NDArray[np.bool_]:
    """Which tokens (n,) of a passage's encoding overlap a span of the stored text."""
    shift = chunk.text_starts_at - chunk.passage.start
    first, last = encoding.spans[:, 0], encoding.spans[:, 1]
    inside: NDArray[np.bool_] = (first < end + shift) & (last > start + shift) & (last > first)
    return inside


def unit_tokens(chunk: "Chunk", units: Sequence[Unit], encoding: Encoding) -> TokenRows:
    """The rows (len(units), 2), half-open, of the passage's own tokens that each unit covers.

    Both are 0 for a unit that no token stands for.
    """
    passage = chunk.passage
    own = tokens_within(chunk, encoding, passage.start, passage.end)
    row_of = np.cumsum(own) - 1
    rows = np.zeros((len(units), 2), dtype=np.int32)
    for number, unit in enumerate(units):
        inside = row_of[own & tokens_within(chunk, encoding, unit.start, unit.end)]
        if len(inside):
            rows[number] = inside[0], inside[-1] + 1
    return rows


def unit_array(units: Sequence[Unit], tokens: TokenRows) -> Units:
    """The units with the tokens (len(units), 2) of each as an array of ``UNIT_DTYPE``."""
    rows = [
        (u.passage, u.start, u.end, u.kind, first, end)
        for u, (first, end) in zip(units, tokens.tolist(), strict=True)
    ]
    return np.array(rows, dtype=UNIT_DTYPE)

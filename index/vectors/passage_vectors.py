"""Everything that is kept of one pass of the model over a passage."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.passages.chunking import Chunk
from index.vectors.encoder import Encoding
from index.vectors.token_bits import Bits, sign_bits
from index.vectors.units import TokenRows, Unit, tokens_within, unit_tokens, unit_vectors

HalfVectors = NDArray[np.float16]
KEY_BYTES = 16


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
    def of(cls, chunk: Chunk, units: Sequence[Unit], encoding: Encoding) -> Self:
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


def passage_key(chunk: Chunk, units: Sequence[Unit]) -> bytes:
    """A hash of all that a passage's vectors depend on: what is read, and how it is divided."""
    start = chunk.passage.start
    cuts = [(unit.start - start, unit.end - start) for unit in units]
    read = f"{chunk.text_starts_at} {cuts} {chunk.encoded_text}"
    return hashlib.blake2b(read.encode(), digest_size=KEY_BYTES).digest()

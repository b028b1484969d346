"""Units: what is encoded. A passage as a whole, and windows of one and of two of its sentences.

Passages win on topical questions, short windows on look-ups, so several granularities are
searched together; each points back to its passage.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.chunking import Chunk
from index.packing import CountTokens, Limit, pack
from ingest.sentences import sentence_spans

UNIT_DTYPE = np.dtype(
    [("passage", np.int32), ("start", np.int32), ("end", np.int32), ("kind", np.int8)]
)
Units = NDArray[np.void]


class UnitKind(IntEnum):
    """How much of a passage a unit covers."""

    PASSAGE = 0
    SENTENCE = 1
    PAIR = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """One text to encode, with the span of the stored text that it covers."""

    passage: int
    start: int
    end: int
    kind: UnitKind
    encoded_text: str


def units_of(chunk: Chunk, count: CountTokens, max_tokens: int) -> Iterator[Unit]:
    """The units of one passage: itself, each sentence, each pair of neighbouring sentences.

    A sentence longer than the encoder reads is cut into pieces that it can; a pair that is too
    long is left out, since both its sentences are units already.
    """
    passage = chunk.passage
    yield Unit(passage.id, passage.start, passage.end, UnitKind.PASSAGE, chunk.encoded_text)
    text, offset = passage.text, passage.start
    limit = Limit(max_tokens, len(text))
    sentences = [
        piece for span in sentence_spans(text) for piece in pack(text, [span], limit, count)
    ]
    for start, end in sentences:
        yield Unit(passage.id, offset + start, offset + end, UnitKind.SENTENCE, text[start:end])
    pairs = [(a[0], b[1]) for a, b in pairwise(sentences)]
    tokens = count([text[start:end] for start, end in pairs]) if pairs else []
    for (start, end), length in zip(pairs, tokens, strict=True):
        if length <= max_tokens:
            yield Unit(passage.id, offset + start, offset + end, UnitKind.PAIR, text[start:end])


def unit_array(units: list[Unit]) -> Units:
    """The units' passages and spans as an array of ``UNIT_DTYPE``, one row a unit."""
    return np.array([(u.passage, u.start, u.end, u.kind) for u in units], dtype=UNIT_DTYPE)

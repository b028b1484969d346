"""Token vectors for late interaction, one bit a dimension, on disk and mapped into memory.

A token's vector is kept as the signs of its components: 48 bytes for 384 dimensions. The query's
token vectors stay whole, and the inner product of a whole vector with signs divided by the square
root of the dimension stands for the cosine (asymmetric sign quantisation, the idea behind RaBitQ;
Gao and Long, SIGMOD 2024, without its rotation). Over the tuning questions of both sets, in nDCG@10
averaged: whole token vectors 0.914, signs 0.908, 64 principal components in 8 bits 0.892. It needs
nothing learned from a book, so the bits of a passage depend on nothing but its text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.vectors.encoder import Vectors
from index.vectors.joined_rows import JoinedRows

# On the tuning questions of both sets and of the seed pages among 3,000 unrelated passages, nDCG@10
# averaged: without stretches 0.870, with a share of 0.25 0.870, 0.5 0.875, 1 0.873.
STRETCH_SHARE = 0.5
BLOCK_TOKENS = 24
# A product of matrices of no more multiplications than this is done by OpenBLAS without packing,
# which takes half as long for the few tokens of a query; so many numbers stay in the cache.
_UNPACKED = 1_000_000
_IN_CACHE = 100_000

Bits = NDArray[np.uint8]
TokenRows = NDArray[np.int32]
Rows = NDArray[np.int64]


def sign_bits(vectors: Vectors) -> Bits:
    """Signs of vectors (n, dimension) as bits (n, ceil(dimension / 8)); set where not negative."""
    return np.packbits(vectors >= 0, axis=1)


@dataclass(frozen=True, slots=True)
class TokenBits:
    """The tokens of every passage: rows ``starts[i]`` to ``starts[i + 1]`` are passage i's."""

    bits: Bits | JoinedRows
    starts: NDArray[np.int64]
    dimension: int

    @classmethod
    def build(cls, passages: Sequence[Bits], dimension: int) -> Self:
        """Put together the bits of passages in order of their ids."""
        empty = np.empty((0, -(-dimension // 8)), dtype=np.uint8)
        return cls(
            bits=np.concatenate([empty, *passages]),
            starts=np.cumsum([0, *map(len, passages)], dtype=np.int64),
            dimension=dimension,
        )

    def of_passage(self, passage: int) -> Bits:
        """The bits (n, ceil(dimension / 8)) of one passage's tokens."""
        return self.bits[self.starts[passage] : self.starts[passage + 1]]

    def similarities(self, query: Vectors, passages: Sequence[int]) -> "Similarities":
        """Similarities of the tokens of passages to a query's tokens (n, dimension), of length 1.

        An inner product with signs, divided by the square root of the dimension, stands for a
        cosine: about -0.8 to 0.8.
        """
        starts = self.starts
        counts = np.array([starts[p + 1] - starts[p] for p in passages], dtype=np.int64)
        empty = np.empty((0, self.bits.shape[1]), dtype=np.uint8)
        bits = np.concatenate([empty, *map(self.of_passage, passages)])
        values = _products(bits, query)
        values *= np.float32(self.dimension**-0.5)
        return Similarities(values, np.cumsum([0, *counts.tolist()], dtype=np.int64))

    def late_interaction(
        self, query: Vectors, weights: Vectors, passages: Sequence[int]
    ) -> NDArray[np.float32]:
        """How well each passage answers a query; see ``Similarities.late_interaction``."""
        return self.similarities(query, passages).late_interaction(weights)


@dataclass(frozen=True, slots=True)
class Similarities:
    """Similarities (tokens, n) of the tokens of several passages to a query's n tokens.

    Rows ``starts[i]`` to ``starts[i + 1]`` are those of the i-th passage.
    """

    values: Vectors
    starts: NDArray[np.int64]

    def of(self, row: int) -> Vectors:
        """Those (tokens, n) of one of the passages."""
        return self.values[self.starts[row] : self.starts[row + 1]]

    def greatest(self, rows: Sequence[int] | Rows, firsts: TokenRows, ends: TokenRows) -> Vectors:
        """The greatest similarities (m, n) to m stretches of the passages' tokens.

        ``rows`` (m,) says of which passage each is, ``firsts`` and ``ends`` (m,), half-open, of
        which of its tokens; nought where a stretch is empty.
        """
        found = np.zeros((len(firsts), self.values.shape[1]), dtype=np.float32)
        some = np.flatnonzero(firsts < ends)
        if len(some):
            begins = self.starts[np.asarray(rows)[some]]
            lengths = (ends[some] - firsts[some]).astype(np.int64)
            spans = zip(
                (begins + firsts[some]).tolist(), (begins + ends[some]).tolist(), strict=True
            )
            together = np.concatenate([self.values[start:end] for start, end in spans])
            found[some] = np.maximum.reduceat(together, np.cumsum(lengths) - lengths, axis=0)
        return found

    def raise_to(self, least: float, rows: Sequence[int] | Rows, column: int) -> None:
        """Let every token of some passages match one of the query's at least so well."""
        for row in rows:
            values = self.of(row)[:, column]
            np.maximum(values, np.float32(least), out=values)

    def late_interaction(self, weights: Vectors) -> NDArray[np.float32]:
        """How well each passage answers the query, token by token, in the order given.

        The mean over the query's tokens, weighted by ``weights`` (n,), of each one's
        similarity to the nearest token ("MaxSim"; Khattab and Zaharia, SIGIR 2020): half of it over
        the whole passage, half over that stretch of about ``2 * BLOCK_TOKENS`` of its tokens where
        it is greatest, so that words which answer together count for more than words strewn about.
        About -0.8 to 0.8, higher is better. A passage without tokens scores 0.
        """
        counts = np.diff(self.starts)
        scores = np.zeros(len(counts), dtype=np.float32)
        has_tokens = np.flatnonzero(counts)
        if not len(has_tokens):
            return scores
        firsts, owners = _blocks(counts[has_tokens])
        best: Vectors = np.maximum.reduceat(self.values, firsts, axis=0)
        heads = np.searchsorted(owners, np.arange(len(has_tokens)))
        share = weights / weights.sum()
        whole = np.maximum.reduceat(best, heads, axis=0) @ share
        stretch = np.maximum.reduceat(_with_next(best, owners) @ share, heads)
        scores[has_tokens] = (1 - STRETCH_SHARE) * whole + STRETCH_SHARE * stretch
        return scores


def _products(bits: Bits, query: Vectors) -> Vectors:
    """Inner products (n, query tokens) of the signs that bits stand for with a query's tokens.

    With bits 0 and 1 in place of the signs, q · signs = 2 q · bits - sum(q).
    """
    transposed = np.ascontiguousarray(query.T)
    products = np.empty((len(bits), len(query)), dtype=np.float32)
    length = max(1, min(_UNPACKED // max(len(query), 1), _IN_CACHE) // len(transposed))
    ones = np.empty((min(length, len(bits)), len(transposed)), dtype=np.float32)
    for at in range(0, len(bits), length):
        piece = np.unpackbits(bits[at : at + length], axis=1, count=len(transposed))
        ones[: len(piece)] = piece
        np.matmul(ones[: len(piece)], transposed, out=products[at : at + len(piece)])
    products *= 2
    products -= query.sum(axis=1)
    return products


def _blocks(counts: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where blocks of tokens begin in passages laid end to end, and the passage of each block."""
    blocks = -(-counts // BLOCK_TOKENS)
    owners = np.repeat(np.arange(len(counts)), blocks)
    number = np.arange(len(owners)) - np.repeat(np.cumsum(blocks) - blocks, blocks)
    passage_firsts = np.cumsum(counts) - counts
    return passage_firsts[owners] + number * BLOCK_TOKENS, owners


def _with_next(best: Vectors, owners: NDArray[np.int64]) -> Vectors:
    """The greater of each block's values and those of the next block of the same passage."""
    joined = best.copy()
    goes_on = np.flatnonzero(owners[:-1] == owners[1:])
    joined[goes_on] = np.maximum(best[goes_on], best[goes_on + 1])
    return joined

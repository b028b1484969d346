"""The vectors of passages in a row as a generation keeps them, and taking over those of another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.passages.stretches import Stretch
from index.vectors.joined_rows import JoinedRows, joined_rows
from index.vectors.mapped_arrays import load_mapped, save_rows
from index.vectors.passage_vectors import (
    KEY_BYTES,
    HalfVectors,
    PassageVectors,
    Unit,
    Units,
    unit_array,
)
from index.vectors.segments import (
    Piece,
    joined,
    link,
    load_pieces,
    save_pieces,
    segment_files,
    token_bits_file,
    unit_vectors_file,
)
from index.vectors.token_bits import Bits

STARTS_FILE = "token_starts.npy"
UNITS_FILE = "units.npy"
KEYS_FILE = "keys.npy"

KEY_DTYPE = np.dtype((np.void, KEY_BYTES))
Keys = NDArray[np.void]


@dataclass(frozen=True, slots=True)
class Block:
    """The unit vectors (units, dimension) and token bits of passages in a row.

    ``piece`` is where they stand already, ``None`` where they are new.
    """

    unit_vectors: HalfVectors
    bits: Bits
    piece: Piece | None = None


@dataclass(frozen=True, slots=True)
class VectorRows:
    """What is kept of the vectors of passages in a row, whose unit vectors and bits are in blocks.

    ``keys`` (passages,) are those their vectors are kept under, ``token_counts`` (passages,) how
    many tokens each has; ``units`` has one row a unit.
    """

    keys: Keys
    units: Units
    token_counts: NDArray[np.int64]
    blocks: Sequence[Block]

    @classmethod
    def of(
        cls,
        keys: Sequence[bytes],
        units: Sequence[Sequence[Unit]],
        vectors: Sequence[PassageVectors],
        dimension: int,
    ) -> Self:
        """Put together those of passages that were encoded."""
        no_rows = np.empty((0, 2), dtype=np.int32)
        no_vectors: HalfVectors = np.empty((0, dimension), dtype=np.float16)
        no_bits: Bits = np.empty((0, -(-dimension // 8)), dtype=np.uint8)
        tokens = np.concatenate([no_rows, *(one.unit_tokens for one in vectors)])
        block = Block(
            np.concatenate([no_vectors, *(one.units for one in vectors)]),
            np.concatenate([no_bits, *(one.tokens for one in vectors)]),
        )
        return cls(
            keys=np.array(keys, dtype=KEY_DTYPE),
            units=unit_array([unit for row in units for unit in row], tokens),
            token_counts=np.array([len(one.tokens) for one in vectors], dtype=np.int64),
            blocks=[block],
        )

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Those of a generation; the blocks stay on disk until they are needed."""
        return cls(
            keys=np.load(folder / KEYS_FILE),
            units=np.load(folder / UNITS_FILE),
            token_counts=np.diff(np.load(folder / STARTS_FILE)),
            blocks=_load_blocks(folder),
        )

    @property
    def unit_vectors(self) -> HalfVectors | JoinedRows:
        """Those of all units, as one array."""
        return joined_rows([block.unit_vectors for block in self.blocks])

    @property
    def bits(self) -> Bits | JoinedRows:
        """Those of all tokens, as one array."""
        return joined_rows([block.bits for block in self.blocks])

    @property
    def token_starts(self) -> NDArray[np.int64]:
        """The row (passages + 1,) at which each passage's tokens begin."""
        return np.concatenate([[0], np.cumsum(self.token_counts)]).astype(np.int64)

    def taken_over(self, stretch: Stretch) -> Self:
        """Those of some of the passages of a generation, numbered as they go by now."""
        units = self.units[stretch.first_unit : stretch.end_unit].copy()
        units["passage"] += stretch.moved
        first_token = int(self.token_counts[: stretch.first].sum())
        counts = self.token_counts[stretch.first : stretch.end]
        rows = range(stretch.first_unit, stretch.end_unit)
        tokens = range(first_token, first_token + int(counts.sum()))
        return type(self)(
            keys=self.keys[stretch.first : stretch.end],
            units=units,
            token_counts=counts,
            blocks=_blocks_within(self.blocks, rows, tokens),
        )


def vector_files(folder: Path) -> list[str]:
    """The names of the files that ``VectorRows.load`` reads in a generation."""
    segments = sorted({piece.segment for piece in load_pieces(folder)})
    return [KEYS_FILE, UNITS_FILE, STARTS_FILE, *segment_files(segments or [0])]


def save_vectors(
    folder: Path, rows: Sequence[VectorRows], kept: frozenset[int], earlier: Path | None
) -> None:
    """Write those of a whole generation, in order; the segments that are ``kept`` are linked.

    Raises ``OSError`` where they find no room.
    """
    blocks = [block for one in rows for block in one.blocks]
    segment = max(kept, default=-1) + 1
    pieces = list(_pieces(blocks, kept, segment))
    if earlier is not None:
        for name in segment_files(sorted(kept)):
            link(name, earlier, folder)
    if any(piece.segment == segment for piece in pieces) or not kept:
        new = [b for b in blocks if b.piece is None or b.piece.segment not in kept]
        save_rows(folder / unit_vectors_file(segment), [block.unit_vectors for block in new])
        save_rows(folder / token_bits_file(segment), [block.bits for block in new])
    save_pieces(folder, joined(pieces))
    save_rows(folder / KEYS_FILE, [one.keys for one in rows])
    save_rows(folder / UNITS_FILE, [one.units for one in rows])
    counts = np.concatenate([[0], *(one.token_counts for one in rows)])
    save_rows(folder / STARTS_FILE, [np.cumsum(counts, dtype=np.int64)])


def _pieces(blocks: Sequence[Block], kept: frozenset[int], segment: int) -> Iterator[Piece]:
    """Where blocks stand in a new generation; what is not kept goes into a segment of its own."""
    unit = token = 0
    for block in blocks:
        units, tokens = len(block.unit_vectors), len(block.bits)
        if block.piece is not None and block.piece.segment in kept:
            yield block.piece
        elif units:
            yield Piece(segment, unit, token, units, tokens)
            unit, token = unit + units, token + tokens


def _load_blocks(folder: Path) -> list[Block]:
    """The blocks of a generation, of which there is at least one."""
    pieces = load_pieces(folder) or [Piece(0, 0, 0, 0, 0)]
    segments = {
        number: tuple(load_mapped(folder / name) for name in segment_files([number]))
        for number in {piece.segment for piece in pieces}
    }
    return [
        Block(
            segments[p.segment][0][p.unit : p.unit + p.units],
            segments[p.segment][1][p.token : p.token + p.tokens],
            p,
        )
        for p in pieces
    ]


def _blocks_within(blocks: Sequence[Block], rows: range, tokens: range) -> list[Block]:
    """What of blocks, laid end to end, lies within some rows of units and of tokens."""
    found: list[Block] = []
    unit = token = 0
    for block in blocks:
        units = _within(rows, unit, len(block.unit_vectors))
        bits = _within(tokens, token, len(block.bits))
        unit, token = unit + len(block.unit_vectors), token + len(block.bits)
        if len(units) and block.piece is not None:
            at = block.piece
            piece = Piece(
                at.segment, at.unit + units.start, at.token + bits.start, len(units), len(bits)
            )
            some = slice(units.start, units.stop), slice(bits.start, bits.stop)
            found.append(Block(block.unit_vectors[some[0]], block.bits[some[1]], piece))
    return found


def _within(rows: range, start: int, count: int) -> range:
    """The rows of a block of ``count`` that begins at ``start``, counted from its first."""
    first = max(rows.start - start, 0)
    return range(first, max(first, min(rows.stop - start, count)))

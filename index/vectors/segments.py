"""The vectors of a generation in segments, which it shares with the generations before and after.

A segment is a pair of files that never change: unit vectors, and the bits of tokens. A generation
links those of the one before, writes what is new into a segment of its own, and keeps a table of
the pieces of which its rows are made up. Segments are joined before they become many, before what
nothing points to becomes much, and whenever some of that was erased from the record.
"""

import os
import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path

import numpy as np

from index.vectors.mapped_arrays import load_mapped, save_array

PIECES_FILE = "pieces.npy"
_LEFT_FILE = "left_versions.npy"
_MANY = 16
# Units beyond the first segment, which every search looks at one by one: some milliseconds.
MOST_UNITS_ASIDE = 25_000
# Share of the first segment's units that nothing may point to.
_MOST_LEFT = 0.25


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows of one segment: so many ``units`` from row ``unit``, and ``tokens`` from ``token``."""

    segment: int
    unit: int
    token: int
    units: int
    tokens: int

    def continues(self, other: "Piece") -> bool:
        """Whether it begins where another ends."""
        end = (other.segment, other.unit + other.units, other.token + other.tokens)
        return (self.segment, self.unit, self.token) == end


def unit_vectors_file(segment: int) -> str:
    """The name of the file of a segment's unit vectors."""
    return f"unit_vectors.{segment}.npy" if segment else "unit_vectors.npy"


def token_bits_file(segment: int) -> str:
    """The name of the file of a segment's token bits."""
    return f"token_bits.{segment}.npy" if segment else "token_bits.npy"


def segment_files(segments: Iterable[int]) -> list[str]:
    """The names of the files of segments."""
    return [name for s in segments for name in (unit_vectors_file(s), token_bits_file(s))]


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """The same pieces, with one in place of those that continue one another."""
    found: list[Piece] = []
    for piece in pieces:
        if found and piece.continues(found[-1]):
            last = found[-1]
            units, tokens = last.units + piece.units, last.tokens + piece.tokens
            found[-1] = replace(last, units=units, tokens=tokens)
        else:
            found.append(piece)
    return found


def segments_kept(pieces: Sequence[Piece], new_units: int, first_units: int) -> frozenset[int]:
    """The segments that are kept as they are, of those that pieces are taken over from.

    None, where all are to be joined into one. ``new_units`` are to be written besides;
    ``first_units`` is how many the first segment holds.
    """
    units = Counter[int]()
    for piece in pieces:
        units[piece.segment] += piece.units
    aside = units.total() - units[0] + new_units
    if aside > min(MOST_UNITS_ASIDE, first_units) or units[0] < (1 - _MOST_LEFT) * first_units:
        return frozenset()
    return frozenset(units) if len(units) <= _MANY else frozenset({0})


def save_pieces(folder: Path, pieces: Sequence[Piece]) -> None:
    """Write the table of a generation's pieces, in order of its passages."""
    rows = np.array([astuple(piece) for piece in pieces], dtype=np.int64)
    save_array(folder / PIECES_FILE, rows.reshape(-1, 5))


def load_pieces(folder: Path) -> list[Piece]:
    """Read the table of a generation's pieces; one that has none is one piece."""
    if (folder / PIECES_FILE).exists():
        return [Piece(*row) for row in np.load(folder / PIECES_FILE).tolist()]
    units, tokens = (load_mapped(folder / name) for name in segment_files([0]))
    return [Piece(0, 0, 0, len(units), len(tokens))]


def save_left(folder: Path, versions: Iterable[int]) -> None:
    """Write of which versions of documents a generation holds vectors that nothing points to."""
    save_array(folder / _LEFT_FILE, np.array(sorted(versions), dtype=np.int64))


def load_left(folder: Path) -> list[int]:
    """Read what ``save_left`` wrote; a generation for which nothing was written has none."""
    if not (folder / _LEFT_FILE).exists():
        return []
    versions: list[int] = np.load(folder / _LEFT_FILE).tolist()
    return versions


def link(name: str, earlier: Path, folder: Path) -> None:
    """Let a generation share a file of an earlier one; a copy where the disk knows no links."""
    try:
        os.link(earlier / name, folder / name)
    except OSError:
        shutil.copyfile(earlier / name, folder / name)

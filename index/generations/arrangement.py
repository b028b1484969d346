"""What a generation is put together of: passages that are taken over, and passages cut anew."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from index.generations.earlier import EarlierGeneration
from index.passages.chunking import Chunk
from index.passages.stretches import Stretch
from index.vectors.passage_vectors import Unit
from ingest.record import Document


@dataclass(frozen=True, slots=True)
class Cut:
    """A passage with its units, and the key its vectors are kept under."""

    chunk: Chunk
    units: list[Unit]
    key: bytes


# Cuts the passages of a document, numbered from an id.
CutDocument = Callable[[Document, int], list[Cut]]


@dataclass(frozen=True)
class Arrangement:
    """The passages of a generation in order, in pieces: stretches taken over and rows of cuts.

    ``kept`` are the documents whose passages are taken over from ``earlier``.
    """

    pieces: Sequence[Stretch | list[Cut]]
    kept: Sequence[Document] = ()
    earlier: EarlierGeneration | None = None

    @cached_property
    def cuts(self) -> list[Cut]:
        """The passages that are cut anew, in order."""
        return [cut for piece in self.pieces if not isinstance(piece, Stretch) for cut in piece]

    @cached_property
    def stretches(self) -> list[Stretch]:
        """What is taken over, in order."""
        return [piece for piece in self.pieces if isinstance(piece, Stretch)]

    @property
    def passages(self) -> int:
        """How many passages there are."""
        return len(self.cuts) + sum(s.end - s.first for s in self.stretches)

    @property
    def units(self) -> int:
        """How many units there are."""
        taken_over = sum(s.end_unit - s.first_unit for s in self.stretches)
        return sum(len(cut.units) for cut in self.cuts) + taken_over

    def unit_rows(self) -> Iterator[tuple[int, int]]:
        """The rows, half-open, of the units of each passage that is cut anew."""
        row = 0
        for piece in self.pieces:
            if isinstance(piece, Stretch):
                row += piece.end_unit - piece.first_unit
                continue
            for cut in piece:
                yield row, row + len(cut.units)
                row += len(cut.units)


def arrange(
    documents: Sequence[Document], cut: CutDocument, earlier: EarlierGeneration | None
) -> Arrangement:
    """Take over the passages of the documents that are searched as before, and cut the others."""
    pieces: list[Stretch | list[Cut]] = []
    kept: list[Document] = []
    passages = units = 0
    for document in documents:
        if earlier and earlier.holds(document):
            kept.append(document)
            stretch = earlier.stretch(document, passages, units)
            _append_stretch(pieces, stretch)
            passages += stretch.end - stretch.first
            units += stretch.end_unit - stretch.first_unit
        else:
            cuts = cut(document, passages)
            _append_cuts(pieces, cuts)
            passages += len(cuts)
            units += sum(len(one.units) for one in cuts)
    return Arrangement(pieces, kept, earlier)


def _append_stretch(pieces: list[Stretch | list[Cut]], stretch: Stretch) -> None:
    last = pieces[-1] if pieces else None
    if stretch.first == stretch.end:
        return
    if isinstance(last, Stretch) and last.end == stretch.first:
        pieces[-1] = replace(last, end=stretch.end, end_unit=stretch.end_unit)
    else:
        pieces.append(stretch)


def _append_cuts(pieces: list[Stretch | list[Cut]], cuts: list[Cut]) -> None:
    last = pieces[-1] if pieces else None
    if isinstance(last, list):
        last += cuts
    elif cuts:
        pieces.append(cuts)

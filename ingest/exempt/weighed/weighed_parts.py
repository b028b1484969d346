"""What is withheld of a meeting when the wordings that close it and all signs are weighed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.exempt.items import items_named
from ingest.exempt.weighed.likely_parts import chances_of_privacy
from ingest.exempt.weighed.pieces import Piece, pieces_of
from ingest.exempt.weighed.signs import BACK, Step, may_begin, occasions_of, steps_of
from ingest.language.sentences import Span
from ingest.layout.source_text import SourceText
from ingest.weighing.weights import Weights

# So likely is what is withheld though wordings told that the part before it had ended.
_SURELY_PRIVATE = 0.99


@dataclass(frozen=True, slots=True)
class WeighedParts:
    """The stretches that are withheld; ``added`` are the items with more than wordings told."""

    spans: tuple[Span, ...]
    added: tuple[int, ...]


def weighed_parts(source: SourceText, told: Sequence[Span]) -> WeighedParts:
    """Weigh a source, given the stretches of which wordings tell that they were private.

    These are withheld whatever else speaks. A leak is the worse fault: what else may be private is
    withheld from below even chances on.
    """
    pieces = pieces_of(source, told)
    spans: list[Span] = []
    added: dict[int, None] = {}
    last: Piece | None = None  # what was withheld last, if nothing was kept since
    for piece, is_likely in zip(pieces, _are_likely(pieces), strict=True):
        if piece.told is None and not is_likely and not piece.line.is_restricted:
            last = None
            continue
        if piece.told is None:
            added[piece.item] = None
        if last and last.told == piece.told and (piece.told or last.item == piece.item):
            spans[-1] = (spans[-1][0], piece.end)
        else:
            spans.append((piece.start, piece.end))
        last = piece
    return WeighedParts(tuple(spans), tuple(added))


def _are_likely(pieces: Sequence[Piece]) -> list[bool]:
    """Whether each piece is private for all that speaks for it; none is where nothing begins."""
    occasions = occasions_of(pieces)
    if not any(map(may_begin, occasions)):
        return [False] * len(pieces)
    steps = steps_of(pieces, occasions)
    needed = _chances_needed(pieces, steps)
    return [chance > least for chance, least in zip(chances_of_privacy(steps), needed, strict=True)]


def _chances_needed(pieces: Sequence[Piece], steps: Sequence[Step]) -> Iterator[float]:
    """How likely private each piece has to be that wordings tell nothing of.

    Where these told that a private part ended, or which items will be private, they know what is
    public, up to the next occasion.
    """
    likely = Weights.load("privacy").threshold
    is_known = False
    for piece, step in zip(pieces, steps, strict=True):
        if piece.told:
            is_known = True
        elif step.may_begin and BACK.isdisjoint(step.shown):
            is_known = bool(items_named(piece.text))
        yield _SURELY_PRIVATE if is_known else likely

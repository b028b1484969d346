"""What is withheld of a meeting when the wordings that close it and all signs are weighed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.exempt.weighed.signs import steps_of
from ingest.exempt.weighed.likely_parts import chances_of_privacy
from ingest.exempt.weighed.pieces import Piece, pieces_of
from ingest.language.sentences import Span
from ingest.layout.source_text import SourceText
from ingest.weighing.weights import Weights


# So unlikely private is what is kept though wordings tell of it, and so likely what is withheld
# though they told that the part before it had ended.
_SURELY_PUBLIC, _SURELY_PRIVATE = 0.002, 0.95


@dataclass(frozen=True, slots=True)
class WeighedParts:
    """The stretches that are withheld; ``added`` are the items with more than wordings told."""

    spans: tuple[Span, ...]
    added: tuple[int, ...]


def weighed_parts(source: SourceText, told: Sequence[Span]) -> WeighedParts:
    """Weigh the pieces of a source, given the stretches of which wordings tell that they were private.

    A leak is the worse fault: what may be private is withheld from far below even chances on.
    """
    pieces = pieces_of(source, told)
    spans: list[Span] = []
    added: dict[int, None] = {}
    last: Piece | None = None  # what was withheld last, if nothing was kept since
    for piece, needed, step in _with_chances_needed(pieces):
        if not (step > needed or piece.line.is_restricted):
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


def _with_chances_needed(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, float, float]]:
    """Each piece with the chance from which on it is withheld, and its own.

    What wordings tell of stays withheld unless signs speak against it, and there are any. Where
    they tell of a part that ended with its item, what follows is public until an occasion comes.
    """
    likely = Weights.load("privacy").threshold
    steps = steps_of(pieces)
    began = has_ended = False
    before: Piece | None = None
    for piece, step, chance in zip(pieces, steps, chances_of_privacy(steps), strict=True):
        began |= step.may_begin
        if before and before.told and not piece.told and before.item != piece.item:
            has_ended = True
        has_ended &= not (step.may_begin or piece.told)
        if piece.told:
            yield piece, _SURELY_PUBLIC if began else -1.0, chance
        else:
            yield piece, _SURELY_PRIVATE if has_ended else likely, chance
        before = piece

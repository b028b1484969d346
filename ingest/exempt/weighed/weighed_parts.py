"""What is withheld of a meeting when the wordings that close it and all signs are weighed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.exempt.items import items_named
from ingest.exempt.weighed.likely_parts import chances_of_privacy
from ingest.exempt.weighed.pieces import Piece, pieces_of
from ingest.exempt.weighed.signs import BACK, Step, steps_of
from ingest.language.sentences import Span
from ingest.layout.source_text import SourceText
from ingest.weighing.weights import Weights

# So unlikely private is what is kept though wordings tell of it, and so likely what is withheld
# though they told that the part before it had ended.
_SURELY_PUBLIC, _SURELY_PRIVATE, _NEVER = 0.002, 0.99, -1.0


@dataclass(frozen=True, slots=True)
class WeighedParts:
    """The stretches that are withheld; ``added`` are the items with more than wordings told."""

    spans: tuple[Span, ...]
    added: tuple[int, ...]


def weighed_parts(source: SourceText, told: Sequence[Span]) -> WeighedParts:
    """Weigh a source, given the stretches of which wordings tell that they were private.

    A leak is the worse fault: what may be private is withheld from far below even chances on.
    """
    pieces = pieces_of(source, told)
    steps = steps_of(pieces)
    spans: list[Span] = []
    added: dict[int, None] = {}
    last: Piece | None = None  # what was withheld last, if nothing was kept since
    needed = chances_needed(pieces, steps)
    for piece, chance, least in zip(pieces, chances_of_privacy(steps), needed, strict=True):
        if chance <= least and not piece.line.is_restricted:
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


def chances_needed(pieces: Sequence[Piece], steps: Sequence[Step]) -> Iterator[float]:
    """How likely each piece has to be private to be withheld.

    What wordings tell of is withheld unless signs speak against it, and something before it may
    have begun a private part. Where they tell that one ended, or which items will be private, they
    know what is public, up to the next occasion.
    """
    likely = Weights.load("privacy").threshold
    began = is_known = are_named = False
    before: Piece | None = None
    for piece, step in zip(pieces, steps, strict=True):
        # Inside a stretch it may be but a remark that looks back: "This was heard in private.".
        is_inside = piece.told and before and before.told == piece.told
        began |= step.may_begin and not is_inside
        if before and before.told and not piece.told:
            is_known, began = True, step.may_begin
        elif piece.told or (step.may_begin and BACK.isdisjoint(step.shown)):
            is_known = False
        if piece.told:
            yield _SURELY_PUBLIC if began and not are_named else _NEVER
        else:
            yield _SURELY_PRIVATE if is_known else likely
        are_named |= step.may_begin and bool(items_named(piece.text))
        is_known |= step.may_begin and bool(items_named(piece.text))
        before = piece

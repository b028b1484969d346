"""The kinds of block that minutes are divided into: a row each, with what sets the kind apart.

A new kind is a word in ``BlockKind`` and its row below. The type checker names whatever else must
decide what becomes of it.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal, assert_never, get_args

BlockKind = Literal[
    "heading", "description", "narrative", "bullet", "question", "reply", "resolution", "action"
]
BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)

Standing = Literal["framing", "prose", "exchange", "outcome"]


@dataclass(frozen=True, slots=True)
class BlockTraits:
    """What is known of every block of one kind.

    ``standing`` is how it stands in the minutes: it frames them (nothing of it was said or decided
    at the meeting), is prose of the discussion, a part of a question with its reply, or what came
    of the discussion. ``label`` is what people call a block of the kind where its words alone do
    not show what it is, ``None`` for a kind that needs no label. ``is_counted`` says whether a
    reader wants to know how many a document has.
    """

    standing: Standing
    label: str | None = None
    is_counted: bool = False


@cache
def traits_of(kind: BlockKind) -> BlockTraits:
    """The row of a kind."""
    match kind:
        case "heading" | "description":
            return BlockTraits("framing")
        case "narrative" | "bullet":
            return BlockTraits("prose")
        case "question":
            return BlockTraits("exchange", "Question", is_counted=True)
        case "reply":
            return BlockTraits("exchange", "Reply")
        case "resolution":
            return BlockTraits("outcome", "Resolution", is_counted=True)
        case "action":
            return BlockTraits("outcome", "Action", is_counted=True)
        case _:
            assert_never(kind)

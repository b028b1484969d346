"""Whoever opens a list speaks in its points: "The Chief Constable reported that:" and bullets."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.language.list_marks import kind_of_mark
from ingest.record import Block, SpeakerRole, Speech


def with_carried_speech(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the speaker of a list's opening words for each point that names none.

    The opening words end in a colon inside what the role is recorded as saying. The list goes on
    as long as its points are marked alike, follow each other, and nobody else speaks.
    """
    carried: list[Block] = []
    role: SpeakerRole | None = None
    marker: str | None = None  # how the list's points are marked, once its first was seen
    opener: str | None = None  # how the point that opens the list is marked itself
    for block in blocks:
        own = kind_of_mark(text, block.start, block.end) if block.kind == "bullet" else None
        if role and own and not block.speeches and own != opener and marker in (None, own):
            marker = own
            said = (Speech(block.start, block.end, role),)
            carried.append(replace(block, speeches=said))
        else:
            role, marker, opener = _opens_list(text, block), None, own
            carried.append(block)
    return carried


def _opens_list(text: str, block: Block) -> SpeakerRole | None:
    """Who speaks at the end of a block that is left open by a colon."""
    if block.kind not in ("narrative", "bullet") or text[block.end - 1] != ":":
        return None
    last = block.speeches[-1] if block.speeches else None
    return last.role if last and last.end == block.end else None

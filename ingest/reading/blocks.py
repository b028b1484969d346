"""Blocks in the making: they grow while what follows in the text belongs to them."""

from dataclasses import dataclass, field

from ingest.language import labels
from ingest.language.sentences import trim
from ingest.language.speakers import speeches
from ingest.record import Block, BlockKind, SpeakerRole, Speech

_SPOKEN: frozenset[BlockKind] = frozenset({"narrative", "bullet", "question", "reply"})


@dataclass(slots=True)
class GrowingBlock:
    """A block in the making. ``role`` is whose reply a label announces it to be."""

    kind: BlockKind
    start: int
    end: int
    number: str | None
    role: SpeakerRole | None = None


@dataclass(slots=True)
class GrowingBlocks:
    """The blocks of a text so far, in order."""

    text: str
    parts: list[GrowingBlock] = field(default_factory=list)

    def append(self, kind: BlockKind, start: int, end: int, number: str | None) -> None:
        """Begin a block."""
        self.parts.append(GrowingBlock(kind, start, end, number))

    def extend(self, kind: BlockKind, start: int, end: int, number: str | None) -> None:
        """Let the last block grow if it is of this kind and number; else begin one."""
        last = self.parts[-1] if self.parts else None
        if last and (last.kind, last.number) == (kind, number):
            last.end = end
        else:
            self.append(kind, start, end, number)

    def write(
        self,
        kind: BlockKind,
        start: int,
        end: int,
        number: str | None,
        action_number: str | None,
        *,
        as_new: bool,
    ) -> None:
        """Give ``text[start:end]`` to a block, but each action mark in it to one of its own.

        ``action_number`` is that of the question an action there belongs to.
        """
        at = start
        for mark in labels.ACTION_MARK.finditer(self.text, start, end):
            self._place(kind, at, mark.start(), number, as_new=as_new)
            self.append("action", mark.start(), mark.end(), action_number)
            at = mark.end()
        self._place(kind, at, end, number, as_new=as_new)

    def finished(self) -> list[Block]:
        """The blocks as they are recorded, with their speakers."""
        return [self._block(part) for part in self.parts if part.end > part.start]

    def _place(
        self, kind: BlockKind, start: int, end: int, number: str | None, *, as_new: bool
    ) -> None:
        span = trim(self.text, start, end)
        if span is None:
            return
        if as_new:
            self.append(kind, *span, number)
        else:
            self.extend(kind, *span, number)

    def _block(self, part: GrowingBlock) -> Block:
        said: tuple[Speech, ...] = ()
        if part.kind in _SPOKEN:
            said = speeches(self.text, part.start, part.end, is_reply=part.kind == "reply")
        if part.role and (not said or said[0].start > part.start):
            # The label says whose the reply is, up to where the minutes name somebody.
            until = trim(self.text, part.start, said[0].start if said else part.end)
            said = (*((Speech(*until, part.role),) if until else ()), *said)
        return Block(part.kind, part.start, part.end, part.number, said)

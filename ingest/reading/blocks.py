"""The blocks of a discussion while it is divided, and who speaks in each once it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.language import labels
from ingest.language.list_marks import kind_of_mark
from ingest.language.people import NOBODY, People, Person
from ingest.language.roles import ASKING_ROLES
from ingest.language.sentences import Span, sentence_spans, trim
from ingest.language.speakers import speeches
from ingest.record import Block, BlockKind, Speech

# What a list holds that whoever asked does not say: what was noted, or the answers.
_OTHERS_LIST = re.compile(
    r"\b(?:answers?|answered|replies|responses?|reply|responded|discussed|discussion)\b"
    r"|\b(?:was|were)\s++(?:\w+\s++)?(?:noted|raised|made|given|highlighted|confirmed|reported"
    r"|advised"
    r"|told|informed|explained|provided|clarified|received|discussed)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class GrowingBlock:
    """A block that what follows may still belong to.

    ``person`` is who asks or replies in it, as a label says; in a ``is_turn`` nobody else speaks.
    """

    kind: BlockKind
    start: int
    end: int
    number: str | None
    person: Person | None = None
    is_turn: bool = False


@dataclass(slots=True)
class GrowingBlocks:
    """The blocks of a text so far, in order; ``people`` says who is who in it."""

    text: str
    people: People = NOBODY
    parts: list[GrowingBlock] = field(default_factory=list)

    @property
    def last(self) -> GrowingBlock | None:
        """The block begun last, if there is any."""
        return self.parts[-1] if self.parts else None

    def append(self, kind: BlockKind, start: int, end: int, number: str | None = None) -> None:
        """Begin a block."""
        self.parts.append(GrowingBlock(kind, start, end, number))

    def extend(self, kind: BlockKind, start: int, end: int, number: str | None = None) -> None:
        """Let the last block grow if it is of this kind and number; else begin one.

        It never grows over what stands between the two and is set aside.
        """
        last = self.last
        is_alike = last is not None and (last.kind, last.number) == (kind, number)
        if last and is_alike and not self.text[last.end : start].strip():
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
        as_new: bool = False,
    ) -> None:
        """Give ``text[start:end]`` to a block, but each action mark in it to one of its own.

        ``action_number`` is that of the question an action there belongs to. ``as_new`` begins a
        block even where the last one is of the same kind and number.
        """
        at = start
        for mark in labels.ACTION_MARK.finditer(self.text, start, end):
            self._place(kind, at, mark.start(), number, as_new=as_new)
            self.append("action", mark.start(), mark.end(), action_number)
            at = mark.end()
        self._place(kind, at, end, number, as_new=as_new)

    def finished(self) -> list[Block]:
        """The blocks as they are recorded, with their speakers."""
        parts = [part for part in self.parts if part.end > part.start]
        blocks = [
            self._block(part, before) for part, before in zip(parts, [None, *parts], strict=False)
        ]
        return with_carried_speech(self.text, blocks)

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

    def _block(self, part: GrowingBlock, before: GrowingBlock | None) -> Block:
        block = Block(part.kind, part.start, part.end, part.number)
        said: tuple[Speech, ...] = ()
        if block.is_discussion and not part.is_turn:
            said = speeches(
                *(self.text, part.start, part.end),
                is_reply=part.kind == "reply",
                is_question=part.kind == "question",
                people=self.people,
                behind=self._last_sentence(before),
            )
        if part.person and (not said or said[0].start > part.start):
            # The label says whose words they are, up to where the minutes name somebody.
            until = trim(self.text, part.start, said[0].start if said else part.end)
            first = Speech(*until, part.person.role, part.person.title) if until else None
            said = (*((first,) if first else ()), *said)
        return replace(block, speeches=said)

    def _last_sentence(self, part: GrowingBlock | None) -> Span | None:
        """The last sentence of a part of prose, which may ask what the next part answers."""
        if part is None or part.kind not in ("narrative", "bullet"):
            return None
        return sentence_spans(self.text, part.start, part.end)[-1]


def with_carried_speech(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the speaker of a list's opening words for each point that names none.

    Whoever opens a list speaks in its points: "The Chief Constable reported that:" and bullets.
    The opening words end in a colon inside what the role is recorded as saying. The list goes on
    as long as its points are marked alike, follow each other, and nobody else speaks.
    """
    carried: list[Block] = []
    opens: Speech | None = None
    marker: str | None = None  # how the list's points are marked, once its first was seen
    opener: str | None = None  # how the point that opens the list is marked itself
    for block in blocks:
        own = kind_of_mark(text, block.start, block.end) if block.kind == "bullet" else None
        if opens and own and not block.speeches and own != opener and marker in (None, own):
            marker = own
            said = (replace(opens, start=block.start, end=block.end),)
            carried.append(replace(block, speeches=said))
        else:
            opens, marker, opener = _opens_list(text, block), None, own
            carried.append(block)
    return carried


def _opens_list(text: str, block: Block) -> Speech | None:
    """What is said at the end of a block that is left open by a colon.

    "Members asked questions and the following was noted:" opens a list of nobody's words.
    """
    if not block.is_prose or text[block.end - 1] != ":" or not block.speeches:
        return None
    last = block.speeches[-1]
    if last.end != block.end:
        return None
    is_others = last.role in ASKING_ROLES and _OTHERS_LIST.search(text, last.start, last.end)
    is_read_out = last.role == "Chair" and "question" in text[last.start : last.end].lower()
    return None if is_others or is_read_out else last

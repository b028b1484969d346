"""Dividing the discussion of an item into questions, replies, resolutions, actions and the rest.

Thames Valley's form is the guide: numbered questions ``(1) …`` each followed by a reply in square
brackets that may run over several paragraphs, name an action inside, and lack its last bracket.
Where no bracket opens, a paragraph that begins with an answering role is the reply.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from ingest import labels
from ingest.paragraphs import Paragraph
from ingest.record import Block, BlockKind, SpeakerRole
from ingest.sentences import trim
from ingest.speakers import speeches

_State = Literal["open", "question", "reply in brackets", "reply", "answered", "resolution"]
_SPOKEN: frozenset[BlockKind] = frozenset({"narrative", "bullet", "question", "reply"})
_ASKING: frozenset[SpeakerRole] = frozenset({"Chair", "Member", "Public"})


@dataclass(slots=True)
class _Part:
    """A block in the making; it grows while what follows belongs to it."""

    kind: BlockKind
    start: int
    end: int
    number: str | None


@dataclass(slots=True)
class _Divider:
    text: str
    state: _State = "open"
    number: str | None = None
    depth: int = 0
    listed: int | None = None  # the last number in a resolution's list, 0 for bullets
    parts: list[_Part] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def take(self, paragraph: Paragraph) -> None:
        """Place one paragraph, given what came before it."""
        if self.state == "resolution" and self._lists_resolution(paragraph):
            self._extend("resolution", paragraph.start, paragraph.end, None)
        elif paragraph.question_number is not None:
            self._open_question(paragraph)
        elif labels.is_resolution(paragraph):
            self._leave_reply()
            self._append("resolution", paragraph.start, paragraph.end, None)
            self.state = "resolution"
            self.listed = None
        elif self.state == "reply in brackets":
            self._continue_reply(paragraph.start, paragraph.end)
        elif labels.ACTION_LINE.fullmatch(paragraph.text):
            self._append("action", paragraph.start, paragraph.end, self._action_number())
        elif self._opens_reply_in_brackets(paragraph):
            self._open_reply(paragraph.start, paragraph.end)
        elif labels.is_heading(paragraph):
            self._append("heading", paragraph.start, paragraph.end, None)
            self.state = "open"
        else:
            self._take_prose(paragraph)

    def finish(self) -> None:
        """Note a reply that was never closed."""
        self._leave_reply()

    def _take_prose(self, paragraph: Paragraph) -> None:
        answers = self.state in ("question", "reply") and not paragraph.is_bullet
        role = self._opening_role(paragraph) if answers else None
        if answers and role and role not in _ASKING:
            self.state = "reply"
            self._write("reply", paragraph.start, paragraph.end, self.number)
        elif self.state == "question":
            self._continue_question(paragraph)
        elif self.state == "reply" and answers and role is None:
            self._write("reply", paragraph.start, paragraph.end, self.number)
        else:
            self.state = "open"
            kind: BlockKind = "bullet" if paragraph.is_bullet else "narrative"
            self._write(kind, paragraph.start, paragraph.end, None, as_new=True)

    def _open_question(self, paragraph: Paragraph) -> None:
        self._leave_reply()
        self.number = paragraph.question_number
        self.state = "question"
        self._append("question", paragraph.start, paragraph.start, self.number)
        self._continue_question(paragraph)

    def _continue_question(self, paragraph: Paragraph) -> None:
        """Add to the question; a reply may open inside the same paragraph."""
        opening = self._reply_opening(paragraph)
        self._write("question", paragraph.start, opening or paragraph.end, self.number)
        if opening is not None:
            self._open_reply(opening, paragraph.end)

    def _reply_opening(self, paragraph: Paragraph) -> int | None:
        """Where inside a question's paragraph a bracket opens its reply: "[The PCC …"."""
        at = self.text.find("[", paragraph.start, paragraph.end)
        while at != -1:
            is_action = labels.ACTION_MARK.match(self.text, at, paragraph.end)
            is_after_sentence = self.text[paragraph.start : at].rstrip().endswith((".", "?", "!"))
            if (
                not is_action
                and is_after_sentence
                and self.text[at + 1 : at + 3].strip()[:1].isupper()
            ):
                return at
            at = self.text.find("[", at + 1, paragraph.end)
        return None

    def _opens_reply_in_brackets(self, paragraph: Paragraph) -> bool:
        follows_question = self.state in ("question", "answered")
        is_action = labels.ACTION_MARK.match(paragraph.text)
        return follows_question and paragraph.text.startswith("[") and not is_action

    def _open_reply(self, start: int, end: int) -> None:
        self.state = "reply in brackets"
        self.depth = 0
        self._continue_reply(start, end)

    def _continue_reply(self, start: int, end: int) -> None:
        """Add ``text[start:end]`` to the reply, up to the bracket that closes it."""
        close = self._closing_bracket(start, end)
        self._write("reply", start, close or end, self.number)
        if close is not None:
            self.state = "answered"
            self._write("narrative", close, end, None)

    def _closing_bracket(self, start: int, end: int) -> int | None:
        """Position after the bracket that closes the reply, with a full stop behind it."""
        for at in range(start, end):
            if self.text[at] == "[":
                self.depth += 1
            elif self.text[at] == "]":
                self.depth -= 1
                if self.depth <= 0:
                    has_stop = self.text[at + 1 : at + 2] in (".", ";")
                    return at + 2 if has_stop else at + 1
        return None

    def _leave_reply(self) -> None:
        """A question, a resolution or the end closes a reply whose last bracket is missing."""
        if self.state == "reply in brackets":
            self.warnings.append(
                f"the reply to question {self.number} has no closing bracket; "
                "it was read up to the next question, resolution or the end"
            )

    def _lists_resolution(self, paragraph: Paragraph) -> bool:
        """Whether a list item still belongs to the resolution before it.

        The first follows words that leave the resolution open ("That:"); the others follow it.
        """
        number = paragraph.question_number
        if not paragraph.is_bullet and number is None:
            return False
        if self.listed is None:
            tail = self.text[max(0, self.parts[-1].end - 20) : self.parts[-1].end]
            is_next = labels.introduces_list(tail)
        else:
            is_next = number is None or number == str(self.listed + 1)
        if is_next:
            self.listed = int(number) if number else self.listed or 0
        return is_next

    def _opening_role(self, paragraph: Paragraph) -> SpeakerRole | None:
        said = speeches(self.text, paragraph.start, paragraph.end)
        return said[0].role if said and said[0].start == paragraph.start else None

    def _write(
        self, kind: BlockKind, start: int, end: int, number: str | None, *, as_new: bool = False
    ) -> None:
        """Give ``text[start:end]`` to a block, but each action mark in it to one of its own."""
        at = start
        for mark in labels.ACTION_MARK.finditer(self.text, start, end):
            self._place(kind, at, mark.start(), number, as_new=as_new)
            self._append("action", mark.start(), mark.end(), self._action_number())
            at = mark.end()
        self._place(kind, at, end, number, as_new=as_new)

    def _place(
        self, kind: BlockKind, start: int, end: int, number: str | None, *, as_new: bool
    ) -> None:
        span = trim(self.text, start, end)
        if span is None:
            return
        if as_new:
            self._append(kind, *span, number)
        else:
            self._extend(kind, *span, number)

    def _extend(self, kind: BlockKind, start: int, end: int, number: str | None) -> None:
        """Let the last block grow if it is of this kind and number; else begin one."""
        last = self.parts[-1] if self.parts else None
        if last and (last.kind, last.number) == (kind, number):
            last.end = end
        else:
            self._append(kind, start, end, number)

    def _append(self, kind: BlockKind, start: int, end: int, number: str | None) -> None:
        self.parts.append(_Part(kind, start, end, number))

    def _action_number(self) -> str | None:
        """An action belongs to the question whose reply it stands in or follows."""
        return self.number if self.state not in ("open", "resolution") else None


def divide_discussion(text: str, paragraphs: Sequence[Paragraph]) -> tuple[list[Block], list[str]]:
    """Divide the paragraphs of an item's minutes into blocks with their speakers.

    Returns the blocks in order, which hold every non-space character of the paragraphs once,
    and warnings about what could not be read as it stands (a bracket that never closes).
    """
    divider = _Divider(text)
    for paragraph in paragraphs:
        divider.take(paragraph)
    divider.finish()
    return [_block(text, part) for part in divider.parts if part.end > part.start], divider.warnings


def _block(text: str, part: _Part) -> Block:
    said = (
        speeches(text, part.start, part.end, is_reply=part.kind == "reply")
        if part.kind in _SPOKEN
        else ()
    )
    return Block(part.kind, part.start, part.end, part.number, said)

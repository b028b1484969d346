"""Dividing the discussion of an item into questions, replies, resolutions, actions and the rest.

Thames Valley's form is the guide: numbered questions ``(1) …`` each followed by a reply in square
brackets that may run over several paragraphs, name an action inside, and lack its last bracket.
Where no bracket opens, a paragraph that begins with an answering role is the reply. Other clerks
label both ("Question 1:", "Response:"), or quote what a member of the public asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from ingest.language import labels
from ingest.language import question_labels as marks
from ingest.language.list_marks import PARAGRAPH_NUMBER, marker_end
from ingest.language.paragraphs import Paragraph
from ingest.language.roles import ASKING_ROLES
from ingest.language.speakers import speeches
from ingest.reading.blocks import GrowingBlocks
from ingest.reading.list_speakers import with_carried_speech
from ingest.record import Block, BlockKind, SpeakerRole

_State = Literal["open", "question", "reply in brackets", "reply", "answered", "resolution"]
_Awaited = Literal["question", "reply", "actions"]
_RESOLUTION_OPENS = ("that ", "to ", "the ")


@dataclass(slots=True)
class _Divider:
    text: str
    blocks: GrowingBlocks
    state: _State = "open"
    number: str | None = None
    depth: int = 0
    listed: int | None = None  # the last number in a resolution's list, 0 for bullets
    is_labelled: bool = False  # whether the open question goes by labels, not by brackets
    awaited: _Awaited | None = None  # what a label that stood alone announces
    quoted: bool = False  # whether the open question is one that is quoted
    warnings: list[str] = field(default_factory=list)

    def take(self, paragraph: Paragraph) -> None:
        """Place one paragraph, given what came before it."""
        if self.state == "resolution" and self._lists_resolution(paragraph):
            self.blocks.extend("resolution", paragraph.start, paragraph.end, None)
        elif paragraph.question_number is not None:
            self._open_question(paragraph, paragraph.question_number)
        elif (label := self._question_label(paragraph)) is not None:
            self._open_question(paragraph, label.number, label.length)
        elif labels.is_resolution(paragraph):
            self._leave_reply()
            self.blocks.append("resolution", paragraph.start, paragraph.end, None)
            self.state, self.listed, self.awaited = "resolution", None, None
        elif self.state == "reply in brackets":
            self._continue_reply(paragraph.start, paragraph.end)
        elif not self._take_action(paragraph):
            self._take_said(paragraph)

    def _take_action(self, paragraph: Paragraph) -> bool:
        """Place a line that marks an action, or heads a list of them; ``False`` for others."""
        if labels.ACTION_LINE.fullmatch(paragraph.text) or self._lists_action(paragraph):
            self.blocks.append("action", paragraph.start, paragraph.end, self._action_number())
            return True
        if labels.ACTIONS_HEADING.fullmatch(paragraph.text):
            self.blocks.append("heading", paragraph.start, paragraph.end, None)
            self.awaited = "actions"
            return True
        return False

    def _take_said(self, paragraph: Paragraph) -> None:
        if self._opens_reply_in_brackets(paragraph):
            self._open_reply(paragraph.start, paragraph.end)
        elif self.is_labelled and self._take_labelled(paragraph):
            pass
        elif labels.is_heading(paragraph):
            self.blocks.append("heading", paragraph.start, paragraph.end, None)
            self._open_discussion()
        else:
            self._take_prose(paragraph)

    def finish(self) -> None:
        """Note a reply that was never closed."""
        self._leave_reply()

    def _open_discussion(self) -> None:
        self.state = "open"
        self.is_labelled = self.quoted = False
        self.awaited = None

    def _question_label(self, paragraph: Paragraph) -> marks.QuestionLabel | None:
        if self.state == "reply in brackets":
            return None
        if self._is_announced(paragraph):
            return marks.QuestionLabel(None, 0)
        return marks.question_label(paragraph.text)

    def _is_announced(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph before announces this one as what was asked."""
        last = self.blocks.parts[-1] if self.blocks.parts else None
        return (
            last is not None
            and last.kind in ("narrative", "bullet")
            and marks.announces_question(self.text[last.start : last.end])
            and marks.is_put_in_words(paragraph.text)
        )

    def _take_labelled(self, paragraph: Paragraph) -> bool:
        """Place a paragraph of a labelled question or its reply; ``False`` if it is neither's."""
        label = marks.answer_label(paragraph.text)
        speaker = self._opening_role(paragraph)
        if self.awaited == "question" and label is None:
            self.awaited = None
            self._continue_question(paragraph)
        elif label is not None and self.state in ("question", "reply"):
            role = marks.answering_role(paragraph.text[:label])
            self._open_labelled_reply(paragraph, role, is_alone=label == len(paragraph.text))
        elif self.awaited == "reply":
            self.awaited = None
            self._write("reply", paragraph.start, paragraph.end, self.number)
        elif self.state == "question":
            if (speaker and speaker not in ASKING_ROLES) or self._is_quoted_out(paragraph):
                self._open_labelled_reply(paragraph, None, is_alone=False)
            else:
                self._continue_question(paragraph)
        elif self._leaves_labelled_reply(paragraph, speaker):
            self._open_discussion()
            return False
        else:
            self._write("reply", paragraph.start, paragraph.end, self.number)
        return True

    def _leaves_labelled_reply(self, paragraph: Paragraph, speaker: SpeakerRole | None) -> bool:
        """Whether a reply under a label ends before a paragraph: a heading, a member, the Panel."""
        if marks.announces_question(paragraph.text) or labels.is_heading(paragraph):
            return True
        at = marker_end(paragraph.text)
        is_panels = paragraph.text.startswith(("The Panel", "The Committee", "Members"), at)
        return is_panels or (speaker in ASKING_ROLES if speaker else False)

    def _open_labelled_reply(
        self, paragraph: Paragraph, role: SpeakerRole | None, *, is_alone: bool
    ) -> None:
        self.state = "reply"
        self.awaited = "reply" if is_alone else None
        before = len(self.blocks.parts)
        self._write("reply", paragraph.start, paragraph.end, self.number)
        if len(self.blocks.parts) > before:
            self.blocks.parts[before].role = role

    def _is_quoted_out(self, paragraph: Paragraph) -> bool:
        """Whether a question that is quoted ends before a paragraph of the minutes' own."""
        last = self.blocks.parts[-1]
        is_numbered = PARAGRAPH_NUMBER.match(paragraph.text) is not None
        is_closed = marks.closes_quotation(self.text[last.start : last.end])
        return self.quoted and (is_numbered or is_closed)

    def _take_prose(self, paragraph: Paragraph) -> None:
        answers = self.state in ("question", "reply") and not paragraph.is_bullet
        role = self._opening_role(paragraph) if answers else None
        if answers and role and role not in ASKING_ROLES:
            self.state = "reply"
            self._write("reply", paragraph.start, paragraph.end, self.number)
        elif self.state == "question":
            self._continue_question(paragraph)
        elif self.state == "reply" and answers and role is None:
            self._write("reply", paragraph.start, paragraph.end, self.number)
        else:
            self._open_discussion()
            kind: BlockKind = "bullet" if paragraph.is_bullet else "narrative"
            self._write(kind, paragraph.start, paragraph.end, None, as_new=True)

    def _open_question(
        self, paragraph: Paragraph, number: str | None, label: int | None = None
    ) -> None:
        """Begin a question; ``label`` is the length of the label it opens with, if it has one."""
        self._leave_reply()
        self.number = number
        self.state = "question"
        self.is_labelled = label is not None
        self.quoted = label == 0
        self.awaited = "question" if label == len(paragraph.text) else None
        if self._is_announced(paragraph):
            self.blocks.parts[-1].kind = "question"
        else:
            self.blocks.append("question", paragraph.start, paragraph.start, self.number)
        self._continue_question(paragraph)

    def _continue_question(self, paragraph: Paragraph) -> None:
        """Add to the question; a reply may open inside the same paragraph."""
        opening = self._reply_opening(paragraph)
        labelled = self._labelled_reply_opening(paragraph)
        end = opening or labelled or paragraph.end
        self._write("question", paragraph.start, end, self.number)
        if labelled is not None:
            self.state = "reply"
            self._write("reply", labelled, paragraph.end, self.number)
        elif opening is not None:
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

    def _labelled_reply_opening(self, paragraph: Paragraph) -> int | None:
        if not self.is_labelled or self._reply_opening(paragraph) is not None:
            return None
        return marks.answer_within(self.text, paragraph.start, paragraph.end)

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
        words = self.text[self.blocks.parts[-1].start : self.blocks.parts[-1].end]
        is_item = paragraph.is_bullet or PARAGRAPH_NUMBER.match(paragraph.text) is not None
        opens_so = paragraph.text.lower().startswith(_RESOLUTION_OPENS)
        if labels.is_resolution_label(words) and opens_so:
            return True
        if not is_item and number is None:
            return False
        if labels.is_resolution_label(words):
            is_next = True
        elif self.listed is None:
            tail = self.text[max(0, self.blocks.parts[-1].end - 20) : self.blocks.parts[-1].end]
            is_next = labels.introduces_list(tail)
        else:
            is_next = number is None or number == str(self.listed + 1)
        if is_next:
            self.listed = int(number) if number else self.listed or 0
        return is_next

    def _lists_action(self, paragraph: Paragraph) -> bool:
        """Whether a line below a heading such as "Actions:" is one of them."""
        return self.awaited == "actions" and (
            paragraph.is_bullet or labels.ACTION_NUMBER.match(paragraph.text) is not None
        )

    def _opening_role(self, paragraph: Paragraph) -> SpeakerRole | None:
        """Who a paragraph opens with as speaking, its list marker apart."""
        start = paragraph.start + marker_end(paragraph.text)
        said = speeches(self.text, start, paragraph.end)
        return said[0].role if said and said[0].start == start else None

    def _write(
        self, kind: BlockKind, start: int, end: int, number: str | None, *, as_new: bool = False
    ) -> None:
        self.blocks.write(kind, start, end, number, self._action_number(), as_new=as_new)

    def _action_number(self) -> str | None:
        """An action belongs to the question whose reply it stands in or follows."""
        return self.number if self.state not in ("open", "resolution") else None


def divide_discussion(text: str, paragraphs: Sequence[Paragraph]) -> tuple[list[Block], list[str]]:
    """Divide the paragraphs of an item's minutes into blocks with their speakers.

    Returns the blocks in order, which hold every non-space character of the paragraphs once,
    and warnings about what could not be read as it stands (a bracket that never closes).
    """
    divider = _Divider(text, GrowingBlocks(text))
    for paragraph in paragraphs:
        divider.take(paragraph)
    divider.finish()
    return with_carried_speech(text, divider.blocks.finished()), divider.warnings

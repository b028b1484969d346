"""Dividing the discussion of an item into questions, replies, resolutions, actions and the rest.

Thames Valley's form is the guide: numbered questions ``(1) …`` each followed by a reply in square
brackets that may run over several paragraphs, name an action inside, and lack its last bracket.
Where no bracket opens, a paragraph that begins with an answering role is the reply. Other clerks
label both ("Question 1:", "Response:"), or quote what a member of the public asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ingest.findings.decided.settled import settled_in
from ingest.findings.decided.settling_signs import Standing
from ingest.language import labels
from ingest.language import question_labels as marks
from ingest.language.paragraphs import Paragraph
from ingest.language.people import NOBODY, People
from ingest.language.roles import ASKING_ROLES
from ingest.language.sentences import Span, trim
from ingest.reading.action_lines import Line, action_lines_among
from ingest.reading.blocks import GrowingBlocks
from ingest.reading.discussion_states import (
    Answered,
    ExchangeForm,
    OpenExchange,
    Prose,
    Question,
    Reply,
    ReplyInBrackets,
    Resolution,
    State,
    exchange_of,
)
from ingest.reading.exchange_signs import ExchangeSigns, leaves_labelled_reply
from ingest.reading.labelled_exchange import labelled_exchange
from ingest.reading.parts_ahead import PartsAhead
from ingest.reading.question_rows import question_and_reply
from ingest.reading.reply_brackets import closing_bracket, opening_within, opens_in_bracket
from ingest.reading.resolutions import Place, resolutions_among
from ingest.reading.rows_and_turns import place_row, place_turns
from ingest.reading.turns import TurnSpan, turns_among
from ingest.record import Block, BlockKind


def divide_discussion(
    text: str,
    paragraphs: Sequence[Paragraph],
    people: People = NOBODY,
    heading: str | None = None,
    *,
    above: str | None = None,
    is_decision: bool = False,
) -> tuple[list[Block], list[str]]:
    """Divide the paragraphs of an item's minutes into blocks with their speakers.

    ``people`` says who is who in the document. ``heading`` is the title above the paragraphs, which
    may itself be the label of a question ("Question from Councillor Example"); ``above`` a heading
    between it and them ("Decisions", "Actions"); ``is_decision`` that they stand below the label of
    a decision. Returns the blocks
    in order, which hold every non-space character of the paragraphs once, and warnings about what
    could not be read as it stands (a bracket that never closes).
    """
    blocks, ahead = GrowingBlocks(text, people), PartsAhead.of(text, paragraphs)
    divider = _Divider(
        text,
        blocks,
        resolutions_among(paragraphs, is_labelled=is_decision or _is_label(above or heading)),
        action_lines_among(paragraphs, above or heading),
        turns_among(text, paragraphs, people),
        ahead,
        ExchangeSigns(text, blocks, ahead),
    )
    if heading and paragraphs and (label := marks.label_in_heading(heading)):
        divider.open_titled_question(paragraphs[0], label)
    for at, paragraph in enumerate(paragraphs):
        divider.ahead.at = at
        divider.take(paragraph)
    divider.note_unclosed()
    return divider.blocks.finished(), divider.warnings


def _is_label(heading: str | None) -> bool:
    """Whether the title above is that of what was decided: "Decision"."""
    return heading is not None and labels.is_resolution_label(heading)


@dataclass(slots=True)
class _Divider:
    """Places paragraph after paragraph. ``announced`` is what a line that stood alone announces.

    ``resolutions``, ``actions`` and ``turns`` are the paragraphs that are such, by where they
    start.

    The methods named ``_open_…`` and ``_close_…`` are the transitions: each leaves the state it is
    named for. Those named ``_take_…`` choose between them.
    """

    text: str
    blocks: GrowingBlocks
    resolutions: Mapping[int, Place]
    actions: Mapping[int, Line]
    turns: Mapping[int, Sequence[TurnSpan]]
    ahead: PartsAhead
    signs: ExchangeSigns
    state: State = field(default_factory=Prose)
    announced: Literal["question", "reply"] | None = None
    warnings: list[str] = field(default_factory=list)

    def take(self, paragraph: Paragraph) -> None:
        """Place one paragraph, given the state that those before it led to."""
        resolution = self.resolutions.get(paragraph.start)
        if resolution == "goes on":
            self.blocks.extend("resolution", paragraph.start, paragraph.end)
        elif resolution is None and (turns := self._turns(paragraph)):
            self._open_prose()
            place_turns(self.blocks, turns)
        elif (label := self._question_label(paragraph)) is not None:
            self._open_question(paragraph, label.number, label)
        elif paragraph.question_number is not None and self.ahead.numbers_questions:
            self._open_question(paragraph, paragraph.question_number)
        elif (columns := question_and_reply(paragraph)) is not None:
            self._open_prose()
            place_row(self.blocks, self.signs, paragraph, columns)
        elif resolution == "opens":
            self._open_resolution(paragraph)
        elif isinstance(self.state, ReplyInBrackets):
            self._take_in_brackets(self.state, paragraph.start, paragraph.end)
        elif not self._take_action(paragraph):
            self._take_said(paragraph)

    def open_titled_question(self, first: Paragraph, label: marks.QuestionLabel) -> None:
        """Begin with a question whose label is the title above it, unless nothing was put."""
        if marks.says_that_none_were_put(first.text):
            return
        self.state = Question(self._labelled(first, label, "labels"))
        self.announced = "question"
        self.blocks.append("question", first.start, first.start, label.number)
        self.blocks.parts[-1].person = self.state.exchange.asker

    def note_unclosed(self) -> None:
        """Warn of a reply that is left before its bracket closed."""
        if isinstance(self.state, ReplyInBrackets):
            self.warnings.append(
                f"the reply to question {self.state.exchange.number} has no closing bracket; "
                "it was read up to the next question, resolution or the end"
            )

    def _open_prose(self) -> None:
        self.state = Prose()
        self.announced = None

    def _open_question(
        self, paragraph: Paragraph, number: str | None, label: marks.QuestionLabel | None = None
    ) -> None:
        """Begin a question, which may open with a label."""
        self.note_unclosed()
        if label is None:
            exchange = OpenExchange(number, "brackets")
        else:
            exchange = self._labelled(paragraph, label, "labels" if label.length else "quotation")
        self.state = Question(exchange)
        is_alone = label is not None and label.length == len(paragraph.text)
        self.announced = "question" if is_alone else None
        if self.signs.is_announced(paragraph):
            self.blocks.parts[-1].kind = "question"
        else:
            self.blocks.append("question", paragraph.start, paragraph.start, number)
        self.blocks.parts[-1].person = exchange.asker
        self._take_asked(exchange, paragraph, label.length if label else 0)

    def _labelled(
        self, paragraph: Paragraph, label: marks.QuestionLabel, form: ExchangeForm
    ) -> OpenExchange:
        first = exchange_of(self.state)
        return labelled_exchange(paragraph, label, form, self.blocks.people, first)

    def _turns(self, paragraph: Paragraph) -> Sequence[TurnSpan]:
        """The turns of a paragraph; a label of the open exchange's reply opens none."""
        exchange = exchange_of(self.state)
        return () if exchange and exchange.is_labelled else self.turns.get(paragraph.start, ())

    def _trimmed(self, start: int, end: int) -> Span:
        return trim(self.text, start, end) or (start, start)

    def _open_resolution(self, paragraph: Paragraph) -> None:
        self.note_unclosed()
        self.blocks.append("resolution", paragraph.start, paragraph.end)
        self.state, self.announced = Resolution(exchange_of(self.state)), None

    def _open_reply_in_brackets(self, exchange: OpenExchange, start: int, end: int) -> None:
        self.state = ReplyInBrackets(exchange)
        self._take_in_brackets(self.state, start, end)

    def _close_reply_in_brackets(self, exchange: OpenExchange, close: int, end: int) -> None:
        """Leave a reply at ``close``, behind its bracket; what follows there is prose."""
        self.state = Answered(exchange)
        self._write("narrative", close, end)

    def _open_reply(self, exchange: OpenExchange, start: int, end: int) -> None:
        """Begin a reply without brackets."""
        self.state = Reply(exchange)
        self._write("reply", start, end, exchange)

    def _open_labelled_reply(
        self, exchange: OpenExchange, paragraph: Paragraph, label: int | None
    ) -> None:
        """Begin a reply; the label it opens with, ``label`` characters long, may say whose it is.

        A label that stands alone announces the reply.
        """
        self.announced = "reply" if label == len(paragraph.text) else None
        before = len(self.blocks.parts)
        self._open_reply(exchange, paragraph.start, paragraph.end)
        if label is not None and len(self.blocks.parts) > before:
            self.blocks.parts[before].person = (
                marks.answerer(paragraph.text[:label], self.blocks.people)
                or marks.told_beside(paragraph.text[label:], self.blocks.people)
                or exchange.addressee
            )

    def _take_action(self, paragraph: Paragraph) -> bool:
        """Place a line that marks an action, or heads a list of them; ``False`` for others."""
        line = self.actions.get(paragraph.start)
        number = self._action_number()
        if line == "action":
            self.blocks.append("action", paragraph.start, paragraph.end, number)
        elif line == "goes on":
            self.blocks.extend("action", paragraph.start, paragraph.end, number)
        elif line == "heading":
            self.blocks.append("heading", paragraph.start, paragraph.end)
            self.announced = None
        return line is not None

    def _take_said(self, paragraph: Paragraph) -> None:
        if self._take_reply_to_prose(paragraph):
            return
        exchange = exchange_of(self.state)
        follows_question = isinstance(self.state, Question | Answered)
        if exchange and follows_question and opens_in_bracket(paragraph):
            self._open_reply_in_brackets(exchange, paragraph.start, paragraph.end)
        elif exchange and self._take_of_exchange(exchange, paragraph):
            pass
        elif labels.is_heading(paragraph) and not (
            settled_in(paragraph.text, Standing(is_heading=True)) or "?" in paragraph.text
        ):
            self.blocks.append("heading", paragraph.start, paragraph.end)
            self._open_prose()
        else:
            self._take_prose(paragraph)

    def _take_of_exchange(self, exchange: OpenExchange, paragraph: Paragraph) -> bool:
        """Place a paragraph of the open exchange, or one that is an exchange of its own."""
        if exchange.is_labelled and self._take_labelled(exchange, paragraph):
            return True
        return self._take_reply_to_prose(paragraph)

    def _take_reply_to_prose(self, paragraph: Paragraph) -> bool:
        """Place a reply that a label opens behind what no label called a question.

        "I will ask for a crossing." and, below it, "REPLY: One is planned."
        """
        last, is_reply = self.blocks.last, marks.labels_reply(paragraph.text)
        if not isinstance(self.state, Prose) and (is_reply or not isinstance(self.state, Reply)):
            return False
        within = marks.reply_label_within(self.text, paragraph.start, paragraph.end)
        exchange = OpenExchange(None, "labels")
        if is_reply and last and self.signs.may_be_put(last):
            last.kind = "question"
            label = marks.answer_label(paragraph.text)
            self._open_labelled_reply(exchange, paragraph, label)
        elif within is not None:
            self.blocks.append("question", *self._trimmed(paragraph.start, within))
            self._open_reply(exchange, within, paragraph.end)
        else:
            return False
        return True

    def _take_labelled(self, exchange: OpenExchange, paragraph: Paragraph) -> bool:
        """Place a paragraph of a labelled question or its reply; ``False`` if it is neither's."""
        label = marks.answer_label(paragraph.text)
        if label is None and isinstance(self.state, Question) and not self.announced:
            label = len(paragraph.text) if self.signs.announces_reply(paragraph) else None
        speaker = self.signs.opening_role(paragraph)
        if self.announced == "question" and label is None:
            self.announced = None
            self._take_asked(exchange, paragraph)
        elif label is not None and isinstance(self.state, Question | Reply):
            self._open_labelled_reply(exchange, paragraph, label)
        elif self.announced == "reply":
            self.announced = None
            self._write("reply", paragraph.start, paragraph.end, exchange)
        elif isinstance(self.state, Question):
            is_seat = speaker in ASKING_ROLES and exchange.addressee is None
            answers = speaker is not None and not is_seat
            if (
                answers
                or self.signs.is_quoted_out(exchange, paragraph)
                or self.signs.is_answer(paragraph)
            ):
                self._open_labelled_reply(exchange, paragraph, None)
            else:
                self._take_asked(exchange, paragraph)
        elif leaves_labelled_reply(paragraph, speaker) or self.ahead.opens_by_asking(paragraph):
            self._open_prose()
            return False
        else:
            self._write("reply", paragraph.start, paragraph.end, exchange)
        return True

    def _take_prose(self, paragraph: Paragraph) -> None:
        """Place a paragraph that no mark tells apart: by the state, and by who speaks in it."""
        state, start, end = self.state, paragraph.start, paragraph.end
        is_bullet = paragraph.is_bullet or paragraph.question_number is not None
        if isinstance(state, Question) and self.signs.is_answered_from_a_seat(paragraph):
            self._open_reply(state.exchange, start, end)
            return
        if isinstance(state, Question | Reply) and not is_bullet:
            role = self.signs.opening_role(paragraph)
            if role not in ASKING_ROLES and (role or isinstance(state, Reply)):
                self._open_reply(state.exchange, start, end)
                return
        if isinstance(state, Question):
            self._take_asked(state.exchange, paragraph)
        else:
            self._open_prose()
            self._write("bullet" if is_bullet else "narrative", start, end, as_new=True)

    def _take_asked(
        self, exchange: OpenExchange, paragraph: Paragraph, label_length: int = 0
    ) -> None:
        """Add to the question; a reply may open inside the same paragraph, behind its label."""
        words = self.text, paragraph.start + label_length, paragraph.end
        bracket = opening_within(*words)
        labelled = None
        if exchange.is_labelled and bracket is None:
            labelled = marks.answer_within(*words) or marks.reply_label_within(*words)
            labelled = labelled or self.signs.answered_behind(*words[1:])
        self._write("question", paragraph.start, bracket or labelled or paragraph.end, exchange)
        if labelled is not None:
            self._open_reply(exchange, labelled, paragraph.end)
            self.blocks.parts[-1].person = exchange.addressee
        elif bracket is not None:
            self._open_reply_in_brackets(exchange, bracket, paragraph.end)

    def _take_in_brackets(self, state: ReplyInBrackets, start: int, end: int) -> None:
        """Add ``text[start:end]`` to the reply, up to the bracket that closes it."""
        close, depth = closing_bracket(self.text, start, end, state.depth)
        self.state = replace(state, depth=depth)
        self._write("reply", start, close or end, state.exchange)
        if close is not None:
            self._close_reply_in_brackets(state.exchange, close, end)

    def _question_label(self, paragraph: Paragraph) -> marks.QuestionLabel | None:
        if isinstance(self.state, ReplyInBrackets):
            return None
        if self.signs.is_announced(paragraph):
            return marks.QuestionLabel(None, 0, marks.who_put(self.signs.last_words()))
        return self.ahead.question_label(paragraph) or self._label_of_pair(paragraph)

    def _label_of_pair(self, paragraph: Paragraph) -> marks.QuestionLabel | None:
        label = marks.label_of_pair(paragraph.text)
        is_pair = label is not None and self.ahead.replies_to(paragraph)
        return label if is_pair else None

    def _write(
        self,
        kind: BlockKind,
        start: int,
        end: int,
        exchange: OpenExchange | None = None,
        *,
        as_new: bool = False,
    ) -> None:
        number = exchange.number if exchange else None
        self.blocks.write(kind, start, end, number, self._action_number(), as_new=as_new)

    def _action_number(self) -> str | None:
        """An action belongs to the question whose reply it stands in or follows."""
        exchange = None if isinstance(self.state, Resolution) else exchange_of(self.state)
        return exchange.number if exchange else None

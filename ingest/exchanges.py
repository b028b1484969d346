"""The recorded questions of a document, each with its reply.

An exchange is a numbered question with the reply that follows it, or a question or point recorded
as a statement in narrative or in a bullet. A numbered "question" that only praises is one too: the
minutes number it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.asking import is_unattributed, putting, reply_start, reply_within, responds
from ingest.paragraphs import BULLET
from ingest.record import Block, Document
from ingest.sentences import Span, sentence_spans

ExchangeForm = Literal["numbered", "statement"]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A recorded question with its reply; spans are of the stored text, half-open.

    ``reply_start`` and ``reply_end`` are ``None`` where no reply is recorded. The reply never
    begins inside the question: of "The PCC was asked whether … and explained that …" the question
    ends, and the reply begins, before "and explained". Only where one clause holds both ("The PCC
    agreed with the suggestion that …") are the two spans the same. ``number`` is as printed,
    without brackets.
    """

    question_start: int
    question_end: int
    reply_start: int | None
    reply_end: int | None
    number: str | None
    form: ExchangeForm


def exchanges_of(document: Document) -> tuple[Exchange, ...]:
    """Every question a document records, in order of the text."""
    blocks = sorted(document.division.blocks, key=lambda block: block.start)
    found = [*_numbered(blocks), *_statements(document.text, blocks)]
    return tuple(sorted(found, key=lambda exchange: exchange.question_start))


def _numbered(blocks: Sequence[Block]) -> Iterator[Exchange]:
    """Each question block with all that is marked as its reply, up to the next question."""
    question: Block | None = None
    question_end, replies = 0, list[Block]()
    for block in blocks:
        if block.kind == "question":
            if question and question.question_number == block.question_number and not replies:
                question_end = block.end  # an action mark parted it
                continue
            if question:
                yield _numbered_exchange(question, question_end, replies)
            question, question_end, replies = block, block.end, []
        elif question and block.kind == "reply":
            replies.append(block)
    if question:
        yield _numbered_exchange(question, question_end, replies)


def _numbered_exchange(question: Block, end: int, replies: Sequence[Block]) -> Exchange:
    return Exchange(
        question_start=question.start,
        question_end=end,
        reply_start=replies[0].start if replies else None,
        reply_end=replies[-1].end if replies else None,
        number=question.question_number,
        form="numbered",
    )


def _statements(text: str, blocks: Sequence[Block]) -> Iterator[Exchange]:
    for i, block in enumerate(blocks):
        if block.kind not in ("narrative", "bullet"):
            continue
        following = blocks[i + 1] if i + 1 < len(blocks) else None
        paragraph = _Paragraph(text, block.kind == "bullet", _sentences(text, block))
        for exchange in paragraph.exchanges():
            if exchange.reply_start is None and following and exchange is paragraph.last:
                yield _answered_by_next(text, exchange, following)
            else:
                yield exchange


def _sentences(text: str, block: Block) -> list[Span]:
    marker = BULLET.match(text, block.start, block.end) if block.kind == "bullet" else None
    return sentence_spans(text, marker.end() if marker else block.start, block.end)


def _answered_by_next(text: str, asked: Exchange, following: Block) -> Exchange:
    """A question whose paragraph ends with it, with the reply that opens the next paragraph."""
    if following.kind != "narrative":
        return asked
    end = None
    for sentence in _sentences(text, following):
        if putting(text, *sentence) or (end is None and not responds(text, *sentence)):
            break
        end = sentence[1]
    if end is None:
        return asked
    return Exchange(
        asked.question_start, asked.question_end, following.start, end, None, "statement"
    )


class _Paragraph:
    """The sentences of one paragraph or bullet, walked from question to reply.

    ``last`` is the exchange found last if nothing but the question itself follows it.
    """

    def __init__(self, text: str, is_bullet: bool, sentences: Sequence[Span]) -> None:
        self._text = text
        self._is_bullet = is_bullet
        self._sentences = sentences
        self.last: Exchange | None = None

    def exchanges(self) -> list[Exchange]:
        """The exchanges of the paragraph, in order."""
        found: list[Exchange] = []
        at = 0
        while at < len(self._sentences):
            put = putting(self._text, *self._sentences[at])
            if put is None and not self._opens_unattributed(at):
                at += 1
                continue
            exchange, at = self._exchange(at, is_first=not found)
            if exchange:
                found.append(exchange)
        if found and self._sentences and found[-1].question_end == self._sentences[-1][1]:
            self.last = found[-1]
        return found

    def _exchange(self, first: int, *, is_first: bool) -> tuple[Exchange | None, int]:
        """The exchange whose question begins with a sentence, and the sentence to go on with."""
        text, sentences = self._text, self._sentences
        is_asked = False
        asked_end, reply = sentences[first][1], None
        at = first
        while at < len(sentences) and reply is None:
            start, end = sentences[at]
            put = putting(text, start, end)
            if put:
                is_asked |= put == "asked"
                asked_end, reply = end, reply_within(text, start, end)
            elif at > first:
                reply = reply_start(text, start, end)
            at += 1
        begins = sentences[0][0] if self._is_bullet and is_first else sentences[first][0]
        if reply is None:
            # Without a reply only what is recorded as asked counts, up to where it was put.
            asked = Exchange(begins, asked_end, None, None, None, "statement")
            return (asked if is_asked else None), at
        question_end = (
            len(text[:reply].rstrip(" ,;\n\u00a0")) if reply > begins else sentences[at - 1][1]
        )
        while at < len(sentences) and not self._puts_anew(at):
            at += 1
        return Exchange(begins, question_end, reply, sentences[at - 1][1], None, "statement"), at

    def _puts_anew(self, at: int) -> bool:
        """Whether the reply ends before a sentence: a role or the panel puts something else."""
        return putting(self._text, *self._sentences[at]) is not None

    def _opens_unattributed(self, at: int) -> bool:
        """Whether a bullet opens with a point in nobody's name that an answering role responds to.

        "Cases of … were rising. The PCC advised that …": one of the points of a discussion.
        """
        if not self._is_bullet or at > 0 or len(self._sentences) < 2:
            return False
        first, second = self._sentences[:2]
        return is_unattributed(self._text, *first) and responds(self._text, *second)

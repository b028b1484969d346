"""The recorded questions of a document, each with its reply.

An exchange is a numbered question with the reply that follows it, or a question or point recorded
as a statement in narrative or in a bullet. A numbered "question" that only praises is one too: the
minutes number it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from ingest.findings.asked.prose_questions import (
    Putting,
    asks_again,
    is_unattributed,
    member_replies,
    mentions_matter,
    opens_in_response,
    putting,
    reply_start,
    reply_within,
    responds,
    takes_up,
)
from ingest.language.list_marks import marker_end
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Block, Document, SpeakerRole

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
    before: Block | None = None
    for block in blocks:
        before, last = block, before
        if block.kind == "question":
            is_same = question is not None and question.question_number == block.question_number
            if is_same and not replies and last and last.kind == "action":
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
        if not block.is_prose:
            continue
        paragraph = _Paragraph(text, block)
        for exchange in paragraph.exchanges():
            if exchange.reply_start is None and exchange is paragraph.last:
                yield _answered_by_next(text, exchange, blocks, i + 1)
            else:
                yield exchange
        if paragraph.point is not None:
            point = Exchange(*paragraph.point, None, None, None, "statement")
            answered = _answered_by_next(text, point, blocks, i + 1)
            if answered.reply_start is not None:
                yield answered


def _sentences(text: str, block: Block) -> list[Span]:
    start = block.start + marker_end(text[block.start : block.end])
    return sentence_spans(text, start, block.end)


def _answered_by_next(text: str, asked: Exchange, blocks: Sequence[Block], at: int) -> Exchange:
    """A question whose paragraph ends with it, with the reply that opens the next, ``blocks[at]``.

    It is taken up by whoever of those who answer speaks there, in whatever words. A reply that
    ends with a colon goes on in the list below it.
    """
    first = blocks[at] if at < len(blocks) else None
    if first is None or not first.is_prose:
        return asked
    sentences = _sentences(text, first)
    end = None
    for sentence in sentences:
        is_reply = responds(text, *sentence) or opens_in_response(text, *sentence)
        is_reply = is_reply or (end is None and takes_up(text, *sentence))
        if (end is None and not is_reply) or (putting(text, *sentence) and not is_reply):
            break
        end = sentence[1]
    if end is None:
        return asked
    if end == first.end and text[end - 1] == ":":
        end = _end_of_list(text, blocks, at)
    return replace(asked, reply_start=sentences[0][0], reply_end=end)


def _end_of_list(text: str, blocks: Sequence[Block], at: int) -> int:
    """Where the list below a paragraph ends; a point that puts something is none of it."""
    end = blocks[at].end
    for block in islice(blocks, at + 1, None):
        if block.kind != "bullet" or any(putting(text, *s) for s in _sentences(text, block)):
            break
        end = block.end
    return end


def _ends_in_question_mark(text: str, end: int) -> bool:
    return text[max(0, end - 5) : end].rstrip("”\"’'.) ").endswith("?")


class _Paragraph:
    """The sentences of one paragraph or bullet, walked from question to reply.

    ``last`` is the exchange found last if nothing but the question itself follows it; ``point``
    is what a member put at the end of the paragraph without being answered there.
    """

    def __init__(self, text: str, block: Block) -> None:
        self._text = text
        self._is_bullet = block.kind == "bullet"
        self._sentences = _sentences(text, block)
        self._speeches = block.speeches
        self._starts = [speech.start for speech in block.speeches]
        self.last: Exchange | None = None
        self.point: Span | None = None

    def exchanges(self) -> list[Exchange]:
        """The exchanges of the paragraph, in order."""
        found: list[Exchange] = []
        at = 0
        while at < len(self._sentences):
            if self._put(at) is None and not self._opens_unattributed(at):
                at += 1
                continue
            first = at
            exchange, at = self._exchange(first, is_first=not found)
            if exchange:
                found.append(exchange)
            elif at == len(self._sentences) and self._is_members_point(first):
                self.point = (self._sentences[first][0], self._sentences[-1][1])
        if found and self._sentences and found[-1].question_end == self._sentences[-1][1]:
            self.last = found[-1]
        return found

    def _put(self, at: int) -> Putting | None:
        """Whether a sentence asks something or puts a point, given who spoke before it."""
        sentence = self._sentences[at]
        put = putting(self._text, *sentence)
        if put != "asked" and asks_again(self._text, *sentence, self._speaker(sentence[0])):
            return "asked"
        return put

    def _speaker(self, place: int) -> SpeakerRole | None:
        at = bisect_right(self._starts, place) - 1
        said = self._speeches[at] if at >= 0 else None
        return said.role if said and place < said.end else None

    def _exchange(self, first: int, *, is_first: bool) -> tuple[Exchange | None, int]:
        """The exchange whose question begins with a sentence, and the sentence to go on with."""
        text, sentences = self._text, self._sentences
        is_asked = was_asked = False
        asked_end, reply = sentences[first][1], None
        at = first
        while at < len(sentences) and reply is None:
            start, end = sentences[at]
            put = self._put(at)
            if (
                was_asked
                and put != "asked"
                and member_replies(text, sentences[at - 1], (start, end))
            ):
                reply = start
            elif put:
                is_asked |= put == "asked"
                asked_end, reply = end, reply_within(text, start, end)
            elif at > first:
                reply = reply_start(text, start, end)
            was_asked = put == "asked"
            at += 1
        begins = sentences[0][0] if self._is_bullet and is_first else sentences[first][0]
        if reply is None:
            # Without a reply only what is recorded as asked counts, up to where it was put.
            put_in_words = [
                end for _, end in sentences[first:] if _ends_in_question_mark(text, end)
            ]
            end = max([asked_end, *put_in_words])
            asked = Exchange(begins, end, None, None, None, "statement")
            return (asked if is_asked else None), at
        question_end = (
            len(text[:reply].rstrip(" ,;\n\u00a0")) if reply > begins else sentences[at - 1][1]
        )
        while at < len(sentences) and self._put(at) is None:
            at += 1
        return Exchange(begins, question_end, reply, sentences[at - 1][1], None, "statement"), at

    def _opens_unattributed(self, at: int) -> bool:
        """Whether a point in nobody's name opens that an answering role responds to.

        "Cases of … were rising. The PCC advised that …": one of the points of a discussion, where
        it opens a bullet; "Reference was made to …" does so anywhere.
        """
        if at + 1 >= len(self._sentences):
            return False
        first, second = self._sentences[at : at + 2]
        if not responds(self._text, *second):
            return False
        opens_bullet = self._is_bullet and at == 0
        return mentions_matter(self._text, *first) or (
            opens_bullet and is_unattributed(self._text, *first)
        )

    def _is_members_point(self, first: int) -> bool:
        """Whether the sentences from one on are all that one member put, without a reply."""
        return all(self._speaker(start) == "Member" for start, _ in self._sentences[first:])

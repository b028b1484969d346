"""The recorded questions of a document, each with its reply.

An exchange is a numbered question with the reply that follows it, or a question or point recorded
as a statement in narrative or in a bullet. A numbered "question" that only praises is one too: the
minutes number it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import Literal

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.prose_questions import (
    goes_on,
    is_put_directly,
    is_put_down,
    is_unattributed,
    may_reply,
    mentions_matter,
    opens_in_response,
    putting,
    refers_back,
    replies,
    reply_start,
    reply_within,
    requests_only,
    responds,
    takes_up,
)
from ingest.findings.asked.sentence import Sentence, sentences_of
from ingest.findings.asked.speakers_of_exchanges import asker_of, replier_of
from ingest.language.list_marks import marker_end
from ingest.record import Block, Document, SpeakerRole

ExchangeForm = Literal["numbered", "statement"]


# Questions that are answered below their list stand at most so many blocks above.
_LISTED = 60


@dataclass(frozen=True, slots=True)
class Exchange:
    """A recorded question with its reply; spans are of the stored text, half-open.

    ``reply_start`` and ``reply_end`` are ``None`` where no reply is recorded. The reply never
    begins inside the question: of "The PCC was asked whether … and explained that …" the question
    ends, and the reply begins, before "and explained". Only where one clause holds both ("The PCC
    agreed with the suggestion that …") are the two spans the same. ``number`` is as printed,
    without brackets. ``asker`` and ``replier`` are the roles recorded, ``None`` for not stated.
    """

    question_start: int
    question_end: int
    reply_start: int | None
    reply_end: int | None
    number: str | None
    form: ExchangeForm
    asker: SpeakerRole | None = None
    replier: SpeakerRole | None = None


def exchanges_of(document: Document) -> tuple[Exchange, ...]:
    """Every question a document records, in order of the text."""
    text, blocks = document.text, sorted(document.division.blocks, key=lambda block: block.start)
    by_number = dict(_replies_by_number(text, blocks))
    found = [
        by_number.pop(exchange.question_start, exchange)
        for exchange in (*_numbered(blocks), *_statements(text, blocks))
    ]
    answers = {exchange.reply_start for exchange in by_number.values()}
    return tuple(
        replace(
            exchange,
            asker=asker_of(text, blocks, exchange.question_start, exchange.question_end),
            replier=replier_of(text, blocks, exchange.reply_start, exchange.reply_end),
        )
        for exchange in sorted([*found, *by_number.values()], key=lambda e: e.question_start)
        if exchange.question_start not in answers
    )


def _replies_by_number(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, Exchange]]:
    """Questions that are listed together and answered below, each by its number in the list.

    "To Question 1 the Chair replied that …". Yields where the question begins, and both.
    """
    for at, block in enumerate(blocks):
        named = answering.TO_NUMBERED.match(text, block.start, block.end)
        if named is None or not block.is_discussion:
            continue
        above = blocks[max(0, at - _LISTED) : at]
        listed = [b for b in above if answering.TO_NUMBERED.match(text, b.start, b.end) is None]
        question = _listed_question(text, listed, named["number"])
        if question:
            mark = marker_end(text[question.start : question.end]) if question.is_prose else 0
            start = question.start + mark
            yield (
                start,
                Exchange(
                    *(start, question.end, block.start, block.end),
                    number=question.question_number or named["number"],
                    form="statement" if question.is_prose else "numbered",
                ),
            )


def _listed_question(text: str, blocks: Sequence[Block], number: str) -> Block | None:
    """The question that goes by a number: printed before it, else by its place among the last."""
    numbered = asking.NUMBERED
    for block in reversed(blocks):
        printed = numbered.match(text, block.start, block.end)
        if block.question_number == number or (printed and printed["number"] == number):
            return block
    asked = [b for b in blocks if b.is_discussion and any(map(putting, sentences_of(text, b)))]
    place = int(number) if number.isdigit() else 0
    return asked[place - 1] if 0 < place <= len(asked) else None


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
            elif exchange.reply_end == block.end and text[block.end - 1] == ":":
                ended = replace(exchange, reply_end=_end_of_list(text, blocks, i))
                if exchange.reply_start != exchange.question_start or ended != exchange:
                    yield ended
            else:
                yield exchange
        if paragraph.point is not None:
            point = Exchange(*paragraph.point, None, None, None, "statement")
            answered = _answered_by_next(text, point, blocks, i + 1, is_point=True)
            if answered.reply_start is not None:
                yield answered


def _answered_by_next(
    text: str, asked: Exchange, blocks: Sequence[Block], at: int, *, is_point: bool = False
) -> Exchange:
    """A question whose paragraph ends with it, with the reply that opens the next, ``blocks[at]``.

    It is taken up by whoever of those who answer speaks there, in whatever words. A reply that
    ends with a colon goes on in the list below it, and one by "her" in the paragraph behind it.
    """
    first = blocks[at] if at < len(blocks) else None
    if first is None or not first.is_prose:
        return asked
    if _stands_below(text, first, blocks[at - 1]) and _ends_in_question_mark(
        text, asked.question_end
    ):
        below = takewhile(
            lambda b: _stands_below(text, b, blocks[at - 1]), islice(blocks, at, None)
        )
        return replace(asked, reply_start=first.start, reply_end=[b.end for b in below][-1])
    sentences = sentences_of(text, first)
    last = sentences_of(text, blocks[at - 1])[-1]
    end = None
    for sentence in sentences:
        is_reply = responds(sentence) or opens_in_response(sentence)
        is_reply = is_reply or (end is None and _takes_up(sentence, last, is_point=is_point))
        goes_on = end is not None and putting(sentence) is None
        if not is_reply and not goes_on:
            break
        end = sentence.end
    if end is None:
        return asked
    if end == first.end and text[end - 1] == ":":
        end = _end_of_list(text, blocks, at)
    elif end == first.end:
        end = _end_of_pronouns(text, blocks, at)
    return replace(asked, reply_start=sentences[0].start, reply_end=end)


def _stands_below(text: str, block: Block, above: Block) -> bool:
    """Whether a point of a list is set in further than the one above it."""
    if block.kind != "bullet" or above.kind != "bullet":
        return False
    return _indent(text, block.start) > _indent(text, above.start)


def _indent(text: str, at: int) -> int:
    line = text.rfind("\n", 0, at) + 1
    return at - line if not text[line:at].strip() else 0


def _takes_up(sentence: Sentence, asked: Sentence, *, is_point: bool) -> bool:
    """Whether the first sentence of a paragraph takes up what ends the one before it."""
    if putting(sentence) == "asked" or answering.TO_NUMBERED.match(sentence.words):
        return False
    if sentence.by_answerers:
        return takes_up(sentence)
    if is_point and not is_put_directly(asked):
        return reply_start(sentence) == sentence.start
    return replies(sentence, asked)


def _end_of_pronouns(text: str, blocks: Sequence[Block], at: int) -> int:
    """Where a reply ends that goes on in paragraphs of its own: "She added that …"."""
    end = blocks[at].end
    for block in islice(blocks, at + 1, None):
        sentences = sentences_of(text, block) if block.kind == "narrative" else []
        if not sentences or not goes_on(sentences[0]) or any(map(putting, sentences)):
            break
        end = block.end
    return end


def _end_of_list(text: str, blocks: Sequence[Block], at: int) -> int:
    """Where the list below a paragraph ends; a point that puts something is none of it."""
    end = blocks[at].end
    for block in islice(blocks, at + 1, None):
        if block.kind != "bullet" or any(map(putting, sentences_of(text, block))):
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
        self._sentences = sentences_of(text, block)
        self._puts = [putting(sentence) for sentence in self._sentences]
        self.last: Exchange | None = None
        self.point: tuple[int, int] | None = None

    def exchanges(self) -> list[Exchange]:
        """The exchanges of the paragraph, in order."""
        found: list[Exchange] = []
        at = 0
        while at < len(self._sentences):
            if self._puts[at] is None and not self._opens_unattributed(at):
                at += 1
                continue
            first = at
            exchange, at = self._exchange(first, is_first=not found)
            if exchange:
                found.append(exchange)
            elif at == len(self._sentences) and self._is_members_point(first):
                self.point = (self._sentences[first].start, self._sentences[-1].end)
        if found and self._sentences and found[-1].question_end == self._sentences[-1].end:
            self.last = found[-1]
        return found

    def _exchange(self, first: int, *, is_first: bool) -> tuple[Exchange | None, int]:
        """The exchange whose question begins with a sentence, and the sentence to go on with."""
        sentences = self._sentences
        asked_end, reply = sentences[first].end, None
        at, is_asked = first, False
        while at < len(sentences) and reply is None:
            if at > first and self._is_reply(at):
                reply = reply_start(sentences[at]) or sentences[at].start
            elif self._puts[at]:
                asked_end, reply = sentences[at].end, reply_within(sentences[at])
            elif at > first and (is_asked or not is_put_down(sentences[at])):
                reply = reply_start(sentences[at])
            is_asked |= self._puts[at] == "asked"
            at += 1
        begins = sentences[0].start if self._is_bullet and is_first else sentences[first].start
        if reply is None:
            return self._unanswered(first, begins, asked_end), at
        question_end = (
            len(self._text[:reply].rstrip(" ,;\n\u00a0"))
            if reply > begins
            else sentences[at - 1].end
        )
        while at < len(sentences) and self._puts[at] is None:
            at += 1
        return Exchange(begins, question_end, reply, sentences[at - 1].end, None, "statement"), at

    def _is_reply(self, at: int) -> bool:
        """Whether a sentence right behind one that asks replies to it."""
        was_public = self._puts[at - 1] == "point" and self._sentences[at - 1].opener == "Public"
        is_asked = self._puts[at - 1] == "asked" or was_public
        is_asked = is_asked or is_put_directly(self._sentences[at - 1])
        return (
            is_asked
            and self._puts[at] != "asked"
            and replies(self._sentences[at], self._sentences[at - 1])
        )

    def _unanswered(self, first: int, begins: int, asked_end: int) -> Exchange | None:
        """Where nobody replies, only what is recorded as asked counts, up to where it was put.

        A sentence right behind it that names nobody and asks nothing is the reply all the same.
        """
        asked = [
            s
            for s, p in zip(self._sentences[first:], self._puts[first:], strict=True)
            if p == "asked"
        ]
        if all(requests_only(sentence) for sentence in asked):
            return None
        behind = [sentence for sentence in self._sentences[first:] if sentence.start >= asked_end]
        while behind and refers_back(behind[0], self._sentences[first]):
            asked_end = behind.pop(0).end
        if behind and may_reply(behind[0], self._sentences[first]):
            reply = list(takewhile(lambda s: putting(s) is None, behind))
            return Exchange(*(begins, asked_end, reply[0].start, reply[-1].end), None, "statement")
        put_in_words = [
            sentence.end
            for sentence in self._sentences[first:]
            if _ends_in_question_mark(self._text, sentence.end)
        ]
        return Exchange(begins, max([asked_end, *put_in_words]), None, None, None, "statement")

    def _opens_unattributed(self, at: int) -> bool:
        """Whether a point in nobody's name opens that an answering role responds to.

        "Cases of … were rising. The PCC advised that …": one of the points of a discussion, where
        it opens a bullet; "Reference was made to …" does so anywhere.
        """
        if at + 1 >= len(self._sentences):
            return False
        first, second = self._sentences[at : at + 2]
        if not responds(second):
            return False
        opens_bullet = self._is_bullet and at == 0
        return mentions_matter(first) or (opens_bullet and is_unattributed(first))

    def _is_members_point(self, first: int) -> bool:
        """Whether all that stands from a sentence on was put, by a member or the Panel."""
        put = self._sentences[first:]
        if all(sentence.speaker == "Member" for sentence in put):
            return True
        return all(putting_ == "point" for putting_ in self._puts[first:])

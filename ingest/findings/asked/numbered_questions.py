"""The questions that minutes number, with what is marked as the reply to each."""

from collections.abc import Iterator, Sequence

from ingest.findings.asked import answer_shape_words as shape
from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.exchange import Exchange
from ingest.findings.asked.putting import putting
from ingest.findings.asked.sentence import sentences_of
from ingest.language.list_marks import marker_end
from ingest.record import Block

# Questions that are answered below their list stand at most so many blocks above.
_LISTED = 60


def numbered(text: str, blocks: Sequence[Block]) -> Iterator[Exchange]:
    """Each question block with all that is marked as its reply, up to the next question.

    What a page's running head parts from its question is no reply to the reader: its label is.
    """
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
        elif question and (block.kind == "reply" or (not replies and _is_labelled(text, block))):
            replies.append(block)
    if question:
        yield _numbered_exchange(question, question_end, replies)


def _is_labelled(text: str, block: Block) -> bool:
    """Whether the label of an answer opens a block of prose: "A: in May."."""
    return block.is_prose and shape.ANSWER_LABEL.match(text, block.start, block.end) is not None


def replies_by_number(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, Exchange]]:
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


def _numbered_exchange(question: Block, end: int, replies: Sequence[Block]) -> Exchange:
    return Exchange(
        question_start=question.start,
        question_end=end,
        reply_start=replies[0].start if replies else None,
        reply_end=replies[-1].end if replies else None,
        number=question.question_number,
        form="numbered",
    )

"""Replies that stand below the paragraph that puts the question."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.exchange import Exchange
from ingest.findings.asked.putting import is_put_directly, putting
from ingest.findings.asked.replying import (
    goes_on,
    opens_in_response,
    replies,
    reply_start,
    responds,
    takes_up,
)
from ingest.findings.asked.sentence import Sentence, sentences_of
from ingest.record import Block

_ASIDE = 80  # characters


def answered_by_next(
    text: str, asked: Exchange, blocks: Sequence[Block], at: int, *, is_point: bool = False
) -> Exchange:
    """A question whose paragraph ends with it, with the reply that opens the next, ``blocks[at]``.

    It is taken up by whoever of those who answer speaks there, in whatever words. A reply that
    ends with a colon goes on in the list below it, and one by "her" in the paragraph behind it.
    """
    first = blocks[at] if at < len(blocks) else None
    if first is None or not first.is_prose:
        return asked
    if _stands_below(text, first, blocks[at - 1]) and ends_in_question_mark(
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
        end = end_of_list(text, blocks, at)
    elif end == first.end:
        end = _end_of_pronouns(text, blocks, at)
    return replace(asked, reply_start=sentences[0].start, reply_end=end)


def end_of_list(text: str, blocks: Sequence[Block], at: int) -> int:
    """Where the list below a paragraph ends; a point that puts something is none of it."""
    end = blocks[at].end
    for block in islice(blocks, at + 1, None):
        if block.kind != "bullet" or any(map(putting, sentences_of(text, block))):
            break
        end = block.end
    return end


def ends_in_question_mark(text: str, end: int) -> bool:
    """Whether a stretch of the text that ends at a place ends by asking."""
    return asking.ENDS_BY_ASKING.search(text[max(0, end - _ASIDE) : end]) is not None


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
    return replies(sentence, asked) or _answers_whatever_is_asked(sentence, asked)


def _answers_whatever_is_asked(sentence: Sentence, asked: Sentence) -> bool:
    """Whether a sentence in nobody's name takes up a question of nobody's, or points back to it."""
    if answering.ENDS_EXCHANGE.match(sentence.words) or putting(sentence) == "asked":
        return False
    is_nobodys = is_put_directly(asked) and not asked.said and not asked.opens_with_name
    return is_nobodys or answering.POINTS_BACK.match(sentence.words) is not None


def _end_of_pronouns(text: str, blocks: Sequence[Block], at: int) -> int:
    """Where a reply ends that goes on in paragraphs of its own: "She added that …"."""
    end = blocks[at].end
    for block in islice(blocks, at + 1, None):
        sentences = sentences_of(text, block) if block.kind == "narrative" else []
        if not sentences or not goes_on(sentences[0]) or any(map(putting, sentences)):
            break
        end = block.end
    return end

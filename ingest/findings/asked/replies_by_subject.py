"""Questions and points that are listed together and answered in a second list, by their subject.

"Members raised the following: …" and, below, "The Superintendent replied as follows: …": where
neither order nor mark pairs the lists, a reply is that to the point with which it shares words
that few others have.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from math import sqrt

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.exchange import Exchange
from ingest.language.list_marks import marker_end
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Block

_FEWEST, _MOST = 2, 60  # points
_OF_TWO = 2  # points: a word that one point and one reply have, and no other
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6  # letters: "speeding" and "speed" are one word where these are the same


@dataclass(frozen=True, slots=True)
class _Point:
    """A point of a list, its mark apart, with the words that may tell its subject."""

    start: int
    end: int
    words: frozenset[str]


def answered_by_subject(text: str, blocks: Sequence[Block]) -> Iterator[Exchange]:
    """The points of a list that are replied to in another, with their replies, in order."""
    for at, block in enumerate(blocks):
        lead = _lead_of_replies(text, block)
        if lead is None:
            continue
        asked = list(_above(text, blocks[:at], block, lead))
        below = takewhile(_is_point, blocks[at + 1 : at + 1 + _MOST])
        replies = [_point(text, one.start, one.end) for one in below]
        if len(asked) >= _FEWEST and len(replies) >= _FEWEST:
            yield from _pairs(asked, replies)


def _lead_of_replies(text: str, block: Block) -> Span | None:
    """The last sentence of a block of prose, where it announces the replies to what was asked."""
    if not block.is_prose or text[block.end - 1] != ":":
        return None
    last = sentence_spans(text, block.start, block.end)[-1]
    return last if answering.REPLIES_TO.search(text, *last) else None


def _above(text: str, above: Sequence[Block], block: Block, lead: Span) -> Iterator[_Point]:
    """The points right above a lead, below a line that says that they were raised."""
    points = list(takewhile(_is_point, reversed(above[-_MOST:])))[::-1]
    before = above[len(above) - len(points) - 1] if len(points) < len(above) else None
    if before is None or not asking.LEADS_TO_LIST.search(text[before.start : before.end]):
        return
    yield from (_point(text, one.start, one.end) for one in points)
    if block.kind == "bullet" and lead[0] > block.start:
        yield _point(text, block.start, len(text[: lead[0]].rstrip()))


def _is_point(block: Block) -> bool:
    """Whether a block is of a list; one that bids somebody do something reads as an action."""
    return block.kind in ("bullet", "action")


def _point(text: str, start: int, end: int) -> _Point:
    start += marker_end(text[start:end])
    words = _WORD.findall(text[start:end].casefold())
    return _Point(start, end, frozenset(word[:_STEM] for word in words))


def _pairs(asked: Sequence[_Point], replies: Sequence[_Point]) -> Iterator[Exchange]:
    """Each reply with the point that it shares most with, where a word is of those two alone."""
    common = Counter(word for point in (*asked, *replies) for word in point.words)

    def shared(reply: _Point, point: _Point) -> float:
        rare = [common[word] for word in reply.words & point.words]
        told = sum(1 / (points - 1) for points in rare) if _OF_TWO in rare else 0.0
        return told / sqrt(len(point.words))  # long points share words with all

    for reply in replies:
        nearest = sorted(asked, key=lambda point: shared(reply, point))
        last, best = nearest[-2:]
        if shared(reply, best) > shared(reply, last):
            yield Exchange(*(best.start, best.end, reply.start, reply.end), None, "statement")

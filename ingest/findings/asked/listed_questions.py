"""Questions that the form of a list tells: answered by a second list, or with who put each."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.asked_in_headings import asked_in_headings
from ingest.findings.asked.exchange import Exchange
from ingest.findings.asked.replies_by_subject import answered_by_subject
from ingest.language.list_marks import kind_of_mark, marker_end
from ingest.language.names import is_name
from ingest.language.roles import ASKING_ROLES, parse_role, roles_mentioned
from ingest.record import Block

_ONE_WHO_ASKS = tuple((role,) for role in ASKING_ROLES)
_FEWEST = 2  # points that make a list
_LONGEST = 60  # points
_ASIDE = 80  # characters


def with_listed(text: str, blocks: Sequence[Block], found: Sequence[Exchange]) -> list[Exchange]:
    """Exchanges with those that the form of a list tells, in place of what was found in them."""
    points = [block for block in blocks if block.is_prose]
    more = [
        *_answered_in_order(text, blocks),
        *_by_whom(text, points),
        *answered_by_subject(text, blocks),
    ]
    found = [*(e for e in found if not any(_overlap(e, one) for one in more)), *more]
    headed = asked_in_headings(text, blocks)
    return [*found, *(e for e in headed if not any(_overlap(e, one) for one in found))]


def _by_whom(text: str, points: Sequence[Block]) -> Iterator[Exchange]:
    """Points that name in brackets who put them, with what was replied behind a dash or colon.

    "Retail crime (Cllr Example) – it was rising": two of an item tell how it is kept.
    """
    named = [
        (point, told)
        for point in points
        if (told := asking.TOPIC_BY_WHOM.match(text, point.start, point.end))
        and _may_ask(told["who"])
        and not _is_somebody(told["topic"])
    ]
    # Who speaks in a transcript is told again and again, a topic once.
    is_way = _FEWEST <= len(named) == len({told["topic"] for _, told in named})
    for point, told in named if is_way else ():
        start = point.start + marker_end(text[point.start : point.end])
        question_end = len(text[: told.end("by")].rstrip())
        yield Exchange(*(start, question_end, told.end(), point.end), None, "statement")


def _may_ask(who: str) -> bool:
    """Whether a bracket names somebody, who is not known to answer."""
    roles = roles_mentioned(f"the {who}")[:1]
    is_named = answering.A_NAME.fullmatch(who) is not None and is_name(who)
    return roles in _ONE_WHO_ASKS or (is_named and not roles)


def _is_somebody(topic: str) -> bool:
    """Whether what stands before a bracket is the label of who speaks, and no topic."""
    is_named = answering.A_NAME.fullmatch(topic) is not None and is_name(topic)
    return is_named or parse_role(topic) is not None


def _overlap(one: Exchange, other: Exchange) -> bool:
    return one.question_start < _end(other) and other.question_start < _end(one)


def _end(exchange: Exchange) -> int:
    return max(exchange.question_end, exchange.reply_end or 0)


def _list_below(text: str, blocks: Sequence[Block], at: int) -> list[Block]:
    """The points of a list that begins at a place, marked alike."""
    if at >= len(blocks) or blocks[at].kind != "bullet":
        return []
    mark = kind_of_mark(text, blocks[at].start, blocks[at].end)
    return list(
        takewhile(
            lambda b: b.kind == "bullet" and kind_of_mark(text, b.start, b.end) == mark,
            blocks[at : at + _LONGEST],
        )
    )


def _answered_in_order(text: str, blocks: Sequence[Block]) -> Iterator[Exchange]:
    at = 0
    while at < len(blocks):
        asked = _list_below(text, blocks, at)
        behind = at + len(asked)
        if len(asked) >= _FEWEST and behind < len(blocks):
            lead = blocks[behind]
            is_lead = lead.is_prose and answering.TELLS_REPLIES.search(text, lead.start, lead.end)
            replies = _list_below(text, blocks, behind + 1) if is_lead else []
            for one, reply in _pairs(text, asked, replies):
                start = one.start + marker_end(text[one.start : one.end])
                yield Exchange(*(start, one.end, reply.start, reply.end), None, "statement")
        at = max(behind, at + 1)


def _pairs(
    text: str, asked: Sequence[Block], replies: Sequence[Block]
) -> Iterator[tuple[Block, Block]]:
    """What is asked with its reply: by the letter of both where points go unanswered."""
    asks = [_asks(text, point) for point in asked]
    if len(asked) == len(replies) and all(asks):
        yield from zip(asked, replies, strict=True)
        return
    asked_by_mark = {_mark(text, point): point for point in asked}
    by_mark = {_mark(text, reply): reply for reply in replies}
    # Points that are all marked alike, as by a dash, tell no reply from another.
    is_told_apart = len(asked_by_mark) == len(asked) and len(by_mark) == len(replies)
    is_asking = any(asks) or any(asking.ASKS.search(text, b.start, b.end) for b in asked)
    if is_asking and is_told_apart and by_mark.keys() <= asked_by_mark.keys():
        yield from ((asked_by_mark[mark], reply) for mark, reply in by_mark.items())


def _mark(text: str, point: Block) -> str:
    """The mark of a point as printed: "(a)"."""
    return text[point.start : point.start + marker_end(text[point.start : point.end])].strip()


def _asks(text: str, point: Block) -> bool:
    """Whether a point ends by asking."""
    end = max(point.start, point.end - _ASIDE)
    return asking.ENDS_BY_ASKING.search(text, end, point.end) is not None

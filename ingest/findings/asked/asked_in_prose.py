"""The exchanges of a stretch of prose, by what each of its turns does."""

from collections.abc import Iterator, Sequence

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.exchange import Exchange
from ingest.findings.asked.moves import moves
from ingest.findings.asked.turns import Turn
from ingest.findings.likely import PUTS, SURELY_ASKS, is_above
from ingest.language.sentences import Span, trim

_SEVERAL = 2  # questions


def asked_in_prose(turns: Sequence[Turn]) -> Iterator[Exchange]:
    """The exchanges of a run of turns, in order; the first of a point opens with the point."""
    asked: list[Turn] = []
    replied: list[Turn] = []
    opener: Turn | None = None
    for turn, move in zip(turns, moves(turns), strict=True):
        if turn.is_first:
            opener = turn if turn.block.kind == "bullet" else None
        if move == "account" or (move == "asks" and (replied or _is_apart(asked, turn))):
            yield from _exchange(asked, replied)
            asked, replied = [], []
        if move == "asks":
            asked += [opener, turn] if opener not in (None, turn) else [turn]
            opener = None
        elif move == "replies":
            replied.append(turn)
    yield from _exchange(asked, replied)


def _is_apart(asked: Sequence[Turn], turn: Turn) -> bool:
    """Whether a turn asks in a paragraph of its own."""
    return bool(asked) and asked[-1].block is not turn.block and not turn.is_rest


def _exchange(asked: Sequence[Turn], replied: Sequence[Turn]) -> Iterator[Exchange]:
    """An exchange for each who asked before the reply, which is given to all of them.

    Nothing was asked where no word is left, as of a sign that a reader took for another.
    """
    while len(replied) > 1 and replied[-1].of.words.endswith(":"):
        replied = replied[:-1]  # it leads to what comes next
    for own in _by_asker(asked):
        if not any(letter.isalpha() for turn in own for letter in turn.of.words):
            continue
        if replied and own[-1] is not asked[-1] and _is_by(replied[0], own):
            yield from _exchange(own, ())  # who asked replies to somebody else who did
        elif replied and not (replied[-1].of.words.endswith(":") or _is_no_answer(own, replied[0])):
            for at, to in _parts(own, replied):
                yield Exchange(*(at, to, replied[0].start, replied[-1].end), None, "statement")
        elif not replied and any(_asks_surely(turn) for turn in own):
            for one in _one_by_one(own):
                yield Exchange(*(one[0].start, one[-1].end, None, None), None, "statement")


def _is_by(reply: Turn, own: Sequence[Turn]) -> bool:
    """Whether a reply opens with the name of whoever asked."""
    name = reply.of.name
    return name is not None and any(turn.of.name == name for turn in own)


def _asks_surely(turn: Turn) -> bool:
    """Whether a turn asks though nobody replies."""
    is_asked = turn.puts == "asked" and not turn.requests_only
    return is_asked or is_above(turn.asks, SURELY_ASKS)


def _one_by_one(own: Sequence[Turn]) -> list[list[Turn]]:
    """What nobody replies to: who asks in so many words behind a question asks another."""
    ones: list[list[Turn]] = [[]]
    for turn in own:
        is_next = turn.has_asking_verb and not turn.is_rest and _asks_surely(turn)
        if is_next and any(map(_asks_surely, ones[-1])):
            ones.append([])
        ones[-1].append(turn)
    return ones


def _is_no_answer(own: Sequence[Turn], reply: Turn) -> bool:
    """Whether what asks nothing in so many words is followed by more than an office's answer."""
    is_put = any(
        turn.puts or turn.is_direct or turn.has_asking_verb or is_above(turn.asks, PUTS)
        for turn in own
    )
    return not (is_put or own[0].part or reply.part or reply.floor == "answers")


def _parts(own: Sequence[Turn], replied: Sequence[Turn]) -> list[Span]:
    """What was asked, part by part where the reply tells the first of several from the second."""
    text, (start, end) = own[0].of.text, (own[0].start, own[-1].end)
    of_several = answering.ONE_OF_SEVERAL.finditer(text, replied[0].start, replied[-1].end)
    if len({told[1] for told in of_several}) < _SEVERAL:
        return [(start, end)]
    nexts = [m.span() for m in asking.NEXT_ASKED.finditer(text, start, end)]
    if len(nexts) >= _SEVERAL:
        nexts = nexts[1:]  # what announces several questions is a part of the first
    starts, ends = [start, *(at for _, at in nexts)], [*(at for at, _ in nexts), end]
    spans = (trim(text, *edges) for edges in zip(starts, ends, strict=True))
    return [span for span in spans if span is not None]


def _by_asker(asked: Sequence[Turn]) -> list[list[Turn]]:
    """What was asked, by who is named as asking: each goes on until another asks."""
    own: list[list[Turn]] = []
    for turn in asked:
        last = next((t.who for t in reversed(own[-1]) if t.who), None) if own else None
        is_anothers = turn.puts == "asked" and None not in (turn.who, last) and turn.who != last
        if own and not is_anothers:
            own[-1].append(turn)
        else:
            own.append([turn])
    return own

"""The runs of turns of labelled pages, with the moves that each turn may rightly be."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from eval.extraction.compared_text import words_of
from eval.fitting.examples import Run, Source, Step
from eval.fitting.labelled_pages import LabelledPage
from ingest.findings.asked.moves import MOVES, Steps, steps_of
from ingest.findings.asked.runs import runs_of
from ingest.findings.asked.sessions import sessions_of
from ingest.findings.asked.turns import Turn
from ingest.language.people import people_named
from ingest.record import Document

_ACCOUNT, _ASKS, _REPLIES = range(3)
_ANY = frozenset((_ACCOUNT, _ASKS, _REPLIES))
# Where a listed question begins, and its reply; ``None`` where it has none.
_Listed = tuple[int, int | None]


def move_examples(page: LabelledPage) -> Iterator[Run]:
    """The runs of turns whose signs tell what each turn does."""
    is_complete = page.is_complete(page.gold.exchanges)
    for part in page.document.parts():
        listed = sorted(_listed_in(page, part), key=lambda one: one[0])
        blocks = sorted(part.division.blocks, key=lambda block: block.start)
        sessions = sessions_of(part.text, blocks, part.item.title)
        for run in runs_of(part.text, blocks, people_named(part.text), sessions=sessions):
            if run:
                right = _right_moves(run, listed, is_complete=is_complete)
                yield Run(
                    Source(page.in_set, page.gold.file),
                    tuple(
                        _step(steps, may) for steps, may in zip(steps_of(run), right, strict=True)
                    ),
                )


def _step(steps: Steps, right: frozenset[int]) -> Step:
    ways = {
        (MOVES.index(last), MOVES.index(move)): Counter(
            f"{part}: {sign}" for part, signs in parts for sign in signs
        )
        for (last, move), parts in steps.items()
    }
    possible = {move for _, move in ways}
    return Step(ways, right if right & possible else _ANY)


def _listed_in(page: LabelledPage, part: Document) -> Iterator[_Listed]:
    """The listed exchanges that stand in an item."""
    for exchange in page.gold.exchanges:
        asked = _place_of(exchange.question, part.text, 0)
        if asked is None:
            continue
        replied = exchange.reply and _place_of(exchange.reply, part.text, asked)
        if exchange.reply is None or replied is not None:
            yield asked, replied or None


def _place_of(fragment: str, text: str, begins: int) -> int | None:
    """Where a fragment stands in a text first, whatever stands between its words."""
    words = words_of(fragment)
    plain = text.replace("’", "'").replace("‘", "'")
    form = re.compile(r"[\W_]*+".join(map(re.escape, words)), re.IGNORECASE)
    found = form.search(plain, begins) if words else None
    return found.start() if found else None


def _right_moves(
    run: Sequence[Turn], listed: Sequence[_Listed], *, is_complete: bool
) -> list[frozenset[int]]:
    """What each turn may rightly do; anything, where the list of exchanges is not complete.

    What stands before a listed question in its paragraph may be of it, and what stands behind the
    beginning of a reply, up to the next question.
    """
    asked = [
        (place, replied)
        for begins, reply in listed
        if (place := _turn_at(run, begins)) is not None
        and ((replied := _turn_at(run, reply)) is not None or reply is None)
    ]
    may: list[set[int]] = [{_ACCOUNT} if is_complete else set(_ANY) for _ in run]
    for place, replied in asked if is_complete else ():
        following = min((other for other, _ in asked if other > place), default=len(run))
        for turn in may[replied + 1 : following] if replied is not None else ():
            turn.add(_REPLIES)
        for at in range(place, -1, -1):
            if run[at].block is run[place].block:
                may[at].add(_ASKS)
    for place, replied in asked:
        if replied == place:
            may[place] = set(_ANY)
            continue
        may[place] = {_ASKS}
        if replied is not None:
            may[place + 1 : replied] = [{_ASKS, _REPLIES} for _ in may[place + 1 : replied]]
            may[replied] = {_REPLIES}
        elif place + 1 < len(run):
            may[place + 1] = may[place + 1] - {_REPLIES} or may[place + 1]
    return [frozenset(moves) for moves in may]


def _turn_at(run: Sequence[Turn], begins: int | None) -> int | None:
    """Which turn a place in the text stands in."""
    if begins is None:
        return None
    return next((at for at, turn in enumerate(run) if turn.start <= begins < turn.end), None)

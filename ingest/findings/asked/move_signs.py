"""The signs by which a turn asks, replies, goes on with either, or is of the account.

No sign decides alone: each counts for or against as much as was fitted on labelled minutes
(``ingest.weighing``), and only the sum over a run of turns tells what each does (``moves``).
"""

from collections.abc import Iterator

from ingest.findings.asked import answer_shape_words as shape
from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.putting import (
    is_unattributed,
    mentions_matter,
    voices_concern,
)
from ingest.findings.asked.replying import (
    echoes,
    is_answer_shaped,
    refers_back,
    speaks_of_asker,
    tells_outcome,
)
from ingest.findings.asked.turns import Turn

_OPENING = 120  # characters: whoever speaks says so within
_SHORT = 6  # words
_FEW = 3  # words
_MANY = 3  # turns


def asking_signs(turn: Turn, following: Turn | None, others: int) -> Iterator[str]:
    """Signs that a turn asks; ``others`` is how many of its run ask in so many words."""
    yield turn.floor
    if turn.puts:
        yield turn.puts
    if turn.puts == "point" and turn.floor != "asks":
        yield "point of none who asks"
    signs = {
        "requests": turn.puts == "asked" and turn.requests_only,
        "concern": voices_concern(turn.of),
        "question mark": turn.is_direct,
        "label": turn.of.label is not None,
        "chair": turn.role == "Chair" and turn.puts != "asked",
        "question word": asking.QUESTION_WORD.search(turn.of.words) is not None,
        "bullet": turn.block.kind == "bullet",
        "opens a block": turn.is_first,
        "nobody's": is_unattributed(turn.of),
        "short": len(turn.of.words.split()) < _SHORT,
        "many ask": others >= _MANY,
        "last of all": following is None,
        "matter": mentions_matter(turn.of),
        "verb": turn.has_asking_verb,
        f"{turn.floor}, verb": turn.has_asking_verb,
        "asks on": asking.ASKS_ON.match(turn.of.words) is not None,
        "request": turn.session is None and asking.REQUEST.search(turn.of.words) is not None,
        "in session": turn.session is not None,
    }
    yield from (name for name, holds in signs.items() if holds)
    if following is not None:
        yield from _behind(turn, following)


def _behind(turn: Turn, following: Turn) -> Iterator[str]:
    """Signs of the turn behind one, which may be the reply."""
    near = "then" if following.block is turn.block else "below"
    yield f"{near} {following.floor}"
    if answering.RESPONDS.search(following.of.words[:_OPENING]):
        yield f"{near} responds"


def goes_on_asking_signs(turn: Turn, asked: Turn) -> Iterator[str]:
    """Signs that whoever asked goes on: "He felt that it was late."."""
    words = turn.of.words
    signs = {
        turn.floor: True,
        "apart": asked.block is not turn.block,
        "refers back": refers_back(turn.of, asked.of),
        "of one person": speaks_of_asker(turn.of, asked.of),
        "points back": answering.POINTS_BACK.match(words) is not None,
        "finds fault": answering.FINDS_FAULT.match(words) is not None,
        "ends it": answering.ENDS_EXCHANGE.match(words) is not None,
    }
    yield from (name for name, holds in signs.items() if holds)


def reply_signs(turn: Turn, asked: Turn, before: Turn) -> Iterator[str]:
    """Signs that a turn opens the reply to what was asked last, behind ``before``."""
    near = "then" if before.block is turn.block else "below"
    kind = "asked" if _is_asked(asked) else "point"
    yield from (near, turn.floor, f"{near} {turn.floor}", f"{kind} {turn.floor}")
    yield f"{near} {kind}"
    yield f"to {asked.floor}"
    if asked.is_direct:
        yield f"{near} a question mark"
    words, opening = turn.of.words, turn.of.words[:_OPENING]
    is_shaped = is_answer_shaped(turn.of, asked.of)
    speaks = shape.SPEAKS.search(opening) is not None
    is_outcome = tells_outcome(turn.of, asked.of)
    is_told = is_outcome or answering.REPLY_OF_NOBODY.match(words) is not None
    is_unanswered = shape.UNANSWERED.search(words) is not None
    signs = {
        "right behind": before is asked,
        "question mark": turn.is_direct,
        "request": asked.puts == "asked" and asked.requests_only,
        "responds": answering.RESPONDS.search(opening) is not None,
        "names a reply": shape.A_REPLY.search(opening) is not None,
        "moves on": answering.MOVES_ON.search(opening) is not None,
        "speaks": speaks,
        "told": is_told,
        "echoes": echoes(turn.of, asked.of),
        "answer": is_shaped,
        f"{near} {turn.floor}, no answer": not is_shaped,
        f"{near} {turn.floor}, silent": not speaks,
        f"{turn.floor} of one person": not asked.is_direct and speaks_of_asker(turn.of, asked.of),
        "of many": not is_told and shape.SPOKEN_OF.match(words) is not None,
        "finds fault": answering.FINDS_FAULT.match(words) is not None,
        "ends it": not is_outcome and answering.ENDS_EXCHANGE.match(words) is not None,
        "short": len(words.split()) < _SHORT,
        "bullet": turn.block.kind == "bullet",
        "opens a bullet": turn.is_first and turn.block.kind == "bullet",
        f"{near} verb": turn.has_asking_verb,
        "asks on": asking.ASKS_ON.match(words) is not None,
        f"{kind} few words": len(words.split()) <= _FEW,
        f"right behind, {kind} few words": before is asked and len(words.split()) <= _FEW,
        "unanswered": is_unanswered,
        "unanswered by nobody": is_unanswered and turn.floor in ("nobody", "body"),
    }
    yield from (name for name, holds in signs.items() if holds)
    yield from _of_two(turn, asked)


def _of_two(turn: Turn, asked: Turn) -> Iterator[str]:
    """Signs of whether two turns are of the same person, or of two that ask and reply."""
    words = turn.of.words
    one = answering.ONE_PERSON.match(words) or shape.HE_SAID.search(words)
    is_askers = turn.people.is_called(one["who"], asked.who) if one and asked.who else None
    by_several = answering.PUT_BY_SEVERAL.match(asked.of.words) is not None
    signs = {
        "same label": turn.label is not None and turn.label == asked.label,
        "other label": turn.label is not None and turn.label != asked.label,
        "same name": turn.who is not None and turn.who == asked.who,
        "another": is_askers is False,
        "by several": by_several,
        "he goes on": turn.floor == "pronoun" and shape.OWN_PLACE.search(words) is not None,
    }
    yield from (name for name, holds in signs.items() if holds)


def goes_on_replying_signs(turn: Turn, asked: Turn, before: Turn) -> Iterator[str]:
    """Signs that a reply goes on: in its paragraph, in the list that it opens, with "she added"."""
    near = "then" if before.block is turn.block else "below"
    yield from (near, f"{near} {turn.floor}")
    words = turn.of.words
    signs = {
        "asks": turn.puts == "asked",
        f"{near} question mark": turn.is_direct,
        f"{near} verb": turn.has_asking_verb,
        f"{near} of who asked": turn.who is not None and turn.who == asked.who,
        f"{near} of another": turn.who is not None and turn.who not in (asked.who, before.who),
        "behind who asks": before.is_askers,
        "in a list of replies": turn.tells_replies,
        f"{near} points back": answering.POINTS_BACK.match(words) is not None,
    }
    yield from (name for name, holds in signs.items() if holds)


def account_sign(turn: Turn, before: Turn | None, last: str) -> str:
    """The one sign that a turn is of the account: behind what move, in what paragraph."""
    near = "then" if before is not None and before.block is turn.block else "below"
    return f"{near} {last}"


def _is_asked(turn: Turn) -> bool:
    """Whether a turn asks in so many words, with a question mark, or by its place."""
    return turn.puts == "asked" or turn.is_direct or turn.part is not None

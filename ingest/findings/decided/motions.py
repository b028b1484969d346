"""Motions set out by themselves ("That the report be noted"), and what became of them."""

from typing import Literal

from ingest.findings.decided import settling_words as settling
from ingest.findings.decided.settled import settled_in
from ingest.findings.decided.votes import votes_in
from ingest.language.labels import is_resolution_label, is_vote
from ingest.language.list_marks import marker_end

Fate = Literal["carried", "lost"]

_FATE_MAX_WORDS = 60
# The verb of a motion stands in its first characters, its subject being as long as it may.
_VERB_WITHIN = 400
_AGREED = frozenset({"agreed", "carried", "this was agreed", "this was unanimously agreed"})


def is_motion(text: str) -> bool:
    """Whether a paragraph is a motion, in the words in which it would be resolved."""
    words = text[marker_end(text) :]
    # Capitals throughout only emphasise.
    words = words.capitalize() if words.isupper() else words
    opens = settling.MOTION.match(words)
    if opens is None:
        return False
    moves, states = (
        form.search(words, opens.end(), opens.end() + _VERB_WITHIN)
        for form in (settling.MOVES, settling.STATES)
    )
    return moves is not None and (states is None or moves.start() < states.start())


def puts_forward(text: str) -> bool:
    """Whether a paragraph puts a motion before the meeting without saying what became of it."""
    return settling.PUT_FORWARD.search(text) is not None


def is_moved(text: str) -> bool:
    """Whether a paragraph says that somebody moved or seconded what follows it."""
    return settling.IS_MOVED.search(text) is not None


def is_amendment(text: str) -> bool:
    """Whether what a paragraph moves is an amendment, which has a fate of its own."""
    return "amendment" in text.casefold()


def fate_in(text: str, *, of_amendment: bool) -> Fate | None:
    """What a paragraph says became of a motion, or of an amendment to it; ``None`` if nothing."""
    if len(text.split()) > _FATE_MAX_WORDS:
        return None
    if is_vote(text):
        return _fate_of_vote(text)
    if "amendment" in text.casefold() and not of_amendment:
        return None
    if settling.NOT_CARRIED.search(text):
        return "lost"
    is_agreed = text.casefold().strip(" .") in _AGREED or is_resolution_label(text)
    settled = settled_in(text)
    return "carried" if is_agreed or (settled and settled.points_back) else None


def _fate_of_vote(text: str) -> Fate | None:
    words = text.casefold()
    if "unanim" in words or "carried" in words or words.startswith("all "):
        return "carried"
    votes = votes_in(text)
    if votes is None or votes.in_favour is None or votes.against is None:
        return None
    return "carried" if votes.in_favour > votes.against else "lost"

"""Who asked and who replied in an exchange, as far as the minutes record it."""

import re
from collections.abc import Sequence

from ingest.findings.asked import asking_words as asking
from ingest.language.roles import ASKING_ROLES, roles_mentioned
from ingest.language.speakers import speeches
from ingest.record import Block, SpeakerRole, Speech

_LINES_ABOVE = 12  # blocks
_LEAD = 400  # characters


def asker_of(text: str, blocks: Sequence[Block], start: int, end: int) -> SpeakerRole | None:
    """The role recorded as putting the question ``text[start:end]``; ``None`` for not stated.

    It is who speaks there, who the words name, or who a line above the list names.
    """
    words = text[start:end]
    said = next((s for s in _speeches(blocks, start, end) if s.role in ASKING_ROLES), None)
    if said and not asking.REPLIES_TO.match(words):
        return said.role
    if asking.FROM_A_PLACE.match(words):
        return "Public"
    named = [role for role in roles_mentioned(words) if role in ASKING_ROLES]
    if named:
        return named[0]
    if asking.PANEL_PUTS.match(words):
        return "Member"
    is_named_above = asking.ELIDED_ASKS.match(words) or asking.COURTESY_ASKS.match(words)
    return _named_above(text, blocks, start) if is_named_above else None


def replier_of(
    text: str, blocks: Sequence[Block], start: int | None, end: int | None
) -> SpeakerRole | None:
    """The role recorded as speaking first in a reply; ``None`` for not stated, or no reply."""
    if start is None or end is None:
        return None
    by = asking.TOLD_BY.match(text, start, min(end, start + _LEAD))
    if by:
        named = roles_mentioned(f"the {text[by.end() : by.end() + 80]}")
        return named[0] if named else None
    said = next(iter(_speeches(blocks, start, end)), None)
    if said is None:
        return None
    # Whoever asked is recorded as speaking on, where nobody is named as replying.
    is_askers = said.start < start and said.role in ASKING_ROLES
    return None if is_askers and not _opens_speech(text, start, end) else said.role


def _opens_speech(text: str, start: int, end: int) -> bool:
    own = speeches(text, start, min(end, start + _LEAD))
    is_named = asking.NAME_SPEAKS.match(text, start, end) is not None
    return is_named or (bool(own) and own[0].start == start)


def _speeches(blocks: Sequence[Block], start: int, end: int) -> list[Speech]:
    return [
        speech
        for block in blocks
        if block.start < end and block.end > start
        for speech in block.speeches
        if speech.start < end and speech.end > start
    ]


def _named_above(text: str, blocks: Sequence[Block], start: int) -> SpeakerRole | None:
    """Whom the lines above a list name as asking: "Councillor Example:", "Members asked:"."""
    above = [block for block in blocks if block.end <= start][-_LINES_ABOVE:]
    for block in reversed(above):
        words = text[block.start : block.end]
        if block.kind == "heading" or re.search(r":\s?[-–—]?$", words):
            if asking.PUBLIC_QUESTIONS.search(words):
                return "Public"
            named = [role for role in roles_mentioned(words) if role in ASKING_ROLES]
            if named:
                return named[0]
    return None

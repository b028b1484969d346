"""Who asked and who replied in an exchange, as far as the minutes record it.

Blocks are those of a document, in order of the text.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.language.roles import ASKING_ROLES, role_mentions, roles_mentioned
from ingest.language.speakers import speeches
from ingest.record import Block, SpeakerRole, Speech

_LINES_ABOVE = 12  # blocks
_LEAD = 400  # characters
_NAME = 80  # characters


def asker_of(
    text: str, blocks: Sequence[Block], start: int, end: int, title: str | None
) -> SpeakerRole | None:
    """The role recorded as putting the question ``text[start:end]``; ``None`` for not stated.

    It is who speaks there, who the words name, or who a line above the list names; in an item
    whose ``title`` is the public's, whoever has no seat.
    """
    words = text[start:end]
    said = next((s for s in _speeches(blocks, start, end) if s.role in ASKING_ROLES), None)
    if said and not answering.REPLIES_TO.match(words):
        return said.role
    if asking.FROM_A_PLACE.match(words) or asking.SOMEBODY_FROM_OUTSIDE.match(words):
        return "Public"
    named = [role for role in roles_mentioned(words) if role in ASKING_ROLES]
    if named:
        return named[0]
    if asking.PANEL_PUTS.match(words):
        return "Member"
    if asking.LEADS_WITH_ASKING.match(words) and text[end : end + 1] == ",":
        return None  # "Asked why, the Clerk said …" does not tell who asked
    is_named_above = asking.ELIDED_ASKS.match(words) or asking.COURTESY_ASKS.match(words)
    return _named_above(text, blocks, start, title) if is_named_above else None


def replier_of(
    text: str, blocks: Sequence[Block], start: int | None, end: int | None
) -> SpeakerRole | None:
    """The role recorded as speaking first in a reply; ``None`` for not stated, or no reply."""
    if start is None or end is None:
        return None
    by = answering.TOLD_BY.match(text, start, min(end, start + _LEAD))
    if by:
        return next(iter(roles_mentioned(f"the {text[by.end() : by.end() + _NAME]}")), None)
    if answering.WHO_REPLIES.match(text, start, end):
        return next(reversed(roles_mentioned(text[max(0, start - _LEAD) : start])), None)
    said = next(iter(_speeches(blocks, start, end)), None)
    if said is None:
        return _introduced(text, start) or _told_behind(text, start, end)
    is_askers = said.start < start and said.role in ASKING_ROLES
    return _named_as_replying(text, start, end, said.role) if is_askers else said.role


def _named_as_replying(
    text: str, start: int, end: int, recorded: SpeakerRole
) -> SpeakerRole | None:
    """Who opens a reply over which whoever asked is recorded as speaking on; else nobody."""
    own = speeches(text, start, min(end, start + _LEAD))
    if own and own[0].start == start:
        return own[0].role
    return recorded if answering.NAME_SPEAKS.match(text, start, end) else None


def _told_behind(text: str, start: int, end: int) -> SpeakerRole | None:
    """Who stands in brackets behind a reply: "by Easter (Clerk)."."""
    told = answering.IN_BRACKETS_BEHIND.search(text, max(start, end - _NAME), end)
    return next(iter(roles_mentioned(f"the {told['who']}")), None) if told else None


def _introduced(text: str, start: int) -> SpeakerRole | None:
    """Who opens a list of replies without a verb: "…, the PCC: (a) confirmed that …"."""
    words = f"the {text[start : start + _NAME].removeprefix('the ')}"
    first = next(iter(role_mentions(words)), None)
    is_opener = (
        first is not None and words[: first.start] == "the " and words[first.end :][:1] == ":"
    )
    return first.role if first and is_opener else None


def _speeches(blocks: Sequence[Block], start: int, end: int) -> list[Speech]:
    """What is recorded as said in a stretch of the text."""
    first = bisect_left(blocks, start, key=lambda block: block.end)
    last = bisect_left(blocks, end, key=lambda block: block.start)
    return [
        speech
        for block in blocks[first:last]
        for speech in block.speeches
        if speech.start < end and speech.end > start
    ]


def _named_above(
    text: str, blocks: Sequence[Block], start: int, title: str | None
) -> SpeakerRole | None:
    """Whom the lines above a list name as asking: "Councillor Example:", "Members asked:"."""
    if title and asking.PUBLIC_QUESTIONS.search(title):
        return "Public"
    at = bisect_left(blocks, start, key=lambda block: block.end)
    for block in reversed(blocks[max(0, at - _LINES_ABOVE) : at]):
        words = text[block.start : block.end]
        if block.kind == "heading" or re.search(r":\s?[-–—]?$", words):
            if asking.PUBLIC_QUESTIONS.search(words):
                return "Public"
            named = [role for role in roles_mentioned(words) if role in ASKING_ROLES]
            if named:
                return named[0]
    return None

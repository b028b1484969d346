"""Who the words of an action name last: "Costed plan – Ines / Clerk", "to be sent (Chair)".

A day, a place or an appendix may stand there too: a plain word is somebody only where it is set
apart from the words before it, or where the record names that person elsewhere.
"""

import re

from ingest.findings.deed_words import INITIALS_ALONE
from ingest.findings.owners import is_somebody, owner_named
from ingest.findings.promised import action_words as marking
from ingest.language.names import is_name

# Present are named, and speak, near the beginning of the minutes of most meetings.
_NAMES_WITHIN = 20_000
_LINE_WITHIN = 600
_MOST_PLACES = 50
_LISTS_PRESENT = re.compile(
    r"\W*(?:[\w’']+\s++){0,2}?(?:present|attend(?:ees|ance|ed|ing)?|apologies)\b", re.IGNORECASE
)
_LIST_MARK = re.compile(r"\s*+[-•·*]\s++")
_DOES = re.compile(
    r"(?:\s++[A-Z][\w’'-]++)?(?::|\s++(?:said|asked|reported|agreed|told|gave|felt|thought|noted|offered|explained)\b"
    r"|\s++(?:is\s++to|to|will|would)\s)"
)


def named_behind(mark: str, text: str) -> str | None:
    """Who is named last in the words of an action of this text."""
    behind = marking.OWNER_BEHIND.search(mark)
    if behind is None:
        return None
    named = behind["owner"]
    parts = [part.strip() for part in marking.JOINED.split(named)]
    if any(marking.NO_OWNER.match(part) and not _is_titled(part) for part in parts):
        return None
    in_brackets = behind[0].lstrip().startswith("(") and all(
        " " in part and is_name(part) for part in parts
    )
    is_apart = in_brackets or marking.SET_APART.search(behind[0]) is not None
    if is_apart or owner_named(named) or all(_is_known(part, text) for part in parts):
        return owner_named(named) or named
    return None


def _is_known(name: str, text: str) -> bool:
    is_known = _is_titled(name) or INITIALS_ALONE.fullmatch(name) is not None
    return is_known or _is_person_of(text, name)


def _is_titled(name: str) -> bool:
    return is_somebody(name) or owner_named(name) is not None


def _is_person_of(text: str, name: str) -> bool:
    """Whether the text lists somebody of the name as present, or says what they say or do."""
    at = -1
    for _ in range(_MOST_PLACES):
        at = text.find(name, at + 1, _NAMES_WITHIN)
        if at < 0:
            return False
        begins = max(text.rfind("\n", 0, at) + 1, at - _LINE_WITHIN)
        before = text[begins:at]
        is_present = _LISTS_PRESENT.match(before) or _LIST_MARK.fullmatch(before)
        if is_present or _DOES.match(text, at + len(name)):
            return True
    return False

"""Who the words of an action name last: "Costed plan – Ines / Clerk", "to be sent (Chair)".

A day, a place or an appendix may stand there too: a plain word is somebody only where it is set
apart from the words before it, or where the record names that person elsewhere.
"""

import re

from ingest.findings.deed_words import INITIALS_ALONE
from ingest.findings.owners import is_somebody, owner_named
from ingest.findings.owners_in_full import in_full
from ingest.findings.promised import action_words as marking
from ingest.language.names import is_name
from ingest.language.people import people_named

_ACTS_WITHIN = 20_000
_DOES = (
    r"(?:\s[A-Z][\w’'-]++)?(?::|\s(?:said|asked|reported|agreed|told|gave|felt|thought|noted|offered|explained)\b"
    r"|\s(?:is\sto|to|will|would)\s)"
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


def named_in_heading(heading: str, text: str) -> str | None:
    """Whose initials stand last in a heading: they owe what stands below it.

    A name there may be of whom the item is about.
    """
    named = named_behind(heading, text)
    parts = marking.JOINED.split(named) if named else []
    are_initials = all(INITIALS_ALONE.fullmatch(part) for part in parts)
    return in_full(named, text) if named and are_initials else None


def _is_known(name: str, text: str) -> bool:
    is_known = _is_titled(name) or INITIALS_ALONE.fullmatch(name) is not None
    if is_known or people_named(text).lists(name):
        return True
    # Whoever speaks or acts in it is known too, where no list names all who were there.
    return re.search(rf"(?<!\w){re.escape(name)}{_DOES}", text[:_ACTS_WITHIN]) is not None


def _is_titled(name: str) -> bool:
    return is_somebody(name) or owner_named(name) is not None

"""Who speaks by the label that each speech of a record opens with: "THE CHAIR: Thank you"."""

import re

from ingest.findings.deed_words import INITIALS_ALONE
from ingest.findings.owners import body_named, is_somebody

_LABEL = re.compile(
    r"^[*_ ]*+(?P<who>[A-Z][\w.,’' -]{1,60}?)(?:\s*+\((?P<office>[^()\n]{1,60})\))?"
    r"(?:\s++(?:replied|responded|answered|said))?:(?!\S)",
    re.MULTILINE,
)
_NAME = re.compile(r"[A-Z][\w’'-]*+(?:\s++[A-Z][\w’'.-]*+){1,3}")
_INITIALS_MAX = 3
# How long a speech may be whose label says who speaks.
_SPEECH_WITHIN = 1_500
# How far to either side the lines may stand that a speaker's name opens again, in characters.
_AGAIN_WITHIN = 10_000


def speaker_labelled(text: str, end: int) -> str | None:
    """Whose label stands last above a place of a text, or on its line; an office by its role.

    A name without a title is a speaker's where lines near by open with it more than once.
    """
    for label in reversed(list(_LABEL.finditer(text, max(0, end - _SPEECH_WITHIN), end))):
        who, office = label["who"], label["office"]
        if office and is_somebody(office):
            return body_named(office) or office
        words = who.title() if who.isupper() and len(who) > _INITIALS_MAX else who
        plain = re.sub(r"^The\s", "", words)
        if is_somebody(plain) or INITIALS_ALONE.fullmatch(plain):
            return body_named(plain) or plain
        if _NAME.fullmatch(plain) and _opens_lines_near(text, who, end):
            return plain
    return None


def _opens_lines_near(text: str, who: str, at: int) -> bool:
    """Whether more than one line near a place opens with a name."""
    return text.count(f"\n{who}", max(0, at - _AGAIN_WITHIN), at + _AGAIN_WITHIN) > 1

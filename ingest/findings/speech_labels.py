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


def speaker_labelled(text: str, end: int) -> str | None:
    """Whose label stands last above a place of a text, or on its line; an office by its role.

    A name without a title is a speaker's where lines open with it more than once.
    """
    for label in reversed(list(_LABEL.finditer(text, max(0, end - _SPEECH_WITHIN), end))):
        who, office = label["who"], label["office"]
        if office and is_somebody(office):
            return body_named(office) or office
        words = who.title() if who.isupper() and len(who) > _INITIALS_MAX else who
        plain = re.sub(r"^The\s", "", words)
        is_again = _NAME.fullmatch(plain) and text.count(f"\n{who}") > 1
        if is_again or is_somebody(plain) or INITIALS_ALONE.fullmatch(plain):
            return body_named(plain) or plain
    return None

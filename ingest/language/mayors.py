"""What office a mayor holds in a document: a commissioner's, or the chair of a council."""

import re

from ingest.record import SpeakerRole

_MAYOR = re.compile(r"\b(?:Mayor|MAYOR)\b")
_OF_POLICING = re.compile(
    r"\bpolic(?:e|ing)(?:,? fire)?(?: (?:and|&) crime)? panel\b|\bmayor['’]?s question time\b",
    re.IGNORECASE,
)
_OF_COUNCIL = re.compile(r"\b(?:town|city|parish|borough|community) council\b", re.IGNORECASE)
_COMMISSIONER = re.compile(r"\bPF?CC\b|\bcrime commissioner\b", re.IGNORECASE)
_HEAD = 600  # characters


def mayors_role(text: str) -> SpeakerRole | None:
    """The role of "the Mayor": of one to whom a panel's questions are put, or who takes the chair.

    ``None`` where a text names a commissioner beside a mayor, or no body of either kind.
    """
    if _MAYOR.search(text) is None:
        return None
    if _OF_POLICING.search(text):
        return None if _COMMISSIONER.search(text) else "PCC"
    return "Chair" if _OF_COUNCIL.search(text, 0, _HEAD) else None

"""Sentences that tell nothing: they introduce a report, or call an item or a speaker."""

import re

# "The Panel received a report on …" and "that the report be noted" tell nothing of what is in it.
_INTRODUCES = re.compile(
    r"^\W*+(?:[\w’'().,&-]++ ){0,12}?(?:gave|received|presented|introduced|submitted|considered"
    r"|tabled|circulated|provided with)\b[^.]{0,40}\b(?:presentation|reports?|update|paper)\b"
    r"[^.;:]{0,200}\.?\W*$"
    r"|\b(?:reports?|updates?|presentations?|papers?)\b[^.]{0,80}\bbe (?:noted|received)\b",
    re.IGNORECASE,
)
# "00:03:51 Chair: ", before what is said.
_LABEL = r"(?:[\d:]{4,8}\s++)?(?:[^:.]{1,40}:\s++)?"
_TO_NEXT = (
    r"(?:that\s+(?:brings|takes)\s+us|moving\s+on|turning"
    r"|(?:can\s+|shall\s+)?we(?:['’]ll|\s+will)?(?:\s+now)?\s+(?:move|turn|go|come)(?:\s+on)?)"
    r"(?:\s+now)?\s+to\b"
)
_CALLS = (
    r"(?:agenda\s+)?item\s+\w+\b[^.?!]{0,20}\b(?:is|was)\s+(?:the|an?)\b|next\s+(?:item|question|speaker)\b"
    r"|(?:are\s+there\s+)?any\s+(?:more\s+|other\s+|further\s+)?questions\b|over\s+to\s+you\b"
)
# "Item three is the update on drones", "Commissioner, over to you", "Thank you, Councillor".
_HANDS_OVER = re.compile(
    rf"^\W*+{_LABEL}(?:(?:{_TO_NEXT}|{_CALLS}|thank(?:s|\s+you)\b)[^.?!\d]{{0,80}}"
    r"|[^.?!\d]{0,80}\bover\s+to\s+you)\W*$",
    re.IGNORECASE,
)


def tells_nothing(words: str) -> bool:
    """Whether a sentence only tells of a report that there was one, or calls what comes next."""
    return _INTRODUCES.search(words) is not None or _HANDS_OVER.search(words) is not None

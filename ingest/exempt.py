"""Keeping exempt text out: what was minuted after the public was excluded is never stored.

Local Government Act 1972, s100A(4) and Schedule 12A. The resolution to exclude is itself public;
what follows is not, until the public is readmitted in so many words. In doubt text is withheld.
"""

import re
from collections.abc import Sequence

from ingest.paragraphs import Paragraph
from ingest.sentences import sentence_spans

_PUBLIC = (
    r"(?:the\s+)?(?:members\s+of\s+the\s+)?(?:press|public)\b"
    r"(?:(?:\s+and|,)\s+(?:the\s+)?(?:press|public)\b)?"
)
_EXCLUSION = re.compile(
    rf"\bexclu(?:de|ded|des|ding|sion)\b(?:\s+of)?(?:\s+from\s+the\s+meeting)?\s+{_PUBLIC}"
    rf"|\b{_PUBLIC}(?:\s+\w+){{0,4}}?\s+excluded\b"
    rf"|\b{_PUBLIC}(?:\s+(?:were|was|then|had|been|be|also|asked|required|requested|to)){{0,4}}"
    r"\s+(?:left|leave|withdrew|withdraw|vacated?)\b"
    r"|\b100\s*\(?A\)?\s*\(4\)|\bs(?:ection|\.)?\s*100\s*\(?A\b|\bSchedule\s+12\s*A\b"
    r"|\bby\s+virtue\s+of\s+paragraph|\b(?:private|closed|confidential)\s+session\b"
    r"|\b(?:met|sat|continued|considered)\s+in\s+private\b",
    re.IGNORECASE,
)
_READMISSION = re.compile(
    r"\W*(?:at\s+this\s+point,?\s+)?(?:RESOLVED\W+that\s+)?(?:"
    rf"{_PUBLIC}\s+(?:(?:were|was|be|then|now|both)\s+)*(?:re-?admitted|re-?joined|invited\s+back"
    r"|returned\s+to\s+the\s+(?:meeting|room))"
    r"|the\s+(?:meeting|panel|committee)\s+(?:then\s+)?(?:returned|resumed|moved\s+back|reconvened)"
    r"\s+(?:to|in|into)\s+(?:public|open)\s+session)",
    re.IGNORECASE,
)
_READMISSION_MAX_WORDS = 25
# These words mark what follows wherever they stand.
_MARKING = re.compile(
    r"\bnot\s+for\s+publication\b|\bcontains?\s+(?:exempt|confidential)\s+information\b"
    r"|\bexempt\s+(?:items?|reports?|minutes?|appendi\w+|business|from\s+publication|under)\b"
    r"|\b(?:item|report|minute)s?\s+(?:is|are|was|were|remains?)\s+(?:exempt|restricted|confidential)\b",
    re.IGNORECASE,
)
# These do so in a heading; in a sentence they are ordinary words.
_HEADING_MARKING = re.compile(
    r"\b(?:exempt|restricted|confidential|private\s+(?:items?|business|minutes?))\b"
    r"|\bpart\s+(?:2|two|II|B)\b",
    re.IGNORECASE,
)
_HEADING_MAX_WORDS = 14


def is_marked_exempt(paragraph: Paragraph) -> bool:
    """Whether a heading or note marks what follows as exempt, and itself with it."""
    text = paragraph.text
    is_heading = (
        len(text.split()) <= _HEADING_MAX_WORDS
        and text[-1] not in ".?!;:"
        and not paragraph.is_bullet
    )
    is_labelled = is_heading or text.isupper()
    return bool(_MARKING.search(text) or (is_labelled and _HEADING_MARKING.search(text)))


def exclusion_end(paragraph: Paragraph) -> int | None:
    """Where, in the stored text, the sentence ends that excludes the public; ``None`` if none does.

    What follows in the same paragraph is already private.
    """
    match = _EXCLUSION.search(paragraph.text)
    if match is None:
        return None
    spans = sentence_spans(paragraph.text)
    end = next(end for _, end in spans if end >= match.start() + 1)
    return paragraph.start + end


def readmits_public(paragraph: Paragraph) -> bool:
    """Whether a paragraph says, and says no more than, that the meeting was public again."""
    is_short = len(paragraph.text.split()) <= _READMISSION_MAX_WORDS
    return is_short and _READMISSION.match(paragraph.text) is not None


def exempt_spans(paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """The stretches of an item's text that must not be stored, from the first word to the last.

    Each stretch is one exempt part, however many paragraphs it has.
    """
    spans: list[tuple[int, int]] = []
    opened: int | None = None  # where the private part began; None while the meeting is public
    for paragraph in paragraphs:
        if opened is not None:
            if readmits_public(paragraph):
                opened = None
            elif spans and spans[-1][0] >= opened:
                spans[-1] = (spans[-1][0], paragraph.end)
            else:
                spans.append((paragraph.start, paragraph.end))
        elif is_marked_exempt(paragraph):
            opened = paragraph.start
            spans.append((paragraph.start, paragraph.end))
        elif (end := exclusion_end(paragraph)) is not None:
            opened = end
            if end < paragraph.end:
                spans.append((end, paragraph.end))
    return spans


def cut(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text without the given spans, which are in order and do not overlap."""
    kept: list[str] = []
    at = 0
    for start, end in spans:
        kept.append(text[at:start])
        at = end
    return "".join([*kept, text[at:]])


def withheld_warnings(withheld: int) -> list[str]:
    """How a document's report says that parts of it were withheld; empty where none were."""
    if not withheld:
        return []
    parts = "1 exempt part" if withheld == 1 else f"{withheld} exempt parts"
    return [f"{parts} withheld; none of that text was kept"]

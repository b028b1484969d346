"""Keeping exempt text out: what was minuted after the public was excluded is never stored.

Local Government Act 1972, s100A(4) and Schedule 12A. The resolution to exclude is itself public;
what follows is not, until the public is readmitted. In doubt the text is withheld.
"""

import re
from collections.abc import Sequence

from ingest.paragraphs import Paragraph

_EXCLUSION = re.compile(
    r"\bexclu(?:de|ded|sion)\b(?=.{0,400}\b(?:public|press)\b)"
    r"|\b(?:public|press)\b(?=.{0,400}\bexclu(?:ded?|sion)\b)",
    re.IGNORECASE | re.DOTALL,
)
_GROUNDS = re.compile(
    r"100A|Schedule\s+12A|\bexempt\s+information\b|\bRESOLVED\b|\bAGREED\b|\b(?:was|were|be)\s+excluded",
    re.IGNORECASE,
)
_READMISSION = re.compile(
    r"\b(?:public|press)\b.{0,80}\b(?:re-?admitted|re-?joined|returned|invited\s+back)\b"
    r"|\b(?:returned|resumed|moved\s+back|reconvened)\b.{0,40}\b(?:public|open)\s+session\b"
    r"|\bre-?admi(?:t|tted|ssion)\b.{0,40}\b(?:public|press)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKING = re.compile(
    r"\bnot\s+for\s+publication\b"
    r"|\bexempt\s+(?:item|report|minutes?|appendix|business|from\s+publication|under\s+paragraph)\b"
    r"|\bcontains?\s+exempt\s+information\b"
    r"|^\W*(?:exempt|restricted|confidential)\W*(?:$|[-–—:(])"
    r"|^\W*part\s+(?:2|two|II|B)\W*(?:$|[-–—:(])|^\W*private\s+session\W*$",
    re.IGNORECASE,
)
_MARKING_MAX_CHARACTERS = 300


def is_marked_exempt(paragraph: Paragraph) -> bool:
    """Whether a heading or note marks what follows as exempt.

    A long paragraph of ordinary prose that mentions such words is not a marking.
    """
    short_enough = len(paragraph.text) <= _MARKING_MAX_CHARACTERS
    return short_enough and _MARKING.search(paragraph.text) is not None


def excludes_public(paragraph: Paragraph) -> bool:
    """Whether a paragraph records that the press and public were excluded."""
    return bool(_EXCLUSION.search(paragraph.text) and _GROUNDS.search(paragraph.text))


def readmits_public(paragraph: Paragraph) -> bool:
    """Whether a paragraph records that the meeting was public again."""
    return _READMISSION.search(paragraph.text) is not None


def exempt_spans(paragraphs: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """The stretches of an item's text that must not be stored, from the first word to the last."""
    spans: list[tuple[int, int]] = []
    is_private = False
    opened: int | None = None
    for paragraph in paragraphs:
        if is_private and readmits_public(paragraph):
            is_private, opened = False, None
        elif is_private:
            opened = paragraph.start if opened is None else opened
            if spans and spans[-1][0] == opened:
                spans[-1] = (opened, paragraph.end)
            else:
                spans.append((opened, paragraph.end))
        elif excludes_public(paragraph):
            is_private = True
        elif is_marked_exempt(paragraph):
            is_private, opened = True, paragraph.start
            spans.append((paragraph.start, paragraph.end))
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

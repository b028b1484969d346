"""The labels and headings that minutes are laid out with."""

import re

from ingest.paragraphs import BULLET, Paragraph

AGENDA_ITEM = re.compile(r"agenda item\s*:?", re.IGNORECASE)
MINUTES = re.compile(r"minutes\s*:?", re.IGNORECASE)
DECISION = re.compile(r"decisions?\s*:", re.IGNORECASE)
SUPPORTING_DOCUMENTS = re.compile(r"supporting documents\s*:?", re.IGNORECASE)
TIME_OF_DAY = re.compile(
    r"\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?", re.IGNORECASE
)

RESOLUTION = re.compile(
    r"(?:RESOLVED|AGREED|RECOMMENDED|Resolved|Agreed)\b(?=\s*[:–—-]|\s+that|\s+–|\s*$)"
    r"|(?:It was|The (?:Panel|Committee|Board)|Members)\s+(?:then\s+|also\s+|unanimously\s+)*"
    r"(?:RESOLVED|AGREED)\b",
)
AGREEMENT = re.compile(
    r"(?:in summary,?\s+)?(?:it was|the (?:panel|committee|board)|members)\s+"
    r"(?:then\s+|also\s+|unanimously\s+|further\s+)*(?:agreed|resolved)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
ACTION_MARK = re.compile(r"\[\s*actions?\s*[:–-][^\[\]\n]{1,200}\][.;]?", re.IGNORECASE)
ACTION_LINE = re.compile(r"actions?\s*(?:[:–]|-\s).{1,300}", re.IGNORECASE | re.DOTALL)

_HEADING_MAX_WORDS = 8
_QUESTIONS_HEADING = re.compile(
    r"(?:panel\s+)?(?:members?['’]?s?['’]?\s+)?questions?(?:\s+(?:and|&)\s+(?:answers|replies))?\s*:?",
    re.IGNORECASE,
)


def is_label(pattern: re.Pattern[str], paragraph: Paragraph) -> bool:
    """Whether the paragraph is this label and nothing else."""
    return pattern.fullmatch(paragraph.text) is not None


def is_questions_heading(text: str) -> bool:
    """Whether a heading only announces questions ("Members' Questions") and names no subject."""
    return _QUESTIONS_HEADING.fullmatch(text) is not None


def is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph of the discussion is a heading: short, and not a sentence."""
    text = paragraph.text
    if is_questions_heading(text):
        return True
    if BULLET.match(text) or text[0] in "[(" or not text[0].isupper():
        return False
    return len(text.split()) <= _HEADING_MAX_WORDS and text[-1] not in ".,;:?!]…"


def is_resolution(paragraph: Paragraph) -> bool:
    """Whether a paragraph states what was resolved, or introduces the list of what was agreed."""
    if RESOLUTION.match(paragraph.text):
        return True
    agreement = AGREEMENT.match(paragraph.text)
    return agreement is not None and paragraph.text.endswith(":")


def introduces_list(text: str) -> bool:
    """Whether what stands so far of a resolution is left open for a list to follow."""
    return (
        text.endswith((":", "–", "-", ";", ","))
        or re.search(r"\b(?:that|and|to|AGREED|RESOLVED)$", text) is not None
    )

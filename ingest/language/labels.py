"""The labels of sections, resolutions and actions that minutes are laid out with."""

import re

from ingest.language.list_marks import BULLET
from ingest.language.paragraphs import Paragraph
from ingest.language.question_labels import is_questions_heading

AGENDA_ITEM = re.compile(r"agenda item\s*+:?", re.IGNORECASE)
MINUTES = re.compile(r"(?:minutes|cofnodion)\s*+:?", re.IGNORECASE)
DECISION = re.compile(r"decisions?\s*+:", re.IGNORECASE)
SUPPORTING_DOCUMENTS = re.compile(r"supporting documents\s*+:?", re.IGNORECASE)

RESOLUTION = re.compile(
    r"(?:UNANIMOUSLY\s++|Unanimously\s++)?"
    r"(?:RESOLVED|AGREED|RECOMMENDED|Resolved|Agreed)\b(?=\s*+[:–—-]|\s++that|\s++–|\s*+$)"
    r"|(?:RESOLVED|AGREED)(?=\s++to\b|,)"
    r"|(?:It was|The (?:Panel|Committee|Board)|Members)\s++(?:then\s++|also\s++|unanimously\s++)*"
    r"(?:RESOLVED|AGREED)\b",
)
AGREEMENT = re.compile(
    r"(?:in summary,?\s++)?(?:it was|the (?:panel|committee|board)|members)\s++"
    r"(?:then\s++|also\s++|unanimously\s++|further\s++)*(?:agreed|resolved)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# The mark may lack its brackets where it ends a paragraph: "… update the Panel. ACTION: PCC".
ACTION_MARK = re.compile(
    r"\[\s*+actions?\s*+[:–-][^\[\]\n]{1,200}\][.;]?"
    r"|\(\s*+actions?\s*+[:–-][^()\n]{1,200}\)[.;]?"
    r"|\[\s*+(?-i:ACTIONS?|Actions?)\s++(?-i:[A-Z])[^\[\]\n]{1,80}\][.;]?"
    r"|(?<=[.?!]\s)(?-i:ACTIONS?|Action)\s?[:–]\s*+(?-i:[A-Z])[^.\[\]\n]{1,120}\.?$",
    re.IGNORECASE,
)
ACTIONS_HEADING = re.compile(
    r"actions?(?:\s++points?)?(?:\s*+(?:/|and|&)\s*+(?:further\s++)?information(?:\s++to\s++be\s++\w+)?)?"
    r"(?:\s++(?:agreed|arising|to\s++be\s++taken))?\s*+:\s*+[-–]?",
    re.IGNORECASE,
)
# The number an action goes by in a panel's log: "R29/21", "A12/20 –".
ACTION_NUMBER = re.compile(r"[A-Z]{0,3}\d{1,3}/\d{2,4}\b")
ACTION_LINE = re.compile(r"actions?\s*+(?:[:–]|-\s).{1,300}", re.IGNORECASE | re.DOTALL)

_RESOLUTION_LABEL = re.compile(r"(?:resolved|agreed|recommended)\s*+[:–—-]*", re.IGNORECASE)
_HEADING_MAX_WORDS = 8


def is_label(pattern: re.Pattern[str], paragraph: Paragraph) -> bool:
    """Whether the paragraph is this label and nothing else."""
    return pattern.fullmatch(paragraph.text) is not None


def is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph of the discussion is a heading: short, and not a sentence."""
    text = paragraph.text
    if is_questions_heading(text):
        return True
    if BULLET.match(text) or text[0] in "[(" or not text[0].isupper():
        return False
    if text.rstrip(" -–—").endswith(":") or ACTION_MARK.search(text):
        return False
    return len(text.split()) <= _HEADING_MAX_WORDS and text[-1] not in ".,;:?!]…"


def is_resolution_label(text: str) -> bool:
    """Whether a resolution is so far but the word that introduces it: "Resolved:"."""
    return _RESOLUTION_LABEL.fullmatch(text) is not None


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

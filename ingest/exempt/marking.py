"""The words that mark an item, a paper or a whole document as exempt."""

import re
from typing import Literal

from ingest.exempt.denial import DENIAL
from ingest.exempt.public_words import EXEMPT, MATTERS, PUBLIC
from ingest.language.list_marks import without_number
from ingest.language.sentences import sentence_spans

Reach = Literal["part", "item"]

_OF_AN_ITEM = (
    r"(?:(?:this|the|these|all)\s++)?(?:following\s++|above\s++|full\s++)?(?:minutes?|items?|reports?"
    r"|papers?|documents?|discussions?|appendi\w+(?:\s++\w{1,3})?|annex\w*(?:\s++\w{1,3})?)"
    r"(?:\s++(?:of|to|on|for)\s++(?:this|that|the\s++following)\s++(?:item|report|minute|meeting))?"
)
_STATEMENT = re.compile(
    rf"\W*{_OF_AN_ITEM}\s++(?:is|are|was|were|remains?)\s++(?:(?:strictly|therefore|also|both|an?"
    r"|classed\s++as|treated\s++as|private\s++and)\s++){0,3}(?:exempt|restricted|confidential|private"
    r"|not\s++for\s++publication|not\s++(?:available|open)\s++to\s++the\s++public|not\s++published)\b"
    r"(?!\s++(?:to|until|items?|and\s++(?:will|would)|at\s++(?:this|that))\b)"
    r"(?!\s++from\s++(?!publication|disclosure|the\s++(?:public|press)\b))"
    rf"|\W*{_OF_AN_ITEM}\s++contains?\s++(?:exempt|confidential)\s++information\b(?!,)"
    rf"|\W*this\s++is\s++an?\s++{EXEMPT}\s++(?:minute|item|report)\b"
    r"|\W*(?:(?:exempt|confidential|restricted)\s++)?(?:information\s++)?by\s++(?:virtue|reason)\s++of"
    r"\s++paragraph"
    r"|\W*exempt\s++(?:from\s++(?:publication|disclosure)|under|by)\b",
    re.IGNORECASE,
)
# These stand at the head of a line or title, or apart in it.
_NOT_FOR_PUBLICATION = re.compile(
    r"(?:^\W*|[-–—:(\[|/]\s*+)(?:strictly\s++)?(?:private\s++and\s++)?(?:(?:exempt|confidential"
    r"|restricted)\W*(?:and\s++)?)?not\s++for\s++publication\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\W*(?:strictly\s++)?(?:private\s++(?:and|&)\s++)?(?:confidential|exempt|private|restricted)"
    r"(?:\s*+[:–—]|\s++-)\s*+(?!public\b|sector\b)\S",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"[(\[]\s*+(?:strictly\s++)?(?:exempt|confidential|restricted|private|part\s++(?:2|two|II))"
    rf"(?:\s++{MATTERS})?\s*+[)\]]\W*$",
    re.IGNORECASE,
)
# "Estates (Exempt)", "Part II: estates", "Exempt item – estates": words that stand apart.
_APART = r"(?=\s*+(?:$|[-–—:/()\[\],]|(?:and|or|&)\s))"
_TITLE = re.compile(
    r"(?:^|[-–—:(\[/]\s*+|\b(?:and|or|&)\s++)(?:strictly\s++)?(?:restricted|confidential|private|exempt"
    rf"|official[\s:–-]+sensitive)(?:\s++{MATTERS}\b(?!\s++of\s++(?!the\b|this\b|a\b))|{_APART})"
    rf"|(?:^|[-–—:(\[]\s*+)part\s++(?:2|two|II|B)\b(?:\s++{MATTERS}|{_APART}|\s++of\s++the\s++(?:agenda"
    r"|meeting))"
    r"|^\W*(?:in\s++)?(?:the\s++)?(?:private|closed|confidential)\s++session\b"
    r"|^\W*exempt\s++from\s++publication\b",
    re.IGNORECASE,
)
_ORDINARY = re.compile(
    r"\bnon-exempt\b|\b(?:tax|supported)\s++exempt\b|\bprivate\s++[-–]\s++public\b", re.IGNORECASE
)
_LAST_PART = re.compile(r"\b(?:PART|Part)\s++(?:2|II|TWO|Two|B)\s*+$")
_PAPER = re.compile(
    rf"\b(?:exempt|confidential|restricted|private)\s++{MATTERS}\b"
    r"|[-–—:(\[,]\s*+(?:strictly\s++)?(?:exempt|confidential|restricted|private|part\s++(?:2|two|II|B))\b"
    r"(?=\s*+(?:$|[)\],.;:|–-]|PDF|\d))|^\W*(?:exempt|confidential|restricted)\b"
    r"|\bpart\s++(?:2|two|II)\s*+$",
    re.IGNORECASE,
)
# A heading that says of all that follows that it was private.
_HEADS_PART = re.compile(
    rf"\W*(?:(?:agenda\s++)?(?:items?|business|matters?)\s++(?:to\s++be\s++)?(?:taken|considered|discussed"
    rf"|held|heard|dealt\s++with)?\s*+(?:in\s++(?:private|closed\s++session|camera)|in\s++the\s++absence\s++of"
    rf"\s++{PUBLIC})"
    r"|(?:in\s++)?(?:the\s++)?(?:private|closed|confidential|exempt|restricted)\s++(?:session|meeting"
    r"|minutes?|business|items?|part|agenda|section)(?:\s++of\s++(?:the\s++)?meeting\b.*)?"
    r"|in\s++camera|pink\s++(?:papers?|pages?|items?)|below\s++the\s++line"
    rf"|part\s++(?:2|two|II|B)\b[\s\W]*(?:{MATTERS}[\s\W]*)?\(?(?:exempt|private|confidential|closed"
    r"|restricted|not\s++for\s++publication)\b.*"
    r"|(?:strictly\s++)?(?:private\s++and\s++)?(?:(?:exempt|confidential|restricted)\W+)?not\s++for"
    r"\s++publication\b.*)\W*",
    re.IGNORECASE | re.DOTALL,
)
_BARE_PART = re.compile(r"\W*PART\s++(?:2|II|TWO|B)\W*")
# What a stamp on a page or document says, and no menu of a site.
_STAMP = re.compile(
    r"\W*(?:strictly\s++)?(?:private\s++(?:and|&)\s++)?(?:CONFIDENTIAL|EXEMPT|RESTRICTED"
    r"|(?i:official[\s:–-]+sensitive)|NOT\s++FOR\s++PUBLICATION|(?i:exempt|confidential|restricted)"
    r"\s++(?i:minutes?))\b(?P<rest>.*)",
    re.DOTALL,
)
_STAMP_GOES_ON = re.compile(
    r"\W*|.*\bNOT\s++FOR\s++PUBLICATION\b.*|.*\bby\s++(?:virtue|reason)\s++of\b.*|[^a-z]*",
    re.DOTALL,
)
_FIRST_PIECE = re.compile(r"[\s*_]*+(?P<piece>[^\s*_][^\n|*]*?)(?:\n|\s\||\*\*|\s{2,})\s*+\S")
_HEADING_MAX_WORDS = 14
_SHORT = 8


def marks_exempt(text: str) -> bool:
    """Whether a line says of its item, report or minutes that they are exempt.

    What somebody said of a report in passing marks nothing.
    """
    if _NOT_FOR_PUBLICATION.search(text) and not DENIAL.search(text):
        return True
    if _LABELLED.match(text) and not _ORDINARY.search(text):
        return True
    return any(_STATEMENT.match(text[start:end]) for start, end in sentence_spans(text))


def description_marks_exempt(text: str) -> bool:
    """Whether the agenda's words on an item mark it: also where they are but "Confidential"."""
    if marks_exempt(text) or _IN_BRACKETS.search(text.rstrip(" .")) or heads_private_part(text):
        return True
    words = without_number(text).strip().rstrip(".")
    return len(words.split()) <= _SHORT and title_marks_exempt(words)


def paper_marks_exempt(text: str) -> bool:
    """Whether the name of a paper in a list of papers marks it as exempt."""
    return marks_exempt(text) or _PAPER.search(text) is not None


def title_marks_exempt(title: str) -> bool:
    """Whether a title or heading marks its item as exempt."""
    words = title.strip().rstrip(".")
    if DENIAL.search(words) or _ORDINARY.search(words):
        return False
    marks = (_NOT_FOR_PUBLICATION, _TITLE, _LAST_PART, _IN_BRACKETS)
    if any(pattern.search(words) for pattern in marks) or heads_private_part(words):
        return True
    return _STATEMENT.match(words) is not None


def heads_private_part(text: str) -> bool:
    """Whether a heading says of all that follows it that it was private: "Exempt minutes"."""
    words = text.strip()
    return (
        _HEADS_PART.fullmatch(words) is not None or _BARE_PART.fullmatch(words) is not None
    ) and not DENIAL.search(words)


def line_marks(text: str, *, is_laid_out: bool) -> Reach | None:
    """What a line among the minutes marks as exempt: its item, or the whole part it heads.

    ``is_laid_out`` says that the source lays the line out as a heading. A heading may share its
    line with what follows: the first line of a paragraph, the first cell of a row.
    """
    first = _FIRST_PIECE.match(text)
    if first and (reach := line_marks(first["piece"], is_laid_out=is_laid_out)):
        return reach
    heading = without_number(text)
    is_short = len(heading.split()) <= _HEADING_MAX_WORDS and heading[-1] not in ".?!;:"
    begins_heading = heading[0].isupper() or heading[0] in "[("
    is_heading = is_laid_out or text.isupper() or (is_short and begins_heading)
    if is_heading and heads_private_part(heading):
        return "part"
    if _NOT_FOR_PUBLICATION.match(text) or (text.isupper() and marks_exempt(text)):
        return "part"
    if marks_exempt(text) or _IN_BRACKETS.search(text):
        return "item"
    return "item" if is_heading and title_marks_exempt(heading) else None


def is_stamp(text: str) -> bool:
    """Whether a line outside the minutes is a stamp on the document: "NOT FOR PUBLICATION"."""
    match = _STAMP.fullmatch(text.strip())
    return match is not None and _STAMP_GOES_ON.fullmatch(match["rest"]) is not None

"""What marks an item, a paper, a part of the minutes or a whole document as exempt."""

import re
from typing import Literal

from ingest.exempt.items import without_item_number
from ingest.exempt.wordings.denied import DENIAL
from ingest.exempt.wordings.headed import NAMES_NOTHING, PRIVATE_PART
from ingest.exempt.wordings.marked import (
    IN_BRACKETS,
    LABEL,
    LOOKS_BACK,
    NOT_FOR_PUBLICATION,
    OF_MARKING,
    ORDINARY,
    PAPER,
    STAMP,
    STAMP_GOES_ON,
    STATEMENT,
    TITLE,
)
from ingest.language.sentences import sentence_spans
from ingest.layout.furniture import ON_EVERY_PAGE
from ingest.layout.source_text import SourceText

Reach = Literal["part", "item"]

_FIRST_PIECE = re.compile(
    r"[\s*_]*+(?P<piece>[^\s*_](?:[^\n|*\s]|[^\S\n](?![\s|]))*+)(?:\n|\s\||\*\*|\s{2})\s*+\S"
)
_HEADING_MAX_WORDS = 14
_SHORT_DESCRIPTION_WORDS = 8


def marks_exempt(text: str) -> bool:
    """Whether a line says of its item, report or minutes that they are exempt.

    What somebody said of a report in passing marks nothing.
    """
    if not OF_MARKING.are_in(text):
        return False
    if NOT_FOR_PUBLICATION.are_in(text) and not DENIAL.are_in(text):
        return True
    if LABEL.are_in(text) and not ORDINARY.are_in(text):
        return True
    return any(STATEMENT.are_in(text[start:end]) for start, end in sentence_spans(text))


def description_marks_exempt(text: str) -> bool:
    """Whether the agenda's words on an item mark it: also where they are but "Confidential"."""
    if marks_exempt(text) or IN_BRACKETS.are_in(text.rstrip(" .")) or heads_private_part(text):
        return True
    words = without_item_number(text).strip().rstrip(".")
    return len(words.split()) <= _SHORT_DESCRIPTION_WORDS and title_marks_exempt(words)


def paper_marks_exempt(text: str) -> bool:
    """Whether the name of a paper in a list of papers marks it as exempt."""
    return marks_exempt(text) or PAPER.are_in(text)


def title_marks_exempt(title: str) -> bool:
    """Whether a title or heading marks its item as exempt."""
    words = title.strip().rstrip(".")
    if not (TITLE.are_in(words) or heads_private_part(words) or STATEMENT.are_in(words)):
        return False
    return not (DENIAL.are_in(words) or ORDINARY.are_in(words))


def looks_back(text: str) -> int | None:
    """Where the last words of a line begin if they say that what stands before them was private."""
    spans = sentence_spans(text)
    for at in (spans[-1][0] if spans else 0, text.rfind("(")):
        if at >= 0 and LOOKS_BACK.are_in(text[at:]):
            return at
    return None


def heads_private_part(text: str) -> bool:
    """Whether a heading says of all that follows it that it was private: "Exempt minutes"."""
    words = text.strip()
    return PRIVATE_PART.are_in_a_language(words) and not DENIAL.are_in(words)


def names_nothing(title: str) -> bool:
    """Whether a title says no more than that its business is private."""
    return NAMES_NOTHING.are_in_each_language(without_item_number(title))


def line_marks(text: str, *, is_laid_out: bool) -> Reach | None:
    """What a line among the minutes marks as exempt: its item, or the whole part it heads.

    ``is_laid_out`` says that the source lays the line out as a heading. A heading may share its
    line with what follows: the first line of a paragraph, the first cell of a row.
    """
    first = _FIRST_PIECE.match(text)
    if first and (reach := line_marks(first["piece"], is_laid_out=is_laid_out)):
        return reach
    heading = without_item_number(text)
    is_short = len(heading.split()) <= _HEADING_MAX_WORDS and heading[-1] not in ".?!;:"
    begins_heading = heading[0].isupper() or heading[0] in "[("
    is_heading = is_laid_out or text.isupper() or (is_short and begins_heading)
    if is_heading and heads_private_part(heading):
        return "part"
    if NOT_FOR_PUBLICATION.begin(text) or (text.isupper() and marks_exempt(text)):
        return "part"
    if marks_exempt(text) or IN_BRACKETS.are_in(text):
        return "item"
    return "item" if is_heading and title_marks_exempt(heading) else None


def is_stamp(text: str) -> bool:
    """Whether a line outside the minutes is a stamp on the document: "NOT FOR PUBLICATION"."""
    words = text.strip()
    stamp = STAMP.find(words)
    return stamp is not None and STAMP_GOES_ON.are_in(words[stamp.end() :])


def is_stamped(source: SourceText) -> bool:
    """Whether a stamp covers all of a source.

    It stands at the head or foot of the pages, above the first item, or below the only one. A
    stamp below several items may head minutes that are kept elsewhere.
    """
    lines = source.lines
    titles = [i for i, line in enumerate(lines) if line.part == "title"]
    first = titles[0] if titles else len(lines)
    for i, line in enumerate(lines):
        if line.part not in ("furniture", "supporting"):
            continue
        covers = (
            line.reason in ON_EVERY_PAGE
            or (line.part == "furniture" and i < first)
            or (len(titles) <= 1 and i == len(lines) - 1)
        )
        if covers and is_stamp(source.text[line.start : line.end]):
            return True
    return False

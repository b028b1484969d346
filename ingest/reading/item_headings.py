"""Finding the headings of the agenda items in the minutes of a whole meeting."""

import re
from collections.abc import Sequence

from ingest.language import labels
from ingest.language.list_marks import BULLET
from ingest.language.question_labels import is_questions_heading
from ingest.layout.printed_lines import PrintedLine, is_capitals, may_be_title
from ingest.reading.item_numbers import (
    AGENDA_NUMBER,
    DAY_OR_MONTH,
    ItemHeading,
    numbered_headings,
    unnumbered_heading,
)


def item_headings(lines: Sequence[PrintedLine]) -> list[ItemHeading]:
    """The headings of a meeting's items, in order; empty where none can be told.

    A chain of rising numbers is looked for in each way of numbering, and the best taken; without
    one whose setting speaks for it, lines that are set as headings come first.
    """
    numbered, is_sure = numbered_headings(lines)
    if is_sure:
        return _with_their_like(numbered, lines)
    unnumbered = _unnumbered(lines)
    if unnumbered and (not numbered or unnumbered[0].at < numbered[0].at):
        return unnumbered
    return numbered


def _with_their_like(
    numbered: list[ItemHeading], lines: Sequence[PrintedLine]
) -> list[ItemHeading]:
    """The numbered headings, with those that a style sets alike and nobody numbered."""
    levels = {lines[heading.at].level for heading in numbered}
    known = {heading.at for heading in numbered}
    if len(levels) != 1 or None in levels:
        return numbered
    like = [
        unnumbered_heading(line, at)
        for at, line in enumerate(lines)
        if line.level in levels and at not in known and _may_head_item(line)
    ]
    return sorted([*numbered, *like], key=lambda heading: heading.at)


_MEETING_LINE = re.compile(
    r"(?:draft\s++|printed\s++)*minutes(?:\s++of\b.*|\s*+:?)"
    r"|agenda(?:\s++and\s++(?:draft\s++)?minutes)?"
    r"|(?!.*\b(?:to|by|on|for|from|with)\b)(?:[\w'’&,-]+\s++){0,6}(?:crime\s++panel|council)"
    r"(?:\s++(?:[–-]\s++)?minutes)?"
    r"|(?:.*\s)?council\s++(?:logo|home\s?page)"
    r"|(?:also\s++|members?\s++|officers?\s++|councillors?\s++|those\s++)*(?:present|attending)\b.*"
    r"|(?:also\s++|officers?\s++)?in\s++attendance\b.*"
    r"|(?:venue|date|time|place|contact|attendance|members|membership|officers|councillors"
    r"|co-?opted\s++members|independent\s++members|substitutes?|observers?)\s*+(?::.*)?"
    r"|(?:held\b|at\b|on\b).*",
    re.IGNORECASE | re.DOTALL,
)


def is_meeting_line(text: str) -> bool:
    """Whether a line is of the heading of a whole meeting: its panel, date, place, attendance."""
    return _MEETING_LINE.fullmatch(text) is not None or DAY_OR_MONTH.match(text) is not None


def _unnumbered(lines: Sequence[PrintedLine]) -> list[ItemHeading]:
    """The highest kind of heading that two lines or more share."""
    ranked: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        rank = _rank(line)
        # Further down, what reads like the meeting's heading is an item ("Minutes of the …").
        if _may_head_item(line) and (rank in ranked or not is_meeting_line(line.text)):
            ranked.setdefault(rank, []).append(at)
    shared = [rank for rank, places in ranked.items() if len(places) > 1]
    chosen = ranked[min(shared)] if shared else []
    return [unnumbered_heading(lines[at], at) for at in chosen]


def _may_head_item(line: PrintedLine) -> bool:
    text = AGENDA_NUMBER.sub("", line.text)
    is_set_as_heading = line.is_heading or is_capitals(text)
    is_label = labels.is_label(labels.DECISION, line.as_paragraph()) or is_documents_label(text)
    return (
        is_set_as_heading
        and may_be_title(line, text)
        and text[-1] not in ".:"
        and not BULLET.match(text)
        and not is_label
        and not is_questions_heading(text)
    )


_DOCUMENTS = re.compile(
    r"(?:supporting|additional|background)\s++(?:documents?|papers?)\s*+:?", re.IGNORECASE
)


def is_documents_label(text: str) -> bool:
    """Whether a line introduces the list of papers behind an item."""
    return _DOCUMENTS.fullmatch(text) is not None


def _rank(line: PrintedLine) -> int:
    """Headings by style before lines in capitals, these before bold lines."""
    if line.level is not None:
        return line.level
    return 20 if is_capitals(line.text) else 21

"""The marks that minutes are known by: of a panel at all, and of a whole meeting of one."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.language import labels
from ingest.language.paragraphs import Paragraph
from ingest.language.roles import OFFICES_THAT_ANSWER
from ingest.language.speakers import speeches
from ingest.layout.printed_lines import PrintedLine
from ingest.reading.item_headings import item_headings
from ingest.reading.item_numbers import ItemHeading

_MINUTES_HEADING = re.compile(
    r"(?:(?:draft|printed|confirmed|public|agenda\s++and)\s++)*minutes"
    r"(?:\s++of\b.*|\s++for\b.*|\s*+[:–-].*|\s*+)|.*\bpanel\s++(?:[–-]\s++)?(?:draft\s++)?minutes\b.*"
    r"|no\.?\s*+\|?\s*+item\s*+\|?",
    re.IGNORECASE | re.DOTALL,
)
_HEADING_LINES = 40


def reads_like_minutes(lines: Sequence[Paragraph]) -> bool:
    """Whether a text has the marks of minutes of a panel.

    One of: an "Agenda item" or "Minutes:" line of its own; a resolution in capitals; a numbered
    question followed by a bracketed reply; two paragraphs that report what office holders said.
    """
    if any(
        labels.is_label(p, line) for p in (labels.AGENDA_ITEM, labels.MINUTES) for line in lines
    ):
        return True
    if any(line.text.startswith("RESOLVED") for line in lines):
        return True
    if any(a.question_number and b.text.startswith("[") for a, b in pairwise(lines)):
        return True
    return sum(_reports_office_holder(line) for line in lines) >= 2


def is_whole_meeting(lines: Sequence[PrintedLine]) -> bool:
    """Whether a text is the minutes of a whole meeting rather than of one agenda item."""
    has_item_label = any(labels.is_label(labels.AGENDA_ITEM, p.as_paragraph()) for p in lines)
    headings = [] if has_item_label else item_headings(lines)
    return len(headings) > 1 and has_meeting_heading(lines, headings)


def has_meeting_heading(lines: Sequence[PrintedLine], headings: Sequence[ItemHeading]) -> bool:
    """Whether the heading of a meeting's minutes stands above or at the first item."""
    first = headings[0].at if headings else 0
    return bool(headings) and any(
        _MINUTES_HEADING.fullmatch(line.text) for line in lines[: min(first, _HEADING_LINES)]
    )


def _reports_office_holder(line: Paragraph) -> bool:
    return any(s.role in OFFICES_THAT_ANSWER for s in speeches(line.text, 0, len(line.text)))

"""Whether a text reads like the minutes of a panel."""

from collections.abc import Sequence
from itertools import pairwise

from ingest.language import labels
from ingest.language.paragraphs import Paragraph
from ingest.language.roles import OFFICES_THAT_ANSWER
from ingest.language.speakers import speeches


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


def _reports_office_holder(line: Paragraph) -> bool:
    return any(s.role in OFFICES_THAT_ANSWER for s in speeches(line.text, 0, len(line.text)))

"""The lines of a meeting's heading that say who was there, and what else it tells.

Which body met, when and where is read from the heading; who came, who sent apologies and what it
tells in a sentence is looked for as other text is.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.layout.source_text import Line, SourceText
from ingest.outline.title_forms import is_statement
from ingest.reading.heading_line import ATTENDANCE

_ENDS = re.compile(
    r"\W*(?:(?:meeting\s++)?agenda\b.*|order\s++of\s++business|items?|no\.?\s*+\|?\s*+item"
    r"|item\s++(?:no\.?|number)\b.*|minutes|media|(?:venue|contact|location|date|time)\s*+:.*)\W*",
    re.IGNORECASE | re.DOTALL,
)
_COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Cllrs?|Councillors?|Cyng)\b\.?\s++[A-Z]")
_IN_CHAIR = re.compile(r"\bin\s++the\s++chair\b", re.IGNORECASE)
_MAX_WORDS = 40  # of a line that names no more than body, day and place


def with_who_was_there(source: SourceText) -> Iterator[Line]:
    """The lines of a source, in order, with those of its heading that tell more as described.

    A list of those who were there goes on to the end of the heading, or to what heads the agenda.
    """
    is_listed = False
    for line in source.lines:
        if line.part == "furniture":
            yield line
            continue
        words = source.paragraph(line).text
        is_listed = line.part == "meeting" and (
            ATTENDANCE.match(words) is not None
            or _COURTESY.search(words) is not None
            or (is_listed and _ENDS.fullmatch(words) is None)
        )
        tells = is_listed or len(words.split()) > _MAX_WORDS or is_statement(words)
        tells = tells or _IN_CHAIR.search(words) is not None
        is_told = line.part == "meeting" and line.reason is None and tells
        yield replace(line, part="description") if is_told else line

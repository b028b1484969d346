"""Where recorded words stand, in the few words of one line."""

import re
from collections.abc import Iterator

from service.contract.citations import CitationModel
from service.wording.answers import shortened
from service.wording.days import written_date

_BODY = re.compile(r"(?<=\S)\s++Police\b[^\n]{0,30}\bCrime Panel$", re.IGNORECASE)
_NOT_STATED = "panel not stated"


def place_words(citation: CitationModel) -> tuple[str, ...]:
    """Panel, day and question or item of recorded words, and what a reader must not miss of them.

    What was inferred is marked so; from what, the citation's remarks say.
    """
    return tuple(_places(citation))


def short_panel(panel: str | None) -> str:
    """A panel by the name of its area: "Thames Valley"; as it stands where it has another form."""
    return _BODY.sub("", panel) if panel else _NOT_STATED


def _places(citation: CitationModel) -> Iterator[str]:
    inferred = citation.inferred
    yield _marked(short_panel(citation.panel), "panel" in inferred, "panel inferred")
    day = written_date(citation.meeting_date)
    yield _marked(day, "meeting_date" in inferred, "date inferred")
    if citation.panel is None and citation.meeting_date is None and citation.item_title:
        # What is left to know the words by.
        yield f"“{shortened(citation.item_title)}”"
    if citation.question_number:
        yield f"question {citation.question_number}"
    elif citation.item_number:
        number = f"item {citation.item_number}"
        yield _marked(number, "item_number" in inferred, "number inferred")
    if citation.minutes_status == "draft":
        yield _marked("draft minutes", "minutes_status" in inferred, "inferred")
    if citation.other_readings:
        yield "another source differs"


def _marked(words: str, is_inferred: bool, mark: str) -> str:
    return f"{words} ({mark})" if is_inferred else words

"""What a page says of its own meeting, above the minutes: panel, date, publisher, status.

Only lines that name the page's own meeting count. A date inside a title or a description ("to
confirm the minutes of the meeting held on …") is of another meeting and is left alone.
"""

import re
from collections.abc import Sequence

from ingest.dates import find_date
from ingest.paragraphs import Paragraph
from ingest.record import Facts

_PANEL = re.compile(
    r"\b(?P<panel>(?:(?!(?:Agenda|Draft|Meeting|Minutes|Printed|The|Welcome)\b)"
    r"[A-Z][\w'’-]+(?:,)?\s+(?:(?:and|&)\s+)?){1,5}"
    r"Police(?:,?\s+Fire)?\s+(?:and|&)\s+Crime\s+Panel)\b"
)
_PUBLISHER = re.compile(
    r"(?P<publisher>(?:[A-Z][\w'’&-]+\s+){1,5}Council)\s+(?:logo|home\s?page)", re.IGNORECASE
)
_DRAFT = re.compile(r"\bdraft\s+minutes\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_DATE_LABEL = re.compile(r"(?:date|meeting|meeting date|date of meeting)\s*:", re.IGNORECASE)
_OTHER_MEETING = re.compile(r"\b(?:last|previous|next)\b", re.IGNORECASE)
_OTHER_MINUTES = re.compile(r"\b(?:minutes of|to confirm|to approve)\b", re.IGNORECASE)
_HEADER_MAX_WORDS = 24
_HEADER_MAX_CHARACTERS = 300


def read_header(furniture: Sequence[Paragraph], above_minutes: Sequence[Paragraph]) -> Facts:
    """Read the facts a page states above its minutes.

    ``furniture`` are the lines before the item's title, ``above_minutes`` those after it. Each
    fact found is named in ``inferred`` with the words it was read from.
    """
    own = [p.text for p in above_minutes if not _OTHER_MINUTES.search(p.text)]
    lines = [
        line
        for line in (*(p.text for p in furniture), *own)
        if len(line) <= _HEADER_MAX_CHARACTERS
        and len(line.split()) <= _HEADER_MAX_WORDS
        and not _OTHER_MEETING.search(line)
    ]
    inferred: dict[str, str] = {}
    panel = _first(_PANEL, lines, "panel")
    if panel:
        inferred["panel"] = _from(panel[1])
    dated = next((f for line in lines if _names_meeting(line) and (f := find_date(line))), None)
    if dated:
        inferred["meeting_date"] = _from(dated[1])
    publisher = _first(_PUBLISHER, lines[: len(furniture)], "publisher")
    if publisher:
        inferred["publisher"] = _from(publisher[1])
    draft = next((p.text for p in furniture if _DRAFT.search(p.text)), None)
    if draft:
        inferred["minutes_status"] = _from(draft)
    return Facts(
        panel=panel[0] if panel else None,
        meeting_date=dated[0] if dated else None,
        publisher=publisher[0] if publisher else None,
        minutes_status="draft" if draft else "not_stated",
        inferred=inferred,
    )


def _first(pattern: re.Pattern[str], lines: Sequence[str], group: str) -> tuple[str, str] | None:
    found = next((m for line in lines if (m := pattern.search(line))), None)
    return (" ".join(found[group].split()), found.group()) if found else None


def _names_meeting(line: str) -> bool:
    """A line dates the meeting if it names the panel, a weekday, or is labelled as its date."""
    return any(p.search(line) for p in (_PANEL, _WEEKDAY)) or _DATE_LABEL.match(line) is not None


def _from(words: str) -> str:
    return f"read from the words “{' '.join(words.split())}” above the minutes"

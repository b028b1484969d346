"""When a body meets next: told by the latest of its minutes, by a day that was still to come."""

import re

from index.passages.passage import Passage
from ingest.language.dates import stated_dates

_ASKS = re.compile(
    r"(?:\bwhen\b.{0,60}?|\bdates?\b.{0,20}?|^\W*(?:the\s+)?)\bnext\b.{0,40}?\b(?:meeting|meets?|agm)\b"
    r"|\bwhen\b.{0,80}?\b(?:meets?|meeting)\b.{0,40}?\bnext\b",
    re.IGNORECASE,
)
# That it is the next one is said by the sentence and what stands before it, or by their heading.
_NEXT = re.compile(
    r"\b(?:next|future|forthcoming)\b.{0,60}?\b(?:meetings?|meets?|agm|session)\b"
    r"|\bmeet(?:ing)?s?\b.{0,40}?\b(?:again|next)\b|\bmeeting\s+dates?\b",
    re.IGNORECASE | re.DOTALL,
)
_HEADS = re.compile(r"(?:\bdates?\b.{0,40}|^\W*(?:next|future)\s+)\bmeetings?\b", re.IGNORECASE)
_BEFORE = 80


def asks_for_next_meeting(question: str) -> bool:
    """Whether a question asks when a body meets next."""
    return _ASKS.search(question) is not None


def tells_next_meeting(passage: Passage, start: int, end: int, last: str | None) -> bool:
    """Whether words of a passage tell a day on which its body was to meet next.

    ``last`` is the day of the last meeting that the book holds of that body (ISO 8601): minutes of
    an earlier one do not tell. What states no day of its meeting may be of the last.
    """
    said = passage.words(start, end)
    before = passage.words(max(passage.start, start - _BEFORE), start)
    if not _NEXT.search(f"{before} {said}") and not _HEADS.search(passage.heading):
        return False
    met = passage.citation.meeting_date
    told = [stated.date.days for stated in stated_dates(said)]
    if met is None:
        return bool(told)
    return last in (None, met) and any(days is None or days[1].isoformat() > met for days in told)

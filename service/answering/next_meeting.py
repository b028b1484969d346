"""When a body meets next: told by the latest of its minutes, by a day that was still to come."""

import re

from index.book.book import Book
from index.book.filters import Filters
from index.passages.passage import Passage
from ingest.language.dates import stated_dates

# A meeting and nothing that somebody is to do at one; of a body, by its name.
_NO_DEED = r"(?!(?:an?|at|by|for|in|on|to|before|after|attend|report|visit)\b)"
_BODY = rf"(?:{_NO_DEED}[\w’'&-]+\s+)"
_MEETING = rf"next\s+{_BODY}{{0,6}}?(?:meetings?|agm)\b(?!\s+with\b)"
_ASKS = re.compile(
    rf"\bwhen(?:['’]?s|\s+(?:is|was|are))\s+{_BODY}{{0,10}}?{_MEETING}"
    rf"|\bwhen\s+(?:will|would)\s+(?:(?:the|our|its|their)\s+|{_BODY}{{1,9}}?(?<=['’]s\s))?{_MEETING}"
    rf"|\bwhen\s+(?:is|does|do|will|would|are)\s+{_BODY}{{1,9}}?"
    r"(?:next\s+(?:due\s+)?(?:to\s+)?meet(?:s|ing)?|(?:due\s+)?(?:to\s+)?meet(?:s|ing)?\s+(?:next|again))\W*$"
    rf"|\bdates?\s+(?:of|for)\s+{_BODY}{{0,8}}?{_MEETING}|^\W*(?:the\s+)?{_MEETING}",
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


def last_met(book: Book, panel: str) -> str | None:
    """The day of the last meeting of a panel of which the book holds minutes (ISO 8601)."""
    held = book.meetings(Filters(panel=panel))
    return max((one.date for one in held if one.date and one.has_minutes), default=None)


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

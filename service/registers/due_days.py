"""By which day an action was due, and whether that day has passed without a record of it."""

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace

from index.book.book import Book
from index.book.filters import Filters
from index.book.register_entries import RecordedAction
from ingest.language.body_keys import body_key
from ingest.language.dates import stated_dates

_NEXT_MEETING = re.compile(
    r"\b(?:next|following|subsequent|forthcoming)\s++(?:(?:Panel|Committee)\s++)?meeting\b"
    r"|\bnext\s++m(?:eets|et)\b",
    re.IGNORECASE,
)


class DueDays:
    """The dated meetings of every body (``body_key``) of which minutes are held."""

    def __init__(self, book: Book) -> None:
        days: dict[str, set[str]] = defaultdict(set)
        for meeting in book.meetings(Filters()):
            if meeting.panel and meeting.date and meeting.has_minutes:
                days[body_key(meeting.panel, meeting.document)].add(meeting.date)
        self._days = {panel: sorted(found) for panel, found in days.items()}

    def due_by(self, action: RecordedAction) -> str | None:
        """The day (ISO 8601) by which an action was due, ``None`` where its words name none.

        Of a next meeting it is the day of the next one whose minutes are held. A month without its
        year is the first after the meeting.
        """
        held_on = action.citation.meeting_date
        if not (action.due and held_on):
            return None
        if _NEXT_MEETING.search(action.due):
            later = self._after(action, held_on)
            return later[0] if later else None
        return _last_day(action.due, held_on)

    def has_passed(self, action: RecordedAction, due_by: str) -> bool:
        """Whether minutes of a later meeting on or after the day are held."""
        held_on = action.citation.meeting_date
        return any(day >= due_by for day in self._after(action, held_on or due_by))

    def _after(self, action: RecordedAction, day: str) -> list[str]:
        days = self._days.get(body_key(action.citation.panel or "", action.document), [])
        return days[bisect_right(days, day) :]


def _last_day(due: str, held_on: str) -> str | None:
    """The last day of the date that words state; of a month alone the next that ends later."""
    stated = stated_dates(due)
    if not stated:
        return None
    date = stated[0].date
    if date.days is None and date.month and date.year is None:
        years = (int(held_on[:4]), int(held_on[:4]) + 1)
        dated = (replace(date, year=year).days for year in years)
        ends = (days[1].isoformat() for days in dated if days)
        return next((end for end in ends if end >= held_on), None)
    return date.days[1].isoformat() if date.days else None

"""What is held of a panel's meetings, in a few words."""

from collections.abc import Sequence

from index.book.contents import BookMeeting
from service.wording.coverage import lone_items_words
from service.wording.days import counted, written_date


def meetings_in_words(meetings: Sequence[BookMeeting]) -> str:
    """How many, of which days, and what is not known or not held of them.

    Items by themselves, of which no meeting is known, are not counted as meetings.
    """
    days = sorted(meeting.date for meeting in meetings if meeting.date)
    known = sum(meeting.is_known for meeting in meetings)
    parts = [counted(known, "meeting")] if known else []
    if days:
        parts.append(" to ".join(dict.fromkeys(map(written_date, (days[0], days[-1])))))
    if known > len(days):
        parts.append(f"{known - len(days)} with no stated date")
    if known < len(meetings):
        parts.append(lone_items_words(len(meetings) - known))
    if without := sum(not meeting.has_minutes for meeting in meetings):
        parts.append(f"{without} without minutes")
    return ", ".join(parts)

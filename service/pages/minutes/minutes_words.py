"""How the reading pages put the status of minutes and the names of agenda items into words."""

from collections.abc import Sequence

from ingest.record import MinutesStatus

_STATUS: dict[MinutesStatus, str] = {
    "draft": "Draft minutes",
    "confirmed": "Confirmed minutes",
    "confirmed_as_amended": "Confirmed as amended",
    "not_stated": "Draft or confirmed: not stated",
}


def status_words(status: MinutesStatus) -> str:
    """The status of minutes in words."""
    return _STATUS[status]


def statuses_words(statuses: Sequence[MinutesStatus], *, has_minutes: bool) -> str:
    """The status of a whole meeting's minutes in words, part by part where they differ."""
    if not has_minutes:
        return "No minutes held"
    words = [status_words(status) for status in _STATUS if status in statuses]
    return "; ".join(words) if len(words) < 2 else f"In part: {'; '.join(words)}"


def item_words(number: str | None, minute_number: str | None, title: str | None) -> str:
    """An agenda item as lists name it: "Item 7: Road safety"."""
    named = f"Item {number}" if number else f"Minute {minute_number}" if minute_number else ""
    return ": ".join(filter(None, [named, title or "Agenda item, title not stated"]))

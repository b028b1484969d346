"""What was searched, in words."""

from collections.abc import Sequence

from service.contract.searched import CoverageModel
from service.wording.days import counted, written_date

# So many a reader takes in; all are listed by `status --json` and on the page of meetings.
_NAMED_BODIES = 8


def searched_words(coverage: CoverageModel) -> str:
    """How much was searched: "38 meetings and 13 other items", whose meeting is not known."""
    meetings, others = counted(coverage.meetings, "meeting"), coverage.undated
    if not others:
        return meetings
    return (
        f"{meetings} and {counted(others, 'other item')}"
        if coverage.meetings
        else (counted(others, "item"))
    )


def lone_items_words(number: int) -> str:
    """Items that stand by themselves: "13 items whose meeting is not known"."""
    return f"{counted(number, 'item')} whose meeting is not known"


def bodies_words(names: Sequence[str]) -> str:
    """Panels first, then other bodies, as far as a reader takes them in."""
    more = len(names) - _NAMED_BODIES
    ordered = sorted(names, key=lambda name: "panel" not in name.casefold())
    listed = "; ".join(ordered[:_NAMED_BODIES])
    return f"{listed}; and {more} more" if more > 0 else listed


def coverage_words(coverage: CoverageModel) -> str:
    """What was searched, on one line."""
    searched = [
        f"Searched {counted(coverage.meetings, 'meeting')}",
        counted(coverage.documents, "document"),
        bodies_words(coverage.panels) or "no panel with a stated name",
    ]
    days = dict.fromkeys(day for day in (coverage.from_date, coverage.to_date) if day)
    if days:
        searched.append(" to ".join(map(written_date, days)))
    if coverage.undated:
        searched.append(lone_items_words(coverage.undated))
    if coverage.without_minutes:
        searched.append(f"{counted(coverage.without_minutes, 'meeting')} without minutes")
    return " · ".join(searched)

"""What was searched, in words."""

from service.contract.searched import CoverageModel
from service.wording.days import counted, written_date


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


def coverage_words(coverage: CoverageModel) -> str:
    """What was searched, on one line."""
    searched = [
        f"Searched {counted(coverage.meetings, 'meeting')}",
        counted(coverage.documents, "document"),
        "; ".join(coverage.panels) or "no panel with a stated name",
    ]
    days = dict.fromkeys(day for day in (coverage.from_date, coverage.to_date) if day)
    if days:
        searched.append(" to ".join(map(written_date, days)))
    if coverage.undated:
        searched.append(lone_items_words(coverage.undated))
    if coverage.without_minutes:
        searched.append(f"{counted(coverage.without_minutes, 'meeting')} without minutes")
    return " · ".join(searched)

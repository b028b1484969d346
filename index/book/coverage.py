"""What a book holds within filters, for "not found" to say what was searched."""

from dataclasses import dataclass

from index.book.filters import MEETING_FILTERS, Filters
from index.book.sql import Fetch, lone_item

_ITEMS = "(SELECT count(*) FROM contents c WHERE c.document = d.name)"


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was searched: for "not found" to say where nothing was found.

    Dates are ISO 8601. ``meetings`` are those that are known as such: by their date, by their
    address, or because a document has several of their items. ``undated`` counts the items whose
    meeting is not known, ``without_minutes`` what is known to the book without minutes.
    ``restated`` counts documents that say in other words what a council published.
    """

    panels: tuple[str, ...]
    meetings: int
    documents: int
    from_date: str | None
    to_date: str | None
    without_minutes: int
    undated: int
    restated: int


def read_coverage(fetch: Fetch, filters: Filters, has_contents: bool) -> Coverage:
    """What the book holds within the filters of panel and date.

    ``has_contents`` tells whether it keeps the items of meetings, which one of before does not.
    """
    # Nor does such a book tell which documents restate; it asks to be made anew.
    columns = {row["name"] for row in fetch("PRAGMA table_info(documents)", ())}
    restated = "sum(is_restated)" if "is_restated" in columns else "0"
    where, values = filters.conditions(MEETING_FILTERS)
    rows = fetch(
        "SELECT panel, date, count(*) AS documents, max(has_minutes) AS has_minutes, "
        f"{restated} AS restated, "
        f"date IS NULL AND {lone_item('d.meeting', 'd.name')} "
        f"AND {_ITEMS if has_contents else 1} = 1 AS is_lone "
        f"FROM documents d WHERE {where} GROUP BY meeting",
        tuple(values),
    )
    dates = [row["date"] for row in rows if row["date"]]
    return Coverage(
        panels=tuple(sorted({row["panel"] for row in rows if row["panel"]})),
        meetings=sum(not row["is_lone"] for row in rows),
        documents=sum(row["documents"] for row in rows),
        from_date=min(dates, default=None),
        to_date=max(dates, default=None),
        without_minutes=sum(not row["has_minutes"] for row in rows),
        undated=sum(row["is_lone"] for row in rows),
        restated=sum(row["restated"] for row in rows),
    )

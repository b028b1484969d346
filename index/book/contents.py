"""The contents of a book: its meetings, and the agenda items of each, from whatever holds them.

Told when a generation is built, kept in its book, and only read afterwards.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from index.book.book_file import with_digest
from index.book.searched_sources import Searched
from index.book.sql import Conditions, Fetch, lone_item
from ingest.record import Document, MinutesStatus
from ingest.same_minutes.part_name import PartName

_SCHEMA = """
CREATE TABLE contents (
    document TEXT NOT NULL, item INTEGER NOT NULL, meeting TEXT NOT NULL, url TEXT, time TEXT,
    venue TEXT, number TEXT, minute_number TEXT, title TEXT, has_minutes INTEGER NOT NULL,
    minutes_status TEXT NOT NULL, status_reason TEXT, same_as TEXT, same_as_item INTEGER,
    digest TEXT NOT NULL,
    PRIMARY KEY (document, item)
) WITHOUT ROWID;
CREATE INDEX contents_by_meeting ON contents (meeting);
"""
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class BookMeeting:
    """A meeting and what is held of it.

    ``date`` is ISO 8601. ``document`` is the name of one document that belongs to it. ``items``
    counts agenda items, each once; ``statuses`` are those of their minutes. ``title`` is that of
    the item where there is only one. Where it is not ``is_known``, it is an item by itself, of
    which no meeting is known.
    """

    panel: str | None
    date: str | None
    document: str
    items: int
    has_minutes: bool
    statuses: tuple[MinutesStatus, ...]
    title: str | None
    is_known: bool


@dataclass(frozen=True, slots=True)
class BookItem:
    """One agenda item of one document.

    ``item`` is its position among the document's, from 0, of ``of_items``. ``same_as`` is the
    better source of the same minutes, where there is one. ``status_reason`` says from what
    ``minutes_status`` was inferred. ``url``, ``time`` and ``venue`` are the meeting's.
    """

    document: str
    item: int
    of_items: int
    panel: str | None
    date: str | None
    url: str | None
    time: str | None
    venue: str | None
    number: str | None
    minute_number: str | None
    title: str | None
    has_minutes: bool
    minutes_status: MinutesStatus
    status_reason: str | None
    same_as: PartName | None


def write_contents(book: Path, documents: Sequence[Document], searched: Searched) -> None:
    """Add to a book that is being made what it holds; ``documents`` are as stored."""
    same_as = {standing.name: standing.same_as for standing in searched.standings}
    with closing(sqlite3.connect(book)) as connection:
        connection.executescript(_SCHEMA)
        for stored, cited in zip(documents, searched.documents, strict=True):
            connection.executemany(
                "INSERT INTO contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                map(with_digest, _rows(stored, cited, same_as)),
            )
        connection.commit()


def read_meetings(fetch: Fetch, conditions: Conditions) -> list[BookMeeting]:
    """The meetings of the documents that fit: by panel, the newest first, the undated last."""
    where, values = conditions
    rows = fetch(
        "SELECT max(d.panel) AS panel, max(d.date) AS date, min(c.document) AS document, "
        "sum(c.same_as IS NULL) AS items, max(c.has_minutes) AS has_minutes, "
        "CASE WHEN count(*) = 1 THEN max(c.title) END AS title, "
        "max(d.date) IS NULL AND count(*) = 1 "
        f"AND {lone_item('c.meeting', 'c.document')} AS is_lone, "
        "group_concat(DISTINCT CASE WHEN c.same_as IS NULL AND c.has_minutes "
        "THEN c.minutes_status END) AS statuses "
        "FROM contents c JOIN documents d ON d.name = c.document "
        f"WHERE {where} GROUP BY c.meeting ORDER BY d.panel IS NULL, d.panel, d.date DESC, "
        "min(c.document)",
        tuple(values),
    )
    return [
        BookMeeting(
            panel=row["panel"],
            date=row["date"],
            document=row["document"],
            items=row["items"],
            has_minutes=bool(row["has_minutes"]),
            statuses=tuple(sorted(row["statuses"].split(","))) if row["statuses"] else (),
            title=row["title"],
            is_known=not row["is_lone"],
        )
        for row in rows
    ]


def read_items(fetch: Fetch, document: str) -> list[BookItem]:
    """Every source of every item of the meeting that a document belongs to, in the agenda's order.

    Empty where the book does not hold the document. The order is that of the document which holds
    most of the items; what it lacks follows by number, then by title.
    """
    rows = fetch(
        "SELECT c.*, d.panel, d.date, "
        "(SELECT count(*) FROM contents o WHERE o.document = c.document) AS of_items "
        "FROM contents c JOIN documents d ON d.name = c.document WHERE c.meeting = "
        "(SELECT meeting FROM contents WHERE document = ? LIMIT 1) ORDER BY c.document, c.item",
        (document,),
    )
    items = [_item(row) for row in rows]
    places = _places(items)
    return sorted(items, key=lambda item: _order(item, places))


def find_meeting(fetch: Fetch, panel: str, date: str) -> str | None:
    """A document of the meeting that a panel held on a day, ``None`` where there is none."""
    rows = fetch(
        "SELECT c.document FROM contents c JOIN documents d ON d.name = c.document "
        "WHERE d.date = ? AND lower(d.panel) = lower(?) ORDER BY c.document LIMIT 1",
        (date, panel),
    )
    return str(rows[0]["document"]) if rows else None


def _rows(
    stored: Document, cited: Document, same_as: Mapping[PartName, PartName | None]
) -> Iterator[tuple[object, ...]]:
    meeting = cited.item.meeting
    for number, part in enumerate(stored.parts()):
        item = part.item
        better = same_as.get(PartName(stored.name, number))
        yield (
            *(stored.name, number, meeting.key, meeting.url, stored.meeting_time, stored.venue),
            *(item.number, item.minute_number, item.title, part.has_minutes),
            *(cited.minutes_status, cited.inferred.get("minutes_status")),
            *((better.document, better.item) if better else (None, None)),
        )


def _item(row: sqlite3.Row) -> BookItem:
    return BookItem(
        document=row["document"],
        item=row["item"],
        of_items=row["of_items"],
        panel=row["panel"],
        date=row["date"],
        url=row["url"],
        time=row["time"],
        venue=row["venue"],
        number=row["number"],
        minute_number=row["minute_number"],
        title=row["title"],
        has_minutes=bool(row["has_minutes"]),
        minutes_status=row["minutes_status"],
        status_reason=row["status_reason"],
        same_as=PartName(row["same_as"], row["same_as_item"]) if row["same_as"] else None,
    )


def _places(items: Sequence[BookItem]) -> dict[PartName, int]:
    """Where items stand in the document that holds most, and the better sources of these."""
    longest = max(items, key=lambda item: (item.of_items, item.document), default=None)
    places: dict[PartName, int] = {}
    if longest and longest.of_items > 1:
        for item in items:
            if item.document == longest.document:
                places[PartName(item.document, item.item)] = item.item
                if item.same_as:
                    places.setdefault(item.same_as, item.item)
    return places


def _order(item: BookItem, places: Mapping[PartName, int]) -> tuple[object, ...]:
    name = PartName(item.document, item.item)
    place = places.get(name)
    if place is None and item.same_as:
        place = places.get(item.same_as)
    numbers = [int(digits) for digits in _DIGITS.findall(item.number or item.minute_number or "")]
    return (
        *((place is None, place or 0), (not numbers, numbers), item.title is None),
        *((item.title or "").casefold(), item.document, item.item),
    )

"""Sources of the same minutes, put together by hand: documents of one item or of several."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from ingest.record import (
    AgendaItem,
    Block,
    Division,
    Document,
    ItemSpan,
    Meeting,
    MinutesStatus,
)
from ingest.same_minutes.recognition import same_minutes, searched_documents
from tests.conftest import NOW
from tests.ingest.divided import document, minutes

PANEL = "Exampleshire Police and Crime Panel"
DAY = date(2022, 3, 4)

COUNTY_LINES = """\
(1) A Member asked how many drug lines into the county had been closed in the last twelve months.

[The PCC reported that fourteen lines had been closed, and that the phones behind them were being \
examined. Most of the people arrested had come from two cities outside the force area.]

(2) The Vice-Chair asked what was done for children who were found carrying drugs.

[The Chief Constable explained that each child was referred to a safeguarding board within one \
day, and that charges against them were rare.]"""
STATION = """\
(3) A Member asked whether the front counter of the market town's station would open again.

[The PCC replied that a decision had been put off until the autumn, when the results of the \
survey of residents would be known, and that no building would be sold before then.]"""


def one_item(
    name: str,
    discussion: str = COUNTY_LINES,
    *,
    day: date | None = DAY,
    panel: str | None = PANEL,
    title: str = "County lines",
    number: str | None = "7",
    status: MinutesStatus = "not_stated",
    reader: str = "text copy",
    url: str | None = None,
    read_later_by: timedelta = timedelta(0),
) -> Document:
    """A document that records one agenda item."""
    made = minutes(discussion, title=title, number=number, panel=panel, day=day, name=name)
    return replace(
        made,
        sha256=name,
        minutes_status=status,
        reader=reader,
        read_at=NOW + read_later_by,
        item=replace(made.item, url=url),
    )


def whole_meeting(
    name: str,
    items: list[tuple[str, str]],
    *,
    day: date | None = DAY,
    panel: str | None = PANEL,
    reader: str = "PDF",
    status: MinutesStatus = "not_stated",
    read_at: datetime = NOW,
) -> Document:
    """A document of several items, each a title with its discussion."""
    text, blocks, spans = "", list[Block](), list[ItemSpan]()
    for number, (title, discussion) in enumerate(items, 1):
        part = minutes(discussion, title=title)
        start = len(text)
        blocks += [
            replace(
                b,
                start=b.start + start,
                end=b.end + start,
                speeches=tuple(
                    replace(s, start=s.start + start, end=s.end + start) for s in b.speeches
                ),
            )
            for b in part.division.blocks
        ]
        text += f"{part.text}\n"
        spans.append(ItemSpan(start, len(text) - 1, title, str(number)))
    item = AgendaItem(Meeting(name, panel, day, None), None, None, None)
    made = document(text, Division(tuple(blocks), items=tuple(spans)), item, name)
    return replace(made, reader=reader, minutes_status=status, read_at=read_at, sha256=name)


def searched_texts(documents: list[Document]) -> dict[str, list[str]]:
    """By document, the stretches that are searched, headings left out."""
    found = searched_documents(documents, same_minutes(documents))
    return {
        d.name: [d.text[b.start : b.end] for b in d.division.blocks if b.kind != "heading"]
        for d in found
    }


def better_sources(documents: list[Document]) -> dict[str, list[str | None]]:
    """By document, which document says each of its items, ``None`` where it is its own."""
    found: dict[str, list[str | None]] = {}
    for standing in same_minutes(documents):
        better = standing.same_as.document if standing.same_as else None
        found.setdefault(standing.name.document, []).append(better)
    return found

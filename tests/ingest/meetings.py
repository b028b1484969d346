"""A document of a whole meeting, with several agenda items, put together without a reader."""

from datetime import date

from ingest.layout.source_text import SourceTextBuilder
from ingest.reading.division import divide_source
from ingest.record import AgendaItem, Document, Meeting
from tests.ingest.divided import document

PANEL = "Exampleshire Police and Crime Panel"


def whole_meeting(
    items: dict[str, list[str]],
    *,
    name: str = "meeting.html",
    day: date | None = date(2022, 3, 4),
    panel: str | None = PANEL,
) -> Document:
    """A meeting whose items, by title, hold these paragraphs of minutes; numbered from 1."""
    builder = SourceTextBuilder()
    for number, (title, discussion) in enumerate(items.items(), start=1):
        builder.add(f"{number}. {title}", "title", title=title, number=str(number))
        builder.add("Minutes:", "label")
        for paragraph in discussion:
            builder.add(paragraph, "minutes")
    reading = divide_source(builder.build(), reader="test")
    meeting = Meeting(f"{panel} {day}", panel, day, None)
    return document(reading.text, reading.division, AgendaItem(meeting, None, None, None), name)

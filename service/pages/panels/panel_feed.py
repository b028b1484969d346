"""The feed of a panel: each meeting of which minutes are held is an entry."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from index.book.contents import BookMeeting
from index.searching.searcher import Searcher
from ingest.errors import UnknownDocumentError
from ingest.record.view import RecordView
from service.answering.limits import MAX_FOLLOWED
from service.pages.follow.atom import Entry, Feed
from service.pages.panels.panel_view import meetings_of
from service.pages.shared import page_addresses as addresses
from service.panels.book_panels import BookPanel
from service.wording.days import counted, written_date


def panel_feed(searcher: Searcher, home: Path, panel: BookPanel) -> Feed:
    """The feed of a panel's newest meetings with minutes.

    What was taken out of the record since the index was made is left out.
    """
    held = [m for m in meetings_of(searcher.generation.book, panel) if m.has_minutes]
    with RecordView(home) as store:
        entries = [e for m in held[:MAX_FOLLOWED] for e in _entries(searcher, store, panel, m)]
    return Feed(
        title=f"Minutes of {panel.name}",
        address=addresses.panel_feed_address(panel.slug),
        page=addresses.panel_address(panel.slug),
        changed_at=searcher.generation.manifest.created_at.astimezone(UTC),
        entries=entries,
    )


def _entries(
    searcher: Searcher, store: RecordView, panel: BookPanel, meeting: BookMeeting
) -> Iterator[Entry]:
    """The entry of a meeting; none where nothing of it is in the record any longer."""
    book = searcher.generation.book
    items = book.meeting_items(meeting.document)
    versions = book.versions()
    read = {item.document: _read_at(store, versions[item.document]) for item in items}
    there = [item for item in items if read[item.document] and item.same_as is None]
    moments = [moment for moment in read.values() if moment]
    if not moments:
        return
    titles = [f"– {item.title or 'title not stated'}" for item in there if item.has_minutes]
    day = written_date(meeting.date)
    key = meeting.date or quote(meeting.document)
    yield Entry(
        title=f"{panel.name}, {day}",
        key=f"{addresses.panel_address(panel.slug)}#{key}",
        updated=max(moments),
        day=meeting.date,
        author=panel.name,
        address=addresses.meeting_address(meeting.panel, meeting.date, meeting.document),
        content="\n".join([f"Minutes of {counted(len(titles), 'agenda item')}:", "", *titles]),
    )


def _read_at(store: RecordView, version_id: int) -> datetime | None:
    try:
        return store.version(version_id).read_at.astimezone(UTC)
    except UnknownDocumentError:
        return None

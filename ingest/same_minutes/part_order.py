"""Which of several sources of the same minutes is the better one to search and to cite."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.record import Document, MinutesStatus
from ingest.same_minutes.meeting_place import ItemPlace, MeetingPlace, item_place, meeting_place

# What is marked draft may have been corrected since; what says nothing may be the final text.
_STATUS: dict[MinutesStatus, int] = {
    "confirmed": 0,
    "confirmed_as_amended": 0,
    "not_stated": 1,
    "draft": 2,
}
# A page that the council publishes goes before a file that was printed or written from it, and a
# copy of a page's text comes last.
_ITEM_PAGES, _PAGES, _PAGES_WITHOUT_ADDRESS, _FILES, _COPIES = range(5)
# By name of reader.
SOURCES: dict[str, int] = {
    "web page": _PAGES,
    "ModernGov web service": _PAGES,
    "Word": _FILES,
    "PDF": _FILES,
    "Markdown": _COPIES,
    "plain text": _COPIES,
    "text copy": _COPIES + 1,  # of earlier versions
}
_CUT = re.compile(r"\bview\s++the\s++full\s++(?:minutes?|decision)\s++text\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One agenda item of one document, with what it is compared by.

    ``number`` is its position among the document's parts, from 0. ``document`` is as
    ``Document.parts`` gives it.
    """

    document: Document
    number: int
    meeting: MeetingPlace
    item: ItemPlace
    rank: tuple[object, ...]

    @property
    def key(self) -> tuple[str, int, int]:
        """The document, its version and the part's number: what tells its text for good."""
        return self.document.name, self.document.version_id, self.number


def ranked_parts(documents: list[Document]) -> list[Part]:
    """The parts of all documents, the best source first; the order of the documents is no matter.

    What says panel and date goes first, since it can be cited; then confirmed minutes, those of
    no stated status, drafts; whole text before one that is cut short; an item's own page, the
    meeting's, a printed page, Word and PDF, text (of these first what has a public address); what
    was read later; and by name.
    """
    return sorted((p for d in documents for p in _parts(d)), key=lambda part: part.rank)


def _parts(document: Document) -> Iterator[Part]:
    parts = document.parts()
    starts = [0, *(item.start for item in document.division.items[1:]), len(document.text)]
    meeting = meeting_place(document.item.meeting)
    for number, part in enumerate(parts):
        is_cut = _CUT.search(document.text, starts[number], starts[number + 1]) is not None
        rank = (
            -meeting.known,
            _STATUS[part.minutes_status],
            is_cut,
            _source(document, has_address=bool(part.item.url or part.item.meeting.url)),
            -document.read_at.timestamp(),
            (document.name, number),
        )
        yield Part(part, number, meeting, item_place(part.item), rank)


def _source(document: Document, *, has_address: bool) -> tuple[int, ...]:
    """The kind of source; of one kind, and of all files and copies, what has a public address."""
    source = SOURCES.get(document.reader, _COPIES)
    if source > _PAGES_WITHOUT_ADDRESS:
        return _FILES, not has_address, source
    if not document.division.items:
        return _ITEM_PAGES, not has_address
    is_addressed = document.item.meeting.url or any(item.url for item in document.division.items)
    return (_PAGES if is_addressed else _PAGES_WITHOUT_ADDRESS), not has_address

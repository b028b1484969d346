"""Minutes to take away: an agenda item, a document or a meeting, with what corrects them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.book.book import Book
from index.book.contents import BookItem
from index.book.restating import is_restated
from ingest.clock import Clock
from ingest.errors import UnknownDocumentError
from ingest.record.block_kinds import traits_of
from service.answering.corrected import Corrections
from service.clock import time_stamp, utc_now
from service.contract.notices import record_notices
from service.contract.read_minutes import ReadItemModel, ReadMinutesModel
from service.contract.shown_document import ItemModel, ShowModel
from service.holding.showing import run_show
from service.wording.days import written_date


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be read: all of a document, one ``item`` of it (from 1), or its whole meeting."""

    document: str
    item: int | None = None
    is_whole_meeting: bool = False


def run_read(home: Path, book: Book, wanted: Wanted, clock: Clock = utc_now) -> ReadMinutesModel:
    """The minutes that are wanted, by the name of a document or any unambiguous end of it.

    Raises ``UnknownDocumentError`` where no document answers to the name, or it lacks the item.
    """
    versions = book.versions()
    first = run_show(home, wanted.document, versions)
    if wanted.is_whole_meeting:
        kept = _kept(book.meeting_items(first.document))
        names = dict.fromkeys([item.document for item in kept] or [first.document])
        shown = {name: run_show(home, name, versions) for name in names}
        numbers = [(item.document, item.item + 1) for item in kept]
    else:
        shown = {first.document: first}
        numbers = [(first.document, wanted.item)] if wanted.item else []
    corrections = Corrections(book.corrections_of(list(shown)))
    found = [
        _item_model(document, number, corrections) for document, number in _places(shown, numbers)
    ]
    restated = sum(is_restated(document.publisher) for document in shown.values())
    return ReadMinutesModel(
        title=_title(first, found, is_whole_meeting=wanted.is_whole_meeting),
        panel=first.citation.panel,
        meeting_date=first.citation.meeting_date,
        items=found,
        withheld=sum(document.withheld for document in shown.values()),
        notices=record_notices(restated, len(shown)),
        warnings=list(dict.fromkeys(w for document in shown.values() for w in document.warnings)),
        read_at=time_stamp(clock),
    )


def _kept(items: Sequence[BookItem]) -> list[BookItem]:
    """Each item from its best source."""
    return [item for item in items if item.same_as is None] or list(items)


def _places(
    shown: dict[str, ShowModel], numbers: Sequence[tuple[str, int]]
) -> Iterator[tuple[ShowModel, int | None]]:
    """Each document with the number of an item of it; ``None`` for a document of one.

    Without numbers every item of every document.
    """
    if not numbers:
        numbers = [
            (name, number)
            for name, document in shown.items()
            for number in range(1, len(document.items) + 1 if document.items else 2)
        ]
    for name, number in numbers:
        document = shown[name]
        count = len(document.items) or 1
        if number > count:
            raise UnknownDocumentError(
                f"“{name}” has {count} agenda item{'' if count == 1 else 's'}, and none of number "
                f"{number}"
            )
        yield document, number if document.items else None


def _item_model(shown: ShowModel, number: int | None, corrections: Corrections) -> ReadItemModel:
    item = shown.items[number - 1] if number else _whole(shown)
    blocks = [b for b in shown.blocks if item.start <= b.start < item.end]
    return ReadItemModel(
        document=shown.document,
        item=number,
        title=item.title,
        text=shown.text[item.start : item.end],
        start=item.start,
        end=item.end,
        has_minutes=any(traits_of(block.kind).standing != "framing" for block in blocks),
        blocks=sorted(blocks, key=lambda block: block.start),
        citation=item.citation or shown.citation,
        corrected_by=corrections.within(shown.document, item.start, item.end),
    )


def _whole(shown: ShowModel) -> ItemModel:
    """A document that names no items, as its only one."""
    citation = shown.citation
    return ItemModel(
        start=0,
        end=len(shown.text),
        title=citation.item_title,
        number=citation.item_number,
        minute_number=citation.minute_number,
        url=citation.url,
        citation=citation,
    )


def _title(shown: ShowModel, found: Sequence[ReadItemModel], *, is_whole_meeting: bool) -> str:
    """An item's title, else the meeting's day."""
    if not is_whole_meeting and len(found) == 1 and found[0].title:
        return " ".join(found[0].title.split())
    day = shown.citation.meeting_date
    return f"Meeting of {written_date(day)}" if day else "Meeting of a day that is not stated"

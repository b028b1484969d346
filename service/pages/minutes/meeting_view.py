"""One meeting as its page shows it: its agenda items in order, whatever documents hold them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.book.contents import BookItem
from ingest.same_minutes.part_name import PartName
from service.export.safe_text import link_address
from service.holding.documents import DATE_INFERRED
from service.pages.ask.answer_view import Link
from service.pages.minutes.text_provenance import item_words, status_words, statuses_words
from service.pages.shared.page_addresses import (
    FILES,
    document_address,
    item_address,
    panel_minutes_address,
)
from service.pages.shared.taken_away import file_links
from service.wording.days import written_date


@dataclass(frozen=True, slots=True)
class ItemView:
    """An agenda item; ``link.note`` says what should be known of it before it is read.

    ``others`` are further sources of the same minutes.
    """

    link: Link
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting with its items.

    ``status`` is that of its minutes in words, ``status_reasons`` say from what it is known.
    ``day`` names an inferred date as such. ``documents`` hold several items each, and can be read
    whole. ``council`` is the address of the meeting's page at the council, where one is known that
    may be linked. ``files`` are what the meeting is taken away as.
    """

    panel: str | None
    panel_address: str | None
    day: str
    date: str | None
    when_and_where: str
    status: str
    status_reasons: tuple[str, ...]
    items: tuple[ItemView, ...]
    documents: tuple[Link, ...]
    council: str | None
    files: tuple[tuple[str, str], ...]


def meeting_view(items: Sequence[BookItem], *, is_date_inferred: bool) -> MeetingView:
    """The view of a meeting whose items, at least one, are given in order."""
    first = items[0]
    kept = [item for item in items if item.same_as is None] or list(items)
    statuses = [item.minutes_status for item in kept if item.has_minutes]
    places = [first_of(i.time for i in items), first_of(i.venue for i in items)]
    is_one_status = len(set(statuses)) < 2
    reasons = (i.status_reason for i in kept if i.status_reason)
    whole = {item.document: item.of_items for item in items if item.of_items > 1}
    return MeetingView(
        panel=first.panel,
        panel_address=panel_minutes_address(first.panel) if first.panel else None,
        day=f"{written_date(first.date)}{f' ({DATE_INFERRED})' if is_date_inferred else ''}",
        date=first.date,
        when_and_where=", ".join(filter(None, places)),
        status=statuses_words(statuses, has_minutes=bool(statuses)),
        status_reasons=tuple(dict.fromkeys(reasons)),
        items=tuple(_item_view(item, items, is_one_status=is_one_status) for item in kept),
        documents=tuple(
            Link(name, document_address(name), f"{count} agenda items")
            for name, count in whole.items()
        ),
        council=link_address(first_of(i.url for i in items)),
        files=file_links(f"{FILES}minutes", [("document", first.document), ("meeting", "true")]),
    )


def item_link(item: BookItem, note: str = "", back: str = "") -> Link:
    """Where an item is read, by its number and title; ``back`` is a page that is led back to."""
    number = item.item + 1 if item.of_items > 1 else None
    words = item_words(item.number, item.minute_number, item.title)
    return Link(words, item_address(item.document, number, back), note)


def neighbours(
    items: Sequence[BookItem], document: str, item: int, back: str = ""
) -> tuple[Link | None, Link | None]:
    """The items before and after one of them at the meeting; ``item`` counts from 0.

    ``back`` is the page that both lead back to.
    """
    names = {PartName(i.document, i.item): i for i in items}
    here = names.get(PartName(document, item))
    if here is None:
        return None, None
    order = [i for i in items if i.same_as is None or i is here]
    if here.same_as in names:
        # A further source of an item stands in the place of the one that is searched.
        order = [here if i is names[here.same_as] else i for i in order if i is not here]
    at = order.index(here)
    before = item_link(order[at - 1], back=back) if at else None
    after = item_link(order[at + 1], back=back) if at + 1 < len(order) else None
    return before, after


def first_of(values: Iterable[str | None]) -> str | None:
    """The first value that is stated."""
    return next((value for value in values if value), None)


def _item_view(item: BookItem, items: Sequence[BookItem], *, is_one_status: bool) -> ItemView:
    notes = [] if item.has_minutes else ["no minutes held"]
    if item.has_minutes and not is_one_status:
        notes.append(status_words(item.minutes_status).lower())
    name = PartName(item.document, item.item)
    others = (other for other in items if other.same_as == name)
    return ItemView(
        item_link(item, ", ".join(notes)),
        tuple(
            Link(other.document, item_link(other).address, status_words(other.minutes_status))
            for other in others
        ),
    )

"""What of a document is to be read, as the address of a page names it."""

from dataclasses import dataclass, replace

from ingest.errors import UnknownDocumentError
from service.contract.shown_document import ShowModel
from service.pages.minutes.text_windows import Span
from service.pages.shared.page_addresses import DOCUMENT, QUOTE_ANCHOR, address

ALL = "all"


@dataclass(frozen=True, slots=True)
class Place:
    """A document by its name, and a stretch of it.

    ``item`` is an agenda item's number in the document, from 1, or "all"; ``quote`` a stretch of
    the stored text; ``part`` the window of a long text, from 1; ``version`` the beginning of the
    ``text_sha256`` of the text that the positions are of. Empty or ``None`` is not set.
    """

    name: str
    item: str = ""
    quote: Span | None = None
    part: int | None = None
    version: str = ""

    @property
    def address(self) -> str:
        """Where this is read."""
        start, end = self.quote or ("", "")
        parameters = [
            ("name", self.name),
            ("item", self.item),
            ("from", str(start)),
            ("to", str(end)),
            ("part", str(self.part or "")),
            ("version", self.version),
        ]
        is_at_quote = self.quote is not None and self.part is None
        return address(DOCUMENT, parameters, QUOTE_ANCHOR if is_at_quote else "")

    def in_part(self, part: int) -> "Place":
        """The same text in another window."""
        return replace(self, part=part)


def quote_in(shown: ShowModel, place: Place) -> Span | None:
    """The stretch that a place quotes, ``None`` where no words stand there."""
    if place.quote is None:
        return None
    start, end = place.quote
    is_there = start < end <= len(shown.text) and bool(shown.text[start:end].strip())
    return place.quote if is_there else None


def item_at(shown: ShowModel, position: int) -> int:
    """Which of a document's items, from 0, a position is read with: the last to begin before.

    What stands above the first item is read with it.
    """
    begun = [i for i, item in enumerate(shown.items) if item.start <= position]
    return begun[-1] if begun else 0


def item_span(shown: ShowModel, item: int) -> Span:
    """The stretch that one of a document's items, from 0, is read with; the whole if of one."""
    starts = [0, *(i.start for i in shown.items[1:]), len(shown.text)]
    return starts[item], starts[item + 1]


def chosen_item(shown: ShowModel, place: Place, quote: Span | None) -> int | None:
    """The item that a place names or quotes, from 0; ``None`` for a document of several as such.

    Raises ``UnknownDocumentError`` where the document has no such item.
    """
    if not shown.items:
        return 0
    if place.item == ALL:
        return None
    if place.item:
        number = int(place.item)
        if number > len(shown.items):
            raise UnknownDocumentError(
                f"“{shown.document}” holds {len(shown.items)} agenda items, and no item number "
                f"{number} in that order; read it from the first"
            )
        return number - 1
    return item_at(shown, quote[0]) if quote else None

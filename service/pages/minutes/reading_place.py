"""What of a document is to be read, as the address of a page names it, and in which windows.

A long text is cut into windows that each make a page light enough for a phone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from ingest.errors import UnknownDocumentError
from service.contract.shown_document import ShowModel
from service.pages.shared.page_addresses import DOCUMENT, QUOTE_ANCHOR, address

ALL = "all"

Span = tuple[int, int]

# Bytes of HTML that the text of one page may come to, and those of the markup around a paragraph.
_MAX_BYTES = 50_000
_MARKUP_BYTES = 250
# A paragraph longer than this is cut between words.
_MAX_WINDOW_CHARACTERS = 6_000


@dataclass(frozen=True, slots=True)
class Place:
    """A document by its name, and a stretch of it.

    ``item`` is an agenda item's number in the document, from 1, or "all"; ``quote`` a stretch of
    the stored text; ``part`` the window of a long text, from 1; ``version`` the beginning of the
    ``text_sha256`` of the text that the positions are of; ``back`` the page of ours that quotes
    them. Empty or ``None`` is not set.
    """

    name: str
    item: str = ""
    quote: Span | None = None
    part: int | None = None
    version: str = ""
    back: str = ""

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
            ("back", self.back),
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


def windows(text: str, spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """The stretches that ``start`` to ``end`` is read in, without gap or overlap; at least one.

    ``spans`` are the parts of the text, in order; a window begins with one of them unless that
    alone is too long.
    """
    found: list[Span] = []
    begins, weight = start, 0
    for span in spans:
        if span[1] <= start or span[0] >= end:
            continue
        for piece in _pieces(text, max(span[0], start), min(span[1], end)):
            added = _MARKUP_BYTES + len(escape(text[slice(*piece)]).encode(errors="replace"))
            if weight and weight + added > _MAX_BYTES:
                found.append((begins, piece[0]))
                begins, weight = piece[0], 0
            weight += added
    return [*found, (begins, end)]


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _MAX_WINDOW_CHARACTERS:
        at = text.rfind(" ", start, start + _MAX_WINDOW_CHARACTERS) + 1
        cut = at if at > start else start + _MAX_WINDOW_CHARACTERS
        yield start, cut
        start = cut
    yield start, end

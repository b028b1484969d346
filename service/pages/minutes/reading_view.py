"""A document, or one agenda item of it, as the reading page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.book.contents import BookItem
from index.book.restating import is_restated
from service.contract.citations import CitationModel
from service.contract.shown_document import ShowModel
from service.export.safe_text import link_address
from service.holding.documents import DATE_INFERRED
from service.pages.ask.answer_view import Link
from service.pages.minutes.meeting_view import neighbours
from service.pages.minutes.reading_place import (
    ALL,
    Place,
    Span,
    chosen_item,
    item_span,
    quote_in,
    windows,
)
from service.pages.minutes.recorded_text import RecordedText, recorded_text
from service.pages.minutes.text_fragment import address_at_words
from service.pages.minutes.text_provenance import (
    About,
    about_text,
    day_of,
    item_words,
    other_texts,
    status_words,
)
from service.pages.shared.page_addresses import (
    FILES,
    meeting_address,
    panel_minutes_address,
    report_address,
)
from service.pages.shared.taken_away import file_links
from service.wording.days import counted, written_date


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What a reading page shows.

    ``text`` is ``None`` where the document's items are listed instead. ``citation`` is that of
    the quoted words, else of the item. ``windows`` are the parts of a long text, ``window`` is
    the number, from 1, of the one shown. ``council`` is the address at the council, at the quoted
    words if ``is_at_words``. ``files`` are what is shown is taken away as. ``back`` leads to the
    page that quotes them, ``wrong`` to where they are reported; both may be empty.
    """

    title: str
    caption: str
    trail: tuple[Link, ...]
    notices: tuple[str, ...]
    status: str
    citation: CitationModel
    is_quoted: bool
    council: str | None
    is_at_words: bool
    text: RecordedText | None
    items: tuple[Link, ...]
    windows: tuple[Link, ...]
    window: int
    before: Link | None
    after: Link | None
    whole: str | None
    about: About
    back: str
    wrong: str
    files: tuple[tuple[str, str], ...]


def reading_view(
    shown: ShowModel, place: Place, held: Sequence[BookItem], *, is_version_kept: bool
) -> ReadingView:
    """The view of a place in a document; ``held`` are the items of its meeting, in order.

    Raises ``UnknownDocumentError`` where the document has no such item.
    """
    place = replace(place, name=shown.document)
    quote = quote_in(shown, place)
    item = chosen_item(shown, place, quote)
    is_list = item is None and place.item != ALL
    stretch = (0, len(shown.text)) if item is None else item_span(shown, item)
    parts = _windows(shown, stretch)
    at = _window_of(parts, place, quote)
    window = parts[at]
    is_in_window = quote is not None and quote[0] < window[1] and quote[1] > window[0]
    citation = _citation(shown, item, quote)
    url = link_address(citation.url)
    words = shown.text[slice(*quote)] if quote else ""
    # A council's page does not hold the words of a text that restates it.
    can_open_at_words = url is not None and not is_restated(shown.publisher)
    council = address_at_words(url, words, citation.page) if url and can_open_at_words else url
    before, after = (None, None)
    if item is not None and shown.is_current:
        before, after = neighbours(held, shown.document, item, place.back)
    return ReadingView(
        title=_title(shown, citation, item),
        caption=_caption(citation),
        trail=_trail(shown, citation),
        notices=_notices(shown, place, quote, is_version_kept=is_version_kept),
        status=status_words(citation.minutes_status),
        citation=citation,
        is_quoted=is_in_window and not is_list,
        council=council,
        is_at_words=council != url,
        text=None if is_list else recorded_text(shown, window, quote),
        items=_items(shown, place),
        windows=tuple(
            Link(f"Part {n}", place.in_part(n).address) for n in range(1, len(parts) + 1)
        ),
        window=at + 1,
        before=before,
        after=after,
        whole=replace(place, item=ALL, part=None).address if shown.items else None,
        about=about_text(shown, replace(place, back=""), quote),
        back=place.back,
        wrong=report_address(shown.document, *quote, place.back)
        if quote and shown.is_current
        else "",
        files=_files(shown, item) if shown.is_current else (),
    )


def _files(shown: ShowModel, item: int | None) -> tuple[tuple[str, str], ...]:
    """What the item, or the whole document, is taken away as; of earlier texts nothing is."""
    number = str(item + 1) if shown.items and item is not None else ""
    return file_links(f"{FILES}minutes", [("document", shown.document), ("item", number)])


def _windows(shown: ShowModel, stretch: Span) -> list[Span]:
    spans = [(b.start, b.end) for b in shown.blocks]
    spans += [(aside.start, aside.end) for aside in shown.set_aside]
    return windows(shown.text, sorted(spans), *stretch)


def _window_of(parts: Sequence[Span], place: Place, quote: Span | None) -> int:
    """The window that is asked for, else the one in which the quoted words begin."""
    if place.part is not None:
        return min(place.part, len(parts)) - 1
    begins = quote[0] if quote else parts[0][0]
    return next((i for i, (start, end) in enumerate(parts) if start <= begins < end), 0)


def _citation(shown: ShowModel, item: int | None, quote: Span | None) -> CitationModel:
    """The citation of the item or document, narrowed to the quoted words."""
    of_item = shown.items[item].citation if shown.items and item is not None else None
    citation = of_item or shown.citation
    day = written_date(citation.meeting_date)
    label_with_day = citation.label.replace(day, _day(citation), 1)
    citation = citation.model_copy(update={"label": label_with_day})
    if quote is None:
        return citation
    begins = quote[0] + len(shown.text[slice(*quote)]) - len(shown.text[slice(*quote)].lstrip())
    block = next((b for b in shown.blocks if b.start <= begins < b.end), None)
    number = block.question_number if block else None
    page = sum(start <= begins for start in shown.page_starts) or None
    label = [citation.label]
    label += [f"question {number}"] if number else []
    label += [f"page {page}"] if page else []
    told = {"label": ", ".join(label), "question_number": number, "page": page}
    return citation.model_copy(update=told)


def _title(shown: ShowModel, citation: CitationModel, item: int | None) -> str:
    if item is None:
        return f"Minutes with {counted(len(shown.items), 'agenda item')}"
    return item_words(citation.item_number, citation.minute_number, citation.item_title)


def _caption(citation: CitationModel) -> str:
    return f"{citation.panel or 'Panel not stated'}, {_day(citation)}"


def _day(citation: CitationModel) -> str:
    """The date of the meeting, which names an inferred one as such."""
    day = written_date(citation.meeting_date)
    is_inferred = citation.meeting_date and "meeting_date" in citation.inferred
    return f"{day} ({DATE_INFERRED})" if is_inferred else day


def _trail(shown: ShowModel, citation: CitationModel) -> tuple[Link, ...]:
    panel, day = citation.panel, citation.meeting_date
    of_panel = (Link(panel, panel_minutes_address(panel)),) if panel else ()
    meeting = meeting_address(panel, day, shown.document)
    words = f"Meeting of {_day(citation)}" if day else "Meeting, date not stated"
    return (*of_panel, Link(words, meeting))


def _notices(
    shown: ShowModel, place: Place, quote: Span | None, *, is_version_kept: bool
) -> tuple[str, ...]:
    found = []
    if not is_version_kept:
        found.append(
            "The text that this link was made for is not kept any more. Nothing is marked in this "
            "one, since words may have moved."
        )
    elif place.quote and quote is None:
        found.append(
            "The words of this link are not at their place in this text. Look for them below, or "
            "in an earlier text under “About this text”."
        )
    if not shown.is_current:
        found.append(
            f"This is an earlier text, read on {day_of(shown.read_at)}, kept for old links. It is "
            "not searched."
        )
    elif quote and other_texts(shown) and not place.version:
        found.append(
            f"This document was read again on {day_of(shown.read_at)}. Are other words marked than "
            "you expect? See the earlier texts under “About this text”."
        )
    return (*found, *(f"{words[:1].upper()}{words[1:].rstrip('.')}." for words in shown.warnings))


def _items(shown: ShowModel, place: Place) -> tuple[Link, ...]:
    return tuple(
        Link(
            item_words(item.number, item.minute_number, item.title),
            Place(shown.document, str(number), version=place.version, back=place.back).address,
        )
        for number, item in enumerate(shown.items, 1)
    )

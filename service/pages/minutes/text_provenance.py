"""Where a text that is read comes from: its status and item in words, other texts and sources."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.record import MinutesStatus
from service.contract.shown_document import ShowModel, VersionModel
from service.pages.ask.answer_view import Link
from service.pages.minutes.reading_place import Place, Span
from service.pages.shared.page_addresses import DOCUMENT_TEXT, FILES, address, document_address
from service.wording.days import counted, written_date

_VERSION_CHARACTERS = 16

_STATUS: dict[MinutesStatus, str] = {
    "draft": "Draft minutes",
    "confirmed": "Confirmed minutes",
    "confirmed_as_amended": "Confirmed as amended",
    "not_stated": "Draft or confirmed: not stated",
}


@dataclass(frozen=True, slots=True)
class About:
    """Where the text comes from: each fact with its value, "not stated" where there is none."""

    facts: tuple[tuple[str, str], ...]
    versions: tuple[Link, ...]
    sources: tuple[Link, ...]
    text: str
    json: str
    this_text: str


def about_text(shown: ShowModel, place: Place, quote: Span | None) -> About:
    """What is known of a shown text; links to other texts lead to the quoted stretch of them."""
    citation = shown.citation
    inferred = [
        (f"Inferred: {field.replace('_', ' ')}", reason)
        for field, reason in citation.inferred.items()
    ]
    facts = [
        ("Status", status_words(citation.minutes_status)),
        *inferred,
        ("When and where", ", ".join(filter(None, [shown.meeting_time, shown.venue]))),
        ("Publisher", shown.publisher or ""),
        ("Reuse", "ask the publisher"),
        ("Read", f"{day_of(shown.read_at)}, as {shown.reader}"),
        ("Name in this book", shown.document),
        ("Withheld", _withheld(shown.withheld)),
    ]
    version = shown.text_sha256[:_VERSION_CHARACTERS]
    file = [("name", shown.document), ("version", version)]
    sources = (v for v in shown.versions if v.document != shown.document)
    return About(
        facts=tuple((name, value or "not stated") for name, value in facts),
        versions=tuple(_version_link(v, quote) for v in other_texts(shown)),
        sources=tuple(_source_link(v) for v in sources),
        text=address(DOCUMENT_TEXT, file),
        json=address(f"{FILES}show", [("document", shown.document), ("version", version)]),
        this_text=replace(place, quote=quote, part=None, version=version).address,
    )


def _withheld(number: int) -> str:
    if not number:
        return "nothing"
    return f"{counted(number, 'exempt part')}; none of that text is kept"


def other_texts(shown: ShowModel) -> list[VersionModel]:
    """Other texts of the same document."""
    return [v for v in shown.versions if v.document == shown.document]


def _version_link(version: VersionModel, quote: Span | None) -> Link:
    mark = version.text_sha256[:_VERSION_CHARACTERS]
    place = Place(version.document, quote=quote, version="" if version.is_current else mark)
    which = "The text that is searched now" if version.is_current else "Earlier text"
    return Link(f"{which}, read on {day_of(version.read_at)}", place.address, version.reader)


def _source_link(version: VersionModel) -> Link:
    use = "searched and cited" if version.is_current else "not searched"
    note = f"{version.reader}, {status_words(version.minutes_status).lower()}, {use}"
    return Link(version.document, document_address(version.document), note)


def day_of(moment: str) -> str:
    """The day of an ISO 8601 moment in words."""
    return written_date(moment[:10])


def status_words(status: MinutesStatus) -> str:
    """The status of minutes in words."""
    return _STATUS[status]


def statuses_words(statuses: Sequence[MinutesStatus], *, has_minutes: bool) -> str:
    """The status of a whole meeting's minutes in words, part by part where they differ."""
    if not has_minutes:
        return "No minutes held"
    words = [status_words(status) for status in _STATUS if status in statuses]
    return "; ".join(words) if len(words) < 2 else f"In part: {'; '.join(words)}"


def item_words(number: str | None, minute_number: str | None, title: str | None) -> str:
    """An agenda item as lists name it: "Item 7: Road safety"."""
    named = f"Item {number}" if number else f"Minute {minute_number}" if minute_number else ""
    return ": ".join(filter(None, [named, title or "Agenda item, title not stated"]))

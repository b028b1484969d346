"""A panel as its page shows it, and the list of panels."""

from dataclasses import dataclass

from index.book.book import Book
from index.book.contents import BookMeeting
from index.book.filters import Filters
from ingest.site.panel_list import ListedPanel, PanelList
from service.contract.registers import ActionModel, DecisionModel
from service.export.safe_text import link_address
from service.pages.ask.answer_view import Link
from service.pages.shared import page_addresses as addresses
from service.pages.shared.meeting_words import meetings_in_words
from service.pages.shared.place_words import short_panel
from service.panels.book_panels import BookPanel
from service.panels.catalogue import Catalogue
from service.panels.panel_registers import RegisterPart
from service.wording.answers import shortened
from service.wording.days import counted, written_date

_NEWEST_MEETINGS = 5
_SUBJECTS = 12
# The office of anybody: all that the minutes of a panel record.
ANYONE = "anyone"


@dataclass(frozen=True, slots=True)
class Origin:
    """Who hosts a panel and where its minutes are published, by the list of panels.

    ``site`` and ``source`` are addresses that may be linked; ``sure`` says how sure they are.
    """

    host: str
    site: str | None
    source: str | None
    sure: str


@dataclass(frozen=True, slots=True)
class RegisterView:
    """The newest entries of a register of the panel, how many there are, and where all are."""

    count: int
    newest: tuple[Link, ...]
    address: str


@dataclass(frozen=True, slots=True)
class PanelView:
    """A panel: its meetings, who speaks, its subjects, its registers, its feed and its origin."""

    name: str
    short: str
    also: tuple[str, ...]
    summary: str
    meetings: tuple[Link, ...]
    all_meetings: str
    offices: tuple[Link, ...]
    subjects: tuple[Link, ...]
    open_actions: RegisterView
    decisions: RegisterView
    feed: str
    origin: Origin | None


def panel_view(panel: BookPanel, catalogue: Catalogue, listed: PanelList) -> PanelView:
    """The view of a panel of the book."""
    book = catalogue.book
    meetings = meetings_of(book, panel)
    entry = listed.of_body(panel.name)
    registers = catalogue.registers(panel)
    return PanelView(
        name=panel.name,
        short=short_panel(panel.name),
        also=panel.names[1:],
        summary=meetings_in_words(meetings),
        meetings=tuple(map(meeting_link, meetings[:_NEWEST_MEETINGS])),
        all_meetings=addresses.panel_minutes_address(panel.name),
        offices=tuple(
            Link(
                _capital(count.office.words),
                addresses.office_address(panel.slug, count.office.slug),
                counted(count.passages, "passage"),
            )
            for count in catalogue.offices(panel)
        ),
        subjects=tuple(
            Link(
                subject.name,
                addresses.office_address(panel.slug, ANYONE, subject.slug),
                counted(len(subject.ids), "passage"),
            )
            for subject in catalogue.subjects(panel)[:_SUBJECTS]
        ),
        open_actions=_register_view(registers.open_actions, addresses.ACTIONS, panel),
        decisions=_register_view(registers.decisions, addresses.DECISIONS, panel),
        feed=addresses.panel_feed_address(panel.slug),
        origin=_origin(entry) if entry else None,
    )


def panel_link(panel: BookPanel, book: Book) -> Link:
    """A panel in a list of them."""
    held = meetings_in_words(meetings_of(book, panel))
    return Link(panel.name, addresses.panel_address(panel.slug), held)


def meetings_of(book: Book, panel: BookPanel) -> list[BookMeeting]:
    """The meetings of a panel under all its names, the newest first, the undated last."""
    found = (m for name in panel.names for m in book.meetings(Filters(panel=name)))
    # A filter takes any name that holds the panel's.
    own = {m.document: m for m in found if m.panel in panel.names}
    return sorted(own.values(), key=lambda m: m.date or "", reverse=True)


def meeting_link(meeting: BookMeeting) -> Link:
    """Where a meeting is read; one without a date by its title."""
    words = written_date(meeting.date) if meeting.date else meeting.title or meeting.document
    address = addresses.meeting_address(meeting.panel, meeting.date, meeting.document)
    return Link(words, address, counted(meeting.items, "agenda item"))


def _register_view(part: RegisterPart, path: str, panel: BookPanel) -> RegisterView:
    newest = tuple(map(_entry_link, part.newest))
    return RegisterView(part.count, newest, addresses.address(path, [("panel", panel.name)]))


def _entry_link(entry: ActionModel | DecisionModel) -> Link:
    who = entry.owner or "owner not stated" if isinstance(entry, ActionModel) else entry.kind
    day = written_date(entry.citation.meeting_date)
    address = addresses.minutes_address(entry.document, entry.start, entry.end)
    return Link(f"{who}, {day}", address, f"“{shortened(entry.text)}”")


def _origin(entry: ListedPanel) -> Origin:
    if entry.confidence == "likely":
        sure = "the panel itself was not seen on that site"
    elif entry.seen_as_of:
        day = written_date(entry.seen_as_of.isoformat())
        sure = f"a page of the panel was seen there, of a meeting of {day}"
    else:
        sure = "a page of the panel was seen there"
    return Origin(entry.host, link_address(entry.address), link_address(entry.source), sure)


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"

"""What an office of a panel is recorded as saying, as its page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.export.report import Run
from service.pages.ask.answer_view import Link
from service.pages.panels.panel_view import ANYONE
from service.pages.registers.register_views import PageOf, page_of
from service.pages.shared import page_addresses as addresses
from service.pages.shared.answer_parts import QuoteView, answering_view
from service.pages.shared.filter_choices import Choice
from service.pages.shared.place_words import short_panel
from service.panels.book_panels import BookPanel
from service.panels.catalogue import Catalogue
from service.panels.offices import OFFICES, Office
from service.panels.panel_subjects import PanelSubject
from service.panels.panel_words import PanelWords, passages_of, words_of
from service.wording.days import counted, written_date

_PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """The words of one meeting; ``heading`` is its day."""

    heading: str
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class OfficeView:
    """The page: whose words, on what, page by page; ``left_out`` says what is not here.

    ``over_time`` is where the subject is followed over the meetings of the panel, where one is
    chosen.
    """

    panel: BookPanel
    short: str
    title: str
    slug: str
    status: str
    left_out: str
    subjects: tuple[Choice, ...]
    others: tuple[Link, ...]
    meetings: tuple[MeetingWords, ...]
    page: PageOf
    over_time: str | None


def find_office(slug: str) -> Office | None:
    """The office of a short name, whatever its case; ``None`` for any other, and for anyone."""
    return next((office for office in OFFICES if office.slug == slug.casefold()), None)


def office_view(
    catalogue: Catalogue,
    panel: BookPanel,
    office: Office | None,
    subject: PanelSubject | None,
    page: int,
) -> OfficeView:
    """The view of an office's words; of all words of the panel's minutes where none is given."""
    book = catalogue.book
    ids = passages_of(book, panel, office)
    of_all = len(ids) if office is None else len(passages_of(book, panel))
    about = frozenset(ids)
    subjects = [(s, len(s.ids & about)) for s in catalogue.subjects(panel)]
    if subject:
        ids = [i for i in ids if i in subject.ids]
    shown = page_of(len(ids), page, _PAGE_SIZE)
    phrases = subject.phrases if subject else []
    words = words_of(book, ids[max(shown.first - 1, 0) : shown.last], office, phrases)
    slug = office.slug if office else ANYONE
    return OfficeView(
        panel=panel,
        short=short_panel(panel.name),
        title=_title(office, subject),
        slug=slug,
        status=_status(office, subject, shown),
        left_out=_left_out(office, len(about), of_all),
        subjects=_choices([(s, n) for s, n in subjects if n], subject),
        others=tuple(
            Link(count.office.words, addresses.office_address(panel.slug, count.office.slug))
            for count in catalogue.offices(panel)
            if count.office != office
        ),
        meetings=_meetings(words),
        page=shown,
        over_time=addresses.address(addresses.TOPIC, [("q", subject.name), ("panel", panel.name)])
        if subject
        else None,
    )


def _title(office: Office | None, subject: PanelSubject | None) -> str:
    on = f" on {subject.name}" if subject else ""
    if office is None:
        return f"What the minutes record{on}"
    return f"What {office.words} {office.verb} recorded as saying{on}"


def _status(office: Office | None, subject: PanelSubject | None, page: PageOf) -> str:
    """How many passages there are, and by what they were chosen."""
    count = counted(page.total, "passage")
    conditions = []
    if office:
        conditions.append(f"in which {office.words} {office.verb} recorded as speaking")
    if subject:
        names = " or ".join(f"“{name}”" for name in subject.names)
        conditions.append(f"{'and ' if office else ''}which name {names}, or whose title does")
    part = f"; {page.first} to {page.last} are shown" if page.pages > 1 else ""
    return f"{' '.join([count, *conditions])}{part}. Newest meeting first."


def _left_out(office: Office | None, own: int, of_all: int) -> str:
    if office is None:
        return ""
    deputies = " and ".join(office.deputies)
    for_it = f" Words of the {deputies}, labelled so, are among them." if deputies else ""
    return (
        f"Only words that the minutes attribute are here, {own:,} of the panel’s "
        f"{counted(of_all, 'passage')}. The others record someone else, or do not say who spoke: "
        f"what {office.words} said without being named is not here.{for_it}"
    )


def _choices(
    subjects: Sequence[tuple[PanelSubject, int]], chosen: PanelSubject | None
) -> tuple[Choice, ...]:
    return (
        Choice("", "All subjects", is_chosen=chosen is None),
        *(Choice(s.slug, f"{s.name} ({n})", is_chosen=s == chosen) for s, n in subjects),
    )


def _meetings(words: Sequence[PanelWords]) -> tuple[MeetingWords, ...]:
    found: dict[str, list[QuoteView]] = {}
    for number, one in enumerate(words, start=1):
        day = written_date(one.quote.citation.meeting_date)
        found.setdefault(day, []).append(_quote(one, f"quote-{number}"))
    return tuple(MeetingWords(day, tuple(quotes)) for day, quotes in found.items())


def _quote(one: PanelWords, key: str) -> QuoteView:
    """A quotation, its item named first; its link marks all of the stretch that it begins."""
    quote = one.quote
    view = answering_view(quote, key)
    title = quote.citation.item_title
    runs = (*view.runs[:-1], (*view.runs[-1], Run(" …"))) if one.is_cut else view.runs
    return replace(
        view,
        runs=runs,
        place=(*view.place[1:], *([title] if title else [])),
        minutes=addresses.minutes_address(quote.document, quote.start, one.until),
        office=None,
    )

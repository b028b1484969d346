"""A comparison of panels as its page shows it."""

from dataclasses import dataclass

from service.answering.notes import no_answer_of
from service.contract.comparison import CompareModel, PanelAnswerModel
from service.export.report import Items
from service.export.search_section import search_section
from service.pages.compare.compare_form import CompareForm
from service.pages.shared.answer_parts import QuoteView, quote_of
from service.pages.shared.filter_choices import Choice
from service.pages.shared.holdings import Holdings
from service.pages.shared.readings import Reading, readings
from service.wording.answers import compared_words
from service.wording.coverage import searched_words
from service.wording.days import counted


@dataclass(frozen=True, slots=True)
class PanelColumn:
    """One panel's column; ``key`` is its anchor, ``asked`` where it is asked alone.

    ``related`` is shown only where nothing answers.
    """

    key: str
    panel: str
    status: str
    quotes: tuple[QuoteView, ...]
    related: tuple[QuoteView, ...]
    asked: str


@dataclass(frozen=True, slots=True)
class CompareView:
    """The page: its status in words and a column for each panel."""

    status: str
    columns: tuple[PanelColumn, ...]
    notes: tuple[str, ...]
    readings: tuple[Reading, ...]
    searched: tuple[str, ...]


def compare_view(found: CompareModel, form: CompareForm) -> CompareView:
    """The view of a comparison, those panels first that have words that answer."""
    section = search_section(found.searched_at, found.coverage, found.filters, ())
    panels = sorted(found.panels, key=lambda one: one.status == "not_found")
    unanswered = {no_answer_of(one.panel) for one in panels}
    return CompareView(
        status=_status(found),
        columns=tuple(_column(at, one, form) for at, one in enumerate(panels, start=1)),
        # The column of a panel says itself that nothing of it answers.
        notes=tuple(note for note in found.warnings if note not in unanswered),
        readings=readings(found.hints, form),
        searched=tuple(p for part in section if isinstance(part, Items) for p in part.points),
    )


def panel_choices(form: CompareForm, holdings: Holdings) -> tuple[Choice, ...]:
    """The panels of the book to tick, and those that were named in other words."""
    chosen = {panel.casefold() for panel in form.panels}
    held = {count.value.casefold() for count in holdings.panels}
    others = [panel for panel in form.panels if panel.casefold() not in held]
    return (
        *(
            Choice(
                count.value,
                f"{count.value} ({counted(count.number, 'meeting')})",
                count.value.casefold() in chosen,
            )
            for count in holdings.panels
        ),
        *(Choice(panel, panel, is_chosen=True) for panel in others),
    )


def _status(found: CompareModel) -> str:
    having = sum(one.status == "answered" for one in found.panels)
    if not having:
        searched = searched_words(found.coverage)
        return f"No answer was found in the {searched} searched"
    if having == len(found.panels):
        return f"{counted(having, 'panel')} with words that answer"
    return f"{having} of {counted(len(found.panels), 'panel')} with words that answer"


def _column(number: int, one: PanelAnswerModel, form: CompareForm) -> PanelColumn:
    key = f"panel-{number}"
    related = one.related[:1] if one.status == "not_found" else []
    return PanelColumn(
        key=key,
        panel=one.panel,
        status=compared_words(one),
        quotes=tuple(
            quote_of(q, f"{key}-quote-{i}", form.address) for i, q in enumerate(one.quotes, start=1)
        ),
        related=tuple(
            quote_of(q, f"{key}-related-{i}", form.address) for i, q in enumerate(related, start=1)
        ),
        asked=form.asked_of(one.panel),
    )

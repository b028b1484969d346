"""Entries of the registers as their pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from service.contract.answers import CitationModel
from service.contract.registers import ActionModel, DecisionModel, RecordedModel
from service.export.safe_text import link_address
from service.pages.registers.register_form import Order
from service.pages.shared.page_addresses import minutes_address
from service.registers.register_queries import newest_first
from service.wording import ACTION_STATUS_WORDS, remarks_on, shortened

PAGE_SIZE = 50
# Fifty entries of this length keep a page light; the minutes have the rest a link away.
_SHOWN_CHARACTERS = 500

_Entry = TypeVar("_Entry", ActionModel, DecisionModel)


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where recorded words stand: their citation, our page of the minutes, the council's."""

    label: str
    minutes: str
    council: str | None
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettledView:
    """The later note that says what became of an action."""

    words: str
    place: PlaceView


@dataclass(frozen=True, slots=True)
class ActionView:
    """One action: its words by paragraph, who owes it (``None``: not stated), how it stands."""

    lines: tuple[str, ...]
    owner: str | None
    details: tuple[str, ...]
    place: PlaceView
    status: str
    settled: SettledView | None


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision: its words by paragraph, and which kind it is of."""

    lines: tuple[str, ...]
    kind: str
    place: PlaceView


@dataclass(frozen=True, slots=True)
class PageOf:
    """Which part of a register is shown: entries from ``first`` to ``last``, counted from 1."""

    number: int
    pages: int
    first: int
    last: int
    total: int


def page_of(total: int, number: int, size: int = PAGE_SIZE) -> PageOf:
    """The page of a list of ``total`` entries; beyond the last page it is the last."""
    pages = max(1, -(-total // size))
    number = min(number, pages)
    first = (number - 1) * size
    last = min(total, first + size)
    return PageOf(number, pages, min(first + 1, total), last, total)


def in_order(entries: Sequence[_Entry], order: Order) -> list[_Entry]:
    """Entries by meeting; what has no stated date stands last either way.

    ``entries`` come oldest first, as the registers give them.
    """
    if order == "oldest":
        return list(entries)
    return newest_first(entries)


def on_page(entries: Sequence[_Entry], page: PageOf) -> list[_Entry]:
    """The entries of one page."""
    return list(entries[max(page.first - 1, 0) : page.last])


def action_view(action: ActionModel) -> ActionView:
    """The view of an action."""
    note = action.settled_by
    details = (
        f"to {action.recipient}" if action.recipient else "",
        f"due: {action.due}" if action.due else "",
        "marked as an action" if action.is_marked else "promised in words, not marked",
    )
    words = ACTION_STATUS_WORDS[action.status]
    return ActionView(
        lines=_lines(action.text),
        owner=action.owner,
        details=tuple(detail for detail in details if detail),
        place=_place(action),
        status=f"{words[:1].upper()}{words[1:]}",
        settled=SettledView(shortened(note.text), _place(note)) if note else None,
    )


def decision_view(decision: DecisionModel) -> DecisionView:
    """The view of a decision."""
    return DecisionView(_lines(decision.text), decision.kind, _place(decision))


def _place(entry: RecordedModel) -> PlaceView:
    citation = entry.citation
    return PlaceView(
        label=citation.label_with_status,
        minutes=minutes_address(entry.document, entry.start, entry.end),
        council=link_address(citation.url),
        remarks=_remarks(citation),
    )


def _remarks(citation: CitationModel) -> tuple[str, ...]:
    """What was inferred; of the status only where the label names it, that of draft minutes."""
    told = dict(citation.inferred)
    if citation.minutes_status != "draft":
        told.pop("minutes_status", None)
    return remarks_on(citation.model_copy(update={"inferred": told}))


def _lines(text: str) -> tuple[str, ...]:
    """The words by paragraph; those too long for a table are cut between words."""
    if len(text) > _SHOWN_CHARACTERS:
        text = f"{text[:_SHOWN_CHARACTERS].rsplit(None, 1)[0]} …"
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())

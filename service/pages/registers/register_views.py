"""Entries of the registers as their pages show them: a compact row each, all else behind it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from ingest.language.sentences import sentence_spans
from service.contract.registers import ActionModel, DecisionModel, RecordedModel
from service.pages.registers.recorded_views import RecordedView, recorded_view
from service.pages.registers.register_form import Order
from service.pages.shared.page_addresses import minutes_address
from service.pages.shared.place_words import place_words
from service.registers.register_queries import newest_first, open_first
from service.wording.answers import shortened
from service.wording.days import written_date
from service.wording.registers import standing_words, votes_in_words

PAGE_SIZE = 50
_LIST_MARK = re.compile(r"^\W*(?:[0-9]{1,3}|[a-z])[.)]\s++")

_Entry = TypeVar("_Entry", ActionModel, DecisionModel)


@dataclass(frozen=True, slots=True)
class ActionView:
    """One action in a row: who owes it (``None``: not stated), what, where, by when, how it stands.

    ``what`` are its own words, cut where they are long. ``standing_at`` is where a later record
    is read. ``recorded`` are the words in full, of the action first, then of what is recorded later
    and of where it is said again; ``details`` say what is known of it besides.
    """

    owner: str | None
    what: str
    where: tuple[str, ...]
    due: str | None
    standing: str
    standing_at: str | None
    is_overdue: bool
    details: tuple[str, ...]
    recorded: tuple[RecordedView, ...]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision in a row: its words, cut where they are long, its kind, where, the votes."""

    what: str
    kind: str
    where: tuple[str, ...]
    votes: tuple[str, ...]
    recorded: tuple[RecordedView, ...]


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


def actions_in_order(entries: Sequence[ActionModel], order: Order) -> list[ActionModel]:
    """Actions in the order that is shown; ``entries`` come oldest first."""
    return open_first(entries) if order == "open" else in_order(entries, order)


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
        f"For: {action.recipient}" if action.recipient else "",
        f"Due by {written_date(action.due_by)}" if action.due_by else "",
        "Marked as an action" if action.is_marked else "Promised in words, not marked",
    )
    later = [recorded_view(note, "A later meeting records:")] if note else []
    again = [recorded_view(one, "Said again in the same item:") for one in action.said_again]
    return ActionView(
        owner=action.owner,
        what=_in_short(action.text, is_marked=action.is_marked),
        where=_where(action),
        due=action.due,
        standing=standing_words(action),
        standing_at=minutes_address(note.document, note.start, note.end) if note else None,
        is_overdue=action.is_overdue,
        details=tuple(detail for detail in details if detail),
        recorded=(recorded_view(action), *later, *again),
    )


def decision_view(decision: DecisionModel) -> DecisionView:
    """The view of a decision."""
    return DecisionView(
        what=shortened(decision.text),
        kind=decision.kind,
        where=_where(decision),
        votes=votes_in_words(decision.votes),
        recorded=(recorded_view(decision),),
    )


def _where(entry: RecordedModel) -> tuple[str, ...]:
    """Panel and day, and what must not be missed of the words, on paper too."""
    panel, day, *more = place_words(entry.citation)
    told = (words for words in more if not words.startswith(("question", "item")))
    corrected = ["corrected by a later meeting"] if entry.corrected_by else []
    return (panel, day, *told, *corrected)


def _in_short(text: str, *, is_marked: bool) -> str:
    """The sentence that promises, cut where it is long: a mark follows it, all else leads to it."""
    spans = sentence_spans(text)
    start, end = spans[0] if is_marked or not spans else spans[-1]
    words = _LIST_MARK.sub("", text[start:end])
    return f"… {shortened(words)}" if start else shortened(words)

"""What a panel is still owed and what it decided, in short."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.book.book import Book
from index.book.filters import Filters
from service.contract.registers import ActionModel, DecisionModel
from service.panels.book_panels import BookPanel
from service.registers.register_queries import (
    ActionOptions,
    DecisionOptions,
    newest_first,
    run_actions,
    run_decisions,
)

_NEWEST = 3


@dataclass(frozen=True, slots=True)
class RegisterPart:
    """How many entries of a register are the panel's, and the newest of them."""

    count: int
    newest: Sequence[ActionModel | DecisionModel]


@dataclass(frozen=True, slots=True)
class PanelRegisters:
    """The actions of a panel of which no meeting records that they are done, and its decisions."""

    open_actions: RegisterPart
    decisions: RegisterPart


def panel_registers(book: Book, panel: BookPanel) -> PanelRegisters:
    """The registers of a panel under all its names; reads all of them, so keep the result."""
    actions = [
        action
        for name in panel.names
        for action in run_actions(book, Filters(panel=name), ActionOptions()).actions
        # A filter takes any name that holds the panel's.
        if action.citation.panel == name and action.status != "done"
    ]
    decisions = [
        decision
        for name in panel.names
        for decision in run_decisions(book, Filters(panel=name), DecisionOptions()).decisions
        if decision.citation.panel == name
    ]
    return PanelRegisters(
        RegisterPart(len(actions), newest_first(actions)[:_NEWEST]),
        RegisterPart(len(decisions), newest_first(decisions)[:_NEWEST]),
    )

"""Reading the registers from an open book: what commands and API both call.

The order in which registers are read.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from index.book.book import Book
from index.book.filters import Filters
from index.book.register_entries import RecordedAction
from index.index_errors import FilterError
from ingest.findings.decided.agreement_kind import AgreementKind
from ingest.findings.owners import body_named
from service.clock import milliseconds_since
from service.contract.conversion import citation_model, coverage_model, filter_warnings
from service.contract.registers import (
    ACTION_STATUSES,
    DECISION_KINDS,
    ActionFiltersModel,
    ActionModel,
    ActionsModel,
    ActionStatus,
    DecisionFiltersModel,
    DecisionModel,
    DecisionsModel,
    RecordedModel,
)

_Word = TypeVar("_Word", bound=str)
# Asks for the actions of which the minutes do not say who owes them.
OWNER_NOT_STATED = "Not stated"


@dataclass(frozen=True, slots=True)
class ActionOptions:
    """Which actions are wanted: of one status, owed by one owner; ``None`` is no condition.

    The owner "Not stated" asks for actions of which the minutes name none.
    """

    status: ActionStatus | None = None
    owner: str | None = None


def parse_status(word: str | None) -> ActionStatus | None:
    """Read a status as a person typed it. Raises ``FilterError`` where there is no such one."""
    return _one_of(ACTION_STATUSES, word, "status of an action")


def parse_decision_kind(word: str | None) -> AgreementKind | None:
    """Read a kind of decision as a person typed it. Raises ``FilterError`` for any other."""
    return _one_of(DECISION_KINDS, word, "kind of decision")


def run_actions(book: Book, filters: Filters, options: ActionOptions) -> ActionsModel:
    """The register of actions, each with what a later meeting records of it."""
    began = time.perf_counter()
    owner = " ".join(options.owner.split()) if options.owner else None
    models = [_action_model(action) for action in book.actions(filters) if _owes(action, owner)]
    return ActionsModel(
        filters=ActionFiltersModel.model_validate(
            {**filters.stated(), "status": options.status, "owner": owner or None}
        ),
        actions=[model for model in models if options.status in (None, model.status)],
        coverage=coverage_model(book.coverage(filters)),
        warnings=filter_warnings(book, filters),
        took_ms=milliseconds_since(began),
    )


def run_decisions(book: Book, filters: Filters, kind: AgreementKind | None) -> DecisionsModel:
    """The register of decisions."""
    began = time.perf_counter()
    found = [d for d in book.decisions(filters) if kind in (None, d.kind)]
    return DecisionsModel(
        filters=DecisionFiltersModel.model_validate({**filters.stated(), "kind": kind}),
        decisions=[DecisionModel.model_validate(decision) for decision in found],
        coverage=coverage_model(book.coverage(filters)),
        warnings=filter_warnings(book, filters),
        took_ms=milliseconds_since(began),
    )


def _owes(action: RecordedAction, owner: str | None) -> bool:
    """Whether somebody owes an action; titles and abbreviations of one office are the same."""
    if not owner:
        return True
    if owner.casefold() == OWNER_NOT_STATED.casefold():
        return not action.owners
    wanted = {owner.casefold(), (body_named(owner) or owner).casefold()}
    return any(one.casefold() in wanted for one in action.owners)


def _action_model(action: RecordedAction) -> ActionModel:
    note = action.settled_by
    return ActionModel(
        text=action.text,
        owner=action.owner,
        recipient=action.recipient,
        due=action.due,
        is_marked=action.is_marked,
        status=note.outcome if note else "no_later_record",
        document=action.document,
        start=action.start,
        end=action.end,
        citation=citation_model(action.citation),
        settled_by=RecordedModel.model_validate(note) if note else None,
    )


def _one_of(words: tuple[_Word, ...], typed: str | None, what: str) -> _Word | None:
    if typed is None:
        return None
    plain = typed.strip().lower().replace(" ", "_").replace("-", "_")
    for word in words:
        if word == plain:
            return word
    raise FilterError(f"no {what} “{typed}”; use one of {', '.join(words)}")


_Entry = TypeVar("_Entry", ActionModel, DecisionModel)


def newest_first(entries: Iterable[_Entry]) -> list[_Entry]:
    """Entries by meeting, the newest first and what has no stated date last.

    Entries of one day keep their order.
    """
    return sorted(entries, key=lambda entry: entry.citation.meeting_date or "", reverse=True)

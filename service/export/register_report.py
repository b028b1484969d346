"""A register of actions or of decisions as a report, newest meeting first."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from service.answering.arrangement import by_meeting
from service.contract.registers import (
    ActionModel,
    ActionsModel,
    DecisionModel,
    DecisionsModel,
    RecordedModel,
)
from service.export.corrections import corrections
from service.export.report import Heading, Paragraph, Part, Quotation, Report, quoted_lines
from service.export.search_section import search_part, source_of, standing_of
from service.wording.days import counted, written_date
from service.wording.registers import ACTION_STATUS_WORDS, votes_in_words

_Entry = TypeVar("_Entry", ActionModel, DecisionModel)


def actions_report(found: ActionsModel) -> Report:
    """How many actions there are, then each: who owes it, to whom, and what is recorded of it."""
    filters = found.filters
    status = f" recorded as {filters.status.replace('_', ' ')}" if filters.status else ""
    owner = f" that {filters.owner} owes" if filters.owner else ""
    return _report(found, "action", f"{status}{owner}", found.actions, _action)


def decisions_report(found: DecisionsModel) -> Report:
    """How many decisions there are, then each, with what was decided."""
    kind = f" {found.filters.kind}" if found.filters.kind else ""
    hidden = found.filters.without_routine and not found.filters.about and found.routine
    without = f", without {counted(found.routine, 'routine one')}" if hidden else ""
    return _report(found, "decision", f"{kind}{without}", found.decisions, _decision)


def _report(
    found: ActionsModel | DecisionsModel,
    noun: str,
    which: str,
    entries: Sequence[_Entry],
    entry_parts: Callable[[_Entry], Iterator[Part]],
) -> Report:
    count = (
        f"{counted(len(entries), noun)}{which}."
        if entries
        else f"No {noun}s{which} in what was searched."
    )
    parts: list[Part] = [Paragraph(count, is_strong=True)]
    for meeting, members in by_meeting(entries):
        parts.append(Heading(meeting, 1))
        parts += (part for entry in members for part in entry_parts(entry))
    parts.append(search_part(None, found.coverage, found.filters, found.warnings))
    standing = standing_of(found.coverage, found.searched_at, made="as held on")
    return Report(f"Register of {noun}s", found.searched_at, tuple(parts), standing)


def _action(action: ActionModel) -> Iterator[Part]:
    owes = action.owner or "owner not stated"
    to = f" to {action.recipient}" if action.recipient else ""
    due = f", due: {action.due}" if action.due else ""
    marked = "marked as an action" if action.is_marked else "in words, not marked"
    status = ACTION_STATUS_WORDS[action.status]
    overdue = f", overdue since {written_date(action.due_by)}" if action.is_overdue else ""
    yield Paragraph(f"{owes}{to}{due} ({marked}): {status}{overdue}", is_strong=True)
    yield from _recorded(action)
    if action.settled_by:
        yield Paragraph("Later record:")
        yield from _recorded(action.settled_by)
    for again in action.said_again:
        yield Paragraph("Said again in the same item:")
        yield from _recorded(again)


def _decision(decision: DecisionModel) -> Iterator[Part]:
    votes = votes_in_words(decision.votes)
    yield Paragraph(", ".join([decision.kind, *votes]), is_strong=True)
    yield from _recorded(decision)


def _recorded(recorded: RecordedModel) -> Iterator[Part]:
    yield from corrections(recorded.corrected_by)
    yield Quotation(quoted_lines(recorded.text), source_of(recorded.citation))

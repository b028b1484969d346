"""Reading the registers from an open book: what commands and API both call.

The order in which registers are read.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from index.book.book import Book
from index.book.filters import Filters
from index.book.register_entries import RecordedAction, RecordedDecision
from index.book.settling import RecordedFollowUp
from index.index_errors import FilterError
from index.words.terms import STOP_WORDS, Stemmer, words
from ingest.clock import Clock
from ingest.findings.decided.agreement_kind import AgreementKind
from ingest.findings.owners import body_named
from service.answering.corrected import Corrections
from service.clock import milliseconds_since, time_stamp, utc_now
from service.contract.conversion import citation_model, coverage_model, filter_warnings
from service.contract.registers import (
    ACTION_STATUSES,
    DECISION_KINDS,
    DECISION_SUBJECTS,
    ActionFiltersModel,
    ActionModel,
    ActionsModel,
    ActionStatus,
    DecisionFiltersModel,
    DecisionModel,
    DecisionsModel,
    DecisionSubject,
    RecordedModel,
)
from service.registers.decision_subjects import subjects_of
from service.registers.due_days import DueDays
from service.registers.said_again import once

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


@dataclass(frozen=True, slots=True)
class DecisionOptions:
    """Which decisions are wanted: of one kind, about one subject, with all of these words.

    ``None`` and no words are no condition. ``without_routine`` leaves out what is routine, but
    where that is the subject asked for.
    """

    kind: AgreementKind | None = None
    about: DecisionSubject | None = None
    words: str | None = None
    without_routine: bool = False


def parse_status(word: str | None) -> ActionStatus | None:
    """Read a status as a person typed it. Raises ``FilterError`` where there is no such one."""
    return _one_of(ACTION_STATUSES, word, "status of an action")


def parse_decision_kind(word: str | None) -> AgreementKind | None:
    """Read a kind of decision as a person typed it. Raises ``FilterError`` for any other."""
    return _one_of(DECISION_KINDS, word, "kind of decision")


def parse_subject(word: str | None) -> DecisionSubject | None:
    """Read what decisions are to be about. Raises ``FilterError`` for anything else."""
    return _one_of(DECISION_SUBJECTS, word, "subject of a decision")


def run_actions(
    book: Book, filters: Filters, options: ActionOptions, clock: Clock = utc_now
) -> ActionsModel:
    """The register of actions, each with what a later meeting records of it."""
    began = time.perf_counter()
    owner = " ".join(options.owner.split()) if options.owner else None
    found = [action for action in book.actions(filters) if _owes(action, owner)]
    days, corrections = DueDays(book), Corrections(book.corrections())
    models = [_action_model(one, again, days, corrections) for one, again in once(found)]
    return ActionsModel(
        filters=ActionFiltersModel.model_validate(
            {**filters.stated(), "status": options.status, "owner": owner or None}
        ),
        actions=[model for model in models if options.status in (None, model.status)],
        coverage=coverage_model(book.coverage(filters)),
        warnings=filter_warnings(book, filters),
        took_ms=milliseconds_since(began),
        searched_at=time_stamp(clock),
    )


def run_decisions(
    book: Book, filters: Filters, options: DecisionOptions, clock: Clock = utc_now
) -> DecisionsModel:
    """The register of decisions."""
    began = time.perf_counter()
    corrections = Corrections(book.corrections())
    has_words = _word_test(options.words)
    found = [
        _decision_model(decision, corrections)
        for decision in book.decisions(filters)
        if options.kind in (None, decision.kind) and has_words(decision)
    ]
    found = [d for d in found if options.about is None or options.about in d.about]
    is_hidden = options.without_routine and options.about is None
    return DecisionsModel(
        filters=DecisionFiltersModel.model_validate(
            {
                **filters.stated(),
                **{"kind": options.kind, "about": options.about, "words": options.words},
                "without_routine": options.without_routine,
            }
        ),
        decisions=[d for d in found if not (is_hidden and "routine" in d.about)],
        routine=sum("routine" in decision.about for decision in found),
        coverage=coverage_model(book.coverage(filters)),
        warnings=filter_warnings(book, filters),
        took_ms=milliseconds_since(began),
        searched_at=time_stamp(clock),
    )


def _owes(action: RecordedAction, owner: str | None) -> bool:
    """Whether somebody owes an action; titles and abbreviations of one office are the same."""
    if not owner:
        return True
    if owner.casefold() == OWNER_NOT_STATED.casefold():
        return not action.owners
    wanted = {owner.casefold(), (body_named(owner) or owner).casefold()}
    return any(one.casefold() in wanted for one in action.owners)


def _action_model(
    action: RecordedAction,
    again: Sequence[RecordedAction],
    days: DueDays,
    corrections: Corrections,
) -> ActionModel:
    note = action.settled_by
    status: ActionStatus = "no_later_record"
    if note:
        status = "see_later_record" if note.outcome == "mentioned" else note.outcome
    due_by = days.due_by(action)
    is_open = status in ("no_later_record", "outstanding")
    return ActionModel(
        text=action.text,
        owner=action.owner,
        recipient=action.recipient,
        due=action.due,
        is_marked=action.is_marked,
        status=status,
        document=action.document,
        start=action.start,
        end=action.end,
        citation=citation_model(action.citation),
        settled_by=_recorded(note, corrections) if note else None,
        due_by=due_by,
        is_overdue=due_by is not None and is_open and days.has_passed(action, due_by),
        said_again=[_recorded(one, corrections) for one in again],
        corrected_by=corrections.within(action.document, action.start, action.end),
    )


def _recorded(words: RecordedAction | RecordedFollowUp, corrections: Corrections) -> RecordedModel:
    return RecordedModel(
        text=words.text,
        document=words.document,
        start=words.start,
        end=words.end,
        citation=citation_model(words.citation),
        corrected_by=corrections.within(words.document, words.start, words.end),
    )


def _decision_model(decision: RecordedDecision, corrections: Corrections) -> DecisionModel:
    own = corrections.within(decision.document, decision.start, decision.end)
    more = {"about": subjects_of(decision), "corrected_by": own}
    return DecisionModel.model_validate(decision).model_copy(update=more)


def _word_test(typed: str | None) -> Callable[[RecordedDecision], bool]:
    """Whether a decision or its item's title has all words, whatever their endings."""
    typed_words = words(typed or "")
    if not typed_words:
        return lambda _decision: True
    stemmer = Stemmer()
    telling = [word for word in typed_words if word not in STOP_WORDS]
    wanted = {stemmer.term(word) for word in telling or typed_words}

    def has_words(decision: RecordedDecision) -> bool:
        own = words(f"{decision.text} {decision.citation.item_title or ''}")
        return wanted <= set(map(stemmer.term, own))

    return has_words


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


def open_first(actions: Iterable[ActionModel]) -> list[ActionModel]:
    """What is overdue, then what is open, then what is recorded done; each newest first."""
    return sorted(newest_first(actions), key=_standing)


def _standing(action: ActionModel) -> int:
    if action.is_overdue:
        return 0
    order: tuple[ActionStatus, ...] = ("outstanding", "no_later_record", "see_later_record", "done")
    return 1 + order.index(action.status)

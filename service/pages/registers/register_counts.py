"""How many entries of the registers each filter leaves, for readers to see before they choose."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from index.book.filters import Filters
from index.book.register_entries import RecordedAction, RecordedDecision
from index.searching.searcher import Searcher
from ingest.findings.decided.agreement_kind import AgreementKind
from service.contract.registers import DECISION_KINDS, DECISION_SUBJECTS
from service.pages.shared.holdings import Count, FilterCounts
from service.registers.decision_subjects import subjects_of
from service.registers.register_queries import OWNER_NOT_STATED
from service.registers.said_again import once


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterCounts(FilterCounts):
    """Entries of one register by panel, year of the meeting and what else it is filtered by.

    ``owners`` are of actions only, the one that owes most first, and last how many
    name none; ``kinds`` and ``subjects`` of decisions only.
    """

    owners: tuple[Count, ...] = ()
    kinds: tuple[Count, ...] = ()
    subjects: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class BothCounts:
    """The counts of both registers."""

    actions: RegisterCounts
    decisions: RegisterCounts


def register_counts(searcher: Searcher) -> BothCounts:
    """Count the registers of a generation; reads all of them, so keep the result."""
    book = searcher.generation.book
    actions = [action for action, _ in once(book.actions(Filters()))]
    decisions = book.decisions(Filters())
    owners = Counter(owner for action in actions for owner in action.owners)
    without = sum(not action.owners for action in actions)
    kinds: Counter[AgreementKind] = Counter(decision.kind for decision in decisions)
    subjects = Counter(subject for decision in decisions for subject in subjects_of(decision))
    return BothCounts(
        RegisterCounts(
            panels=_panels(actions),
            years=_years(actions),
            owners=(
                *(Count(name, n) for name, n in owners.most_common()),
                *([Count(OWNER_NOT_STATED, without)] if without else []),
            ),
        ),
        RegisterCounts(
            panels=_panels(decisions),
            years=_years(decisions),
            kinds=tuple(Count(kind, kinds[kind]) for kind in DECISION_KINDS if kinds[kind]),
            subjects=tuple(Count(one, subjects[one]) for one in DECISION_SUBJECTS),
        ),
    )


def _panels(entries: Iterable[RecordedAction | RecordedDecision]) -> tuple[Count, ...]:
    return _by_name(entry.citation.panel for entry in entries)


def _years(entries: Iterable[RecordedAction | RecordedDecision]) -> tuple[Count, ...]:
    days = (entry.citation.meeting_date for entry in entries)
    return _by_name(day[:4] if day else None for day in days)


def _by_name(values: Iterable[str | None]) -> tuple[Count, ...]:
    found = Counter(value for value in values if value)
    return tuple(Count(name, found[name]) for name in sorted(found))

"""What came of a load trial, as a table: each kind of request alone and among others."""

import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus

from eval.bench.load_requests import Answer
from eval.bench.process_memory import Memory

# How many times longer than alone the clients may wait among others, at the 95th percentile.
MOST_TIMES = 3.0
# How many times what it took after its first answers a service may take at last.
MOST_GROWTH = 1.1
_ALL = "all"


@dataclass(slots=True)
class Phase:
    """What came of one time of asking: the clients' answers, the clerk's, and the indexes.

    ``memory`` is what the service took, looked at again and again until the end.
    """

    answers: list[Answer] = field(default_factory=list)
    clerks: list[Answer] = field(default_factory=list)
    generations: list[str] = field(default_factory=list)
    memory: list[Memory] = field(default_factory=list)

    @property
    def answered(self) -> int:
        """How many of the clients' requests were answered."""
        return sum(answer.status == HTTPStatus.OK for answer in self.answers)

    @property
    def faults(self) -> Counter[str]:
        """What was neither an answer nor a refusal that says when to come back."""
        return Counter(
            f"{answer.status or 'no answer'} to {answer.kind}"
            for answer in (*self.answers, *self.clerks)
            if answer.is_fault
        )


def p95(answers: Sequence[Answer]) -> float:
    """The 95th percentile of the seconds that answers took; refusals, which are quick, left out."""
    seconds = [answer.seconds for answer in answers if answer.status == HTTPStatus.OK]
    if len(seconds) < 2:
        return seconds[0] if seconds else 0.0
    return statistics.quantiles(seconds, n=20, method="inclusive")[-1]


def ratio(alone: Phase, among: Phase) -> float:
    """How many times longer the clients waited among others than alone, at that percentile."""
    return _ratio(alone.answers, among.answers)


def growth(first: Phase, last: Phase) -> float:
    """How many times what the service took when the first ended it took when the last did."""
    return last.memory[-1].resident_mib / first.memory[-1].resident_mib


def table(first: Phase, alone: Phase, among: Phase) -> str:
    """The trial in Markdown; ``first`` is what came before anything was measured."""
    notes = (*_notes(among), *_memory(first, alone, among))
    return "\n".join((*_rows(alone.answers, among.answers), "", *notes, ""))


def _rows(alone: Sequence[Answer], among: Sequence[Answer]) -> Iterator[str]:
    yield "| request | alone: answers, refused, p95 | among others: answers, refused, p95 | times |"
    yield "| --- | --- | --- | --- |"
    for kind in (*sorted({answer.kind for answer in alone}), _ALL):
        of_kind = [[a for a in answers if kind in (a.kind, _ALL)] for answers in (alone, among)]
        told = " | ".join(map(_counts, of_kind))
        times = _ratio(*of_kind)
        yield f"| {kind} | {told} | {f'{times:.1f}' if times else '–'} |"


def _counts(answers: Sequence[Answer]) -> str:
    answered = sum(answer.status == HTTPStatus.OK for answer in answers)
    refused = sum(answer.is_refusal for answer in answers)
    return f"{answered:,}, {refused:,}, {f'{p95(answers):.2f} s' if answered else '–'}"


def _notes(among: Phase) -> Iterator[str]:
    checks = _counts(among.clerks)
    yield f"The clerk's checks of fifty drafts (answers, refused, p95): {checks}."
    yield f"Swaps of the index: {len(among.generations) - 1}."
    faults = ", ".join(f"{count} × {what}" for what, count in among.faults.most_common())
    yield f"Neither answer nor refusal: {faults or 'none'}."


def _memory(first: Phase, alone: Phase, among: Phase) -> Iterator[str]:
    after = [phase.memory[-1].resident_mib for phase in (first, alone, among)]
    most = max(memory.resident_mib for memory in among.memory)
    yield (
        f"Resident memory in MiB: {after[0]:,.0f} after the first {first.answered:,} answers, "
        f"{after[1]:,.0f} after the clients alone, {after[2]:,.0f} after all, {most:,.0f} at most "
        f"among others: {growth(first, among):.2f} and {most / after[0]:.2f} times the first."
    )


def _ratio(alone: Sequence[Answer], among: Sequence[Answer]) -> float:
    return p95(among) / p95(alone) if p95(alone) else 0.0

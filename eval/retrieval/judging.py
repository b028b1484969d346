"""Judging a ranking against labels, in terms of needs.

Passages change whenever minutes are cut in another way, needs do not: a need is one place that is
relevant, or several that are alternatives of one another, and goes by the place of its first label.
In TREC files a need's id stands where a document's id usually stands.

A passage meets a label if it is of that document and question number, or covers at least half of
the label's span, or lies at least half inside it. A ranking is walked from the top. A passage that
meets needs which no earlier one met is written as these needs: the highest grade first, then the
smaller id, each on a rank of its own just below the one before. A passage that meets only needs
met already, or none, keeps its own id, "<document>@<start>-<end>"; it takes up a rank and counts
as not relevant. Of alternatives with several grades only those of the need's own, highest grade
meet it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from eval.eval_errors import LabelError
from eval.retrieval.label_check import Documents, stored_name
from eval.retrieval.question_sets import ANSWERS, Label, Question


class Cited(Protocol):
    """What judging needs of a citation."""

    @property
    def question_number(self) -> str | None:
        """The number of the question as printed, where there is one."""


class Ranked(Protocol):
    """What judging needs of a passage or quote: where it stands in the stored text."""

    @property
    def document(self) -> str:
        """The stored document's name."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def citation(self) -> Cited:
        """Its citation."""


@dataclass(frozen=True, slots=True)
class Target:
    """A label with its document's stored name: either a question's number or a span."""

    document: str
    grade: int
    question: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Need:
    """Something a question needs: met by any passage that meets one of its targets.

    ``grade`` is the greatest of its labels (2 answers, 1 related); ``targets`` are of that grade.
    """

    id: str
    grade: int
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One line of a judged ranking: a need's id with its grade, or a passage's with grade 0."""

    id: str
    grade: int


def needs_of(question: Question, documents: Documents) -> tuple[Need, ...]:
    """The needs of a question, in the order of their first labels.

    Raises ``LabelError`` where a label's document is not among the documents.
    """
    groups: dict[str, list[Label]] = {}
    for number, label in enumerate(question.relevant):
        groups.setdefault(f"need {label.need}" if label.need else f"label {number}", []).append(
            label
        )
    return tuple(_need(question, labels, documents) for labels in groups.values())


def meets(passage: Ranked, target: Target) -> bool:
    """Whether a passage or quote meets a target, as the module's description says."""
    if passage.document != target.document:
        return False
    if target.question is not None:
        return passage.citation.question_number == target.question
    overlap = min(passage.end, target.end) - max(passage.start, target.start)
    shorter = min(target.end - target.start, passage.end - passage.start)
    return overlap > 0 and 2 * overlap >= shorter


def judge(ranking: Sequence[Ranked], needs: Sequence[Need]) -> list[Judged]:
    """Turn a ranking, best first, into needs met and passages that meet none."""
    open_needs = sorted(needs, key=lambda need: (-need.grade, need.id))
    judged: list[Judged] = []
    for passage in ranking:
        met = [need for need in open_needs if any(meets(passage, t) for t in need.targets)]
        open_needs = [need for need in open_needs if need not in met]
        judged += [Judged(need.id, need.grade) for need in met] or [
            Judged(f"{passage.document}@{passage.start}-{passage.end}", 0)
        ]
    return judged


def answers_question(words: Ranked, needs: Sequence[Need]) -> bool:
    """Whether a quote or passage comes from a place that answers (grade 2)."""
    return any(meets(words, t) for need in needs if need.grade == ANSWERS for t in need.targets)


def first_answer(judged: Sequence[Judged]) -> int | None:
    """The rank, from 1, of the first line that answers; ``None`` where none does."""
    return next((rank for rank, j in enumerate(judged, start=1) if j.grade == ANSWERS), None)


def _need(question: Question, labels: Sequence[Label], documents: Documents) -> Need:
    grade = max(label.grade for label in labels)
    targets = tuple(_target(question, x, documents) for x in labels if x.grade == grade)
    return Need(labels[0].place, grade, targets)


def _target(question: Question, label: Label, documents: Documents) -> Target:
    name = stored_name(label, documents)
    if name is None:
        raise LabelError(
            f"question {question.id}: {label.document} is not in the book; ingest it, or correct "
            "the label"
        )
    return Target(name, label.grade, label.question, label.start or 0, label.end or 0)

"""Comparing two runs, question by question."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from eval.eval_errors import RunError
from eval.retrieval.measures import NDCG, RECIPROCAL_RANK
from eval.runs.resampling import paired_randomisation
from eval.runs.results import QuestionResult, Shape
from eval.runs.run_folder import RunFolder

ANSWERED_RIGHTLY = "answered rightly"
_Value = Callable[[QuestionResult], float]
# Smaller differences come from rounding, not from ranking.
_SAME = 1e-9


class MeasureComparison(Shape):
    """One measure of two runs: means, questions won and lost by the second, and a p value.

    ``p`` is two-sided, of a paired randomisation test; with few questions it is never small.
    """

    measure: str
    questions: int
    mean_a: float
    mean_b: float
    wins: int
    losses: int
    ties: int
    p: float


class Change(Shape):
    """A question for which a measure differs between two runs."""

    id: str
    query: str
    kind: str
    measure: str
    a: float
    b: float


class Comparison(Shape):
    """Two runs compared; a win is a question on which the second does better."""

    a: str
    b: str
    permutations_seed: int
    measures: tuple[MeasureComparison, ...]
    changed: tuple[Change, ...]


def compare_runs(a: RunFolder, b: RunFolder, *, names: tuple[str, str], seed: int) -> Comparison:
    """Compare two runs over the same questions, judged alike.

    nDCG@10 and RR are compared over the answerable questions, whether the answer was right over
    all. Raises ``RunError`` where questions or judgements differ.
    """
    _require_same_questions(a, b)
    second = {result.id: result for result in b.run.results}
    pairs = [(result, second[result.id]) for result in a.run.results]
    answerable = [pair for pair in pairs if pair[0].is_answerable]
    rng = np.random.default_rng(seed)
    measures: list[MeasureComparison] = []
    changed: list[Change] = []
    for name, value, members in (
        (NDCG, _measure(NDCG), answerable),
        (RECIPROCAL_RANK, _measure(RECIPROCAL_RANK), answerable),
        (ANSWERED_RIGHTLY, _answered_rightly, pairs),
    ):
        changes = [c for pair in members if (c := _change(name, value, *pair))]
        changed += changes
        if members:
            measures.append(_compared(name, value, members, changes, rng))
    return Comparison(
        a=names[0],
        b=names[1],
        permutations_seed=seed,
        measures=tuple(measures),
        changed=tuple(sorted(changed, key=lambda c: (c.id, c.measure))),
    )


def _require_same_questions(a: RunFolder, b: RunFolder) -> None:
    first, second = _asked(a), _asked(b)
    if first != second:
        different = sorted(
            name for name in first.keys() | second.keys() if first.get(name) != second.get(name)
        )
        raise RunError(
            f"the runs asked different questions ({different[0]}, {len(different)} in all); make "
            "both with the same --questions and --part"
        )
    differing = sorted(name for name in a.qrels if a.qrels[name] != b.qrels[name])
    if differing:
        raise RunError(
            f"the runs were judged by different labels ({differing[0]}, {len(differing)} in all); "
            "make both again with the same --questions"
        )


def _asked(folder: RunFolder) -> Mapping[str, tuple[str, str, str]]:
    return {r.id: (r.query, r.kind, r.part) for r in folder.run.results}


def _measure(name: str) -> _Value:
    return lambda result: result.measures[name]


def _answered_rightly(result: QuestionResult) -> float:
    return float(result.answered_rightly)


def _change(name: str, value: _Value, a: QuestionResult, b: QuestionResult) -> Change | None:
    before, after = value(a), value(b)
    if abs(after - before) <= _SAME:
        return None
    return Change(id=a.id, query=a.query, kind=a.kind, measure=name, a=before, b=after)


def _compared(
    name: str,
    value: _Value,
    pairs: Sequence[tuple[QuestionResult, QuestionResult]],
    changes: Sequence[Change],
    rng: np.random.Generator,
) -> MeasureComparison:
    wins = sum(change.b > change.a for change in changes)
    return MeasureComparison(
        measure=name,
        questions=len(pairs),
        mean_a=sum(value(a) for a, _ in pairs) / len(pairs),
        mean_b=sum(value(b) for _, b in pairs) / len(pairs),
        wins=wins,
        losses=len(changes) - wins,
        ties=len(pairs) - len(changes),
        p=paired_randomisation([change.b - change.a for change in changes], rng),
    )

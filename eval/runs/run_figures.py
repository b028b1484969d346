"""From results of single questions to the figures of a run."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from eval.retrieval.question_sets import KINDS
from eval.runs.resampling import mean_with_interval
from eval.runs.results import AskFigures, DraftFigures, Figures, Group, Latency, QuestionResult

ALL = "all"
_DRAFT = "duplicate"


def figures_of(results: Sequence[QuestionResult], rng: np.random.Generator) -> Figures:
    """The figures of at least one result; intervals are drawn from ``rng``."""
    answerable = [result for result in results if result.is_answerable]
    counts = Counter(result.kind for result in results)
    return Figures(
        groups=tuple(_group(name, members, rng) for name, members in _groups(answerable)),
        by_kind={kind: counts[kind] for kind in KINDS if counts[kind]},
        ask=_ask_figures(results, rng),
        drafts=_draft_figures([r for r in results if r.kind == _DRAFT], rng),
        search=_latency([result.search_ms for result in results]),
        asking=_latency([result.ask_ms for result in results]),
    )


def _groups(
    answerable: Sequence[QuestionResult],
) -> Iterator[tuple[str, Sequence[QuestionResult]]]:
    """All, then each part, then each kind that has questions."""
    yield ALL, answerable
    for part in ("tune", "report"):
        members = [result for result in answerable if result.part == part]
        if members and len(members) < len(answerable):
            yield f"part {part}", members
    for kind in KINDS:
        members = [result for result in answerable if result.kind == kind]
        if members:
            yield kind, members


def _group(name: str, members: Sequence[QuestionResult], rng: np.random.Generator) -> Group:
    names = members[0].measures if members else ()
    return Group(
        name=name,
        questions=len(members),
        measures={
            measure: mean_with_interval([member.measures[measure] for member in members], rng)
            for measure in names
        },
    )


def _ask_figures(results: Sequence[QuestionResult], rng: np.random.Generator) -> AskFigures:
    refused = [result for result in results if result.ask.refused]
    unanswerable = [result for result in results if not result.is_answerable]
    quotes = sum(result.ask.quotes for result in results)
    invalid = sum(result.ask.invalid_quotes for result in results)
    return AskFigures(
        questions=len(results),
        refused=len(refused),
        unanswerable=len(unanswerable),
        quotes=quotes,
        quote_validity=1 - invalid / quotes if quotes else 1.0,
        refusal_precision=mean_with_interval([float(not r.is_answerable) for r in refused], rng),
        refusal_recall=mean_with_interval([float(r.ask.refused) for r in unanswerable], rng),
    )


def _draft_figures(drafts: Sequence[QuestionResult], rng: np.random.Generator) -> DraftFigures:
    def found_within(depth: int) -> list[float]:
        return [float(d.first_answer is not None and d.first_answer <= depth) for d in drafts]

    return DraftFigures(
        at_rank_1=mean_with_interval(found_within(1), rng),
        in_first_3=mean_with_interval(found_within(3), rng),
    )


def _latency(milliseconds: Sequence[float]) -> Latency:
    p50, p95 = np.quantile(np.asarray(milliseconds, dtype=np.float64), [0.5, 0.95])
    return Latency(p50_ms=round(float(p50), 2), p95_ms=round(float(p95), 2))

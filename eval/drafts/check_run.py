"""Checking labelled drafts as a clerk does, and measuring the verdicts."""

import time
from collections.abc import Callable, Sequence
from typing import Annotated

import numpy as np
from pydantic import Field

from eval.drafts.draft_sets import Draft, grade_of, needs_of_draft, place_of
from eval.retrieval.judging import Need
from eval.retrieval.label_check import Documents, check_labels
from eval.retrieval.question_sets import ANSWERS, Part
from eval.runs.accepted_figures import Accepted, acceptable
from eval.runs.resampling import Figure, mean_with_interval
from eval.runs.results import Shape
from index.book.filters import Filters
from service.check.checker import Checker, run_check
from service.contract.checks import VERDICTS, DraftCheckModel, Verdict

Timer = Callable[[], float]


class DraftResult(Shape):
    """What became of one draft.

    ``rank`` is that of the first recorded question that the draft repeats (or, of a similar one,
    that is on its topic) among those shown, from 1; ``None`` where none is shown. ``similarity``
    is the probability given to the question shown first.
    """

    id: str
    draft: str
    part: Part
    wanted: Verdict
    given: Verdict
    rank: int | None
    similarity: float | None
    ms: Annotated[float, Field(ge=0)]


class CheckFigures(Shape):
    """The figures over a set of drafts, each a share with its 95% bootstrap interval.

    ``confusion`` counts, by the verdict wanted, the verdicts given. Of reworded drafts: the share
    whose earlier question stands at rank 1, and the share called already asked; of new ones the
    share called already asked, which should be 0, and called not found; of similar ones the share
    called similar.
    """

    drafts: int
    confusion: dict[Verdict, dict[Verdict, int]]
    reworded_at_rank_1: Figure
    reworded_already_asked: Figure
    new_already_asked: Figure
    new_not_found: Figure
    similar_similar: Figure
    similar_at_rank_1: Figure
    median_ms: float


class CheckRun(Shape):
    """A run over drafts: its figures and a result a draft."""

    figures: CheckFigures
    results: tuple[DraftResult, ...]


def run_drafts(
    checker: Checker,
    drafts: Sequence[Draft],
    documents: Documents,
    rng: np.random.Generator,
    *,
    timer: Timer = time.perf_counter,
) -> CheckRun:
    """Check every draft by itself, without filters, and measure the verdicts.

    ``documents`` are those of the open index; ``timer`` tells seconds. Raises ``LabelError`` where
    a label matches nothing, before any draft is checked.
    """
    check_labels([draft.as_question for draft in drafts], documents)
    if drafts:
        # Loads the model, which no time should hold.
        checker.searcher.encoder.encode_questions([drafts[0].draft])
    results = tuple(
        _result(checker, draft, needs_of_draft(draft, documents), timer) for draft in drafts
    )
    return CheckRun(figures=figures_of_drafts(results, rng), results=results)


def figures_of_drafts(results: Sequence[DraftResult], rng: np.random.Generator) -> CheckFigures:
    """The figures of at least one result; intervals are drawn from ``rng``."""

    def share(wanted: Verdict, holds: Callable[[DraftResult], bool]) -> Figure:
        return mean_with_interval([float(holds(r)) for r in results if r.wanted == wanted], rng)

    return CheckFigures(
        drafts=len(results),
        confusion={
            wanted: {
                given: sum((r.wanted, r.given) == (wanted, given) for r in results)
                for given in VERDICTS
            }
            for wanted in VERDICTS
        },
        reworded_at_rank_1=share("already_asked", lambda r: r.rank == 1),
        reworded_already_asked=share("already_asked", lambda r: r.given == "already_asked"),
        new_already_asked=share("not_found", lambda r: r.given == "already_asked"),
        new_not_found=share("not_found", lambda r: r.given == "not_found"),
        similar_similar=share("similar", lambda r: r.given == "similar"),
        similar_at_rank_1=share("similar", lambda r: r.rank == 1),
        median_ms=round(float(np.median([r.ms for r in results])), 2),
    )


def headline_of_check(figures: CheckFigures) -> dict[str, Accepted]:
    """The figures that are held to what was accepted; all are better higher."""
    new = figures.new_already_asked
    named = {
        "reworded at rank 1": figures.reworded_at_rank_1,
        "reworded already asked": figures.reworded_already_asked,
        "new not found": figures.new_not_found,
        "new not already asked": Figure(
            value=None if new.value is None else 1 - new.value,
            low=None if new.high is None else 1 - new.high,
            high=None if new.low is None else 1 - new.low,
            n=new.n,
        ),
    }
    return acceptable(named)


def _result(checker: Checker, draft: Draft, needs: Sequence[Need], timer: Timer) -> DraftResult:
    began = timer()
    checked = run_check(checker, [draft.draft], Filters()).checks[0]
    took = (timer() - began) * 1000
    shown = [*checked.matches, *checked.nearest]
    return DraftResult(
        id=draft.id,
        draft=draft.draft,
        part=draft.part,
        wanted=draft.verdict,
        given=checked.verdict,
        rank=_rank(draft, checked, needs),
        similarity=shown[0].similarity if shown else None,
        ms=round(took, 3),
    )


def _rank(draft: Draft, checked: DraftCheckModel, needs: Sequence[Need]) -> int | None:
    least = ANSWERS if draft.verdict == "already_asked" else 1
    shown = [*checked.matches, *checked.nearest]
    return next(
        (i for i, m in enumerate(shown, start=1) if grade_of(place_of(m), needs) >= least), None
    )

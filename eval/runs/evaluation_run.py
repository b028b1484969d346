"""A run of the evaluation: questions asked of a book, their figures, and what these rest on."""

import os
import platform
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Literal

import numpy as np
from pydantic import JsonValue

from eval.eval_errors import QuestionSetError
from eval.retrieval.evaluated_book import OpenBook
from eval.retrieval.question_sets import KINDS, Question, load_sets
from eval.runs.question_run import (
    DEPTH,
    Progress,
    Timer,
    answer_threshold,
    no_progress,
    run_questions,
)
from eval.runs.resampling import RESAMPLES, mean_with_interval
from eval.runs.results import (
    AskFigures,
    Configuration,
    DraftFigures,
    Figures,
    Group,
    Latency,
    QuestionResult,
    QuestionSet,
    Run,
)
from eval.runs.run_folder import RunFolder
from index.generations.generation_folder import file_sha256

PartChoice = Literal["all", "tune", "report"]

_ALL = "all"
_DRAFT = "duplicate"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask: files of questions, which part of them, and the seed of the intervals.

    ``options`` are kept in the run as they are, for whoever reads it later.
    """

    question_files: tuple[Path, ...]
    part: PartChoice = "all"
    seed: int = 1
    options: Mapping[str, JsonValue] = field(default_factory=dict)

    def questions(self) -> tuple[Question, ...]:
        """The questions of the part. Raises ``QuestionSetError`` where there are none."""
        questions = [
            question
            for question in load_sets(self.question_files)
            if self.part in ("all", question.part)
        ]
        if not questions:
            raise QuestionSetError(
                f"no question is of the part “{self.part}”; choose another --part"
            )
        return tuple(questions)


def make_run(
    book: OpenBook,
    plan: Plan,
    *,
    clock: Callable[[], datetime],
    timer: Timer = time.perf_counter,
    progress: Progress = no_progress,
) -> RunFolder:
    """Ask and measure. Raises ``QuestionSetError`` or ``LabelError`` before anything is asked."""
    questions = plan.questions()
    outcome = run_questions(
        book.searcher, questions, book.documents, timer=timer, progress=progress
    )
    run = Run(
        configuration=configuration_of(book, plan, questions, clock()),
        figures=figures_of(outcome.results, np.random.default_rng(plan.seed)),
        results=outcome.results,
    )
    return RunFolder(run, outcome.qrels, outcome.rankings)


def configuration_of(
    book: OpenBook, plan: Plan, questions: Sequence[Question], now: datetime
) -> Configuration:
    """All that the figures of a run depend on."""
    manifest = book.generation.manifest
    return Configuration(
        minutebook=version("minutebook"),
        model=manifest.settings.model,
        weights_sha256=manifest.weights_sha256,
        libraries={
            **manifest.libraries,
            "ir_measures": version("ir_measures"),
            "python": platform.python_version(),
        },
        generation=book.generation.name,
        manifest=manifest.model_dump(mode="json"),
        question_sets=tuple(
            QuestionSet(name=path.name, sha256=file_sha256(path)) for path in plan.question_files
        ),
        part=plan.part,
        questions=len(questions),
        depth=DEPTH,
        seed=plan.seed,
        resamples=RESAMPLES,
        threshold=answer_threshold(),
        options=dict(plan.options),
        cores=os.cpu_count(),
        created_at=now,
    )


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
    yield _ALL, answerable
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

"""Making a run: questions asked of an open book, with all that the figures depend on."""

import os
import platform
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Literal

import numpy as np
from pydantic import JsonValue

from eval.eval_errors import QuestionSetError
from eval.retrieval.evaluated_book import OpenBook
from eval.retrieval.question_sets import Question, file_sha256, load_sets
from eval.runs.question_run import DEPTH, Progress, Timer, no_progress, run_questions
from eval.runs.resampling import RESAMPLES
from eval.runs.results import Configuration, QuestionSet, Run
from eval.runs.run_figures import figures_of
from eval.runs.run_folder import RunFolder
from eval.runs.signals import answer_threshold

PartChoice = Literal["all", "tune", "report"]


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

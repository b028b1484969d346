"""Runs made of results alone, for what reads runs."""

import numpy as np

from eval.runs.evaluation_run import figures_of
from eval.runs.results import Configuration, QuestionResult, QuestionSet, Run
from eval.runs.run_folder import RunFolder
from tests.conftest import NOW


def made_run(*results: QuestionResult) -> RunFolder:
    """A run of the given results; every answerable question needs "a.txt#q1"."""
    configuration = Configuration(
        minutebook="0.1.0",
        model="stand-in",
        weights_sha256=None,
        libraries={"numpy": "2"},
        generation="g000001",
        manifest={"passages": 12},
        question_sets=(QuestionSet(name="q.jsonl", sha256="0" * 64),),
        part="all",
        questions=len(results),
        depth=20,
        seed=1,
        resamples=2_000,
        threshold=0.5,
        options={},
        cores=2,
        created_at=NOW,
    )
    figures = figures_of(results, np.random.default_rng(1))
    return RunFolder(
        run=Run(configuration=configuration, figures=figures, results=results),
        qrels={r.id: {"a.txt#q1": 2} for r in results if r.is_answerable},
        rankings={r.id: ["a.txt#q1", "a.txt@0-9"] for r in results if r.first_answer},
    )

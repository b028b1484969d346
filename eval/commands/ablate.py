"""``minutebook eval ablate``."""

import sys
from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from eval.commands.eval_options import (
    BookChoice,
    Distractors,
    Documents,
    Part,
    Questions,
    Seed,
    Work,
    chosen_book,
    chosen_plan,
)
from eval.commands.report_page import write_page
from eval.runs.ablation import ablate as measure_variants
from eval.runs.ablation import ablation_markdown, variants
from eval.runs.evaluation_run import configuration_of
from eval.runs.results import Configuration
from service.clock import utc_now
from service.commands.options import Home, models_for, settings_for
from service.commands.output import print_text, progress_bars


def ablate(
    context: typer.Context,
    questions: Questions = None,
    part: Part = "all",
    documents: Documents = None,
    distractors: Distractors = None,
    work: Work = None,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.md",
            help="Where to write the table (default: standard output).",
            show_default=False,
        ),
    ] = None,
    seed: Seed = 1,
    home: Home = None,
) -> None:
    """Measure the ranking with each part switched off in turn, as a table in Markdown.

    Example: minutebook eval ablate --documents data/minutes --out docs/ablation.md
    """
    settings, models = settings_for(context, home), models_for(context)
    choice = BookChoice(tuple(documents or ()), distractors, work)
    plan = chosen_plan(questions, part, seed, choice)
    asked = plan.questions()
    with progress_bars() as progress, chosen_book(settings, models, choice, progress) as book:
        table = measure_variants(
            variants(book.searcher),
            asked,
            book.documents,
            rng=np.random.default_rng(seed),
            progress=progress,
        )
        answerable = [question for question in asked if question.is_answerable]
        configuration = configuration_of(book, plan, answerable, utc_now())
    page = ablation_markdown(table, _described(configuration))
    if out is None:
        sys.stdout.write(page)
    else:
        write_page(out, page)
        print_text(f"Written to {out}.")


def _described(configuration: Configuration) -> dict[str, object]:
    """A configuration as lines of text."""
    sets = ", ".join(f"{s.name} ({s.sha256[:12]}…)" for s in configuration.question_sets)
    libraries = ", ".join(f"{name} {v}" for name, v in configuration.libraries.items())
    return {
        "made": configuration.created_at.isoformat(timespec="seconds"),
        "minutebook": configuration.minutebook,
        "model": f"{configuration.model} ({configuration.weights_sha256 or 'no known hash'})",
        "questions": f"{configuration.questions} answerable, part {configuration.part}, {sets}",
        "index": f"{configuration.generation}, {configuration.manifest.get('passages')} passages",
        "options": configuration.options or "none",
        "seed": configuration.seed,
        "libraries": libraries,
    }

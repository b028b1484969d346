"""``minutebook eval run``."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from eval.commands.eval_options import (
    Accept,
    Acceptance,
    AcceptedFile,
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
from eval.commands.eval_printing import print_fallen, print_figures
from eval.runs.accepted_figures import fallen, headline_figures
from eval.runs.evaluation_run import Plan, make_run
from eval.runs.results import Configuration, Figures, Shape
from eval.runs.run_folder import RunFolder, require_free, write_run_folder
from index.generations.manifest import Manifest
from service.clock import utc_now
from service.commands.options import Home, Json, models_for, settings_for
from service.commands.output import print_json, print_text, progress_bars
from service.models import Models
from service.settings import Settings

Out = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        help="The new folder to write the run to (default: runs/TIME in --home).",
        show_default=False,
    ),
]


class RunReport(Shape):
    """What ``eval run --json`` prints; ``fallen`` says what fell below what was accepted."""

    run: str
    configuration: Configuration
    figures: Figures
    fallen: tuple[str, ...]


def run(
    context: typer.Context,
    questions: Questions = None,
    part: Part = "all",
    out: Out = None,
    documents: Documents = None,
    distractors: Distractors = None,
    work: Work = None,
    accepted: AcceptedFile = None,
    accept: Accept = False,
    seed: Seed = 1,
    home: Home = None,
    json: Json = False,
) -> None:
    """Ask labelled questions, measure the rankings and answers, and write down the run.

    Exits 1 where a figure fell below what was accepted, or where a quotation is not word for
    word what the minutes say.

    Example: minutebook eval run --documents data/minutes --part report --out runs/today
    """
    acceptance = Acceptance(accepted, accept)
    settings, now = settings_for(context, home), utc_now()
    folder = out or _default_folder(settings, now)
    require_free(folder)
    least = acceptance.figures()
    choice = BookChoice(tuple(documents or ()), distractors, work)
    plan = chosen_plan(questions, part, seed, choice)
    made = _make(settings, models_for(context), choice, plan)
    write_run_folder(folder, made)
    figures = made.run.figures
    headline = headline_figures(figures)
    fell = [*_misquoted(figures), *fallen(least, headline)]
    configuration = made.run.configuration
    if json:
        print_json(
            RunReport(
                run=str(folder), configuration=configuration, figures=figures, fallen=tuple(fell)
            )
        )
    else:
        print_figures(figures)
        print_text(f"Written to {folder}; `minutebook eval report {folder}` makes a page of it.")
    print_fallen(fell)
    if fell:
        raise typer.Exit(1)
    acceptance.write(
        headline,
        now.date(),
        questions=configuration.questions,
        documents=Manifest.model_validate(configuration.manifest).documents,
        model=configuration.model,
    )


def _make(settings: Settings, models: Models, choice: BookChoice, plan: Plan) -> RunFolder:
    with progress_bars() as progress, chosen_book(settings, models, choice, progress) as book:
        return make_run(book, plan, clock=utc_now, progress=partial(progress, "Asking questions"))


def _default_folder(settings: Settings, now: datetime) -> Path:
    return settings.home / "runs" / f"{now:%Y%m%dT%H%M%SZ}"


def _misquoted(figures: Figures) -> list[str]:
    validity = figures.ask.quote_validity
    return [] if validity == 1 else [f"quote validity is {validity:.4f} and must be 1"]

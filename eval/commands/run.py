"""``minutebook eval run``."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from eval.commands.eval_options import (
    Accept,
    Accepted,
    BookChoice,
    Distractors,
    Documents,
    Part,
    Questions,
    Seed,
    Work,
    chosen_book,
    question_files,
)
from eval.commands.eval_printing import print_fallen, print_figures
from eval.runs.accepted import fallen, headline_figures, read_accepted, write_accepted
from eval.runs.measured_notes import note_measurement
from eval.runs.results import Configuration, Figures, Shape
from eval.runs.run_folder import RunFolder, require_free, write_run_folder
from eval.runs.run_making import PartChoice, Plan, make_run
from index.generations.manifest import Manifest
from service.clock import utc_now
from service.commands.options import Home, Json, settings_for
from service.commands.output import print_json, print_text, progress_bars
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
    accepted: Accepted = None,
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
    if accept and accepted is None:
        raise typer.BadParameter("name the file to write with --accepted FILE")
    settings, now = settings_for(context, home), utc_now()
    folder = out or _default_folder(settings, now)
    require_free(folder)
    held_to = read_accepted(accepted) if accepted and not accept else {}
    choice = BookChoice(tuple(documents or ()), distractors, work)
    choice.check()
    made = _make(settings, choice, question_files(questions), part, seed)
    write_run_folder(folder, made)
    figures = made.run.figures
    fell = [*_misquoted(figures), *fallen(held_to, headline_figures(figures))]
    if json:
        configuration = made.run.configuration
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
    if accept and accepted:
        write_accepted(accepted, headline_figures(figures))
        made_with = made.run.configuration
        note_measurement(
            accepted,
            now.date(),
            questions=made_with.questions,
            documents=Manifest.model_validate(made_with.manifest).documents,
            model=made_with.model,
        )


def _make(
    settings: Settings, choice: BookChoice, files: tuple[Path, ...], part: PartChoice, seed: int
) -> RunFolder:
    plan = Plan(files, part, seed)
    plan.questions()  # a fault in them should not wait for a book to be made
    plan = Plan(files, part, seed, choice.options())
    with progress_bars() as progress, chosen_book(settings, choice, progress) as book:
        return make_run(book, plan, clock=utc_now, progress=partial(progress, "Asking questions"))


def _default_folder(settings: Settings, now: datetime) -> Path:
    return settings.home / "runs" / f"{now:%Y%m%dT%H%M%SZ}"


def _misquoted(figures: Figures) -> list[str]:
    validity = figures.ask.quote_validity
    return [] if validity == 1 else [f"quote validity is {validity:.4f} and must be 1"]

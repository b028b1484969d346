"""``minutebook eval check``."""

from pathlib import Path
from typing import Annotated

import numpy as np
import typer

from eval.commands.eval_options import (
    Accept,
    Acceptance,
    AcceptedFile,
    BookChoice,
    Documents,
    Part,
    Seed,
    Work,
    chosen_book,
)
from eval.commands.eval_printing import print_fallen, print_table
from eval.drafts.check_run import CheckFigures, CheckRun, DraftResult, headline_of_check, run_drafts
from eval.drafts.draft_sets import Draft, load_drafts
from eval.eval_errors import EvaluationError
from eval.runs.accepted_figures import fallen
from eval.runs.evaluation_run import PartChoice
from eval.runs.results import Shape
from eval.runs.run_report import written
from service.check.checker import checker_of
from service.clock import utc_now
from service.commands.options import Home, Json, models_for, settings_for
from service.commands.output import print_json, print_text, progress_bars
from service.contract.checks import VERDICTS

DEFAULT_DRAFTS = Path(__file__).resolve().parents[2] / "data" / "questions" / "drafts-sample.jsonl"


class CheckReport(Shape):
    """What ``eval check --json`` prints; ``fallen`` says what fell below what was accepted."""

    part: str
    drafts: tuple[str, ...]
    seed: int
    run: CheckRun
    fallen: tuple[str, ...]


def check(
    context: typer.Context,
    drafts: Annotated[
        list[Path] | None,
        typer.Option(
            "--drafts",
            metavar="FILE",
            help="Labelled drafts, JSON Lines; may be given more than once (default: those of "
            "the sample book).",
            show_default=False,
        ),
    ] = None,
    part: Part = "all",
    documents: Documents = None,
    work: Work = None,
    accepted: AcceptedFile = None,
    accept: Accept = False,
    seed: Seed = 1,
    home: Home = None,
    json: Json = False,
) -> None:
    """Check labelled draft questions, and measure whether earlier ones were recognised.

    Exits 1 where a figure fell below what was accepted.

    Example: minutebook eval check --documents data/minutes --part report
    """
    acceptance = Acceptance(accepted, accept)
    files = tuple(drafts or [DEFAULT_DRAFTS])
    chosen = _of_part(load_drafts(files), part)
    least = acceptance.figures()
    settings, models = settings_for(context, home), models_for(context)
    choice = BookChoice(tuple(documents or ()), None, work)
    with progress_bars() as progress, chosen_book(settings, models, choice, progress) as book:
        checker = checker_of(book.searcher, settings)
        run = run_drafts(checker, chosen, book.documents, np.random.default_rng(seed))
        document_count = book.searcher.generation.manifest.documents
    headline = headline_of_check(run.figures)
    fell = fallen(least, headline)
    if json:
        names = tuple(str(file) for file in files)
        print_json(CheckReport(part=part, drafts=names, seed=seed, run=run, fallen=tuple(fell)))
    else:
        _print(run)
    print_fallen(fell)
    if fell:
        raise typer.Exit(1)
    acceptance.write(
        headline,
        utc_now().date(),
        questions=len(chosen),
        documents=document_count,
        model=settings.model,
    )


def _of_part(drafts: tuple[Draft, ...], part: PartChoice) -> tuple[Draft, ...]:
    chosen = tuple(draft for draft in drafts if part in ("all", draft.part))
    if not chosen:
        raise EvaluationError(f"these files hold no drafts of part {part}; choose another --part")
    return chosen


def _print(run: CheckRun) -> None:
    figures = run.figures
    rows = [
        [wanted, *(str(figures.confusion[wanted][given]) for given in VERDICTS)]
        for wanted in VERDICTS
    ]
    print_table("Verdicts wanted (rows) and given", ["", *VERDICTS], rows)
    print_text("")
    print_table("Measured", ["figure", "n", "share (95% interval)"], _shares(figures))
    print_text("")
    print_text(f"A draft took {figures.median_ms:.0f} ms (median of {figures.drafts}).")
    wrong = [result for result in run.results if result.given != result.wanted]
    if wrong:
        print_text("")
        print_table("Wrong verdicts", ["id", "wanted", "given", "draft"], list(map(_row, wrong)))


def _shares(figures: CheckFigures) -> list[list[str]]:
    named = {
        "reworded: earlier question at rank 1": figures.reworded_at_rank_1,
        "reworded: called already asked": figures.reworded_already_asked,
        "new: called already asked": figures.new_already_asked,
        "new: called not found": figures.new_not_found,
        "similar: called similar": figures.similar_similar,
        "similar: a question on the topic at rank 1": figures.similar_at_rank_1,
    }
    return [[name, str(figure.n), written(figure)] for name, figure in named.items()]


def _row(result: DraftResult) -> list[str]:
    return [result.id, result.wanted, result.given, result.draft]

"""``minutebook eval fit-reading``."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from eval.commands.eval_options import Choices, LabelledPages, WeightsFolder, WriteWeights
from eval.commands.eval_printing import print_table
from eval.eval_errors import EvaluationError
from eval.extraction.gold import Choice, GoldDocument
from eval.fitting.figures import Figures
from eval.fitting.fitted_sum import FittedSum, fitted_sum
from eval.fitting.labelled_pages import (
    FEWEST_SETS,
    LabelledPage,
    LabelledSet,
    labelled_sets,
    names_of,
    read_pages,
)
from eval.fitting.sums import SUMS
from ingest.readers.reading_process import ReadingProcess
from ingest.weighing.weights import FOLDER, Weights
from service.commands.output import print_text, progress_bars
from service.export.written_files import write_whole

_DIGITS = 3


def fit_reading(
    sets: LabelledPages,
    choice: Choices = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="SUM",
            help=f"Fit this sum alone ({', '.join(SUMS)}); may be given more than once.",
            show_default=False,
        ),
    ] = None,
    write: WriteWeights = False,
    out: WeightsFolder = FOLDER,
) -> None:
    """Fit the weights by which reading tells decisions, undertakings and questions.

    Shows how each sum of signs fares on every set when fitted without it, beside today's weights.
    To see how whole readings fare, leave a set out, --write, and measure it with `eval reading`.

    Example: minutebook eval fit-reading pages-of-one pages-of-another data/reading/gold.jsonl=data
    """
    names = _chosen(only)
    chosen = labelled_sets(GoldDocument, sets)
    if not out.is_dir():
        raise EvaluationError(f"there is no folder {out} to write to; make it first")
    with progress_bars() as progress, ReadingProcess() as read:
        patterns = Choice(tuple(choice or ()))
        told = read_pages(chosen, read, patterns, lambda n, of: progress("Reading pages", n, of))
        pages = list(told)
    for name in names:
        fitted = _fitted(name, pages)
        _print(name, fitted)
        if write:
            _write(out / f"{name}.json", name, fitted, chosen)


def _chosen(only: Sequence[str] | None) -> list[str]:
    unknown = set(only or ()) - set(SUMS)
    if unknown:
        raise EvaluationError(f"there is no sum “{min(unknown)}”; choose among {', '.join(SUMS)}")
    return [name for name in SUMS if name in (only or SUMS)]


def _fitted(name: str, pages: Sequence[LabelledPage]) -> FittedSum:
    examples = SUMS[name].examples_on(pages)
    if len({example.source.in_set for example in examples}) < FEWEST_SETS:
        raise EvaluationError(
            f"fewer than two sets have anything that the signs of {name} tell; add sets, or leave "
            "it out with --only"
        )
    return fitted_sum(SUMS[name], examples, Weights.load(name))


def _print(name: str, fitted: FittedSum) -> None:
    rows = [
        [in_set, *_cells(fitted.today[in_set]), *_cells(fitted.unseen[in_set])]
        for in_set in fitted.unseen
    ]
    rows.append(["all", *_cells(_together(fitted.today)), *_cells(_together(fitted.unseen))])
    print_table(
        f"{name}: {fitted.examples} examples",
        ["set", *("today's precision", "recall", "F1"), *("fitted without it", "recall", "F1")],
        rows,
    )
    print_text("")


def _together(by_set: Mapping[str, Figures]) -> Figures:
    return sum(by_set.values(), Figures())


def _cells(figures: Figures) -> list[str]:
    return [f"{share:.2f}" for share in (figures.precision, figures.recall, figures.f1)]


def _write(
    path: Path, name: str, fitted: FittedSum, chosen: Sequence[LabelledSet[GoldDocument]]
) -> None:
    today, unseen = Weights.load(name), _together(fitted.unseen)
    weights = today.model_copy(
        update={
            "made_by": "minutebook eval fit-reading",
            "threshold": fitted.threshold,
            "weights": dict(fitted.weights),
            "trained_on": {
                "sets": names_of(chosen),
                "examples": fitted.examples,
                "unseen_precision": round(unseen.precision, _DIGITS),
                "unseen_recall": round(unseen.recall, _DIGITS),
            },
        }
    )
    write_whole(path, f"{weights.model_dump_json(indent=2)}\n".encode(), may_overwrite=True)
    print_text(f"Written to {path}.")

"""``minutebook eval fit-sentences``."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from eval.commands.eval_options import Choices, LabelledPages
from eval.commands.eval_printing import print_table
from eval.eval_errors import EvaluationError
from eval.extraction.gold import Choice, GoldDocument
from eval.fitting.labelled_pages import LabelledSet, labelled_set, names_of, read_pages
from eval.fitting.sentence_labels import LabelledLine, page_lines, written_extracts
from index.sentences.classifier import ADAPTER_FILE, AdaptedClassifier
from index.sentences.shape import Shape
from ingest.readers.reading_process import ReadingProcess
from ingest.record.likelihoods import DEEDS
from service.commands.output import print_text, progress_bars

_WRITTEN = Path("data") / "sentences"
_SEED = 1


def fit_sentences(
    sets: LabelledPages,
    choice: Choices = None,
    written: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Labelled sentences that were written for this.")
    ] = _WRITTEN,
    measure: Annotated[
        list[str] | None,
        typer.Option(
            "--measure",
            metavar="SET",
            help="Measure on this set, which is not trained on; may be given more than once.",
            show_default=False,
        ),
    ] = None,
    epochs: Annotated[int, typer.Option(min=1, help="How often all of it is gone through.")] = 16,
    begun: Annotated[
        Path | None,
        typer.Option(
            "--carry-on",
            metavar="FILE",
            help="Train the network of this file on, more slowly, and keep the mean of both.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Path, typer.Option(metavar="FILE", help="Where the network is written.")
    ] = ADAPTER_FILE,
) -> None:
    """Train what tells whether a sentence asks, replies, decides or undertakes.

    Reading goes by it once it is written. Takes about a minute an epoch for a thousand sentences
    on one core.

    Example: minutebook eval fit-sentences ../pages-of-one --measure ../pages-of-another
    """
    from eval.fitting.sentence_fit import fit
    from eval.fitting.sentence_training import Schedule
    from index.sentences.network import save_adapted

    if begun:
        _check_network(begun)
    patterns = Choice(tuple(choice or ()))
    extracts = written_extracts(written)
    chosen = [labelled_set(GoldDocument, words) for words in sets]
    held_out = [labelled_set(GoldDocument, words) for words in measure or ()]
    pages = _pages(chosen, patterns)
    with progress_bars() as progress:
        schedule = Schedule.carried_on(epochs) if begun else Schedule(epochs=epochs)
        network = fit(
            [*extracts, *pages],
            schedule,
            seed=_SEED,
            begun=begun,
            progress=lambda n, of: progress("Training", n, of),
        )
    save_adapted(
        network,
        out,
        {
            "made_by": "minutebook eval fit-sentences",
            "sets": names_of(chosen),
            "sentences": str(sum(len(lines) for lines in (*extracts, *pages))),
        },
    )
    print_text(f"Written to {out}.")
    classifier = AdaptedClassifier(file=out)
    for one in held_out:
        _measure(one.name, _pages([one], patterns), classifier)


def _check_network(file: Path) -> None:
    try:
        Shape.of(file)
    except Exception as error:  # the library that reads such files raises what it pleases
        raise EvaluationError(
            f"{file} holds no network to carry on ({error}); name a file that `minutebook eval "
            "fit-sentences` wrote"
        ) from error


def _pages(chosen: Sequence[LabelledSet[GoldDocument]], choice: Choice) -> list[list[LabelledLine]]:
    with progress_bars() as progress, ReadingProcess() as read:
        told = read_pages(chosen, read, choice, lambda n, of: progress("Reading pages", n, of))
        return [page_lines(page) for page in told]


def _measure(
    name: str, pages: Sequence[Sequence[LabelledLine]], classifier: AdaptedClassifier
) -> None:
    lines = [line for page in pages for line in page]
    odds = [
        row
        for page in pages
        for row in classifier.odds(
            [line.words for line in page], [line.is_heading for line in page]
        )
    ]
    if not lines:
        raise EvaluationError(f"no page of {name} can be read; name another set")
    rows = []
    for n, deed in enumerate(DEEDS):
        told = [(row[n] > 0, line.labels[n]) for row, line in zip(odds, lines, strict=True)]
        right = sum(is_told and label == 1 for is_told, label in told)
        found = sum(is_told and not math.isnan(label) for is_told, label in told)
        there = sum(label == 1 for _, label in told)
        rows.append([deed, str(there), f"{right}/{found}", f"{right}/{there}"])
    print_text("")
    print_table(name, ["deed", "sentences", "precision", "recall"], rows)

"""``minutebook eval reading``."""

from pathlib import Path
from typing import Annotated

import typer

from eval.commands.eval_options import Accept, Acceptance, AcceptedFile, Choices
from eval.commands.eval_printing import print_fallen, print_table
from eval.eval_errors import GoldError
from eval.extraction.gold import Choice, load_gold
from eval.extraction.reading_figures import (
    NAMES,
    FormFigures,
    ReadingReport,
    Share,
    headline_of_reading,
    report_of,
)
from eval.extraction.reading_run import score_documents
from eval.runs.accepted_figures import fallen
from eval.runs.results import Shape
from eval.runs.run_report import written
from index.sentences.classifier import AdaptedClassifier
from ingest.classifying.classified import ClassifiedRead
from ingest.readers.reading_process import ReadingProcess
from service.commands.options import Json
from service.commands.output import print_json, print_text


class MeasuredReading(Shape):
    """What ``eval reading --json`` prints; ``fallen`` says what fell below what was accepted."""

    gold: str
    pages: str
    report: ReadingReport
    fallen: tuple[str, ...]


def reading(
    gold: Annotated[
        Path, typer.Argument(help="What is right of each document, JSON Lines.", metavar="GOLD")
    ],
    pages: Annotated[Path, typer.Argument(help="The folder of the documents.", metavar="PAGES")],
    by_form: Annotated[
        bool, typer.Option("--by-form", help="Show the figures of each form of source too.")
    ] = False,
    misses: Annotated[
        bool, typer.Option("--misses", help="List what was missed of each document.")
    ] = False,
    choice: Choices = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write all figures as JSON here.", show_default=False),
    ] = None,
    accepted: AcceptedFile = None,
    accept: Accept = False,
    json: Json = False,
) -> None:
    """Read documents of which it is known what is right, and measure what was read of them.

    Exits 1 where a figure fell below what was accepted.

    Example: minutebook eval reading data/reading/gold.jsonl data/minutes --misses
    """
    acceptance = Acceptance(accepted, accept)
    least = acceptance.figures()
    golds = load_gold(gold)
    with ReadingProcess() as read:
        classified = ClassifiedRead(read, AdaptedClassifier())
        report = report_of(score_documents(golds, pages, classified, Choice(tuple(choice or ()))))
    headline = headline_of_reading(report)
    fell = fallen(least, headline)
    measured = MeasuredReading(gold=str(gold), pages=str(pages), report=report, fallen=tuple(fell))
    if out:
        _write(out, measured)
    if json:
        print_json(measured)
    else:
        _print(report, by_form=by_form, misses=misses)
    print_fallen(fell)
    if fell:
        raise typer.Exit(1)
    acceptance.write_figures(headline)


def _write(path: Path, measured: MeasuredReading) -> None:
    try:
        path.write_text(measured.model_dump_json(indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise GoldError(
            f"{path} cannot be written ({error.strerror}); name another file with --out"
        ) from error


def _print(report: ReadingReport, *, by_form: bool, misses: bool) -> None:
    overall = report.overall
    print_table(
        f"Read: {overall.documents} documents",
        ["figure", "of records", "share (95% interval)", "of accepted", "share (95% interval)"],
        [
            [name, *_cells(overall.of_records, name), *_cells(overall.of_accepted, name)]
            for name in NAMES
            if name in overall.of_records
        ],
    )
    print_text("")
    print_text(f"Characters withheld where nothing is exempt: {overall.withheld_characters:,}")
    if overall.ms_per_thousand_words is not None:
        print_text(f"A thousand words took {overall.ms_per_thousand_words:.0f} ms (median).")
    if by_form:
        print_text("")
        _print_forms(report.forms)
    if misses:
        _print_misses(report)


def _print_misses(report: ReadingReport) -> None:
    for document in report.documents:
        if document.misses:
            print_text("")
            print_text(f"{document.file} ({document.reader or 'refused'})")
        for miss in document.misses:
            print_text(f"{miss.measure}: {miss.about}", indent=2)


def _cells(shares: dict[str, Share], name: str) -> list[str]:
    return [_count(shares, name), written(shares.get(name))]


def _count(shares: dict[str, Share], name: str) -> str:
    share = shares.get(name)
    return f"{share.right}/{share.n}" if share else "–"


def _print_forms(forms: tuple[FormFigures, ...]) -> None:
    rows = [["documents", *(str(form.documents) for form in forms)]]
    rows += [[name, *(_count(form.of_records, name) for form in forms)] for name in NAMES]
    print_table("Of records, by form of source", ["figure", *(f.name for f in forms)], rows)

"""``minutebook ingest``: read minutes into the record and bring the index up to date."""

from typing import Annotated

import typer
from rich.text import Text

from index.encoder import SentenceTransformerEncoder
from service.commands.options import Home, Json, settings_for
from service.commands.output import error_console, print_json, print_text, progress_bars
from service.models import DocumentReportModel, IndexModel, IngestModel
from service.updating import Updater
from service.wording import counted

_STYLES = {"added": "green", "updated": "cyan", "unchanged": "dim", "refused": "red"}


def ingest(
    context: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH_OR_URL…", help="Files or folders of minutes.")
    ],
    home: Home = None,
    json: Json = False,
) -> None:
    """Read documents or folders of minutes into the record and bring the index up to date.

    Reading the same thing twice changes nothing. A folder may hold a meetings.json with the facts
    that its pages do not state.

    Example: minutebook ingest data/minutes
    """
    settings = settings_for(context, home)
    encoder = SentenceTransformerEncoder(settings.model)
    with progress_bars() as progress:
        report = Updater(settings, encoder, progress=progress).ingest(paths)
    if json:
        print_json(report)
    else:
        _print_report(report)
    refused = [document for document in report.documents if document.error]
    for document in refused:
        message = f"error: {document.document}: {document.error}"
        error_console().print(Text(message, style="red"), soft_wrap=True)
    if refused:
        raise typer.Exit(1)


def index(
    context: typer.Context,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Encode everything again, whatever is kept.")
    ] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Bring the index up to date with the record and the settings.

    Only what changed is encoded. Needed after changing MINUTEBOOK_MODEL, or where reading was
    interrupted.

    Example: minutebook index
    """
    settings = settings_for(context, home)
    encoder = SentenceTransformerEncoder(settings.model)
    with progress_bars() as progress:
        report = Updater(settings, encoder, progress=progress).index(rebuild=rebuild)
    if json:
        print_json(IngestModel(documents=[], index=report))
    else:
        _print_index(report)


def _print_report(report: IngestModel) -> None:
    for document in report.documents:
        if not document.error:
            words = f"{document.outcome:<10} {document.document}{_counts(document)}"
            print_text(words, style=_STYLES[document.outcome])
            for warning in document.warnings:
                print_text(f"note: {warning}", style="yellow", indent=11)
    if not report.documents:
        print_text("There was nothing to read here.")
    _print_index(report.index)


def _counts(document: DocumentReportModel) -> str:
    counts = ", ".join(counted(n, kind) for kind, n in _shown_counts(document).items() if n)
    return f" ({counts})" if counts else ""


def _shown_counts(document: DocumentReportModel) -> dict[str, int]:
    blocks = document.blocks
    return {
        "question": blocks.get("question", 0),
        "resolution": blocks.get("resolution", 0),
        "action": blocks.get("action", 0),
        "block": sum(blocks.values()),
    }


def _print_index(index: IndexModel | None) -> None:
    if index is None:
        print_text("The record is empty, so there is nothing to index.")
    elif index.changed:
        print_text(
            f"Index {index.generation}: {counted(index.passages, 'passage')} of "
            f"{counted(index.documents, 'document')}; {index.encoded:,} vectors encoded, "
            f"{index.reused:,} kept."
        )
    else:
        print_text(f"Index {index.generation} is up to date: {counted(index.passages, 'passage')}.")

"""Bringing a book's index up to date as a part of another command."""

import typer

from service.commands.options import models_for
from service.commands.output import print_warnings, progress_bars
from service.contract.ingest_report import IndexModel
from service.settings import Settings


def bring_up_to_date(context: typer.Context, settings: Settings) -> IndexModel | None:
    """Make the index match the record, with bars and notes on standard error."""
    with progress_bars() as progress:
        report = models_for(context).updater(settings, progress).bring_up_to_date()
    print_warnings([f"{d.document}: {note}" for d in report.documents for note in d.warnings])
    return report.index

"""Bringing a book's index up to date as a part of another command."""

from index.sentences.classifier import AdaptedClassifier
from index.vectors.encoder import SentenceTransformerEncoder
from service.commands.output import print_warnings, progress_bars
from service.contract.ingest_report import IndexModel
from service.holding.updating import Updater
from service.settings import Settings


def bring_up_to_date(settings: Settings) -> IndexModel | None:
    """Make the index match the record, with bars and notes on standard error."""
    encoder = SentenceTransformerEncoder(settings.model)
    with progress_bars() as progress:
        report = Updater(
            settings, encoder, progress=progress, classifier=AdaptedClassifier()
        ).bring_up_to_date()
    print_warnings([f"{d.document}: {note}" for d in report.documents for note in d.warnings])
    return report.index

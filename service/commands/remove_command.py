"""``minutebook remove``: take a document out of the book."""

import sys
from typing import Annotated

import typer

from index.vectors.encoder import SentenceTransformerEncoder
from service.clock import utc_now
from service.commands.options import Home, Json, settings_for
from service.commands.output import print_json, print_text, print_warnings, progress_bars
from service.contract.ingest_report import IndexModel, RemovalModel
from service.holding.removal import Remover
from service.holding.updating import Updater
from service.service_errors import ConfirmationError
from service.settings import Settings
from service.wording import counted


def remove(
    context: typer.Context,
    document: Annotated[
        str, typer.Argument(help="A document's name, or any end of it that only one has.")
    ],
    allow_again: Annotated[
        bool,
        typer.Option(
            "--allow-again", help="Let a document that was taken out be read again; erases nothing."
        ),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before erasing.")] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Take a document out of the book for good: its text leaves record and index, all versions.

    It is refused from then on, also under another name, until --allow-again lifts that. Copies
    outside the book (the file itself, backups of the home folder) are yours to remove.

    Example: minutebook remove thames-valley-2021-03-26-serious-organised-crime.txt
    """
    settings = settings_for(context, home)
    remover = Remover(settings.home, utc_now, lambda: _bring_up_to_date(settings))
    if allow_again:
        result = remover.allow_again(document)
    else:
        name = remover.find(document)
        # Asked on standard error, so that standard output holds the answer alone.
        if not yes and not _is_terminal():
            raise ConfirmationError(
                f"{name} would be erased for good, and there is no terminal to ask at; add --yes "
                "to erase it"
            )
        if not yes:
            typer.confirm(f"Erase {name} with all its versions?", abort=True, err=True)
        result = remover.remove(name)
    if json:
        print_json(result)
    else:
        _print_result(result)


def _is_terminal() -> bool:
    return sys.stdin.isatty()


def _bring_up_to_date(settings: Settings) -> IndexModel | None:
    encoder = SentenceTransformerEncoder(settings.model)
    with progress_bars() as progress:
        report = Updater(settings, encoder, progress=progress).bring_up_to_date()
    print_warnings([f"{d.document}: {note}" for d in report.documents for note in d.warnings])
    return report.index


def _print_result(result: RemovalModel) -> None:
    if result.allowed_again:
        print_text(f"{result.document} may be read again: ingest it where it is wanted.")
        return
    print_text(
        f"{result.document} is out of the book: {counted(result.versions, 'version')} erased from "
        "the record, and nothing of it is in the index."
    )
    if result.also_in:
        others = ", ".join(result.also_in)
        print_warnings([f"The same minutes are still in the book, as {others}."])

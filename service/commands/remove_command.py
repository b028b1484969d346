"""``minutebook remove``: take a document out of the book."""

from functools import partial
from typing import Annotated

import typer

from service.clock import utc_now
from service.commands.bringing_up_to_date import bring_up_to_date
from service.commands.confirmation import confirm
from service.commands.options import Home, Json, settings_for
from service.commands.output import print_json, print_text, print_warnings
from service.commands.takedown_words import print_reach, reason_given
from service.contract.ingest_report import RemovalModel
from service.holding.removal import Remover
from service.holding.withdrawing import withdraw_elsewhere
from service.wording.days import counted


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
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Why; told in the audit file of the home.")
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before erasing.")] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Take a document out of the book for good: record, index, all versions, and the backups made.

    It is refused from then on, also under another name, until --allow-again lifts that. Backups
    that cannot be reached are named. Copies that Minutebook did not make (the file itself, copies
    of the home folder or of a backup) are yours to remove.

    Example: minutebook remove thames-valley-2021-03-26-serious-organised-crime.txt
    --reason "asked for by the council on 3 March"
    """
    settings = settings_for(context, home)
    remover = Remover(
        settings.home,
        utc_now,
        lambda: bring_up_to_date(context, settings),
        partial(withdraw_elsewhere, settings),
    )
    if allow_again:
        result = remover.allow_again(document)
    else:
        name = remover.find(document)
        confirm(f"Erase {name} with all its versions?", yes=yes)
        result = remover.remove(name, reason_given(reason))
    if json:
        print_json(result)
    else:
        _print_result(result)


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
    print_reach(result.backups)

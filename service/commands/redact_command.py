"""``minutebook redact``: black a personal detail out of a document."""

from functools import partial
from typing import Annotated

import typer

from service.clock import utc_now
from service.commands.bringing_up_to_date import bring_up_to_date
from service.commands.confirmation import confirm
from service.commands.options import Home, Json, settings_for
from service.commands.output import print_json, print_text, print_warnings
from service.commands.takedown_words import print_reach, reason_given
from service.contract.keeping import RedactionModel
from service.holding.redacting import Redactor
from service.holding.withdrawing import withdraw_elsewhere
from service.wording.days import counted


def redact(
    context: typer.Context,
    document: Annotated[
        str, typer.Argument(help="A document's name, or any end of it that only one has.")
    ],
    start: Annotated[
        int, typer.Argument(min=0, help="Where the words begin in its text, as `show` counts.")
    ],
    end: Annotated[int, typer.Argument(min=1, help="Where they end.")],
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Why; told in the audit file of the home.")
    ],
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Do not ask before blacking out.")
    ] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Black the words at START to END out of a document for good, wherever they stand in it.

    As many black characters take their place, so that every citation stays true. They leave the
    text and the titles of every version, the index and the backups made, and do not come back when
    the document is read again. Name a longer span ("of 12 Mill Lane" for "12") to black out less.

    Example: minutebook redact roads.txt 1204 1226 --reason "an address, at the resident's request"
    """
    settings = settings_for(context, home)
    redactor = Redactor(
        settings.home,
        utc_now,
        lambda: bring_up_to_date(context, settings),
        partial(withdraw_elsewhere, settings),
    )
    meant = redactor.find(document, start, end, reason_given(reason))
    words = counted(meant.redaction.words, "word")
    places = counted(meant.places, "place")
    confirm(f"Black out {words} at {places} of {meant.redaction.name} for good?", yes=yes)
    result = redactor.redact(meant)
    if json:
        print_json(result)
    else:
        _print_result(result)


def _print_result(result: RedactionModel) -> None:
    print_text(
        f"Blacked out at {counted(result.places, 'place')} of {result.document}, in "
        f"{counted(result.versions, 'version')}; nothing of it is in the index."
    )
    if result.also_in:
        others = ", ".join(result.also_in)
        print_warnings([f"The same words are still in the book, in {others}."])
    if result.still_in:
        print_warnings([f"The words are still in {' and in '.join(result.still_in)}."])
    print_reach(result.backups)

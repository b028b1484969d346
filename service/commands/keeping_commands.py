"""``minutebook backup`` and ``minutebook restore``: a book in one file, and a book of such a file."""

from pathlib import Path
from typing import Annotated

import typer

from ingest.record.database import RECORD_FILE
from service.clock import utc_now
from service.commands.bringing_up_to_date import bring_up_to_date
from service.commands.confirmation import confirm
from service.commands.options import Home, Json, settings_for
from service.commands.output import print_json, print_text, print_warnings
from service.holding.keeping import Keeper
from service.settings import Settings
from service.wording import counted


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Where to write the backup.")],
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there already.")
    ] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Write the book into one file, as of one moment, while it is served, read and added to.

    The file holds every document in every version, checked to the last word; the index is made
    anew from it. The home notes where it is, so that what is removed or blacked out later leaves
    it too.

    Example: minutebook backup /mnt/backups/minutebook.sqlite --force
    """
    made = _keeper(settings_for(context, home)).back_up(file, may_overwrite=force)
    if json:
        print_json(made)
    else:
        print_text(
            f"{made.file} holds the book as of now: {counted(made.documents, 'document')}, "
            f"{made.bytes:,} bytes."
        )


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A file that `minutebook backup` wrote.")],
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Do not ask before a book is replaced.")
    ] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Make a backup the book of this home, in the place of the one it holds, and index it.

    The file is checked first; where it is not whole nothing changes. What was removed or blacked
    out in this home stays so.

    Example: minutebook --home new-home restore /mnt/backups/minutebook.sqlite
    """
    settings = settings_for(context, home)
    if (settings.home / RECORD_FILE).exists():
        confirm(f"Replace the book in {settings.home} by {file}?", yes=yes)
    result = _keeper(settings).restore(file)
    if json:
        print_json(result)
        return
    print_text(f"{file} is the book in {settings.home}: {counted(result.documents, 'document')}.")
    if result.taken_out:
        print_warnings(
            [f"Taken out again, as it was since the backup: {', '.join(result.taken_out)}."]
        )


def _keeper(settings: Settings) -> Keeper:
    return Keeper(settings.home, utc_now, lambda: bring_up_to_date(settings))

"""``minutebook backup``, ``restore`` and ``doctor``: keeping a book, and looking after it."""

from pathlib import Path
from typing import Annotated

import typer

from index.indexing_rules import rules_in_force
from ingest.record.database import RECORD_FILE
from service.clock import utc_now
from service.commands.bringing_up_to_date import bring_up_to_date
from service.commands.confirmation import confirm
from service.commands.options import Force, Home, Json, models_for, settings_for
from service.commands.output import print_json, print_text, print_warnings, progress_bars
from service.contract.ingest_report import IngestModel
from service.holding.doctor import Doctor
from service.holding.keeping import Keeper
from service.settings import Settings
from service.wording.days import counted


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Where to write the backup.")],
    force: Force = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Write the book into one file, as of one moment, while it is served, read and added to.

    The file holds every document in every version, checked to the last word; the index is made
    anew from it. The home notes where it is, so that what is removed or blacked out later leaves
    it too.

    Example: minutebook backup /mnt/backups/minutebook.sqlite --force
    """
    made = _keeper(context, settings_for(context, home)).back_up(file, may_overwrite=force)
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
    result = _keeper(context, settings).restore(file)
    if json:
        print_json(result)
        return
    print_text(f"{file} is the book in {settings.home}: {counted(result.documents, 'document')}.")
    if result.taken_out:
        print_warnings(
            [f"Taken out again, as it was since the backup: {', '.join(result.taken_out)}."]
        )


def doctor(
    context: typer.Context,
    only_look: Annotated[
        bool, typer.Option("--only-look", help="Say what is wrong, and mend nothing.")
    ] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Look over all of a home, to the last byte, and mend what can be mended without loss.

    Every text, division and fact of the record, every file of the index and every place that it
    quotes is held against what was written; so are the backups, and the audit of what was taken
    out. A damaged index is made anew from the record, a damaged document is read again where its
    file is still there. The exit status is 1 where something is left to be mended.

    Example: minutebook doctor --only-look
    """
    settings = settings_for(context, home)

    def read_again(files: list[str]) -> IngestModel:
        with progress_bars() as progress:
            return models_for(context).updater(settings, progress).ingest(files)

    found = Doctor(
        *(settings.home, settings.index_settings(), rules_in_force().indexing),
        *(read_again, lambda: bring_up_to_date(context, settings)),
    ).look(mend=not only_look)
    if json:
        print_json(found)
    else:
        print_text(
            f"Looked over {counted(found.versions, 'version')} of "
            f"{counted(found.documents, 'document')} and index {found.generation or 'none'} in "
            f"{found.home}."
        )
        for finding in found.findings:
            print_text(f"{'mended' if finding.mended else 'to mend':<8} {finding.told}")
        if not found.findings:
            print_text("All of it is as it was written.")
    if any(not finding.mended for finding in found.findings):
        raise typer.Exit(1)


def _keeper(context: typer.Context, settings: Settings) -> Keeper:
    return Keeper(settings.home, utc_now, lambda: bring_up_to_date(context, settings))

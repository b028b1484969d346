"""``minutebook export``: the whole book as tables."""

from pathlib import Path
from typing import Annotated

import typer

from index.indexing_rules import rules_in_force
from service.commands.options import Home, Json, settings_for
from service.commands.output import print_json, print_text
from service.export.book_export import export_book
from service.export.table_files import TableForm


def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="A folder that is made to hold the tables.")],
    *,
    form: Annotated[
        TableForm,
        typer.Option("--format", help="JSON Lines, or Parquet (which needs the extra `parquet`)."),
    ] = "jsonl",
    force: Annotated[
        bool, typer.Option("--force", help="Replace an earlier export that is there.")
    ] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Write the whole book into a folder: documents, items, blocks, exchanges, decisions, actions.

    They name citations, which are a table of their own. Each table is one file; all of it is
    written or nothing.

    Example: minutebook export my-panel-tables --format parquet
    """
    settings = settings_for(context, home)
    done = export_book(settings, folder, form, rules_in_force(), may_overwrite=force)
    if json:
        print_json(done)
        return
    counts = ", ".join(f"{count:,} {table}" for table, count in done.rows.items())
    print_text(f"Wrote {done.folder}: {counts}.")

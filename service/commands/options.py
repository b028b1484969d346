"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from index.filters import Filters, parse_filters
from index.passages import PASSAGE_KINDS
from ingest.record import SPEAKER_ROLES
from service.settings import Settings

Home = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="DIR",
        help="Where the record and index live (also MINUTEBOOK_HOME; default: .minutebook here).",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object on standard output.")]
Panel = Annotated[
    str | None,
    typer.Option(metavar="P", help="Only panels whose name holds this, such as “West Mercia”."),
]
Speaker = Annotated[
    str | None,
    typer.Option(metavar="ROLE", help=f"Only where this role speaks: {', '.join(SPEAKER_ROLES)}."),
]
From = Annotated[
    str | None,
    typer.Option("--from", metavar="DATE", help="Only meetings from this day, month or year on."),
]
To = Annotated[
    str | None,
    typer.Option("--to", metavar="DATE", help="Only meetings up to this day, month or year."),
]
Kind = Annotated[
    str | None,
    typer.Option(metavar="KIND", help=f"Only passages of this kind: {', '.join(PASSAGE_KINDS)}."),
]


def settings_for(context: typer.Context, home: Path | None) -> Settings:
    """The settings in force: a command's ``--home`` goes before that of ``minutebook``."""
    settings: Settings = context.obj
    return settings.with_home(home)


def filters_for(
    panel: str | None,
    speaker: str | None,
    from_date: str | None,
    to_date: str | None,
    kind: str | None,
) -> Filters:
    """The filters of a command. Raises ``FilterError`` where one cannot be read."""
    return parse_filters(
        panel=panel, speaker=speaker, from_date=from_date, to_date=to_date, kind=kind
    )

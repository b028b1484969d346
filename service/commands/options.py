"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from index.book.filters import Filters, parse_filters
from index.passages.passage import PASSAGE_KINDS
from index.questions.hints import HINT_NAMES, HintMode, parse_hint_name
from index.rules import rules_in_force
from ingest.record import SPEAKER_ROLES
from service.answering.queries import HintOptions
from service.commands.output import print_warnings
from service.holding.rules_note import OTHER_RULES, follows_rules
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
HintsMode = Annotated[
    HintMode,
    typer.Option(
        "--hints",
        help="What to do with panel, role, date and kind read from the question's words: move up "
        "what fits, require it, or nothing.",
    ),
]
IgnoredHints = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore-hint",
        metavar="HINT",
        help=f"Do not read this from the question's words: {', '.join(HINT_NAMES)}. May be given "
        "several times.",
    ),
]


def settings_for(context: typer.Context, home: Path | None) -> Settings:
    """The settings in force: a command's ``--home`` goes before that of ``minutebook``."""
    settings: Settings = context.obj
    return settings.with_home(home)


def settings_to_read(context: typer.Context, home: Path | None) -> Settings:
    """The settings of a command that only reads; says so where other rules made its book."""
    settings = settings_for(context, home)
    tell_of_other_rules(settings)
    return settings


def tell_of_other_rules(settings: Settings) -> None:
    """Say in one line on standard error where other rules read or indexed a book."""
    if not follows_rules(settings.home, rules_in_force()):
        print_warnings([OTHER_RULES])


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


def hints_for(mode: HintMode, ignored: list[str] | None) -> HintOptions:
    """What a command does with hints. Raises ``FilterError`` for a hint that does not exist."""
    return HintOptions(mode, frozenset(map(parse_hint_name, ignored or ())))

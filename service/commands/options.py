"""Options that every command has, and the settings they make up."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from service.models import Models
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
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there already.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object on standard output.")]


@dataclass(frozen=True, slots=True)
class Given:
    """What a command is given beside its arguments: settings, and models other than those set."""

    settings: "Settings"
    models: "Models | None" = None


def settings_for(context: typer.Context, home: Path | None) -> "Settings":
    """The settings in force: a command's ``--home`` goes before that of ``minutebook``."""
    given: Given = context.obj
    return given.settings.with_home(home)


def settings_to_read(context: typer.Context, home: Path | None) -> "Settings":
    """The settings of a command that only reads; says so where other rules made its book."""
    settings = settings_for(context, home)
    tell_of_other_rules(settings)
    return settings


def models_for(context: typer.Context) -> "Models":
    """The models that a command works with."""
    from service.models import Models

    given: Given = context.obj
    return given.models or Models()


def tell_of_other_rules(settings: "Settings") -> None:
    """Say in one line on standard error where other rules read or indexed a book."""
    from index.indexing_rules import rules_in_force
    from service.commands.output import print_warnings
    from service.holding.rules_note import OTHER_RULES, follows_rules

    if not follows_rules(settings.home, rules_in_force()):
        print_warnings([OTHER_RULES])

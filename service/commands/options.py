"""Options that several commands share."""

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated, cast

import typer

from index.book.filters import FILTERS, Filter, FilterName, parse_filters
from index.questions.hints import HINT_NAMES, HintMode, parse_hint_name
from index.rules import rules_in_force
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


def with_filters(*names: FilterName) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options of these filters in the place of its parameter ``filters``.

    It is called with the filters as they are understood; a mistake in them ends it before.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def called(**given: object) -> None:
            typed = {name: cast("str | None", given.pop(FILTERS[name].field)) for name in names}
            command(**given, filters=parse_filters(typed))

        own = signature(command).parameters.values()
        options = [_option(FILTERS[name]) for name in names]
        parameters = [p for one in own for p in (options if one.name == "filters" else [one])]
        # Typer reads both.
        called.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
        called.__annotations__ = {one.name: one.annotation for one in parameters}
        return called

    return decorate


def _option(one: Filter) -> Parameter:
    option = typer.Option(f"--{one.name}", metavar=one.metavar, help=one.description)
    annotation = Annotated[str | None, option]
    return Parameter(one.field, Parameter.KEYWORD_ONLY, default=None, annotation=annotation)


def hints_for(mode: HintMode, ignored: list[str] | None) -> HintOptions:
    """What a command does with hints. Raises ``FilterError`` for a hint that does not exist."""
    return HintOptions(mode, frozenset(map(parse_hint_name, ignored or ())))

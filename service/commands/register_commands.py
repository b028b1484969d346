"""``minutebook actions`` and ``minutebook decisions``: the registers."""

from collections.abc import Callable
from typing import Annotated, Literal, TypeVar

import typer

from index.book.book import Book
from index.book.filters import SPEECH_FILTERS, Filters
from index.generations.generation import open_current
from index.index_errors import FilterError
from service.commands.options import Home, Json, settings_to_read, with_filters
from service.commands.output import print_answer, print_bytes, print_warnings
from service.contract.registers import (
    ACTION_STATUSES,
    DECISION_KINDS,
    ActionsModel,
    DecisionsModel,
)
from service.export.register_csv import actions_csv, decisions_csv
from service.export.register_report import actions_report, decisions_report
from service.export.report import Report
from service.registers.register_queries import (
    ActionOptions,
    parse_decision_kind,
    parse_status,
    run_actions,
    run_decisions,
)
from service.settings import Settings

Csv = Annotated[bool, typer.Option("--csv", help="Print CSV with a header row.")]
_Form = Literal["text", "json", "csv"]
_Register = TypeVar("_Register", ActionsModel, DecisionsModel)


@with_filters(*SPEECH_FILTERS)
def actions(
    context: typer.Context,
    *,
    filters: Filters,
    status: Annotated[
        str | None,
        typer.Option(metavar="STATUS", help=f"Only actions {', '.join(ACTION_STATUSES)}."),
    ] = None,
    owner: Annotated[
        str | None,
        typer.Option(metavar="WHO", help="Only what this office owes, such as PCC or Panel."),
    ] = None,
    home: Home = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List every action: who owes it, to whom, since when, and whether it is recorded done.

    Promises count as well as marked actions. The newest meeting stands first; --json begins
    with the oldest. --speaker keeps what that role owes or says.

    Example: minutebook actions --owner PCC --status no_later_record
    """
    form = _form(json=json, csv=csv)
    options = ActionOptions(parse_status(status), owner)
    _print_register(
        settings_to_read(context, home),
        lambda book: run_actions(book, filters, options),
        actions_report,
        lambda found: actions_csv(found.actions),
        form,
    )


@with_filters(*SPEECH_FILTERS)
def decisions(
    context: typer.Context,
    *,
    filters: Filters,
    kind: Annotated[
        str | None,
        typer.Option(metavar="KIND", help=f"Only what was {', '.join(DECISION_KINDS)}."),
    ] = None,
    home: Home = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List every decision: what was resolved, agreed or recommended, and at which meeting.

    The newest meeting stands first; --json begins with the oldest. --speaker keeps
    decisions by which that role owes something.

    Example: minutebook decisions --panel "West Mercia" --kind agreed
    """
    form = _form(json=json, csv=csv)
    wanted = parse_decision_kind(kind)
    _print_register(
        settings_to_read(context, home),
        lambda book: run_decisions(book, filters, wanted),
        decisions_report,
        lambda found: decisions_csv(found.decisions),
        form,
    )


def _print_register(
    settings: Settings,
    read: Callable[[Book], _Register],
    report: Callable[[_Register], Report],
    as_csv: Callable[[_Register], str],
    form: _Form,
) -> None:
    """Read a register from the book and print it."""
    generation = open_current(settings.home, settings.index_settings())
    found = read(generation.book)
    generation.close()
    if form != "csv":
        print_answer(found, report, json=form == "json")
        return
    # As bytes: standard output may turn the line ends that CSV prescribes into others.
    print_bytes(as_csv(found).encode("utf-8"))
    print_warnings(found.warnings)


def _form(*, json: bool, csv: bool) -> _Form:
    if json and csv:
        raise FilterError("--json and --csv exclude each other; give one of them")
    return "json" if json else "csv" if csv else "text"

"""``minutebook actions`` and ``minutebook decisions``: the registers."""

from collections.abc import Callable
from typing import Annotated, TypeVar

import typer

from index.book.book import Book
from index.book.filters import SPEECH_FILTERS, Filters
from index.generations.current_book import open_current_book
from index.index_errors import FilterError
from service.commands.export_options import (
    Delivery,
    Force,
    Out,
    RegisterForm,
    RegisterFormat,
    Template,
    deliver,
    delivery_for,
)
from service.commands.filter_options import with_filters
from service.commands.options import Home, Json, settings_to_read
from service.commands.output import print_warnings
from service.contract.registers import (
    ACTION_STATUSES,
    DECISION_KINDS,
    DECISION_SUBJECTS,
    ActionsModel,
    DecisionsModel,
)
from service.export.register_csv import actions_csv, decisions_csv
from service.export.register_report import actions_report, decisions_report
from service.export.report import Report
from service.registers.register_queries import (
    ActionOptions,
    DecisionOptions,
    parse_decision_kind,
    parse_status,
    parse_subject,
    run_actions,
    run_decisions,
)
from service.settings import Settings

Csv = Annotated[bool, typer.Option("--csv", help="Print CSV with a header row.")]
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
    form: RegisterFormat = None,
    out: Out = None,
    force: Force = False,
    template: Template = None,
) -> None:
    """List every action: who owes it, to whom, since when, and whether it is recorded done.

    Promises count as well as marked actions. The newest meeting stands first; --json begins with
    the oldest, CSV with what is overdue and open. --speaker keeps what that role owes or says.

    Example: minutebook actions --owner PCC --status no_later_record
    """
    wanted = _form(form, json=json, csv=csv)
    delivery = delivery_for(wanted, out, json=json, force=force, template=template, has_csv=True)
    options = ActionOptions(parse_status(status), owner)
    _print_register(
        settings_to_read(context, home),
        lambda book: run_actions(book, filters, options),
        actions_report,
        actions_csv,
        delivery,
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
    about: Annotated[
        str | None,
        typer.Option(
            metavar="SUBJECT", help=f"Only decisions about: {', '.join(DECISION_SUBJECTS)}."
        ),
    ] = None,
    words: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="Only decisions that have all these words."),
    ] = None,
    without_routine: Annotated[
        bool,
        typer.Option(
            "--without-routine", help="Leave out minutes that are approved, reports that are noted."
        ),
    ] = False,
    home: Home = None,
    json: Json = False,
    csv: Csv = False,
    form: RegisterFormat = None,
    out: Out = None,
    force: Force = False,
    template: Template = None,
) -> None:
    """List every decision: what was resolved, agreed or recommended, and at which meeting.

    The newest meeting stands first; --json begins with the oldest. --speaker keeps
    decisions by which that role owes something.

    Example: minutebook decisions --panel "West Mercia" --kind agreed
    """
    wanted = _form(form, json=json, csv=csv)
    delivery = delivery_for(wanted, out, json=json, force=force, template=template, has_csv=True)
    options = DecisionOptions(
        parse_decision_kind(kind),
        parse_subject(about),
        words,
        without_routine=without_routine,
    )
    _print_register(
        settings_to_read(context, home),
        lambda book: run_decisions(book, filters, options),
        decisions_report,
        decisions_csv,
        delivery,
    )


def _print_register(
    settings: Settings,
    read: Callable[[Book], _Register],
    report: Callable[[_Register], Report],
    as_csv: Callable[[_Register], str],
    delivery: Delivery,
) -> None:
    """Read a register from the book, and print or write it."""
    book = open_current_book(settings.home, settings.index_settings()).book
    found = read(book)
    book.close()
    deliver(delivery, found, report, as_csv)
    if delivery.form == "csv":
        print_warnings(found.warnings)


def _form(form: RegisterForm | None, *, json: bool, csv: bool) -> RegisterForm | None:
    if json and csv:
        raise FilterError("--json and --csv exclude each other; give one of them")
    if csv and form not in (None, "csv"):
        raise FilterError(f"--csv and --format {form} exclude each other; give one of them")
    return "csv" if csv else form

"""``minutebook actions`` and ``minutebook decisions``: the registers."""

import sys
from typing import Annotated

import typer

from index.book.filters import SPEECH_FILTERS, Filters
from index.generations.generation import open_current
from index.index_errors import FilterError
from service.answering.arrangement import by_meeting
from service.commands.options import Home, Json, settings_to_read, with_filters
from service.commands.output import (
    print_citation,
    print_coverage,
    print_json,
    print_text,
    print_warnings,
)
from service.contract.registers import (
    ACTION_STATUSES,
    DECISION_KINDS,
    ActionModel,
    ActionsModel,
    DecisionModel,
    DecisionsModel,
)
from service.export.register_csv import actions_csv, decisions_csv
from service.registers.action_wording import STATUS_WORDS
from service.registers.register_queries import (
    ActionOptions,
    parse_decision_kind,
    parse_status,
    run_actions,
    run_decisions,
)
from service.wording import counted

Csv = Annotated[bool, typer.Option("--csv", help="Print CSV with a header row.")]


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
    _require_one_form(json=json, csv=csv)
    options = ActionOptions(parse_status(status), owner)
    settings = settings_to_read(context, home)
    generation = open_current(settings.home, settings.index_settings())
    found = run_actions(generation.book, filters, options)
    generation.close()
    if json:
        print_json(found)
    elif csv:
        _print_csv(actions_csv(found.actions), found.warnings)
    else:
        print_actions(found)


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
    _require_one_form(json=json, csv=csv)
    wanted = parse_decision_kind(kind)
    settings = settings_to_read(context, home)
    generation = open_current(settings.home, settings.index_settings())
    found = run_decisions(generation.book, filters, wanted)
    generation.close()
    if json:
        print_json(found)
    elif csv:
        _print_csv(decisions_csv(found.decisions), found.warnings)
    else:
        _print_decisions(found)


def _require_one_form(*, json: bool, csv: bool) -> None:
    if json and csv:
        raise FilterError("--json and --csv exclude each other; give one of them")


def _print_csv(text: str, warnings: list[str]) -> None:
    # As bytes: standard output may turn the line ends that CSV prescribes into others.
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()
    print_warnings(warnings)


def print_actions(found: ActionsModel) -> None:
    """Print a register of actions, newest meeting first."""
    for heading, entries in by_meeting(found.actions):
        print_text(heading, style="bold underline")
        for action in entries:
            _print_action(action)
        print_text("")
    status = (
        f" recorded as {found.filters.status.replace('_', ' ')}" if found.filters.status else ""
    )
    owner = f" that {found.filters.owner} owes" if found.filters.owner else ""
    _print_end(len(found.actions), "action", f"{status}{owner}")
    print_coverage(found.coverage)
    print_warnings(found.warnings)


def _print_action(action: ActionModel) -> None:
    owes = action.owner or "owner not stated"
    to = f" to {action.recipient}" if action.recipient else ""
    due = f", due: {action.due}" if action.due else ""
    marked = "marked as an action" if action.is_marked else "in words, not marked"
    print_text(f"{owes}{to}{due} ({marked}): {STATUS_WORDS[action.status]}", style="bold", indent=2)
    print_text(f"“{' '.join(action.text.split())}”", indent=4)
    print_citation(action.citation, indent=4)
    if action.settled_by:
        print_text("Later record:", indent=4)
        print_text(f"“{' '.join(action.settled_by.text.split())}”", indent=6)
        print_citation(action.settled_by.citation, indent=6)


def _print_decisions(found: DecisionsModel) -> None:
    for heading, entries in by_meeting(found.decisions):
        print_text(heading, style="bold underline")
        for decision in entries:
            _print_decision(decision)
        print_text("")
    _print_end(len(found.decisions), "decision", f" {found.filters.kind or ''}".rstrip())
    print_coverage(found.coverage)
    print_warnings(found.warnings)


def _print_decision(decision: DecisionModel) -> None:
    print_text(decision.kind, style="bold", indent=2)
    for line in decision.text.splitlines():
        if line.strip():
            print_text(" ".join(line.split()), indent=4)
    print_citation(decision.citation, indent=4)


def _print_end(count: int, noun: str, which: str) -> None:
    if count:
        print_text(f"{counted(count, noun)}{which}.", style="bold")
    else:
        print_text(f"No {noun}s{which} in what was searched.", style="bold")

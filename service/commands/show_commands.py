"""``minutebook show`` and ``minutebook status``."""

from typing import Annotated

import typer

from index.generations.generation import open_current
from index.index_errors import IndexMismatchError, NoIndexError
from index.rules import rules_in_force
from service.commands.options import Home, Json, settings_for, settings_to_read
from service.commands.output import (
    print_citation,
    print_coverage,
    print_json,
    print_text,
    print_warnings,
)
from service.contract.shown_document import ShowModel
from service.holding.home_status import read_status
from service.holding.rules_note import OTHER_RULES
from service.holding.showing import run_show
from service.settings import Settings
from service.wording import counted


def show(
    context: typer.Context,
    document: Annotated[
        str, typer.Argument(help="A document's name, or any end of it that only one has.")
    ],
    home: Home = None,
    json: Json = False,
) -> None:
    """Show a document's stored text and how it was divided.

    Example: minutebook show thames-valley-2021-03-26-serious-organised-crime.txt
    """
    settings = settings_to_read(context, home)
    shown = run_show(settings.home, document, _indexed_versions(settings))
    if json:
        print_json(shown)
    else:
        _print_document(shown)


def status(context: typer.Context, home: Home = None, json: Json = False) -> None:
    """Say what the book holds and whether its index is up to date.

    Example: minutebook status
    """
    settings, rules = settings_for(context, home), rules_in_force()
    found = read_status(settings, rules)
    if not found.follows_rules:
        print_warnings([OTHER_RULES])
    if json:
        print_json(found)
        return
    print_text(f"Minute book in {found.home}", style="bold")
    for name in found.document_names:
        print_text(name, indent=2)
    if found.coverage:
        print_coverage(found.coverage)
        print_text(
            f"Index {found.generation}: {counted(found.passages, 'passage')}, model {found.model}."
        )
    print_warnings(found.warnings)
    print_warnings([f"{name}: {note}" for name, note in found.same_minutes.items()])
    if found.follows_rules and not found.index_is_current:
        print_warnings(["The index is behind the record; run `minutebook index`."])


def _indexed_versions(settings: Settings) -> dict[str, int]:
    try:
        generation = open_current(settings.home, settings.index_settings())
    except (NoIndexError, IndexMismatchError):
        return {}
    versions = generation.book.versions()
    generation.close()
    return versions


def _print_document(shown: ShowModel) -> None:
    print_text(shown.document, style="bold")
    print_citation(shown.citation, indent=0)
    parts = [
        *((b.start, b.end, _label(b.kind, b.question_number, b.speaker)) for b in shown.blocks),
        *((s.start, s.end, f"set aside: {s.reason}") for s in shown.set_aside),
    ]
    for start, end, label in sorted(parts):
        print_text("")
        print_text(f"[{label}]", style="cyan")
        for line in shown.text[start:end].splitlines():
            if line.strip():
                print_text(line.strip(), indent=2)
    for version in shown.versions:
        searched = " (searched)" if version.is_current else ""
        print_text(
            f"also: {version.document}, {version.reader}, read {version.read_at[:10]}{searched}"
        )
    print_warnings(shown.warnings)


def _label(kind: str, number: str | None, speaker: str | None) -> str:
    return " ".join(filter(None, [kind, number, f"({speaker})" if speaker else ""]))

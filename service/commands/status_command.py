"""``minutebook status``."""

from dataclasses import replace
from typing import Annotated

import typer

from index.indexing_rules import rules_in_force
from service.commands.options import Home, Json, settings_for
from service.commands.output import print_answer, print_warnings
from service.contract.health import StatusModel
from service.export.report import Heading, Items, Paragraph, Part, Report
from service.holding.home_status import read_status
from service.holding.rules_note import OTHER_RULES
from service.wording.coverage import coverage_words
from service.wording.days import counted

_SEARCHED_IN = {"embedded": "searched in the files of this home", "milvus": "searched in Milvus"}


def status(
    context: typer.Context,
    home: Home = None,
    documents: Annotated[
        bool, typer.Option("--documents", help="Name every document that the book holds.")
    ] = False,
    json: Json = False,
) -> None:
    """Say what the book holds and whether its index is up to date.

    Example: minutebook status
    """
    settings, rules = settings_for(context, home), rules_in_force()
    found = read_status(settings, rules)
    if not found.follows_rules:
        print_warnings([OTHER_RULES])
    print_answer(found, _listing if documents else _summary, json=json)
    if json:
        return
    print_warnings(found.warnings)
    print_warnings([f"{name}: {note}" for name, note in found.same_minutes.items()])


def _listing(found: StatusModel) -> Report:
    """The summary, and the documents by name."""
    summary = _summary(found)
    named = (Heading("Documents", 1), Items(tuple(found.document_names)))
    return replace(summary, parts=(*summary.parts, *named))


def _summary(found: StatusModel) -> Report:
    """What the book holds: how many documents, what they cover, and the index."""
    parts: list[Part] = [
        Paragraph(f"{counted(found.documents, 'document')}; --documents names them.")
    ]
    if found.coverage:
        index = f"Index {found.generation}: {counted(found.passages, 'passage')}"
        parts += [
            Paragraph(coverage_words(found.coverage)),
            Paragraph(f"{index}, model {found.model}, {_SEARCHED_IN[found.engine]}."),
        ]
    return Report(f"Minute book in {found.home}", None, tuple(parts))

"""``minutebook show`` and ``minutebook status``."""

from collections.abc import Iterator
from textwrap import shorten
from typing import Annotated

import typer

from index.generations.generation import open_current
from index.index_errors import IndexMismatchError, NoIndexError
from index.indexing_rules import rules_in_force
from service.commands.options import Home, Json, settings_for, settings_to_read
from service.commands.output import print_answer, print_warnings
from service.contract.answers import StatusModel
from service.contract.shown_document import ShowModel
from service.export.report import (
    Heading,
    Items,
    Paragraph,
    Part,
    Report,
    Verbatim,
    lines_of,
)
from service.export.search_section import source_of
from service.holding.home_status import read_status
from service.holding.rules_note import OTHER_RULES
from service.holding.showing import run_show
from service.settings import Settings
from service.wording import counted, coverage_words

_SHOWN = 80  # characters of a question in a list of them


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
    print_answer(shown, _document_report, json=json)
    if not json:
        print_warnings(shown.warnings)


def status(context: typer.Context, home: Home = None, json: Json = False) -> None:
    """Say what the book holds and whether its index is up to date.

    Example: minutebook status
    """
    settings, rules = settings_for(context, home), rules_in_force()
    found = read_status(settings, rules)
    if not found.follows_rules:
        print_warnings([OTHER_RULES])
    print_answer(found, _status_report, json=json)
    if json:
        return
    print_warnings(found.warnings)
    print_warnings([f"{name}: {note}" for name, note in found.same_minutes.items()])


def _indexed_versions(settings: Settings) -> dict[str, int]:
    try:
        generation = open_current(settings.home, settings.index_settings())
    except (NoIndexError, IndexMismatchError):
        return {}
    versions = generation.book.versions()
    generation.close()
    return versions


def _document_report(shown: ShowModel) -> Report:
    """A document's stored text in order, block by block, with what was set aside."""
    blocks = [
        *((b.start, b.end, _label(b.kind, b.question_number, b.speaker)) for b in shown.blocks),
        *((s.start, s.end, f"set aside: {s.reason}") for s in shown.set_aside),
    ]
    parts: list[Part] = [source_of(shown.citation)]
    for start, end, label in sorted(blocks):
        parts += [Heading(f"[{label}]", 1), Verbatim(lines_of(shown.text[start:end]))]
    if shown.exchanges:
        parts += [Heading("Questions recorded", 1), Items(tuple(_exchange_lines(shown)))]
    if shown.versions:
        versions = (
            f"{version.document}, {version.reader}, read {version.read_at[:10]}"
            f"{' (searched)' if version.is_current else ''}"
            for version in shown.versions
        )
        parts += [Heading("Earlier versions and other sources", 1), Items(tuple(versions))]
    return Report(shown.document, None, tuple(parts))


def _exchange_lines(shown: ShowModel) -> Iterator[str]:
    """Each recorded question in a line: who asked, the beginning of it, and who replied."""
    for exchange in shown.exchanges:
        words = " ".join(shown.text[exchange.question_start : exchange.question_end].split())
        number = f"{exchange.question_number} " if exchange.question_number else ""
        reply = f"reply: {exchange.replier or 'speaker not stated'}"
        if exchange.reply_start is None:
            reply = "no reply recorded"
        yield f"{number}({exchange.asker or 'not stated'}) {shorten(words, _SHOWN)} — {reply}"


def _status_report(found: StatusModel) -> Report:
    """What the book holds: its documents, what they cover, and the index."""
    parts: list[Part] = [Items(tuple(found.document_names))]
    if found.coverage:
        index = f"Index {found.generation}: {counted(found.passages, 'passage')}"
        parts += [
            Paragraph(coverage_words(found.coverage)),
            Paragraph(f"{index}, model {found.model}."),
        ]
    return Report(f"Minute book in {found.home}", None, tuple(parts))


def _label(kind: str, number: str | None, speaker: str | None) -> str:
    return " ".join(filter(None, [kind, number, f"({speaker})" if speaker else ""]))

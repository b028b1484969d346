"""``minutebook show``."""

from collections.abc import Iterator
from textwrap import shorten
from typing import Annotated

import typer

from index.generations.current_book import open_current_book
from index.index_errors import FilterError, IndexMismatchError, NoIndexError
from service.commands.export_options import (
    Force,
    Form,
    Out,
    Template,
    deliver,
    delivery_for,
)
from service.commands.options import Home, Json, settings_to_read
from service.commands.output import print_answer, print_warnings
from service.contract.shown_document import ShowModel
from service.export.minutes_report import minutes_report
from service.export.report import (
    Heading,
    Items,
    Part,
    Report,
    Verbatim,
    lines_of,
)
from service.export.search_section import source_of
from service.holding.reading_minutes import Wanted, run_read
from service.holding.showing import run_show
from service.settings import Settings

_SHOWN = 80  # characters of a question in a list of them


def show(
    context: typer.Context,
    document: Annotated[
        str, typer.Argument(help="A document's name, or any end of it that only one has.")
    ],
    item: Annotated[
        int | None,
        typer.Option("--item", min=1, metavar="N", help="Only this agenda item of it, from 1."),
    ] = None,
    meeting: Annotated[
        bool, typer.Option("--meeting", help="Everything held of the meeting it belongs to.")
    ] = False,
    home: Home = None,
    json: Json = False,
    form: Form = None,
    out: Out = None,
    force: Force = False,
    template: Template = None,
) -> None:
    """Show a document's stored text and how it was divided.

    With --out, --format, --item or --meeting it is minutes to take away: as recorded, item by
    item, with their citations and what a later meeting put right.

    Example: minutebook show thames-valley-2021-03-26-serious-organised-crime.txt
    """
    delivery = delivery_for(form, out, json=json, force=force, template=template)
    settings = settings_to_read(context, home)
    if item or meeting or form or out:
        if item and meeting:
            raise FilterError("--item and --meeting exclude each other; give one of them")
        book = open_current_book(settings.home, settings.index_settings()).book
        found = run_read(settings.home, book, Wanted(document, item, is_whole_meeting=meeting))
        book.close()
        deliver(delivery, found, minutes_report)
        return
    shown = run_show(settings.home, document, _indexed_versions(settings))
    print_answer(shown, _document_report, json=json)
    if not json:
        print_warnings(shown.warnings)


def _indexed_versions(settings: Settings) -> dict[str, int]:
    try:
        book = open_current_book(settings.home, settings.index_settings()).book
    except (NoIndexError, IndexMismatchError):
        return {}
    versions = book.versions()
    book.close()
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


def _label(kind: str, number: str | None, speaker: str | None) -> str:
    return " ".join(filter(None, [kind, number, f"({speaker})" if speaker else ""]))

"""``minutebook watch``: what is new on saved searches, printed or mailed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Annotated

import typer

from index.index_errors import FilterError
from ingest.record.view import RecordView
from service.clock import utc_now
from service.commands.options import Home, Json, models_for, settings_to_read
from service.commands.output import (
    console,
    error_console,
    print_error,
    print_json,
    print_text,
    print_warnings,
)
from service.contract.quotes import QuoteModel
from service.contract.watched import BadLineModel, WatchedSearchModel, WatchModel
from service.export.html_mail import html_mail
from service.export.report import Report
from service.export.terminal import plain_console, write_report
from service.export.watch_report import watch_report, watch_title
from service.following.mailing import check_mail_settings, checked_recipients, send
from service.following.news import Newsreader
from service.following.saved_searches import BadLine, SavedSearch, read_searches
from service.following.watch_state import watching
from service.holding.opening import open_searcher
from service.pages.shared.page_addresses import minutes_address
from service.settings import Settings


@dataclass(frozen=True, slots=True)
class _Delivery:
    """Whom to mail what is new, if anybody; and whether it stays new."""

    recipients: list[str]
    is_json: bool
    only_look: bool


def watch(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A file with a saved search on each line.")],
    mail: Annotated[
        list[str] | None,
        typer.Option(
            "--mail",
            metavar="ADDRESS",
            help="Mail what is new to this address instead of printing it; may be given several "
            "times. Nothing new, no mail.",
            show_default=False,
        ),
    ] = None,
    only_look: Annotated[
        bool, typer.Option("--only-look", help="Say what is new, and let it stay new.")
    ] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Say what is new in the minutes on saved searches, since they were last looked at.

    A line of the file is a question; filters follow behind bars, as in “drones | panel: Durham |
    from: 2022”. A line that begins with # is left out. A search that is looked at for the first
    time has nothing new. To be run again and again, by cron or a systemd timer.

    Example: minutebook watch searches.txt --mail clerk@example.gov.uk
    """
    delivery = _Delivery(checked_recipients(mail or ()), json, only_look)
    settings = settings_to_read(context, home)
    if delivery.recipients:
        check_mail_settings(settings)
    searches, bad = read_searches(file)
    searcher = open_searcher(settings, models_for(context).encoder(settings))
    with watching(settings.home) as state, RecordView(settings.home) as store:
        reader = Newsreader(searcher, store)
        found, unasked = _look(reader, searches, state.seen(reader.book))
        told = [BadLineModel(line=one.line, reason=one.reason) for one in (*bad, *unasked)]
        news = WatchModel(searches=found, bad_lines=told, mailed_to=[])
        report = watch_report(news, reader.restated_in(found), partial(_page_of, settings))
        refused = _deliver(settings, news, report, delivery)
        moment = reader.newest_reading
        if moment and not only_look:
            looked = {one.line for one in found}
            state.keep(reader.book, {s.key: moment for s in searches if s.line in looked})
    _tell_faults(file, news, refused)


def _look(
    reader: Newsreader, searches: Sequence[SavedSearch], seen: Mapping[str, datetime]
) -> tuple[list[WatchedSearchModel], list[BadLine]]:
    """What is new on each search, and the lines that cannot be asked."""
    found, bad = [], []
    for search in searches:
        try:
            found.append(reader.look(search, seen.get(search.key)))
        except FilterError as error:
            bad.append(BadLine(search.line, str(error)))
    return found, bad


def _deliver(
    settings: Settings, news: WatchModel, report: Report, delivery: _Delivery
) -> list[str]:
    """Mail or print what is new; returns the addresses that a mail did not reach."""
    refused: list[str] = []
    is_mailed = bool(delivery.recipients and news.found and not delivery.only_look)
    if is_mailed:
        subject = f"Minutebook: {watch_title(news)}"
        texts = _plain(report), html_mail(report)
        refused = send(settings, delivery.recipients, subject, texts, utc_now)
    mailed_to = [one for one in delivery.recipients if is_mailed and one not in refused]
    if delivery.is_json:
        print_json(news.model_copy(update={"mailed_to": mailed_to}))
    elif is_mailed:
        print_text(f"{watch_title(news)}, mailed to {', '.join(mailed_to)}.")
    elif report.parts or not delivery.recipients:
        # What runs by itself and has nothing to say says nothing.
        write_report(report, console(), error_console())
    return refused


def _tell_faults(file: Path, news: WatchModel, refused: Sequence[str]) -> None:
    """Say what is to be mended; the exit status is 1 where anything was refused."""
    for search in news.searches:
        print_warnings([f"{file}, line {search.line}: {words}" for words in search.warnings])
    for bad in sorted(news.bad_lines, key=lambda one: one.line):
        print_error(f"{file}, line {bad.line}: {bad.reason}")
    for address in refused:
        print_error(f"the mail server does not send to {address}; mend the address")
    if news.bad_lines or refused:
        raise typer.Exit(1)


def _plain(report: Report) -> str:
    written = StringIO()
    write_report(report, plain_console(written), error_console())
    return written.getvalue()


def _page_of(settings: Settings, quote: QuoteModel) -> str | None:
    """Where a quotation is read on the pages, where these have an address."""
    if settings.pages_url is None:
        return None
    return f"{settings.pages_url}{minutes_address(quote.document, quote.start, quote.end)}"

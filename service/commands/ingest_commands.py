"""``minutebook ingest``: read minutes into the record and bring the index up to date."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import sleep
from typing import Annotated

import typer

from index.book.filters import parse_filters
from index.index_errors import FilterError
from ingest.errors import BusyError
from ingest.record.block_kinds import BLOCK_KINDS, traits_of
from ingest.site.panel_list import PanelList
from service.commands.options import Home, Json, models_for, settings_for
from service.commands.output import (
    error_console,
    print_error,
    print_json,
    print_text,
    progress_bars,
)
from service.contract.ingest_report import DocumentReportModel, IndexModel, IngestModel, SiteModel
from service.holding.fetching import SiteOptions, check_options, with_listed_panel
from service.holding.progress import with_progress_file
from service.holding.watching import watch as watch_folders
from service.wording.days import counted

SAMPLE_FOLDER = Path(__file__).resolve().parents[2] / "data" / "minutes"
_STYLES = {"added": "green", "updated": "cyan", "unchanged": "dim", "refused": "red"}


def ingest(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH_OR_URL…",
            help="Files or folders of minutes; the address of a ModernGov site, or of one page or "
            "document.",
        ),
    ] = None,
    panel: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Of a site: the committee whose name holds this, whatever the case. Without any "
            "address: a panel of the list that `minutebook panels` prints.",
        ),
    ] = None,
    from_date: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="DATE", help="Of a site: meetings from this day, month or year on."
        ),
    ] = None,
    to_date: Annotated[
        str | None,
        typer.Option(
            "--to", metavar="DATE", help="Of a site: meetings up to this day, month or year."
        ),
    ] = None,
    again: Annotated[
        bool,
        typer.Option("--again", help="Of a site: ask for meetings too that were read before."),
    ] = False,
    watch: Annotated[
        bool,
        typer.Option("--watch", help="Stay, and read what is put into the folders from now on."),
    ] = False,
    every: Annotated[
        float,
        typer.Option(
            metavar="SECONDS", min=0.1, help="How long --watch waits between two looks at a folder."
        ),
    ] = 10.0,
    as_minutes: Annotated[
        bool,
        typer.Option(
            "--as-minutes",
            help="Take what is named for records of meetings, whatever it reads like.",
        ),
    ] = False,
    sample: Annotated[
        bool,
        typer.Option("--sample", help="The sample minute book, which comes with Minutebook."),
    ] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Read minutes into the record and bring the index up to date.

    Reading the same thing twice changes nothing. A folder may hold a meetings.json with the facts
    that its pages do not state. A site is asked politely, one page after another; what stops it
    loses nothing, and the next time only what is new or may have been confirmed is fetched. What
    records no meeting, such as an agenda, is refused; --as-minutes takes it all the same.

    Example: minutebook ingest --sample

    Example: minutebook ingest minutes/2024

    Example: minutebook ingest https://democracy.example.gov.uk --panel "Police and Crime Panel"
    --from 2018-01-01

    Example: minutebook ingest --panel Surrey

    Example: minutebook ingest --watch minutes
    """
    chosen = parse_filters({"panel": panel, "from": from_date, "to": to_date})
    options = SiteOptions(chosen.panel, chosen.from_date, chosen.to_date, again)
    named = [*(paths or ()), *([str(SAMPLE_FOLDER)] if sample else ())]
    targets, options = with_listed_panel(named, options, PanelList.load)
    if not targets:
        raise typer.BadParameter(
            "name a file, a folder or an address to read, or a panel of the list with --panel; "
            "--sample reads the sample minute book",
            param_hint="PATH_OR_URL…",
        )
    check_options(targets, options)
    settings = settings_for(context, home)
    updater = models_for(context).updater(settings)

    def read(origins: set[str] | None = None) -> IngestModel:
        """Read the targets; of their files only those of the given origins, where there are any."""
        with progress_bars() as progress:
            reporting = replace(updater, progress=with_progress_file(settings.home, progress))
            return reporting.ingest(targets, options, origins=origins, as_minutes=as_minutes)

    try:
        if watch:
            _watch(targets, read, every, json=json)
        elif _tell(read(), json=json):
            raise typer.Exit(1)
    except KeyboardInterrupt:
        error_console().print("stopped: what was read is kept, and the same command carries on")
        raise


def _tell(report: IngestModel, *, json: bool) -> bool:
    """Print a report; whether it refused anything."""
    if json:
        print_json(report)
    else:
        _print_report(report)
    refused = [document for document in report.documents if document.error]
    for document in refused:
        print_error(f"{document.document}: {document.error}")
    return bool(refused)


def _watch(
    targets: Sequence[str],
    read: Callable[[set[str]], IngestModel],
    every_s: float,
    *,
    json: bool,
) -> None:
    """Read what is put into folders until it is interrupted."""
    folders = [Path(target) for target in targets]
    others = [str(folder) for folder in folders if not folder.is_dir()]
    if others:
        raise FilterError(f"--watch looks into folders, and {others[0]} is none; name a folder")
    error_console().print(f"watching {', '.join(targets)}; Ctrl-C stops")
    for report in watch_folders(folders, read, lambda: sleep(every_s)):
        if isinstance(report, BusyError):
            print_error(str(report))
        else:
            _tell(report, json=json)


def index(
    context: typer.Context,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Encode everything again, whatever is kept.")
    ] = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """Bring the index up to date with the record and the settings.

    What another version of Minutebook read is read again, from what is stored; only what changed
    is encoded. Needed after an upgrade, after changing MINUTEBOOK_MODEL, or where reading was
    interrupted.

    Example: minutebook index
    """
    settings = settings_for(context, home)
    with progress_bars() as progress:
        updater = models_for(context).updater(settings, with_progress_file(settings.home, progress))
        report = updater.bring_up_to_date(rebuild=rebuild)
    if json:
        print_json(report)
    else:
        _print_documents(report)
        _print_index(report.index)


def _print_report(report: IngestModel) -> None:
    _print_documents(report)
    for site in report.sites:
        if site.panel:
            print_text(_of_site(site))
    if not report.documents and not any(site.panel for site in report.sites):
        print_text("There was nothing to read here.")
    _print_index(report.index)


def _print_documents(report: IngestModel) -> None:
    for document in report.documents:
        if not document.error:
            words = f"{document.outcome:<10} {document.document}{_counts(document)}"
            print_text(words, style=_STYLES[document.outcome])
            for warning in document.warnings:
                print_text(f"note: {warning}", style="yellow", indent=11)


def _of_site(site: SiteModel) -> str:
    """One sentence on what became of a site's meetings."""
    counts = (
        (site.read, "read"),
        (site.known, "known already"),
        (site.unpublished, "without published minutes"),
        (site.to_come, "still to come"),
        (site.called_off, "cancelled"),
        (site.refused_before, "refused before (--again asks for them once more)"),
        (site.removed, "taken out of the book before"),
        (site.failed, "failed"),
        (site.not_asked, "not asked for"),
    )
    reporting = [f"{number:,} {what}" for number, what in counts if number]
    way = "" if site.uses_service else ", read from its pages because its web service is off"
    return (
        f"{site.panel} at {site.site}{way}: {counted(site.listed, 'meeting')}"
        f"{' – ' if reporting else ''}{', '.join(reporting)}."
    )


def _counts(document: DocumentReportModel) -> str:
    counts = ", ".join(counted(n, kind) for kind, n in _shown_counts(document).items() if n)
    return f" ({counts})" if counts else ""


def _shown_counts(document: DocumentReportModel) -> dict[str, int]:
    blocks = document.blocks
    counts: dict[str, int] = {
        kind: blocks.get(kind, 0) for kind in BLOCK_KINDS if traits_of(kind).is_counted
    }
    return counts | {"block": sum(blocks.values())}


def _print_index(index: IndexModel | None) -> None:
    if index is None:
        print_text("The record is empty, so there is nothing to index.")
    elif index.changed:
        print_text(
            f"Index {index.generation}: {counted(index.passages, 'passage')} of "
            f"{counted(index.documents, 'document')}; {index.encoded:,} vectors encoded, "
            f"{index.reused:,} kept."
        )
    else:
        print_text(f"Index {index.generation} is up to date: {counted(index.passages, 'passage')}.")

"""``minutebook reports``: what readers of the pages reported as wrong."""

from pathlib import Path
from typing import Annotated

import typer

from index.generations.unpacked import is_replica
from ingest.errors import UnknownDocumentError
from service.clock import utc_now
from service.commands.options import Force, Home, Json, settings_for
from service.commands.output import print_answer, print_text, print_warnings
from service.contract.reports import ReportModel, ReportsModel
from service.export.report import Heading, Items, Paragraph, Part, Report
from service.export.report_cases import report_cases
from service.export.written_files import write_whole
from service.holding.reader_reports import ReaderReports
from service.wording.days import counted, written_date
from service.wording.registers import FAULT_WORDS


def reports(
    context: typer.Context,
    *,
    dealt_with: Annotated[
        list[int] | None,
        typer.Option(metavar="NUMBER", help="Mark this report as dealt with; once for each."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Show those dealt with too.")] = False,
    cases: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Write them as evaluation cases, in the form of data/questions."
        ),
    ] = None,
    force: Force = False,
    home: Home = None,
    json: Json = False,
) -> None:
    """List the quotations that readers of the pages reported as wrong.

    Example: minutebook reports --dealt-with 3
    """
    settings = settings_for(context, home)
    if is_replica(settings.home):
        print_warnings(
            [
                f"{settings.home} is a replica: these are the reports of its own readers; every "
                "other replica, and the home that is written, keeps those of its own"
            ]
        )
    kept = ReaderReports(settings.home)
    if unknown := kept.deal_with(dealt_with or [], utc_now):
        numbers = ", ".join(map(str, unknown))
        raise UnknownDocumentError(
            f"no open report is called {numbers}; `minutebook reports` lists them"
        )
    found = kept.read(also_dealt_with=every)
    if cases:
        lines = list(report_cases(found.reports))
        write_whole(cases, "".join(f"{line}\n" for line in lines).encode(), may_overwrite=force)
        if not json:
            print_text(f"Wrote {counted(len(lines), 'case')} to {cases}; look at each before use.")
            return
    print_answer(found, _listed, json=json)


def _listed(found: ReportsModel) -> Report:
    parts: list[Part] = []
    for one in found.reports:
        parts += [Heading(f"{one.id}. {FAULT_WORDS[one.fault]}", 1), Items(tuple(_facts(one)))]
    if not found.reports:
        parts.append(Paragraph("Nothing is reported."))
    return Report(
        f"{counted(found.open, 'open report')}, {found.dealt_with:,} dealt with", None, tuple(parts)
    )


def _facts(one: ReportModel) -> list[str]:
    facts = [f"sent: {written_date(one.at[:10])}"]
    facts += [f"asked: {one.question}"] if one.question else []
    facts += [f"reader: {one.note}"] if one.note else []
    facts.append(f"quoted: {one.document}, characters {one.start} to {one.end}")
    facts += [f"dealt with: {written_date(one.dealt_with[:10])}"] if one.dealt_with else []
    return facts

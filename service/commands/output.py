"""What commands print: one JSON object, or text that reads well on a terminal and in a pipe."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import BaseModel
from rich.console import Console
from rich.padding import Padding
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from index.generations.build import Progress as ReportProgress
from service.contract.answers import CitationModel, CoverageModel, QuoteModel
from service.wording import SHOWN_FACTS, counted, written_date

_INDENT = 2


def console() -> Console:
    """Standard output. Words are printed as they are: nothing in minutes is taken for markup."""
    return Console(markup=False, highlight=False, emoji=False)


def error_console() -> Console:
    """Standard error, for progress, warnings and errors."""
    return Console(stderr=True, markup=False, highlight=False, emoji=False)


def print_json(model: BaseModel) -> None:
    """Print a model as one JSON object."""
    sys.stdout.write(model.model_dump_json(indent=2) + "\n")


def shown(words: str) -> str:
    """Words without the characters that would steer a terminal: names and minutes may hold some."""
    return "".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in words)


def print_error(words: str) -> None:
    """Print one error on standard error, on one line."""
    line = " ".join(shown(words).splitlines())
    error_console().print(Text(f"error: {line}", style="red"), soft_wrap=True)


def print_text(words: str, *, style: str = "", indent: int = 0) -> None:
    """Print a paragraph: wrapped on a terminal, on one line in a pipe."""
    words = shown(words)
    out = console()
    if out.is_terminal:
        out.print(Padding(Text(words, style=style), (0, 0, 0, indent)))
    else:
        out.print(Text(" " * indent + words), soft_wrap=True)


def print_warnings(warnings: list[str]) -> None:
    """Print warnings on standard error."""
    for warning in warnings:
        error_console().print(Text(f"note: {shown(warning)}", style="yellow"), soft_wrap=True)


def print_quote(quote: QuoteModel) -> None:
    """Print recorded words with who said them and where they stand."""
    speaker = quote.speaker or "speaker not stated"
    print_text(f"The minutes record ({speaker}):", style="bold", indent=_INDENT)
    print_text(f"“{' '.join(quote.text.split())}”", indent=2 * _INDENT)
    print_citation(quote.citation, indent=2 * _INDENT)


def print_citation(citation: CitationModel, *, indent: int) -> None:
    """Print a citation with its address."""
    print_text(f"— {citation.label}", style="dim", indent=indent)
    for field, reason in citation.inferred.items():
        if field in SHOWN_FACTS:
            print_text(f"  ({field.replace('_', ' ')}: {reason})", style="dim", indent=indent)
    if citation.url:
        print_text(f"  {citation.url}", style="dim", indent=indent)


def print_coverage(coverage: CoverageModel) -> None:
    """Print what was searched."""
    searched = [
        f"Searched {counted(coverage.meetings, 'meeting')}",
        counted(coverage.documents, "document"),
        "; ".join(coverage.panels) or "no panel with a stated name",
    ]
    days = dict.fromkeys(day for day in (coverage.from_date, coverage.to_date) if day)
    if days:
        searched.append(" to ".join(map(written_date, days)))
    if coverage.undated:
        searched.append(f"{counted(coverage.undated, 'meeting')} without a stated date")
    if coverage.without_minutes:
        searched.append(f"{counted(coverage.without_minutes, 'meeting')} without minutes")
    print_text(" · ".join(searched), style="dim")


@contextmanager
def progress_bars() -> Iterator[ReportProgress]:
    """Bars with counts and time left on standard error, one for each step of long work."""
    bars: dict[str, TaskID] = {}
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    out = error_console()
    with Progress(*columns, console=out, transient=True, disable=not out.is_terminal) as progress:

        def report(step: str, done: int, total: int) -> None:
            if step not in bars:
                bars[step] = progress.add_task(step, total=total, rate="")
            task = progress.tasks[bars[step]]
            rate = f"{task.speed:,.0f}/s" if task.speed else ""
            progress.update(bars[step], completed=done, total=total, rate=rate)

        yield report

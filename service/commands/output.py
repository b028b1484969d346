"""What commands print: one JSON object, or text that reads well on a terminal and in a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from pydantic import BaseModel
from rich.console import Console
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
from service.export.report import Report
from service.export.safe_text import cleaned
from service.export.terminal import plain_console, write_note, write_report, write_words

_Answer = TypeVar("_Answer", bound=BaseModel)


def console() -> Console:
    """Standard output."""
    return plain_console()


def error_console() -> Console:
    """Standard error, for progress, warnings and errors."""
    return plain_console(stderr=True)


def print_answer(answer: _Answer, report: Callable[[_Answer], Report], *, json: bool) -> None:
    """Print an answer as one JSON object, or as a report whose notes go to standard error."""
    if json:
        print_json(answer)
    else:
        write_report(report(answer), console(), error_console())


def print_json(model: BaseModel) -> None:
    """Print a model as one JSON object."""
    print_bytes(f"{model.model_dump_json(indent=2)}\n".encode())


def print_bytes(written: bytes) -> None:
    """Write bytes to standard output as they are; the program ends well if nobody reads on."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(written)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        console().on_broken_pipe()


def print_error(words: str) -> None:
    """Print one error on standard error, on one line."""
    error_console().print(Text(f"error: {cleaned(words)}", style="red"), soft_wrap=True)


def print_text(words: str, *, style: str = "", indent: int = 0) -> None:
    """Print a paragraph: wrapped on a terminal, on one line in a pipe."""
    write_words(console(), words, style=style, indent=indent)


def print_warnings(warnings: list[str]) -> None:
    """Print warnings on standard error."""
    for warning in warnings:
        write_note(error_console(), warning)


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

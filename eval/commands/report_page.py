"""``minutebook eval report``."""

from pathlib import Path
from typing import Annotated

import typer

from eval.eval_errors import RunError
from eval.runs.run_folder import read_run_folder
from eval.runs.run_report import render_report
from service.commands.output import print_text

REPORT_FILE = "report.html"


def report(
    run: Annotated[Path, typer.Argument(help="The folder of a run.")],
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.html",
            help=f"Where to write the page (default: {REPORT_FILE} in the run's folder).",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Make a page of a run that stands by itself: plain words, tables, plots, what went wrong.

    Example: minutebook eval report runs/today --out report.html
    """
    made = read_run_folder(run).run
    page = render_report(made, threshold=made.configuration.threshold)
    write_page(out or run / REPORT_FILE, page)
    print_text(f"Written to {out or run / REPORT_FILE}.")


def write_page(path: Path, text: str) -> None:
    """Write a page. Raises ``RunError`` where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise RunError(
            f"{path} cannot be written ({error.strerror}); name another file with --out"
        ) from error

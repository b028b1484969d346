"""``minutebook check``."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from index.book.filters import MEETING_FILTERS, Filters
from index.index_errors import FilterError
from service.check.checker import run_check
from service.check.drafts import split_drafts
from service.commands.export_options import (
    Force,
    Form,
    Out,
    Template,
    deliver,
    delivery_for,
)
from service.commands.filter_options import with_filters
from service.commands.options import Home, Json, models_for, settings_to_read
from service.export.check_report import check_report, short_check_report
from service.holding.opening import open_checker


@with_filters(*MEETING_FILTERS)
def check(
    context: typer.Context,
    draft: Annotated[
        list[str] | None,
        typer.Argument(
            help="A draft question, or several on lines or numbered; - or nothing reads standard "
            "input.",
            show_default=False,
        ),
    ] = None,
    *,
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="F", help="Read the drafts from a text file (UTF-8)."),
    ] = None,
    details: Annotated[
        bool,
        typer.Option(
            "--details",
            help="Of several drafts show the earlier questions and replies too, not only a line.",
        ),
    ] = False,
    filters: Filters,
    home: Home = None,
    json: Json = False,
    form: Form = None,
    out: Out = None,
    force: Force = False,
    template: Template = None,
) -> None:
    """Say whether a draft question was asked before, what the reply was, and what became of it.

    Of several drafts a line each says the verdict, where and when; files hold all. Words that only
    the draft, or only the earlier question, has are shown in [brackets] where they are few.

    Example: minutebook check "How does the PCC learn whether the organisations he funds succeed?"
    """
    delivery = delivery_for(form, out, json=json, force=force, template=template)
    drafts = [words for paste in _pastes(draft, file) for words in split_drafts(paste)]
    if not drafts:
        raise FilterError("there is no draft to check; type or paste at least one question")
    settings = settings_to_read(context, home)
    checker = open_checker(settings, models_for(context).encoder(settings))
    found = run_check(checker, drafts, filters)
    is_short = delivery.form == "text" and not details
    deliver(delivery, found, short_check_report if is_short else check_report)


def _pastes(arguments: list[str] | None, file: Path | None) -> Iterable[str]:
    if file is not None:
        if arguments:
            raise FilterError("name either a file or drafts, not both")
        try:
            return [file.read_text(encoding="utf-8-sig")]
        except OSError as error:
            raise FilterError(
                f"{file} cannot be read ({error.strerror}); name a text file of drafts"
            ) from error
        except UnicodeDecodeError as error:
            raise FilterError(f"{file} is not UTF-8 text; save it again as UTF-8") from error
    if not arguments or arguments == ["-"]:
        return [sys.stdin.read()]
    return arguments

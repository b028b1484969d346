"""The command ``minutebook``: puts the commands of the four folders together."""

import sys
from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

from index.index_errors import FilterError
from ingest.errors import MinutebookError
from service.commands.on_demand import OnDemand, OnDemandGroup
from service.commands.options import Given, Home

if TYPE_CHECKING:
    from service.settings import Settings

REFUSED = 1
WRONG_USAGE = 2

_PLACE = "service.commands"


class _Commands(OnDemandGroup):
    """The commands, in the order of their help."""

    entries: ClassVar = {
        "ingest": OnDemand(
            f"{_PLACE}.ingest_commands",
            "ingest",
            "Read minutes into the record and bring the index up to date.",
        ),
        "search": OnDemand(
            f"{_PLACE}.ask_commands", "search", "Find passages of the minutes, best first."
        ),
        "ask": OnDemand(
            f"{_PLACE}.ask_commands", "ask", "Answer a question with the recorded words."
        ),
        "compare": OnDemand(
            f"{_PLACE}.ask_commands",
            "compare",
            "Answer a question from the minutes of several panels.",
        ),
        "check": OnDemand(
            f"{_PLACE}.check_command", "check", "Say whether a draft question was asked before."
        ),
        "watch": OnDemand(
            f"{_PLACE}.watch_command",
            "watch",
            "Say what is new in the minutes on saved searches, since they were last looked at.",
        ),
        "show": OnDemand(
            f"{_PLACE}.show_command",
            "show",
            "Show a document's stored text and how it was divided.",
        ),
        "actions": OnDemand(
            f"{_PLACE}.register_commands",
            "actions",
            "List every action: who owes it, to whom.",
        ),
        "decisions": OnDemand(
            f"{_PLACE}.register_commands",
            "decisions",
            "List every decision: what was resolved, agreed or recommended.",
        ),
        "status": OnDemand(
            f"{_PLACE}.status_command",
            "status",
            "Say what the book holds and whether its index is up to date.",
        ),
        "panels": OnDemand(
            f"{_PLACE}.panels_command", "panels", "List the police and crime panels."
        ),
        "reports": OnDemand(
            f"{_PLACE}.reports_command",
            "reports",
            "List the quotations that readers of the pages reported as wrong.",
        ),
        "backup": OnDemand(
            f"{_PLACE}.keeping_commands",
            "backup",
            "Write the book into one file, as of one moment, while it is served, read and "
            "added to.",
        ),
        "restore": OnDemand(
            f"{_PLACE}.keeping_commands",
            "restore",
            "Make a backup the book of this home, in the place of the one it holds, and index it.",
        ),
        "doctor": OnDemand(
            f"{_PLACE}.keeping_commands",
            "doctor",
            "Look over all of a home, to the last byte, and mend what can be mended without loss.",
        ),
        "remove": OnDemand(
            f"{_PLACE}.remove_command", "remove", "Take a document out of the book for good."
        ),
        "redact": OnDemand(
            f"{_PLACE}.redact_command",
            "redact",
            "Black the words at START to END out of a document for good, wherever they stand "
            "in it.",
        ),
        "index": OnDemand(
            f"{_PLACE}.ingest_commands",
            "index",
            "Bring the index up to date with the record and the settings.",
        ),
        "serve": OnDemand(
            f"{_PLACE}.serve_command",
            "serve",
            "Serve the book: its pages at /, the API under /api/v1/.",
        ),
        "mcp": OnDemand(
            f"{_PLACE}.mcp_command",
            "mcp",
            "Serve the book to an assistant over standard input and output (Model Context "
            "Protocol).",
        ),
        "export": OnDemand(
            f"{_PLACE}.export_command",
            "export",
            "Write the whole book into a folder: documents, items, blocks, exchanges, decisions, "
            "actions.",
        ),
        "eval": OnDemand("eval.commands", "app", "Measure how well questions are answered."),
    }


app = typer.Typer(
    name="minutebook",
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def minutebook(
    context: typer.Context,
    home: Home = None,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where an unexpected error came from.")
    ] = False,
) -> None:
    """Search the published minutes of police and crime panels, and ask them questions.

    Every answer quotes the recorded words, with panel, meeting, item, question and speaker.
    """
    # By now the command is imported, and with it what it does arithmetic with.
    if "numpy" in sys.modules:
        from index.vectors.threads import limit_blas_threads

        limit_blas_threads()
    # Whoever calls the command from Python may hand in other models.
    context.obj = Given(_settings().with_home(home), models=context.obj)
    context.meta["debug"] = debug


def main() -> None:
    """Run the command line. Exits 0 on success, 1 where an input was refused, 2 on wrong usage."""
    try:
        app()
    except FilterError as error:
        _fail(str(error), WRONG_USAGE)
    except MinutebookError as error:
        _fail(str(error), REFUSED)
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        _fail(
            f"something unexpected went wrong ({type(error).__name__}: {error}); "
            "`minutebook --debug …` shows where",
            REFUSED,
        )


def _settings() -> "Settings":
    from pydantic import ValidationError

    from service.settings import Settings

    try:
        return Settings()
    except ValidationError as error:
        fault = error.errors()[0]
        name = "_".join(str(part) for part in fault["loc"]).upper()
        raise MinutebookError(f"MINUTEBOOK_{name}: {fault['msg'].lower()}; mend it") from error


def _fail(message: str, status: int) -> None:
    from service.commands.output import print_error

    print_error(" ".join(message.split()))
    raise SystemExit(status)


if __name__ == "__main__":
    main()

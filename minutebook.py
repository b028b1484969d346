"""The command ``minutebook``: puts the commands of the four folders together."""

import sys
from typing import Annotated

import typer
from pydantic import ValidationError

from eval.commands import app as eval_app
from index.index_errors import FilterError
from index.vectors.threads import limit_blas_threads
from ingest.errors import MinutebookError
from service.commands.ask_commands import ask, compare, search
from service.commands.check_command import check
from service.commands.export_command import export
from service.commands.ingest_commands import index, ingest
from service.commands.mcp_command import mcp
from service.commands.options import Home
from service.commands.output import print_error
from service.commands.panels_command import panels
from service.commands.register_commands import actions, decisions
from service.commands.remove_command import remove
from service.commands.serve_command import serve
from service.commands.show_commands import show, status
from service.settings import Settings

REFUSED = 1
WRONG_USAGE = 2

app = typer.Typer(
    name="minutebook",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    *(ingest, search, ask, compare, check, show, actions, decisions, status, panels),
    *(remove, index, serve, mcp, export),
):
    app.command()(command)
app.add_typer(eval_app, name="eval")


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
    context.obj = _settings().with_home(home)
    context.meta["debug"] = debug


def main() -> None:
    """Run the command line. Exits 0 on success, 1 where an input was refused, 2 on wrong usage."""
    limit_blas_threads()
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


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        fault = error.errors()[0]
        name = "_".join(str(part) for part in fault["loc"]).upper()
        raise MinutebookError(f"MINUTEBOOK_{name}: {fault['msg'].lower()}; mend it") from error


def _fail(message: str, status: int) -> None:
    line = " ".join(message.split())
    print_error(line)
    raise SystemExit(status)


if __name__ == "__main__":
    main()

"""``minutebook serve``: answer over HTTP."""

import contextlib
import socket
import sys
from functools import partial
from typing import Annotated

import typer

from index.generations.generation_folder import Generations
from index.index_errors import EngineError, FilterError
from ingest.errors import MinutebookError
from service.commands.options import Home, settings_for
from service.commands.output import print_text, print_warnings
from service.holding.removal import finish_removals
from service.host_names import is_local
from service.settings import Settings, edge_values
from service.web.quiet_log import keep_log_quiet

MAX_WORKERS = 64


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65_535, help="The port to listen on; 0 takes any free one.")
    ] = 8000,
    workers: Annotated[
        int,
        typer.Option(
            min=1,
            max=MAX_WORKERS,
            help="How many processes answer; they share the index, and what is set holds of all "
            "together.",
        ),
    ] = 1,
    home: Home = None,
    root_path: Annotated[
        str | None,
        typer.Option(
            metavar="PATH",
            help="The path below which a proxy serves this, such as /minutes-search (also "
            "MINUTEBOOK_ROOT_PATH).",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Serve the book: its pages at /, the API under /api/v1/, described at /openapi.json.

    A newer index is taken up while the service runs. What people ask is not logged.

    Example: minutebook serve --port 8080
    """
    from service.running import run_alone, run_workers

    settings = _rooted(settings_for(context, home), root_path)
    _check_engine(settings, workers)
    listener = _listen(host, port)
    is_embedded = settings.engine == "embedded"
    if is_embedded and Generations(settings.home).current_name() is None:
        print_warnings(
            [f"there is no index in {settings.home} yet; run `minutebook ingest PATH` beside this"]
        )
    print_warnings(finish_removals(settings.home))
    bound, bound_port = listener.getsockname()[:2]
    if not (is_local(bound) or settings.allowed_hosts):
        print_warnings(
            [
                f"other machines can reach {bound}, but the service answers to none of the names "
                "they may call it; set MINUTEBOOK_ALLOWED_HOSTS to those that people will use"
            ]
        )
    keep_log_quiet(settings.log_format)
    address = f"http://{f'[{host}]' if ':' in host else host}:{bound_port}{settings.root_path}"
    announce = partial(_announce, settings, address)
    with contextlib.suppress(KeyboardInterrupt), listener:  # Ctrl+C is how it is meant to end
        if workers == 1:
            run_alone(settings, host, listener, announce)
        else:
            run_workers(settings, host, listener, announce, workers)


def _check_engine(settings: Settings, workers: int) -> None:
    """Refuse several processes where only one can open what they would answer from."""
    is_file = settings.engine == "milvus" and "://" not in (settings.milvus_uri or "")
    if is_file and workers > 1:
        raise EngineError(
            "one process at a time can open a file of Milvus; serve without --workers, or run "
            "`milvus-lite server` and name its address in MINUTEBOOK_MILVUS_URI"
        )


def _announce(settings: Settings, address: str, metrics_address: str | None) -> None:
    """Say where the service answers."""
    print_text(f"Open {address} in a browser (Ctrl+C stops the service), or ask with")
    print_text(f'  curl "{address}/api/v1/ask?q=what+was+said+about+county+lines"')
    named = (
        "" if settings.home == Settings.model_fields["home"].default else f"--home {settings.home} "
    )
    print_text(f'  {sys.argv[0]} {named}ask "what was said about county lines"')
    if metrics_address:
        print_text(f"Metrics are told at {metrics_address}")


def _rooted(settings: Settings, root_path: str | None) -> Settings:
    """The settings with the path of the command, where it is given."""
    if root_path is None:
        return settings
    try:
        return settings.model_copy(update={"root_path": edge_values.root_path(root_path)})
    except ValueError as error:
        raise FilterError(f"--root-path {root_path}: {error}") from error


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
    except OSError as error:
        raise MinutebookError(
            f"cannot listen on {host}:{port} ({error.strerror}); choose another with --port"
        ) from error
    return listener

"""``minutebook serve``: answer over HTTP."""

import contextlib
import logging
import socket
import sys
from typing import Annotated

import typer

from index.generations.generation_folder import Generations
from index.vectors.encoder import SentenceTransformerEncoder
from ingest.errors import MinutebookError
from service.commands.options import Home, settings_for
from service.commands.output import print_text, print_warnings
from service.holding.removal import finish_removals
from service.settings import Settings

_BACKLOG = 128


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65_535, help="The port to listen on; 0 takes any free one.")
    ] = 8000,
    home: Home = None,
) -> None:
    """Serve the book: its pages at /, the API under /api/v1/, described at /openapi.json.

    A newer index is taken up while the service runs. What people ask is not logged.

    Example: minutebook serve --port 8080
    """
    import uvicorn

    from service.app import create_app

    settings = settings_for(context, home)
    listener = _listen(host, port)
    if Generations(settings.home).current_name() is None:
        print_warnings(
            [f"there is no index in {settings.home} yet; run `minutebook ingest PATH` beside this"]
        )
    print_warnings(finish_removals(settings.home))
    logging.basicConfig(level=logging.WARNING)
    app = create_app(settings, SentenceTransformerEncoder(settings.model))
    config = uvicorn.Config(app, access_log=False, log_level="warning")
    address = f"http://{host}:{listener.getsockname()[1]}"
    print_text(f"Open {address} in a browser (Ctrl+C stops the service), or ask with")
    print_text(f'  curl "{address}/api/v1/ask?q=what+was+said+about+county+lines"')
    named = (
        "" if settings.home == Settings.model_fields["home"].default else f"--home {settings.home} "
    )
    print_text(f'  {sys.argv[0]} {named}ask "what was said about county lines"')
    with contextlib.suppress(KeyboardInterrupt):  # Ctrl+C is how it is meant to end
        uvicorn.Server(config).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(_BACKLOG)
    except OSError as error:
        raise MinutebookError(
            f"cannot listen on {host}:{port} ({error.strerror}); choose another with --port"
        ) from error
    return listener

"""Assistants served over the stand-in encoder, as a process of its own: ``HOME stdio|http``.

Over HTTP it prints its port.
"""

import socket
import sys
from pathlib import Path

import anyio

from service.app import create_app
from service.mcp.over_stdio import serve_over_stdio
from service.web.quiet_log import keep_log_quiet
from service.web.serving import server_for
from tests.standin import StandInEncoder, standin_settings


def main(home: str, transport: str) -> None:
    """Serve until the client or a signal ends it."""
    keep_log_quiet()
    settings = standin_settings(Path(home)).model_copy(update={"mcp": True, "shutdown_seconds": 1})
    if transport == "stdio":
        anyio.run(serve_over_stdio, settings, StandInEncoder())
        return
    listener = socket.create_server(("127.0.0.1", 0))
    server = server_for(create_app(settings, StandInEncoder()), settings)
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    server.run(sockets=[listener])


if __name__ == "__main__":
    main(*sys.argv[1:])

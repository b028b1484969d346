"""A service of two processes over the stand-in encoder: ``HOME``.

It prints its port, and the address of its metrics.
"""

import socket
import sys
from pathlib import Path

from index.vectors.encoder import Encoder
from service.running import run_workers
from service.settings import Settings
from tests.standin import StandInEncoder, standin_settings

WORKERS = 2


def encoder(_settings: Settings) -> Encoder:
    """The stand-in."""
    return StandInEncoder()


def main(home: str) -> None:
    """Serve until a signal comes."""
    listener = socket.create_server(("127.0.0.1", 0))
    changed = {"metrics_port": 0, "shutdown_seconds": 1}
    settings = standin_settings(Path(home)).model_copy(update=changed)

    def announce(metrics_address: str | None) -> None:
        sys.stdout.write(f"{listener.getsockname()[1]} {metrics_address}\n")
        sys.stdout.flush()

    run_workers(settings, "127.0.0.1", listener, announce, WORKERS, encoder)


if __name__ == "__main__":
    main(*sys.argv[1:])

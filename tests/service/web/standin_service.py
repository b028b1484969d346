"""A service over the stand-in encoder as a process of its own: ``HOME SECONDS WAITS``.

It prints its port. Encoding a draft takes the seconds; told to end, it waits so many for answers.
"""

import socket
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from index.vectors.encoder import Encoding
from service.app import create_app
from service.web.quiet_log import keep_log_quiet
from service.web.serving import server_for
from tests.standin import StandInEncoder, standin_settings


class SlowEncoder(StandInEncoder):
    """An encoder that takes its time over drafts."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._seconds = seconds

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        if any("draft" in text for text in texts):
            time.sleep(self._seconds)
        return super().encode(texts)


def main(home: str, seconds: str, waits: str) -> None:
    """Serve until a signal comes."""
    keep_log_quiet()
    listener = socket.create_server(("127.0.0.1", 0))
    settings = standin_settings(Path(home)).model_copy(update={"shutdown_seconds": int(waits)})
    server = server_for(create_app(settings, SlowEncoder(float(seconds))), settings)
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    server.run(sockets=[listener])


if __name__ == "__main__":
    main(*sys.argv[1:])

"""A service in a process of its own, for the tools that look at one."""

import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

_START_S = 120


@contextmanager
def serving(
    minutebook: Sequence[str], *, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Serve a book on a free port of 127.0.0.1 until the block is left; gives the address.

    ``minutebook`` is the command with its home. Ends the program where the service does not start.
    """
    with subprocess.Popen(
        [*minutebook, "serve", "--port", "0"], cwd=cwd, env=env, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield _address(process)
        finally:
            process.terminate()


def _address(process: subprocess.Popen[str]) -> str:
    """The address that the service prints, once its book is open."""
    line = process.stdout.readline() if process.stdout else ""
    match = re.search(r"http://\S+", line)
    if match is None:
        sys.exit("error: the service did not start; see its message above")
    deadline = monotonic() + _START_S
    while True:
        try:
            with urllib.request.urlopen(f"{match[0]}/readyz", timeout=_START_S):  # noqa: S310
                return match[0]
        except OSError:
            if monotonic() > deadline:
                sys.exit("error: the service was not ready in time")
            sleep(0.2)

"""Two hundred kills in one command: ``python -m tests.journeys.kills``.

Kills ingest, index, remove, redact, backup and restore at points spread over all of their work,
and looks each time at what the next reader and the next command find. Prints a table, and ends
with 1 where anything was lost or left undone.
"""

import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from tests.journeys.killing import kills_without_failure

# What is killed, by which program, with what of it and at how many points.
WORKS = (
    ("ingest into an empty home", "killed", "empty", "40"),
    ("ingest of what changed", "killed", "update", "60"),
    ("index, made anew", "killed", "index", "40"),
    ("remove", "killed_removal", "15"),
    ("redact", "killed_keeping", "redact", "12"),
    ("backup", "killed_keeping", "backup", "12"),
    ("restore", "killed_keeping", "restore", "12"),
)
LEAST = 200
# On a machine that is busy with other things.
_TIMEOUT_S = 1800


def kills(what: str, module: str, *arguments: str) -> tuple[str, int, str]:
    """Kill one kind of work; returns it with how often, and what went wrong."""
    started = time.monotonic()
    try:
        with tempfile.TemporaryDirectory() as folder:
            killed = kills_without_failure(module, folder, *arguments, timeout_s=_TIMEOUT_S)
    except AssertionError as error:
        return what, 0, str(error)
    sys.stdout.write(f"{what:<28}{killed:>6} kills {time.monotonic() - started:>7.0f} s\n")
    sys.stdout.flush()
    return what, killed, ""


def main() -> None:
    """Run all of it, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda work: kills(*work), WORKS))
    total = sum(killed for _, killed, _ in done)
    for what, _, fault in done:
        if fault:
            sys.stderr.write(f"error: {what}: {fault}\n")
    sys.stdout.write(f"{total} kills, and {sum(bool(f) for *_, f in done)} works that lost any\n")
    sys.exit(any(fault for *_, fault in done) or total < LEAST)


if __name__ == "__main__":
    main()

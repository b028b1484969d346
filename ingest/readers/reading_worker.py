"""The process that reads documents, one after another; see ``ingest.readers.reading_process``.

``python -m ingest.readers.reading_worker`` takes documents from standard input and gives an answer
to each on standard output. Bytes go to and fro in frames: their length in eight bytes, then they
themselves. A document is three frames, its name, whether it is minutes whatever it reads like, and
its bytes; its answer is one, in JSON.
"""

import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pydantic import TypeAdapter

from ingest.bounds import check_reading
from ingest.errors import RefusedDocumentError, unreadable
from ingest.readers.choice import read_document
from ingest.record import Reading

CPU_SECONDS = 60
MEMORY_BYTES = 2 * 1024**3
READY = b"ready"
AS_MINUTES = b"as minutes"
_GROWN_BYTES = 512 * 1024**2
_LENGTH_BYTES = 8
_RESIDENT = Path("/proc/self/statm")  # in pages; the second figure is what is resident


@dataclass(frozen=True, slots=True)
class Answer:
    """What was read of a document, or why it is refused.

    ``is_last`` says that the process has grown and ends: the next document needs a new one.
    """

    reading: Reading | None
    refused: str | None
    is_last: bool


ANSWERS = TypeAdapter(Answer)


def write_frame(stream: IO[bytes], data: bytes) -> None:
    """Send bytes with their length before them."""
    stream.write(len(data).to_bytes(_LENGTH_BYTES, "big"))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes], most: int) -> bytes | None:
    """The next bytes sent, or ``None`` at the end.

    Raises ``EOFError`` where they break off or would be more than ``most``.
    """
    length = stream.read(_LENGTH_BYTES)
    if not length:
        return None
    size = int.from_bytes(length, "big")
    data = stream.read(size) if len(length) == _LENGTH_BYTES and size <= most else b""
    if len(data) != size:
        raise EOFError
    return data


def main() -> None:
    """Answer until there are no more documents, within bounds for each."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it decides when it ends
    _bound_memory()
    documents = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the answers
    write_frame(answers, READY)
    while (name := read_frame(documents, sys.maxsize)) is not None:
        as_minutes = read_frame(documents, len(AS_MINUTES)) == AS_MINUTES
        data = read_frame(documents, sys.maxsize)
        _allow_more_seconds()
        answer = _answer(data or b"", name.decode(), as_minutes=as_minutes)
        write_frame(answers, ANSWERS.dump_json(answer))
        if answer.is_last:
            return


def _answer(data: bytes, name: str, *, as_minutes: bool) -> Answer:
    reading: Reading | None = None
    refused: str | None = None
    try:
        reading = read_document(data, name=name, as_minutes=as_minutes)
        check_reading(reading)
    except RefusedDocumentError as error:
        reading, refused = None, str(error)
    except Exception as error:  # whatever it is, it is this document's fault alone
        reading, refused = None, unreadable(error)
    return Answer(reading, refused, _has_grown())


def _bound_memory() -> None:
    import resource

    for kind, limit in ((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CORE, 0)):
        _set_limit(kind, limit)


def _allow_more_seconds() -> None:
    import resource

    _set_limit(resource.RLIMIT_CPU, int(time.process_time()) + CPU_SECONDS)


def _set_limit(kind: int, limit: int) -> None:
    import contextlib
    import resource

    # Where a system cannot bound this, the parent's clock still does.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(kind, (limit, resource.getrlimit(kind)[1]))


def _has_grown() -> bool:
    return _resident_bytes() > _GROWN_BYTES


def _resident_bytes() -> int:
    """How much memory this process holds; where only its most is known, that."""
    import resource

    try:
        # On Linux the most that is told begins with what the parent held when it started this.
        return int(_RESIDENT.read_text(encoding="ascii").split()[1]) * resource.getpagesize()
    except OSError:
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most * (1 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()

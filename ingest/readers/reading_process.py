"""Reading documents in a process of its own, bounded in time and memory.

Documents are strangers' files, and some readers are native code. A file that breaks its reader, or
keeps it busy, costs that process and is refused; the next document gets a new one.
"""

import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from ingest.bounds import check_reading
from ingest.errors import ReadingProcessError, RefusedDocumentError
from ingest.readers.reading_worker import (
    ANSWERS,
    AS_MINUTES,
    CPU_SECONDS,
    MEMORY_BYTES,
    READY,
    Answer,
    read_frame,
    write_frame,
)
from ingest.record import Reading

_WALL_SECONDS = 2.0 * CPU_SECONDS
_MAX_ANSWER_BYTES = 256 * 1024**2
_UNFINISHED = (
    f"it could not be read within {CPU_SECONDS} seconds and {MEMORY_BYTES // 1024**3} GiB of "
    "memory; split it, or save it in another form (plain text, .docx or PDF) and ingest that"
)
_COMMAND = ("-P", "-m", "ingest.readers.reading_worker")
# What the settings hold, a key among them, is no business of what reads strangers' files.
_KEPT_BACK = "MINUTEBOOK_"


class ReadingProcess:
    """Reads one document after another, as ``read_document`` does, in a process of its own.

    The process starts with the first document and is replaced when it died, hung or grew. Used as
    a context manager; leaving it ends the process. ``seconds`` bound one document by the clock on
    the wall.
    """

    def __init__(self, *, seconds: float = _WALL_SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Nothing runs yet."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """End the process."""
        self._end()

    def __call__(self, data: bytes, *, name: str, as_minutes: bool = False) -> Reading:
        """Read a document's bytes.

        Raises ``RefusedDocumentError`` as ``read_document`` does and where the bounds are not
        enough, ``ReadingProcessError`` where no process can be started.
        """
        try:
            answer = self._ask(name.encode("utf-8", "replace"), data, as_minutes)
        except (OSError, EOFError, ValueError) as error:
            self._end()
            raise RefusedDocumentError(_UNFINISHED) from error
        except BaseException:  # an answer may be under way that nobody waits for
            self._end()
            raise
        if answer.is_last:
            self._end()
        if answer.reading is None:
            raise RefusedDocumentError(answer.refused or _UNFINISHED)
        check_reading(answer.reading)
        return answer.reading

    def _ask(self, name: bytes, data: bytes, as_minutes: bool) -> Answer:
        process = self._process = self._process or self._started()
        if process.stdin is None or process.stdout is None:
            raise EOFError
        watch = threading.Timer(self._seconds, process.kill)
        watch.start()
        try:
            write_frame(process.stdin, name)
            write_frame(process.stdin, AS_MINUTES if as_minutes else b"")
            write_frame(process.stdin, data)
            return ANSWERS.validate_json(read_frame(process.stdout, _MAX_ANSWER_BYTES) or b"")
        finally:
            watch.cancel()

    def _started(self) -> "subprocess.Popen[bytes]":
        root = str(Path(__file__).resolve().parents[2])
        kept = {k: v for k, v in os.environ.items() if not k.startswith(_KEPT_BACK)}
        process: subprocess.Popen[bytes] | None = None
        first: bytes | None = None
        with suppress(OSError, EOFError):
            process = self._process = subprocess.Popen(
                [sys.executable, *_COMMAND],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**kept, "PYTHONPATH": root},
            )
            if process.stdout is not None:
                first = read_frame(process.stdout, len(READY))
        if process is None or first != READY:
            raise ReadingProcessError(
                f"the process that reads documents does not start with {sys.executable}; set "
                "Minutebook up anew and try again"
            )
        return process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        process.wait()

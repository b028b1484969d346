"""The lock that one process holds while it writes to a book."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from ingest.errors import BusyError, RecordError
from ingest.record.store import RecordStore

LOCK_FILE = "writer.lock"
_LOCK_WAIT_S = 10.0


@contextmanager
def writing_to(home: Path) -> Iterator[RecordStore]:
    """The record of a home folder, open for writing by this process alone.

    Raises ``BusyError`` where another process is writing to it, ``RecordError`` where it cannot
    be written to.
    """
    try:
        home.mkdir(parents=True, exist_ok=True)
        with FileLock(home / LOCK_FILE, timeout=_LOCK_WAIT_S), RecordStore(home) as store:
            yield store
    except Timeout as error:
        raise BusyError(
            f"another minutebook is writing to {home}; wait until it is done and try again"
        ) from error
    except OSError as error:
        raise RecordError(
            f"{home} cannot be written to ({error.strerror}); choose another --home"
        ) from error

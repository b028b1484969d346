"""The lock that one process holds while it writes to a book."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from index.generations.unpacked import is_replica
from ingest.errors import BusyError, RecordError
from ingest.record.store import RecordStore
from ingest.storage import disk_errors

LOCK_FILE = "writer.lock"
_LOCK_WAIT_S = 10.0
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@contextmanager
def writing_to(home: Path) -> Iterator[RecordStore]:
    """The record of a home folder, open for writing by this process alone.

    A new home is open to its owner alone; what is written into a home is as open as the home.
    Raises ``BusyError`` where another process is writing to it, ``RecordError`` where it cannot
    be written to, or is a replica: the next generation would be unpacked over what was written.
    """
    with locked(home, wait_s=_LOCK_WAIT_S), RecordStore(home) as store:
        yield store


@contextmanager
def locked(home: Path, *, wait_s: float) -> Iterator[None]:
    """The write lock of a home folder, which is made where there is none. Raises as above."""
    require_own_book(home)
    try:
        with disk_errors(f"the book in {home}"):
            home.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)
            with as_open_as(home), FileLock(home / LOCK_FILE, timeout=wait_s):
                yield
    except Timeout as error:
        raise BusyError(
            f"another minutebook is writing to {home}; wait until it is done and try again"
        ) from error
    except OSError as error:
        raise RecordError(
            f"{home} cannot be written to ({error.strerror}); choose another --home"
        ) from error


def require_own_book(home: Path) -> None:
    """Raise ``RecordError`` where a home only holds what was unpacked of a book elsewhere."""
    if is_replica(home):
        raise RecordError(
            f"{home} is a replica of a book that is written elsewhere; run this where it is "
            "written, or choose another --home"
        )


def home_warnings(home: Path) -> list[str]:
    """What to tell of a home that others on this machine may open; nothing of a closed one."""
    if not home.stat().st_mode & _OTHERS:
        return []
    return [
        f"others on this machine can open {home}; if they should not, run `chmod -R go= {home}`"
    ]


@contextmanager
def as_open_as(home: Path) -> Iterator[None]:
    """Whatever this process writes meanwhile is closed to those who cannot open the home."""
    before = os.umask(_OTHERS)
    os.umask(before | (_OTHERS & ~home.stat().st_mode))
    try:
        yield
    finally:
        os.umask(before)

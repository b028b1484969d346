"""What a disk and SQLite say when they fail, told in one sentence that says how to mend it."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from ingest.errors import BusyError, MinutebookError, StorageError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_DENIED_BY_SQLITE = frozenset(
    {sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
)
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_PRIMARY_CODE = 0xFF  # SQLite's extended codes hold the general one in their lowest byte


@contextmanager
def disk_errors(what: str) -> Iterator[None]:
    """Turn what a disk or a lock refuses into one sentence; any other error passes as it is.

    ``what`` is written or read here, such as "the record in DIR". Raises ``StorageError`` where
    the disk is full, fails, or may not be used, ``BusyError`` where another program is in the way.
    """
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        translated = disk_error(error, what)
        if translated is None:
            raise
        raise translated from error


def disk_error(error: Exception, what: str) -> MinutebookError | None:
    """The sentence for a disk's error; ``None`` where it is of the content, or of another kind."""
    if isinstance(error, OSError):
        return _of_system(error, what)
    return _of_sqlite(error, what) if isinstance(error, sqlite3.Error) else None


def reason_of(error: Exception) -> str:
    """A few words on an error of a database's content; never the content itself."""
    if isinstance(error, sqlite3.Error) and _code(error) is not None:
        return str(error)
    return "it holds values that cannot be read"


def _of_system(error: OSError, what: str) -> MinutebookError | None:
    if error.errno in _FULL:
        return _full(what)
    if error.errno in _DENIED:
        return _denied(what, error.strerror or "not permitted")
    if error.errno == errno.EIO:
        return _failing(what)
    return None


def _of_sqlite(error: sqlite3.Error, what: str) -> MinutebookError | None:
    code = _code(error)
    if code == sqlite3.SQLITE_FULL:
        return _full(what)
    if code in _DENIED_BY_SQLITE:
        return _denied(what, str(error))
    if code == sqlite3.SQLITE_IOERR:
        return _failing(what)
    if code in _BUSY:
        return BusyError(f"{what} is in use by another program; wait until it is done, try again")
    return None


def _code(error: sqlite3.Error) -> int | None:
    # Errors that Python's own part of the library raises have no code.
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & _PRIMARY_CODE


def _full(what: str) -> StorageError:
    return StorageError(
        f"the disk is full, so {what} could not be written; what was stored before is kept: make "
        "room and run the same command again"
    )


def _denied(what: str, reason: str) -> StorageError:
    return StorageError(
        f"{what} may not be opened or written to ({reason}); give yourself permission for the "
        "folder and its files, or choose another --home"
    )


def _failing(what: str) -> StorageError:
    return StorageError(
        f"{what} could not be read or written (an input/output error); see whether the disk is "
        "full or failing, then run the same command again"
    )

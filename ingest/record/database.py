"""Opening the file of a record, or of a copy of one, to write it or only to read it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.errors import DamagedRecordError, OldRecordError, RecordError
from ingest.record.migrations import MIGRATIONS, migrate, schema_version
from ingest.storage import disk_errors, reason_of

RECORD_FILE = "record.sqlite"
_BUSY_TIMEOUT_S = 30.0
# Schemas that are read without being brought up to date, and what stands in for what they lack.
_RULES = "CREATE TEMP VIEW versions AS SELECT *, '' AS rules FROM main.versions"
_TITLES = "CREATE TEMP VIEW speeches AS SELECT *, NULL AS title FROM main.speeches"
_REASONS = "CREATE TEMP VIEW removals AS SELECT *, '' AS reason FROM main.removals"
_REDACTIONS = (
    "CREATE TEMP TABLE redactions "
    "(name, origin, sha256, salt, digest, words, characters, redacted_at, reason)"
)
_LIKELIHOODS = "CREATE TEMP TABLE likelihoods (version_id, sentences)"
_STAND_INS = {
    2: (_RULES, _TITLES, _REASONS, _REDACTIONS, _LIKELIHOODS),
    4: (_TITLES, _REASONS, _REDACTIONS, _LIKELIHOODS),
    5: (_REASONS, _REDACTIONS, _LIKELIHOODS),
    6: (_LIKELIHOODS,),
}


def open_record(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open a record's file; its folder is made where there is none.

    Raises ``RecordError`` where the file is not a record this version can read, or where it is to
    be read only and there is none.
    """
    if read_only and not path.is_file():
        raise _no_record(path)
    try:
        with record_errors(path):
            return _open_read_only(path) if read_only else _open(path)
    except OSError as error:
        raise RecordError(
            f"{_called(path)} cannot be opened ({error.strerror}); check the folder, or name "
            "another with --home"
        ) from error


@contextmanager
def record_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk say of a record into one sentence that says what to do.

    Raises ``StorageError``, ``BusyError`` or ``DamagedRecordError``. A row that the schema forbids
    is a fault of whoever writes it, and no error of the file.
    """
    try:
        with disk_errors(_called(path)):
            yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise damaged(path, reason_of(error)) from error


def damaged(path: Path, reason: str) -> DamagedRecordError:
    """What to tell of a record whose file does not hang together."""
    if path.name != RECORD_FILE:
        return DamagedRecordError(f"{_called(path)} is damaged ({reason}); use another")
    return DamagedRecordError(
        f"{_called(path)} is damaged ({reason}); `minutebook restore FILE` puts a backup in its "
        "place, or move it away and read the minutes again with `minutebook ingest`"
    )


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection to a file of SQLite, in one of its modes: "ro", "rw" or "rwc"."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=_BUSY_TIMEOUT_S,
        isolation_level=None,
    )
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # erased text is overwritten
    return connection


def _called(path: Path) -> str:
    return f"the record in {path.parent}" if path.name == RECORD_FILE else f"the backup {path}"


def _open(path: Path) -> sqlite3.Connection:
    # Nobody else on the machine need read it: what it holds may have to be taken out again.
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    connection = connect(path, "rwc")
    with _closed_on_error(connection):
        connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection)
        _empty_log(connection)
    return connection


def _empty_log(connection: sqlite3.Connection) -> None:
    """Take out of the write-ahead log what a removal that was killed has left in it.

    Where somebody reads just now, that is left to the next who writes.
    """
    connection.execute("PRAGMA busy_timeout = 0")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {round(_BUSY_TIMEOUT_S * 1000)}")


def _open_read_only(path: Path) -> sqlite3.Connection:
    connection = connect(path, "ro")
    with _closed_on_error(connection):
        version = schema_version(connection)
        if version == 0:
            raise _no_record(path)
        if version < len(MIGRATIONS):
            if version not in _STAND_INS:
                raise OldRecordError(
                    "the record is of an older Minutebook; run `minutebook index` once"
                )
            for view in _STAND_INS[version]:
                connection.execute(view)
    return connection


@contextmanager
def _closed_on_error(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise


def _no_record(path: Path) -> RecordError:
    if path.name != RECORD_FILE:
        return RecordError(f"{path} is no backup of a minute book; name one")
    return RecordError(
        f"there is no minute book in {path.parent}; read minutes into it with "
        "`minutebook ingest PATH`, or name another folder with --home"
    )

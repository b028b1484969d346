"""Opening the record's file, to write it or only to read it."""

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
_STAND_INS = {2: (_RULES, _TITLES), 4: (_TITLES,)}


def open_record(home: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open the record in a home folder, which is made where there is none.

    Raises ``RecordError`` where the file is not a record this version can read, or where it is to
    be read only and there is none.
    """
    if read_only and not (home / RECORD_FILE).is_file():
        raise _no_record(home)
    try:
        with record_errors(home):
            return _open_read_only(home) if read_only else _open(home)
    except OSError as error:
        raise RecordError(
            f"the record in {home} cannot be opened ({error.strerror}); check the folder, or name "
            "another with --home"
        ) from error


@contextmanager
def record_errors(home: Path) -> Iterator[None]:
    """Turn what SQLite and the disk say of a record into one sentence that says what to do.

    Raises ``StorageError``, ``BusyError`` or ``DamagedRecordError``. A row that the schema forbids
    is a fault of whoever writes it, and no error of the file.
    """
    try:
        with disk_errors(f"the record in {home}"):
            yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise damaged(home, reason_of(error)) from error


def damaged(home: Path, reason: str) -> DamagedRecordError:
    """What to tell of a record whose file does not hang together."""
    return DamagedRecordError(
        f"the record in {home} is damaged ({reason}); put a copy of {RECORD_FILE} in its place, or "
        "move it away and read the minutes again with `minutebook ingest`"
    )


def _open(home: Path) -> sqlite3.Connection:
    # Nobody else on the machine need read it: what it holds may have to be taken out again.
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    connection = _connect(home, "rwc")
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


def _open_read_only(home: Path) -> sqlite3.Connection:
    connection = _connect(home, "ro")
    version = schema_version(connection)
    if version == 0:
        raise _no_record(home)
    if version < len(MIGRATIONS):
        if version not in _STAND_INS:
            raise OldRecordError(
                "the record is of an older Minutebook; run `minutebook index` once"
            )
        for view in _STAND_INS[version]:
            connection.execute(view)
    return connection


def _connect(home: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{(home / RECORD_FILE).absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=_BUSY_TIMEOUT_S,
        isolation_level=None,
    )
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # erased text is overwritten
    return connection


def _no_record(home: Path) -> RecordError:
    return RecordError(
        f"there is no minute book in {home}; read minutes into it with "
        "`minutebook ingest PATH`, or name another folder with --home"
    )

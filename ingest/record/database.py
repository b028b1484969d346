"""Opening the record's file, to write it or only to read it."""

import sqlite3
from pathlib import Path

from ingest.errors import OldRecordError, RecordError
from ingest.record.migrations import MIGRATIONS, migrate, schema_version

RECORD_FILE = "record.sqlite"
_BUSY_TIMEOUT_S = 30.0
# Schemas that are read without being brought up to date, and what stands in for what they lack.
_STAND_INS = {2: "CREATE TEMP VIEW versions AS SELECT *, '' AS rules FROM main.versions"}


def open_record(home: Path, *, read_only: bool) -> sqlite3.Connection:
    """Open the record in a home folder, which is made where there is none.

    Raises ``RecordError`` where the file is not a record this version can read, or where it is to
    be read only and there is none.
    """
    if read_only and not (home / RECORD_FILE).is_file():
        raise _no_record(home)
    try:
        return _open_read_only(home) if read_only else _open(home)
    except (sqlite3.Error, OSError) as error:
        raise RecordError(
            f"the record in {home} cannot be opened ({error}); check the folder, or name "
            "another with --home"
        ) from error


def _open(home: Path) -> sqlite3.Connection:
    home.mkdir(parents=True, exist_ok=True)
    connection = _connect(home, "rwc")
    connection.execute("PRAGMA journal_mode = WAL")
    migrate(connection)
    return connection


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
        connection.execute(_STAND_INS[version])
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

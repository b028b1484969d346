"""Copies of a record: one file that holds all of it as of one moment, and putting one in place."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from ingest.errors import DamagedRecordError
from ingest.record.database import RECORD_FILE, connect, open_record, record_errors
from ingest.record.view import RecordView
from ingest.storage import disk_errors

_LOGS = ("-wal", "-shm", "-journal")


def copy_record(source: Path, target: Path) -> None:
    """Copy a record into one file, which its owner alone can open, whoever writes meanwhile.

    ``target`` is written over. Raises ``RecordError`` where ``source`` is no record that this
    version can read, ``StorageError`` where ``target`` cannot be written.
    """
    remove_copy(target)
    with RecordView(source.parent, file=source.name):
        pass  # it is a record, and none of a newer version
    with disk_errors(f"the copy {target}"):
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(connect(source, "ro")) as found, closing(connect(target, "rw")) as copy:
            found.backup(copy)  # in one step, and so of one moment
            seal(copy)


def seal(copy: sqlite3.Connection) -> None:
    """Make a copy a file that stands by itself and can be read where nothing can be written."""
    copy.execute("PRAGMA journal_mode = DELETE")


def is_sealed(path: Path) -> bool:
    """Whether a copy stands by itself: nothing was broken off while it was written to.

    By the versions of the format in its header (SQLite's file format, section 1.3.4): 2 for a file
    whose newest pages may stand in a log beside it.
    """
    with path.open("rb") as file:
        return file.read(20)[18:20] == b"\x01\x01"


def check_copy(path: Path) -> int:
    """How many documents a copy holds. Raises ``RecordError`` where not all of it can be read."""
    with RecordView(path.parent, file=path.name) as store:
        store.check()
        for fault in store.faults():
            raise DamagedRecordError(f"{path}: {fault.told}")
        return len(store.current_versions())


def put_in_place(made: Path, home: Path) -> None:
    """Make a copy the record of a home, in one transaction, or in one move where none can begin.

    ``made`` lies in the home and is gone afterwards. Readers find the record before or this one.
    The caller holds the book's write lock.
    """
    path = home / RECORD_FILE
    try:
        with record_errors(path), closing(connect(path, "rwc")) as record:
            record.execute("PRAGMA journal_mode = WAL")
            with closing(connect(made, "ro")) as found:
                found.backup(record)
            record.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        remove_copy(made)
    except DamagedRecordError:  # what is there is no database any more
        remove_logs(path)
        made.replace(path)


class RecordLine(NamedTuple):
    """How far a record has come, and the digest of each of its versions by id."""

    revision: int
    last_version: int
    digests: Mapping[int, str]

    def is_continued_by(self, other: "RecordLine") -> bool:
        """Whether no id means one text here and another there."""
        known = self.digests
        return all(known.get(one, digest) == digest for one, digest in other.digests.items())


def line_of(path: Path) -> RecordLine:
    """How far a record has come. Raises ``RecordError`` where it cannot be read."""
    with closing(open_record(path, read_only=False)) as record, record_errors(path):
        (revision,) = record.execute("SELECT revision FROM state").fetchone()
        (last,) = record.execute(
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'versions'"
        ).fetchone()
        rows = record.execute("SELECT version_id, sha256 FROM version_digests").fetchall()
    return RecordLine(revision, last, {row["version_id"]: row["sha256"] for row in rows})


def go_on_from(path: Path, line: RecordLine) -> None:
    """Let a record count on from another, whose place it takes; erases nothing.

    No generation made from the other is current then, and no id of its versions comes again.
    """
    with closing(open_record(path, read_only=False)) as record, record_errors(path):
        record.execute("UPDATE state SET revision = max(revision, ?) + 1", (line.revision,))
        record.execute(
            "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'versions'",
            (line.last_version,),
        )


def remove_copy(path: Path) -> None:
    """Remove a copy that was begun, with what SQLite leaves beside it."""
    path.unlink(missing_ok=True)
    remove_logs(path)


def remove_logs(path: Path) -> None:
    """Remove what SQLite leaves beside a file."""
    for ending in _LOGS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).unlink()

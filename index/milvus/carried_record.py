"""The record as it is carried to replicas: what minutes are shown from, without their sources."""

from contextlib import closing
from pathlib import Path

from ingest.record.copies import copy_record
from ingest.record.database import RECORD_FILE, connect, record_errors


def write_carried_record(home: Path, target: Path) -> None:
    """Copy the record of a home without the bytes that were received, which nobody reads there.

    What is left out is overwritten, and pages keep their places, so that little of the copy differs
    from the one before. Raises as ``copy_record`` does.
    """
    copy_record(home / RECORD_FILE, target)
    with record_errors(target), closing(connect(target, "rw")) as copy:
        copy.execute("PRAGMA secure_delete = ON")
        copy.execute("UPDATE versions SET received = NULL")
        copy.commit()

"""The backups that were made of a book: where they are, and taking out of them what has to go."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from ingest.errors import BusyError, MinutebookError, UnknownDocumentError
from ingest.record.copies import is_sealed, remove_copy, seal
from ingest.record.database import connect
from ingest.record.store import RecordStore
from ingest.record.takedowns import Takedowns
from ingest.record.view import RecordView
from ingest.redaction import redact
from ingest.storage import disk_error, disk_errors
from service.contract.ingest_report import ReachModel
from service.holding.locking import as_open_as
from service.holding.reader_reports import forget_in_copy

BACKUPS_FILE = "backups.json"
_LOCK_FILE = "backup.lock"
_LOCK_WAIT_S = 10.0


class BackupFiles:
    """The list of a home's backups, by their absolute paths."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._path = home / BACKUPS_FILE

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep others from writing to the list and the backups. Raises ``BusyError``."""
        try:
            with as_open_as(self._home), FileLock(self._home / _LOCK_FILE, timeout=_LOCK_WAIT_S):
                yield
        except Timeout as error:
            raise BusyError(
                f"a backup of {self._home} is being written; wait until it is done and try again"
            ) from error

    def made(self) -> dict[Path, str]:
        """Where backups were written, and when. Raises ``MinutebookError`` where it is unclear."""
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
            return {Path(path): str(at) for path, at in told["files"].items()}
        except FileNotFoundError:
            return {}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise MinutebookError(
                f"{self._path}, the list of the backups, cannot be read; delete it, and look after "
                "the backups made so far yourself"
            ) from error

    def add(self, path: Path, at: datetime) -> None:
        """Note a backup that is about to be written."""
        self._write(self.made() | {path: at.isoformat()})

    def forget_absent(self) -> None:
        """Forget the backups that are gone from a folder that is there."""
        made = self.made().items()
        self._write({one: at for one, at in made if one.exists() or not one.parent.is_dir()})

    def _write(self, made: Mapping[Path, str]) -> None:
        files = {str(path): at for path, at in made.items()}
        with disk_errors(f"the book in {self._home}"):
            aside = self._path.with_suffix(".next")
            aside.write_text(json.dumps({"files": files}, indent=1), encoding="utf-8")
            with aside.open("rb") as file:
                os.fsync(file.fileno())
            aside.replace(self._path)

    def reach(self, takedowns: Takedowns) -> list[ReachModel]:
        """Take out of every backup what was taken out of the book; never raises for one of them."""
        try:
            made = list(self.made())
        except (MinutebookError, OSError) as error:
            return [ReachModel(file=str(self._path), reached=False, reason=str(error))]
        try:
            with self.locked():
                return [_reached(path, takedowns) for path in made]
        except BusyError as error:
            return [ReachModel(file=str(path), reached=False, reason=str(error)) for path in made]


def part_of(path: Path) -> Path:
    """Where a backup is written before it is whole."""
    return path.with_name(f"{path.name}.part")


def bring_in_line(store: RecordStore, takedowns: Takedowns) -> list[str]:
    """Take out of a record what was taken out of another copy of it; the documents that held any.

    What is noted as taken out already is not looked for again.
    """
    known, held = store.takedowns(), list[str]()
    names = store.current_versions()
    for removal in set(takedowns.removals) - set(known.removals):
        held += [removal.name] * (removal.name in names)
        store.keep_out(removal)
    for redaction in set(takedowns.redactions) - set(known.redactions):
        held += [redaction.name] * (redact(store, redaction) > 0)
    return sorted(set(held))


def bring_file_in_line(path: Path, takedowns: Takedowns) -> list[str]:
    """The same for a record that is a file by itself, and stays one."""
    # First, for once the record notes that it is in line nobody looks for reports again.
    forget_in_copy(path, takedowns)
    with RecordStore(path.parent, file=path.name) as store:
        held = bring_in_line(store, takedowns)
    with disk_errors(f"the backup {path}"), closing(connect(path, "rw")) as copy:
        seal(copy)
    return held


def _reached(path: Path, takedowns: Takedowns) -> ReachModel:
    try:
        remove_copy(part_of(path))  # of a backup that was broken off
        if not path.exists():
            raise UnknownDocumentError("it is no longer where it was written")
        with RecordView(path.parent, file=path.name) as store:
            known = store.takedowns()
        missing = {*takedowns.removals, *takedowns.redactions}
        missing -= {*known.removals, *known.redactions}
        # Where the last time was broken off, what was taken out may still stand in the file.
        is_unfinished = bool(missing) or not is_sealed(path)
        is_changed = is_unfinished and bool(bring_file_in_line(path, takedowns))
    except (MinutebookError, OSError) as error:
        reason = str(disk_error(error, f"the backup {path}") or error)
        return ReachModel(file=str(path), reached=False, reason=reason)
    return ReachModel(file=str(path), reached=True, changed=is_changed)

"""Backing a book up into one file, and making a book of such a file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ingest.clock import Clock
from ingest.errors import MinutebookError, RecordError
from ingest.record.copies import (
    RecordLine,
    check_copy,
    copy_record,
    go_on_from,
    line_of,
    put_in_place,
    remove_copy,
)
from ingest.record.database import RECORD_FILE
from ingest.record.store import RecordStore
from ingest.record.takedowns import Takedowns
from ingest.record.view import RecordView
from ingest.site.crawl_state import STATE_FILE
from ingest.storage import disk_error, disk_errors
from service.contract.ingest_report import IndexModel
from service.contract.keeping import BackupModel, RestoreModel
from service.holding.audit import Audit
from service.holding.backup_files import BackupFiles, bring_file_in_line, part_of
from service.holding.locking import locked, require_own_book
from service.holding.reader_reports import ReaderReports
from service.holding.takedowns import RESTORED_FILE, finish_takedowns
from service.holding.withdrawing import withdraw_index

_LOCK_WAIT_S = 10.0


class BackupError(MinutebookError):
    """A backup that cannot be written where it was asked for."""


@dataclass(frozen=True, slots=True)
class Keeper:
    """Backs up the book in ``home``, and restores it.

    ``bring_up_to_date`` makes the index match the record; it takes the book's write lock itself.
    """

    home: Path
    clock: Clock
    bring_up_to_date: Callable[[], IndexModel | None]

    def back_up(self, file: Path, *, may_overwrite: bool = False) -> BackupModel:
        """Write the record into one file, as of one moment, whoever reads or writes meanwhile.

        The file is whole or not there, checked to its last word, and open to its owner alone. The
        home notes where it is, so that what is taken out later is taken out of it. Raises
        ``BackupError``, ``DamagedRecordError``, ``StorageError``, ``BusyError`` where another
        backup is being written, or ``RecordError`` in a replica, whose record is a part of the
        book's.
        """
        require_own_book(self.home)
        file = file.absolute()
        _check_place(file, self.home, may_overwrite=may_overwrite)
        with RecordView(self.home):
            pass  # a home without a book is told of before anything is written into it
        files, at, part = BackupFiles(self.home), self.clock(), part_of(file)
        with files.locked():
            files.add(file, at)
            try:
                copy_record(self.home / RECORD_FILE, part)
                documents = check_copy(part)
                ReaderReports(self.home).copy_into(part)
                # What was taken out while it was being copied; from here on it is waited for.
                bring_file_in_line(part, _taken_out(self.home))
                part.replace(file)
            except OSError as error:
                raise _not_written(file, error) from error
            finally:
                remove_copy(part)
                files.forget_absent()
        return BackupModel(
            file=str(file), documents=documents, bytes=file.stat().st_size, made_at=at.isoformat()
        )

    def restore(self, file: Path) -> RestoreModel:
        """Make the record of a backup this home's, in the place of what it holds.

        What was taken out of this home stays out. The index is made anew. Raises ``RecordError``
        where the file is no backup that this Minutebook can read, ``DamagedRecordError`` where it
        is not whole; then nothing has changed.
        """
        made = self.home / RESTORED_FILE
        with locked(self.home, wait_s=_LOCK_WAIT_S):
            try:
                copy_record(file, made)
                check_copy(made)
                taken_out = bring_file_in_line(made, _taken_out(self.home))
                ReaderReports(self.home).take_from(made)
                documents = self._put_in_place(made)
            finally:
                remove_copy(made)
            with RecordStore(self.home) as store:
                finish_takedowns(self.home, store)
        return RestoreModel(
            file=str(file),
            documents=documents,
            taken_out=taken_out,
            index=self.bring_up_to_date(),
        )

    def _put_in_place(self, made: Path) -> int:
        """Make a checked copy the record; returns how many documents it holds."""
        line = _line_of(self.home)
        is_continued = line is not None and line.is_continued_by(line_of(made))
        if line:
            go_on_from(made, line)
        with RecordView(self.home, file=made.name) as store:
            documents = len(store.current_versions())
        with disk_errors(f"the record in {self.home}"):
            if not is_continued:  # its ids would name other texts
                withdraw_index(self.home)
            put_in_place(made, self.home)
            remove_copy(self.home / STATE_FILE)  # it may know of later answers than the record
        return documents


def _line_of(home: Path) -> RecordLine | None:
    """How far the record of a home has come; ``None`` where there is none that can be read."""
    try:
        return line_of(home / RECORD_FILE) if (home / RECORD_FILE).is_file() else None
    except RecordError:
        return None


def _taken_out(home: Path) -> Takedowns:
    """What was taken out of a book, by its audit and by what its record can tell."""
    told = Audit(home).takedowns()
    try:
        with RecordView(home) as store:
            known = store.takedowns()
    except RecordError:
        return told
    return Takedowns(
        tuple({*told.removals, *known.removals}), tuple({*told.redactions, *known.redactions})
    )


def _not_written(file: Path, error: OSError) -> MinutebookError:
    told = disk_error(error, f"the backup {file}")
    return told or BackupError(f"{file} cannot be written ({error.strerror}); choose another place")


def _check_place(file: Path, home: Path, *, may_overwrite: bool) -> None:
    if not file.parent.is_dir():
        raise BackupError(f"there is no folder {file.parent} to write to; make it first")
    if file.is_dir():
        raise BackupError(f"{file} is a folder; name a file in it")
    if file.resolve().is_relative_to(home.resolve()):
        raise BackupError(f"{file} would be lost with the book; name a file outside {home}")
    if file.exists() and not may_overwrite:
        raise BackupError(f"{file} is there already; name another file, or add --force")

"""Looking over all of a home, to the last byte, and mending what can be mended without loss."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from index.book.book import Book
from index.generations.generation import open_current
from index.generations.generation_folder import Generations
from index.generations.manifest import IndexSettings
from index.generations.state import read_state
from ingest.errors import MinutebookError, RecordError
from ingest.record.copies import check_copy, remove_copy
from ingest.record.database import RECORD_FILE, connect
from ingest.record.view import Fault, RecordView
from ingest.site.crawl_state import STATE_FILE
from service.contract.ingest_report import IngestModel
from service.contract.keeping import DoctorModel, FindingModel
from service.holding.audit import AUDIT_FILE, Audit
from service.holding.backup_files import BackupFiles
from service.holding.locking import writing_to
from service.holding.reader_reports import ReaderReports
from service.holding.takedowns import finish_takedowns

_PASSAGES = 1_000  # held against the record at one time


@dataclass(frozen=True, slots=True)
class Doctor:
    """Looks over the home of a book.

    ``rules`` are those an index is to follow. ``read_again`` reads files into the book, and
    ``bring_up_to_date`` makes the index match the record; both take the book's write lock.
    """

    home: Path
    settings: IndexSettings
    rules: str
    read_again: Callable[[list[str]], IngestModel]
    bring_up_to_date: Callable[[], object]

    def look(self, *, mend: bool) -> DoctorModel:
        """Look over record, index, notes of what was fetched, audit and backups.

        With ``mend``: a damaged document whose file is still where it was is read again, the index
        is made anew from the record, notes of what was fetched that are damaged are let go of, and
        backups that missed something which was taken out lose it. Nothing is changed without.
        Raises ``RecordError`` where there is no book.
        """
        try:
            faults = self._faults()
        except RecordError as error:
            if not (self.home / RECORD_FILE).is_file():
                raise
            return self._model([FindingModel(part="record", told=str(error), mended=False)], 0, 0)
        findings = list(self._of_record(faults, mend=mend))
        findings += self._of_crawl(mend=mend)
        findings += self._of_reports()
        findings += self._of_audit()
        findings += self._of_backups(mend=mend)
        findings += self._of_index(mend=mend)
        with RecordView(self.home) as store:
            return self._model(findings, len(store.current_versions()), store.count_versions())

    def _model(self, findings: list[FindingModel], documents: int, versions: int) -> DoctorModel:
        return DoctorModel(
            home=str(self.home),
            documents=documents,
            versions=versions,
            generation=Generations(self.home).current_name(),
            findings=findings,
        )

    def _faults(self) -> list[Fault]:
        with RecordView(self.home) as store:
            store.check()
            return list(store.faults())

    def _of_record(self, faults: list[Fault], *, mend: bool) -> Iterator[FindingModel]:
        left = faults
        current = {fault.name for fault in faults if not fault.is_superseded}
        if mend and current:
            with RecordView(self.home) as store:
                origins = [s.origin for s in store.sources() if s.name in current]
            files = [origin for origin in origins if Path(origin).is_file()]
            if files:
                # Where another document keeps an index from being made, that is told of by itself.
                with suppress(MinutebookError):
                    self.read_again(files)
                left = self._faults()
        for fault in faults:
            yield FindingModel(
                part="record", told=fault.told, mended=fault not in left, document=fault.name
            )

    def _of_index(self, *, mend: bool) -> Iterator[FindingModel]:
        told = self._index_fault()
        if not told:
            return
        is_mended = False
        if mend:
            try:
                self.bring_up_to_date()
                is_mended = not self._index_fault()
            except MinutebookError as error:
                told = f"{told.rstrip('.')} (that failed: {error})"
        yield FindingModel(part="index", told=told, mended=is_mended)

    def _index_fault(self) -> str | None:
        """What is wrong with the index, or with the words that it quotes."""
        with RecordView(self.home) as store:
            state = read_state(self.home, self.settings, store, self.rules)
            if state.condition == "none" and not store.current_versions():
                return None
            if state.condition != "current":
                return state.told
            try:
                with closing(open_current(self.home, self.settings)) as generation:
                    return _misplaced(generation.book, store)
            except RecordError:
                return None  # a damaged document is told of by itself
            except MinutebookError as error:
                return str(error)

    def _of_crawl(self, *, mend: bool) -> Iterator[FindingModel]:
        path = self.home / STATE_FILE
        fault = _fault_of(path) if path.exists() else None
        if fault:
            if mend:
                remove_copy(path)
            told = f"{path}, which notes what was fetched, is damaged ({fault}); without it "
            told += "everything is asked for once more"
            yield FindingModel(part="crawl", told=told, mended=mend)

    def _of_reports(self) -> Iterator[FindingModel]:
        try:
            ReaderReports(self.home).read()
        except MinutebookError as error:
            yield FindingModel(part="reports", told=str(error), mended=False)

    def _of_audit(self) -> Iterator[FindingModel]:
        lines = ", ".join(map(str, Audit(self.home).faults()))
        if lines:
            told = f"{self.home / AUDIT_FILE}: not as it was written at line {lines}; keep a copy "
            told += "of it with whoever has to know what was taken out"
            yield FindingModel(part="audit", told=told, mended=False)

    def _of_backups(self, *, mend: bool) -> Iterator[FindingModel]:
        files = BackupFiles(self.home)
        try:
            made = [path for path in files.made() if path.exists()]
        except MinutebookError as error:
            yield FindingModel(part="backup", told=str(error), mended=False)
            return
        for path in made:
            try:
                check_copy(path)
            except MinutebookError as error:
                yield FindingModel(part="backup", told=str(error), mended=False)
        if not mend:
            return
        with writing_to(self.home) as store:
            finish_takedowns(self.home, store)
            reached = files.reach(store.takedowns())
        for one in reached:
            if one.changed:
                told = f"{one.file} held what was taken out of the book; it holds it no longer"
                yield FindingModel(part="backup", told=told, mended=True)


def _misplaced(book: Book, store: RecordView) -> str | None:
    """What to tell of passages that are no spans of the stored text; ``None`` where all are."""
    texts: dict[int, str] = {}
    for first in range(0, book.count(), _PASSAGES):
        ids = range(first, min(first + _PASSAGES, book.count()))
        for passage in book.passages(ids).values():
            version = passage.version_id
            if version not in texts:
                texts = {version: store.version(version).text}
            if texts[version][passage.start : passage.end] != passage.text:
                return (
                    f"the index quotes words of {passage.document} that its text does not hold; "
                    "run `minutebook index --rebuild`"
                )
    return None


def _fault_of(path: Path) -> str | None:
    """What is wrong with a file of SQLite, in a few words."""
    try:
        with closing(connect(path, "ro")) as connection:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.Error as error:
        return str(error)
    return None if found == "ok" else str(found)

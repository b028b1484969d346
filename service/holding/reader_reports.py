"""What readers reported as wrong, kept in a file of its own in the home until it is dealt with.

A report names quoted words by their place and does not repeat them: what is taken out of the book
is in no report. It is written while the book is served and read into, whoever holds its lock.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from ingest.clock import Clock
from ingest.record.database import connect
from ingest.record.takedowns import Takedowns
from ingest.storage import disk_errors, reason_of
from service.contract.reports import Fault, ReportModel, ReportsModel
from service.service_errors import ReportsError

REPORTS_FILE = "reports.sqlite"
MAX_NOTE_CHARACTERS = 500
_TABLE = "reader_reports"
_COLUMNS = "at, fault, question, note, document, sha256, start, end, dealt_with"
_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS {_TABLE} (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, fault TEXT NOT NULL,
    question TEXT NOT NULL, note TEXT NOT NULL, document TEXT NOT NULL, sha256 TEXT NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, dealt_with TEXT
) STRICT
"""


@dataclass(frozen=True, slots=True)
class ReaderReport:
    """What is wrong with the words from ``start`` to ``end`` of a document's stored text.

    ``question`` is what had been asked, empty where nothing was.
    """

    fault: Fault
    question: str
    note: str
    document: str
    sha256: str
    start: int
    end: int


class ReaderReports:
    """The reports of a home. Every method raises ``ReportsError`` where they cannot be used."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._path = home / REPORTS_FILE

    def add(self, report: ReaderReport, at: Clock, *, most: int) -> bool:
        """Keep a report; one that is there already is not kept twice.

        Where ``most`` are kept, the oldest that was dealt with makes way. Returns whether it is
        kept; not where none makes way.
        """
        with self._writing() as reports:
            told = (report.fault, report.question, report.note, report.document, report.sha256)
            place = (report.start, report.end)
            is_known = reports.execute(
                f"SELECT 1 FROM {_TABLE} WHERE (fault, question, note, document, sha256, start, "
                "end) = (?, ?, ?, ?, ?, ?, ?) AND dealt_with IS NULL",
                (*told, *place),
            ).fetchone()
            if is_known:
                return True
            (kept,) = reports.execute(f"SELECT count(*) FROM {_TABLE}").fetchone()
            if (
                kept >= most
                and not reports.execute(
                    f"DELETE FROM {_TABLE} WHERE id = "
                    f"(SELECT min(id) FROM {_TABLE} WHERE dealt_with IS NOT NULL)"
                ).rowcount
            ):
                return False
            row = (_stamp(at), *told, *place, None)
            _insert(reports, [row])
            return True

    def read(self, *, also_dealt_with: bool = False) -> ReportsModel:
        """The reports, the oldest first; those dealt with only where asked for."""
        if not self._path.exists():
            return ReportsModel(reports=[], open=0, dealt_with=0)
        with self._errors(), closing(connect(self._path, "ro")) as reports:
            rows = reports.execute(f"SELECT * FROM {_TABLE} ORDER BY id").fetchall()
        every = [ReportModel.model_validate(dict(row)) for row in rows]
        not_yet = [one for one in every if one.dealt_with is None]
        return ReportsModel(
            reports=every if also_dealt_with else not_yet,
            open=len(not_yet),
            dealt_with=len(every) - len(not_yet),
        )

    def deal_with(self, ids: Sequence[int], at: Clock) -> list[int]:
        """Mark reports as dealt with; returns the ids that no open report has."""
        unknown = list(ids)
        if not self._path.exists():
            return unknown
        with self._writing() as reports:
            for one in ids:
                changed = reports.execute(
                    f"UPDATE {_TABLE} SET dealt_with = ? WHERE id = ? AND dealt_with IS NULL",
                    (_stamp(at), one),
                )
                if changed.rowcount:
                    unknown.remove(one)
        return unknown

    def forget(self, takedowns: Takedowns) -> None:
        """Erase what had been reported of documents when they, or words of them, were taken out."""
        if self._path.exists():
            with self._writing() as reports:
                _forget(reports, takedowns)

    def copy_into(self, backup: Path) -> None:
        """Put the reports into a copy of the record, beside what it holds."""
        every = self.read(also_dealt_with=True).reports
        if every:
            with self._errors(), closing(connect(backup, "rw")) as copy:
                copy.execute(_SCHEMA)
                _insert(copy, map(_row, every))

    def take_from(self, backup: Path) -> None:
        """Take the reports out of a copy of the record and keep those that are not kept yet."""
        with self._errors(), closing(connect(backup, "rw")) as copy:
            if not _has_reports(copy):
                return
            rows = copy.execute(f"SELECT {_COLUMNS} FROM {_TABLE} ORDER BY id").fetchall()
            copy.execute(f"DROP TABLE {_TABLE}")
        known = {_row(one) for one in self.read(also_dealt_with=True).reports}
        with self._writing() as reports:
            _insert(reports, (tuple(row) for row in rows if tuple(row) not in known))

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """The file, in one transaction; as open to others as the home where it is made."""
        with self._errors():
            mode = self._home.stat().st_mode & 0o666
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, mode))
            with closing(connect(self._path, "rw")) as reports:
                reports.execute("BEGIN IMMEDIATE")
                reports.execute(_SCHEMA)
                yield reports
                reports.execute("COMMIT")

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            with disk_errors(f"{self._path}, which holds readers' reports,"):
                yield
        except (sqlite3.Error, ValueError) as error:
            raise ReportsError(
                f"{self._path}, which holds readers' reports, is damaged ({reason_of(error)}); "
                "move it away, or restore a backup"
            ) from error


def forget_in_copy(copy: Path, takedowns: Takedowns) -> None:
    """Erase the same from a copy of the record that holds reports."""
    with closing(connect(copy, "rw")) as record:
        if _has_reports(record):
            _forget(record, takedowns)


def _stamp(at: Clock) -> str:
    return at().astimezone(UTC).isoformat()


def _has_reports(record: sqlite3.Connection) -> bool:
    found = record.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (_TABLE,))
    return found.fetchone() is not None


def _forget(reports: sqlite3.Connection, takedowns: Takedowns) -> None:
    times = [(name, at.astimezone(UTC).isoformat()) for name, at in takedowns.times]
    reports.executemany(f"DELETE FROM {_TABLE} WHERE document = ? AND at <= ?", times)


def _insert(reports: sqlite3.Connection, rows: Iterable[tuple[object, ...]]) -> None:
    reports.executemany(
        f"INSERT INTO {_TABLE} ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows
    )


def _row(report: ReportModel) -> tuple[object, ...]:
    return tuple(getattr(report, name) for name in _COLUMNS.split(", "))

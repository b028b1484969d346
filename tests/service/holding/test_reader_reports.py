"""What readers reported: kept beside the record, in its backups, and gone with what was quoted."""

from pathlib import Path

import pytest

from service.holding.reader_reports import REPORTS_FILE, ReaderReport, ReaderReports
from service.holding.updating import Updater
from service.service_errors import ReportsError
from tests.conftest import fixed_clock
from tests.service.holding.test_backup import keeper_of, remover_of

MOST = 10


def reported(home: Path, document: str, note: str = "") -> None:
    report = ReaderReport("speaker", "who said so?", note, document, "a" * 64, 10, 20)
    assert ReaderReports(home).add(report, fixed_clock, most=MOST)


def documents(home: Path) -> list[str]:
    return [one.document for one in ReaderReports(home).read(also_dealt_with=True).reports]


@pytest.fixture
def book(updater: Updater, folder: Path, home: Path) -> Path:
    updater.ingest([str(folder)])
    return home


def test_reports_are_as_open_to_others_as_the_home(book: Path) -> None:
    book.chmod(0o700)
    reported(book, "roads.txt")
    assert (book / REPORTS_FILE).stat().st_mode & 0o077 == 0


def test_a_backup_holds_the_reports_and_restoring_adds_those_that_are_not_there(
    book: Path, tmp_path: Path
) -> None:
    reported(book, "roads.txt")
    reported(book, "fraud.txt")
    ReaderReports(book).deal_with([2], fixed_clock)
    file, elsewhere = tmp_path / "kept.sqlite", tmp_path / "elsewhere"
    keeper_of(book).back_up(file)
    for _ in range(2):
        keeper_of(elsewhere).restore(file)
        found = ReaderReports(elsewhere).read(also_dealt_with=True)
        assert [one.document for one in found.reports] == ["roads.txt", "fraud.txt"]
        assert (found.open, found.dealt_with) == (1, 1)


def test_what_was_reported_of_a_document_leaves_with_it(book: Path, tmp_path: Path) -> None:
    reported(book, "roads.txt")
    reported(book, "fraud.txt")
    file, elsewhere = tmp_path / "kept.sqlite", tmp_path / "elsewhere"
    keeper_of(book).back_up(file)
    remover_of(book).remove("roads.txt")
    assert documents(book) == ["fraud.txt"]
    keeper_of(elsewhere).restore(file)
    assert documents(elsewhere) == ["fraud.txt"]


def test_a_damaged_file_is_told_of_in_one_sentence(home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / REPORTS_FILE).write_bytes(b"no database" * 100)
    with pytest.raises(ReportsError, match="move it away"):
        ReaderReports(home).read()

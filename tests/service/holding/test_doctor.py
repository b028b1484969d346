"""One flipped byte in any file of a home is told by one reading of it, and mended without loss."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

import minutebook
from index.generations.generation import open_current
from index.generations.generation_folder import Generations
from index.generations.state import read_state
from index.index_errors import DamagedIndexError
from index.indexing_rules import rules_in_force
from index.searching.searcher import Searcher
from ingest.record.database import RECORD_FILE
from ingest.record.store import RecordStore
from ingest.record.view import RecordView
from ingest.site.crawl_state import CrawlState, MeetingState
from service.contract.keeping import DoctorModel
from service.holding.backup_files import BackupFiles
from service.holding.doctor import Doctor
from service.holding.home_status import read_status
from service.holding.keeping import Keeper
from service.holding.opening import open_searcher
from service.holding.reader_reports import REPORTS_FILE
from service.holding.removal import Remover
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.held_words import holds
from tests.pages import BULLETS, PAGE, write_page
from tests.standin import STANDIN_SETTINGS, StandInEncoder, standin_models

RULES = rules_in_force()


@pytest.fixture
def book(updater: Updater, folder: Path, home: Path) -> Path:
    """A home that holds one of every kind of file."""
    write_page(folder, "gone.txt", PAGE.replace("speeding", "parking"))
    updater.ingest([str(folder)])
    write_page(folder, "fraud.txt", BULLETS.replace("banks", "shops"))
    updater.ingest([str(folder)])
    (folder / "gone.txt").unlink()
    Remover(home, fixed_clock, lambda: updater.index(rebuild=False)).remove("gone.txt", "asked")
    with CrawlState(home) as state:
        state.put(MeetingState("https://a.example/1", None, "taken", ("roads.txt",)))
    return home


def doctor(updater: Updater) -> Doctor:
    return Doctor(
        *(updater.settings.home, updater.settings.index_settings(), RULES.indexing),
        *(updater.ingest, lambda: updater.index(rebuild=False)),
    )


def flip(path: Path, at: float, bit: int = 0) -> None:
    path.chmod(0o600)
    data = bytearray(path.read_bytes())
    data[min(int(at * len(data)), len(data) - 1)] ^= 1 << bit
    path.write_bytes(data)


def parts(found: DoctorModel) -> list[tuple[str, bool]]:
    return [(finding.part, finding.mended) for finding in found.findings]


def test_of_a_book_that_is_whole_nothing_is_told(book: Path, updater: Updater) -> None:
    before = {path: path.stat().st_mtime_ns for path in (book / "index").rglob("*")}
    found = doctor(updater).look(mend=True)
    assert (found.documents, found.versions, found.findings) == (2, 3, [])
    assert {path: path.stat().st_mtime_ns for path in (book / "index").rglob("*")} == before


def test_a_flipped_byte_in_any_file_of_the_index_is_told_alike_by_all_and_mended_by_index(
    book: Path, updater: Updater, settings: Settings
) -> None:
    whole = {path.name: path.read_bytes() for path in Generations(book).current().iterdir()}
    for number, name in enumerate(sorted(whole)):
        generation = Generations(book).current()
        flip(generation / name, (number * 0.37) % 1, number % 8)
        with RecordView(book) as store:
            state = read_state(book, STANDIN_SETTINGS, store, RULES.indexing)
        assert state.condition in ("damaged", "other"), name
        assert "run `minutebook index`" in (state.told or ""), name
        status = read_status(settings, RULES)
        assert (status.index_condition, status.generation) == (state.condition, None), name
        assert state.told in status.warnings
        (finding,) = doctor(updater).look(mend=False).findings
        assert (finding.part, finding.mended, finding.told) == ("index", False, state.told)
        index = updater.index(rebuild=False)
        assert index is not None
        assert index.changed, name
        assert doctor(updater).look(mend=False).findings == []
        again = {path.name: path.read_bytes() for path in Generations(book).current().iterdir()}
        for same in ("unit_vectors.npy", "token_bits.npy", "units.npy", "book.sqlite"):
            assert again[same] == whole[same], (name, same)


@pytest.mark.parametrize("content", ["", "g000000", "g00\0x", "../../etc", "g999999"])
def test_a_damaged_pointer_is_told_and_mended(book: Path, updater: Updater, content: str) -> None:
    (book / "index" / "CURRENT").write_text(content)
    assert parts(doctor(updater).look(mend=True)) == [("index", True)]
    assert open_current(book, STANDIN_SETTINGS).manifest.documents == 2


def test_zeroed_token_bits_are_told_made_anew_and_never_served(
    book: Path, updater: Updater, settings: Settings, encoder: StandInEncoder
) -> None:
    path = Generations(book).current() / "token_bits.npy"
    whole = path.read_bytes()
    path.chmod(0o600)
    path.write_bytes(whole[:200] + bytes(len(whole) - 200))
    searcher: Searcher = open_searcher(settings, encoder)
    with pytest.raises(DamagedIndexError, match=r"token_bits\.npy.*`minutebook index`"):
        searcher.generation.check_whole()
    encoder.encoded.clear()
    assert parts(doctor(updater).look(mend=True)) == [("index", True)]
    assert encoder.encoded  # nothing damaged was kept
    assert (Generations(book).current() / "token_bits.npy").read_bytes() == whole


def test_reports_that_cannot_be_read_are_told_and_left(book: Path, updater: Updater) -> None:
    (book / REPORTS_FILE).write_bytes(b"no database" * 100)
    (told,) = doctor(updater).look(mend=True).findings
    assert (told.part, told.mended) == ("reports", False)
    assert (book / REPORTS_FILE).exists()


def test_a_damaged_document_is_read_again_from_its_file(
    book: Path, updater: Updater, folder: Path
) -> None:
    with sqlite3.connect(book / RECORD_FILE) as connection:
        connection.execute(
            "UPDATE versions SET text = replace(text, 'cameras', 'cameros') "
            "WHERE superseded_at IS NULL"
        )
    connection.close()
    found = doctor(updater).look(mend=False)
    assert [(f.part, f.document, f.mended) for f in found.findings] == [
        ("record", "roads.txt", False)
    ]
    assert "minutebook ingest" in found.findings[0].told
    assert parts(doctor(updater).look(mend=True)) == [("record", True)]
    with RecordStore(book) as store:
        assert [d.text for d in store.documents()] == [
            BULLETS.replace("banks", "shops"),
            (folder / "roads.txt").read_text(),
        ]
    assert doctor(updater).look(mend=True).findings == []


def test_what_cannot_be_mended_is_told_and_nothing_is_lost(
    book: Path, updater: Updater, folder: Path
) -> None:
    with sqlite3.connect(book / RECORD_FILE) as connection:
        connection.execute("UPDATE versions SET text = text || '!'")
    connection.close()
    shutil.rmtree(folder)
    found = doctor(updater).look(mend=True)
    assert parts(found) == [("record", False)] * 3
    with RecordStore(book) as store:
        assert store.count_versions() == 3


def test_what_can_be_mended_is_where_something_else_cannot(
    book: Path, updater: Updater, folder: Path
) -> None:
    with sqlite3.connect(book / RECORD_FILE) as connection:
        connection.execute("UPDATE versions SET text = text || '!' WHERE superseded_at IS NULL")
    connection.close()
    (folder / "fraud.txt").unlink()
    found = doctor(updater).look(mend=True)
    assert [(f.part, f.document, f.mended) for f in found.findings] == [
        ("record", "fraud.txt", False),
        ("record", "roads.txt", True),
        ("index", None, False),
    ]
    write_page(folder, "fraud.txt", BULLETS.replace("banks", "shops"))
    assert parts(doctor(updater).look(mend=True)) == [("record", True)]
    assert open_current(book, STANDIN_SETTINGS).manifest.documents == 2


def test_a_record_that_is_no_database_is_told_with_what_replaces_it(
    book: Path, updater: Updater
) -> None:
    (book / RECORD_FILE).write_bytes(b"no database at all, but long enough to be one" * 100)
    (finding,) = doctor(updater).look(mend=True).findings
    assert (finding.part, finding.mended) == ("record", False)
    assert "minutebook restore FILE" in finding.told


def test_damaged_notes_of_what_was_fetched_are_let_go_of(book: Path, updater: Updater) -> None:
    path = book / "crawl.sqlite"
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    assert parts(doctor(updater).look(mend=False)) == [("crawl", False)]
    assert path.exists()
    assert parts(doctor(updater).look(mend=True)) == [("crawl", True)]
    assert not path.exists()


def test_notes_of_a_meeting_that_make_no_sense_count_as_none(book: Path) -> None:
    with closing(sqlite3.connect(book / "crawl.sqlite")) as connection, connection:
        connection.execute("UPDATE meetings SET documents = '[\"roads'")
    with CrawlState(book) as state:
        assert state.get("https://a.example/1") is None


@pytest.mark.parametrize("at", [0.05, 0.3, 0.6, 0.95])
def test_a_changed_or_lost_line_of_the_audit_is_told(
    book: Path, updater: Updater, folder: Path, at: float
) -> None:
    updater.ingest([str(folder)])
    remover = Remover(book, fixed_clock, lambda: updater.index(rebuild=False))
    remover.remove("roads.txt", "asked for again")
    audit = book / "audit.jsonl"
    whole = audit.read_bytes()
    flip(audit, at)
    findings = doctor(updater).look(mend=True).findings
    # What a changed line says was taken out may be asked of the index anew.
    assert [f.mended for f in findings if f.part == "audit"] == [False]
    assert all(f.mended for f in findings if f.part != "audit")
    audit.write_bytes(whole.split(b"\n", 1)[1])  # the first line is gone
    assert parts(doctor(updater).look(mend=False)) == [("audit", False)]


def test_a_damaged_backup_is_told_and_one_that_missed_a_removal_is_seen_to(
    book: Path, updater: Updater, tmp_path: Path
) -> None:
    keeper = Keeper(book, fixed_clock, lambda: updater.index(rebuild=False))
    good, bad = tmp_path / "b" / "good.sqlite", tmp_path / "b" / "bad.sqlite"
    good.parent.mkdir()
    keeper.back_up(good)
    keeper.back_up(bad)
    away = good.rename(tmp_path / "away")
    Remover(book, fixed_clock, lambda: updater.index(rebuild=False)).remove("fraud.txt")
    away.rename(good)
    flip(bad, 0.5)
    bad.write_bytes(bad.read_bytes()[:8192])
    assert holds(good.parent, "reports had doubled")
    found = doctor(updater).look(mend=True)
    assert parts(found) == [("backup", False), ("backup", True)]
    assert str(bad) in found.findings[0].told
    assert holds(good.parent, "reports had doubled") == []
    assert list(BackupFiles(book).made()) == [good, bad]


def test_the_command_ends_with_1_where_something_is_left(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")
    flip(Generations(book).current() / "vectors.faiss", 0.5)

    def run(*arguments: str) -> tuple[int, str]:
        command = ["--home", str(book), "doctor", *arguments]
        result = CliRunner().invoke(minutebook.app, command, obj=standin_models())
        return result.exit_code, " ".join(result.stdout.split())

    status, told = run("--only-look")
    assert status == 1
    assert "to mend the index is damaged" in told
    status, told = run("--json")
    assert status == 0
    assert json.loads(told)["findings"][0]["mended"] is True
    assert "All of it is as it was written" in run()[1]

"""A backup is whole or not there, whoever writes meanwhile, and what was taken out leaves it."""

import shutil
import sqlite3
import stat
import threading
from pathlib import Path

import pytest
from filelock import FileLock

from index.generations.generation import open_current
from index.generations.generation_folder import Generations
from index.generations.unpacked import mark_replica
from ingest.errors import BusyError, DamagedRecordError, RecordError
from ingest.record.database import RECORD_FILE
from ingest.record.store import RecordStore
from ingest.record.view import RecordView
from service.holding.audit import Audit
from service.holding.backup_files import BackupFiles
from service.holding.keeping import BackupError, Keeper
from service.holding.removal import Remover
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.held_words import holds
from tests.pages import BULLETS, PAGE, write_page
from tests.reading import reading_here
from tests.standin import STANDIN_SETTINGS, StandInEncoder, standin_settings

WORDS = "reports had doubled"


def updater_of(home: Path) -> Updater:
    return Updater(
        standin_settings(home), StandInEncoder(), clock=fixed_clock, reading=reading_here
    )


def keeper_of(home: Path) -> Keeper:
    return Keeper(home, fixed_clock, lambda: updater_of(home).index(rebuild=False))


def remover_of(home: Path) -> Remover:
    return Remover(home, fixed_clock, lambda: updater_of(home).index(rebuild=False))


def texts(home: Path) -> dict[str, str]:
    with RecordView(home) as store:
        return {document.name: document.text for document in store.documents()}


@pytest.fixture
def book(updater: Updater, folder: Path, home: Path) -> Path:
    """A home with two documents, one of them in two versions."""
    updater.ingest([str(folder)])
    write_page(folder, "fraud.txt", BULLETS.replace("banks", "shops"))
    updater.ingest([str(folder)])
    return home


def test_a_replica_is_not_backed_up_and_says_where_the_book_is(book: Path, tmp_path: Path) -> None:
    mark_replica(book)
    with pytest.raises(RecordError, match="replica of a book that is written elsewhere"):
        keeper_of(book).back_up(tmp_path / "kept.sqlite")
    assert not (tmp_path / "kept.sqlite").exists()


def test_a_backup_restored_elsewhere_is_the_same_book(book: Path, tmp_path: Path) -> None:
    file, elsewhere = tmp_path / "kept.sqlite", tmp_path / "elsewhere"
    made = keeper_of(book).back_up(file)
    assert (made.documents, made.bytes) == (2, file.stat().st_size)
    assert not stat.S_IMODE(file.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO)
    for path in (book / "backups.json", book / "backup.lock"):
        assert not stat.S_IMODE(path.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO)
    assert [path.name for path in tmp_path.iterdir() if "kept" in path.name] == [file.name]
    restored = keeper_of(elsewhere).restore(file)
    assert restored.documents == 2
    assert restored.index is not None
    assert texts(elsewhere) == texts(book)
    with RecordStore(book) as one, RecordStore(elsewhere) as other:
        assert one.superseded_versions("fraud.txt") == other.superseded_versions("fraud.txt")
    ours, theirs = (open_current(home, STANDIN_SETTINGS) for home in (book, elsewhere))
    assert ours.book.passages(range(9)) == theirs.book.passages(range(9))
    assert not list(elsewhere.glob("restored*"))


def test_restoring_over_a_book_goes_back_to_what_it_was_and_loses_what_came_since(
    book: Path, folder: Path, tmp_path: Path
) -> None:
    before, file = texts(book), tmp_path / "kept.sqlite"
    keeper_of(book).back_up(file)
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    write_page(folder, "more.txt", "Agenda item\n\nDogs\n\nMinutes:\n\nThe Chair praised dogs.\n")
    encoder = StandInEncoder()
    updater = Updater(standin_settings(book), encoder, clock=fixed_clock, reading=reading_here)
    updater.ingest([str(folder)])
    encoder.encoded.clear()
    Keeper(book, fixed_clock, lambda: updater.index(rebuild=False)).restore(file)
    assert texts(book) == before
    assert all("Fraud strategy" in text for text in encoder.encoded)  # the rest is kept
    assert holds(book, "reports had trebled") == []
    updater.ingest([str(folder)])
    assert "trebled" in texts(book)["fraud.txt"]
    with RecordStore(book) as store:
        assert min(store.current_versions()[name] for name in ("fraud.txt", "more.txt")) > 4


def test_a_book_of_other_documents_is_replaced_with_its_index(book: Path, tmp_path: Path) -> None:
    other, file = tmp_path / "other", tmp_path / "kept.sqlite"
    updater_of(other).ingest([str(write_page(tmp_path / "p", "roads.txt", BULLETS))])
    keeper_of(book).back_up(file)
    keeper_of(other).restore(file)
    assert texts(other) == texts(book)
    generation = open_current(other, STANDIN_SETTINGS)
    with RecordStore(other) as store:
        assert generation.book.versions() == store.current_versions()


def test_a_backup_is_of_one_moment_while_a_writer_works(tmp_path: Path) -> None:
    home, pages = tmp_path / "home", tmp_path / "pages"
    updater_of(home).ingest([str(write_page(pages, "a0.txt", PAGE))])
    done = threading.Event()

    def write() -> None:
        try:
            for number in range(1, 5):
                # Each takes the place of the one before, so that every whole state has one.
                write_page(pages, "a0.txt", PAGE.replace("twice", f"{number} times"))
                updater_of(home).ingest([str(pages)])
        finally:
            done.set()

    writer = threading.Thread(target=write)
    writer.start()
    made: list[Path] = []
    while not done.is_set():
        file = tmp_path / f"kept-{len(made)}.sqlite"
        keeper_of(home).back_up(file)
        made.append(file)
    writer.join()
    assert len(made) > 1
    for number, file in enumerate(made[:: len(made) // 3 + 1]):
        elsewhere = tmp_path / f"home-{number}"
        keeper_of(elsewhere).restore(file)
        with RecordStore(elsewhere) as store:
            assert list(store.faults()) == []
            (document,) = store.documents()
            earlier = store.superseded_versions("a0.txt")
        with RecordStore(home) as store:
            assert document == store.version(document.version_id)
            assert earlier == [store.version(one.version_id) for one in earlier]
    assert len(texts(home)) == 1


def test_what_was_removed_leaves_the_backups_and_does_not_come_back_with_one(
    book: Path, folder: Path, tmp_path: Path
) -> None:
    file, gone = tmp_path / "a" / "kept.sqlite", tmp_path / "b" / "gone.sqlite"
    copy = tmp_path / "copy.sqlite"
    for one in (file, gone):
        one.parent.mkdir()
        keeper_of(book).back_up(one)
    shutil.copy(file, copy)
    gone.unlink()
    assert holds(file.parent, WORDS)
    result = remover_of(book).remove("fraud.txt", "asked for by the council")
    assert holds(file.parent, WORDS) == []
    assert [(one.file, one.reached) for one in result.backups] == [
        (str(file), True),
        (str(gone), False),
    ]
    assert "no longer where it was written" in (result.backups[1].reason or "")
    # A copy that nobody knew of does not bring it back either.
    restored = keeper_of(book).restore(copy)
    assert restored.taken_out == ["fraud.txt"]
    assert holds(book, WORDS) == []
    assert {d.document for d in updater_of(book).ingest([str(folder)]).documents if d.error} == {
        "fraud.txt"
    }


def test_a_backup_that_was_away_is_reached_by_the_next_removal(book: Path, tmp_path: Path) -> None:
    file = tmp_path / "b" / "kept.sqlite"
    file.parent.mkdir()
    keeper_of(book).back_up(file)
    away = file.rename(tmp_path / "away.sqlite")
    assert not remover_of(book).remove("fraud.txt").backups[0].reached
    away.rename(file)
    assert remover_of(book).remove("roads.txt").backups[0].reached
    assert holds(file.parent, WORDS) == []


def test_a_record_that_is_lost_and_read_anew_keeps_out_what_was_taken_out(
    book: Path, folder: Path
) -> None:
    remover_of(book).remove("fraud.txt", "a reason")
    (book / RECORD_FILE).unlink()
    reports = {d.document: d for d in updater_of(book).ingest([str(folder)]).documents}
    assert reports["roads.txt"].outcome == "added"
    assert "was taken out" in (reports["fraud.txt"].error or "")
    remover_of(book).allow_again("fraud.txt")
    reports = {d.document: d for d in updater_of(book).ingest([str(folder)]).documents}
    assert reports["fraud.txt"].outcome == "added"
    assert Audit(book).faults() == []


def test_a_damaged_record_is_replaced_by_a_backup(book: Path, tmp_path: Path) -> None:
    before, file = texts(book), tmp_path / "kept.sqlite"
    keeper_of(book).back_up(file)
    (book / RECORD_FILE).write_bytes(b"not a database, but long enough to be one " * 500)
    with pytest.raises(DamagedRecordError, match="minutebook restore FILE"):
        RecordView(book)
    keeper_of(book).restore(file)
    assert texts(book) == before
    assert open_current(book, STANDIN_SETTINGS).manifest.documents == 2


@pytest.mark.parametrize(
    "sql",
    ["UPDATE versions SET text = text || '.' WHERE id = 1", "UPDATE versions SET received = x'00'"],
)
def test_what_is_damaged_takes_no_backups_place_and_no_books(
    book: Path, tmp_path: Path, sql: str
) -> None:
    file = tmp_path / "kept.sqlite"
    keeper_of(book).back_up(file)
    good, before = file.read_bytes(), texts(book)
    shutil.copy(file, tmp_path / "bad.sqlite")
    for spoiled in (book / RECORD_FILE, tmp_path / "bad.sqlite"):
        with sqlite3.connect(spoiled) as connection:
            connection.execute(sql)
        connection.close()
    with pytest.raises(DamagedRecordError, match="damaged"):
        keeper_of(book).back_up(file, may_overwrite=True)
    assert file.read_bytes() == good
    keeper_of(book).restore(file)
    with pytest.raises(DamagedRecordError, match="damaged"):
        keeper_of(book).restore(tmp_path / "bad.sqlite")
    assert texts(book) == before


def test_a_file_that_is_no_backup_changes_nothing(book: Path, tmp_path: Path) -> None:
    before = texts(book)
    other = write_page(tmp_path, "other.txt", "no database, " * 500)
    empty, recipes = tmp_path / "empty", tmp_path / "recipes.sqlite"
    empty.write_bytes(b"")
    with sqlite3.connect(recipes) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    for file in (tmp_path / "none", empty, other, recipes):
        with pytest.raises(RecordError):
            keeper_of(book).restore(file)
    assert texts(book) == before
    assert Generations(book).current_name() is not None
    assert not list(book.glob("restored*"))


def test_a_place_that_cannot_be_written_to_is_told(book: Path, tmp_path: Path) -> None:
    keeper, file = keeper_of(book), tmp_path / "kept.sqlite"
    keeper.back_up(file)
    for place, words in [
        (file, "add --force"),
        (tmp_path, "is a folder"),
        (tmp_path / "none" / "kept.sqlite", "there is no folder"),
        (book / "kept.sqlite", "lost with the book"),
    ]:
        with pytest.raises(BackupError, match=words):
            keeper.back_up(place)
    with pytest.raises(BackupError, match="cannot be written"):
        keeper.back_up(Path("/proc/kept.sqlite"))
    assert list(BackupFiles(book).made()) == [file]
    with pytest.raises(RecordError, match="no minute book"):
        keeper_of(tmp_path / "none").back_up(tmp_path / "new.sqlite")
    assert not (tmp_path / "new.sqlite").exists()


def test_two_backups_at_once_do_not_mix(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.holding.backup_files._LOCK_WAIT_S", 0.05)
    with FileLock(book / "backup.lock"), pytest.raises(BusyError, match="being written"):
        keeper_of(book).back_up(tmp_path / "kept.sqlite")
    with FileLock(book / "backup.lock"):
        assert remover_of(book).remove("fraud.txt").removed


def test_an_index_whose_record_is_gone_does_not_outlive_another_book(
    book: Path, tmp_path: Path
) -> None:
    other, file = tmp_path / "other", tmp_path / "kept.sqlite"
    updater_of(other).ingest([str(write_page(tmp_path / "p", "roads.txt", BULLETS))])
    keeper_of(other).back_up(file)
    (book / RECORD_FILE).unlink()
    Keeper(book, fixed_clock, lambda: None).restore(file)
    assert Generations(book).current_name() is None
    assert texts(book) == {"roads.txt": BULLETS}

from pathlib import Path

from filelock import FileLock

from service.holding.locking import LOCK_FILE
from service.holding.progress import Progressed, is_being_written, read_progress, with_progress_file
from service.holding.updating import Updater


def test_progress_is_told_to_both(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    tell = with_progress_file(tmp_path, lambda *step: told.append(step))
    tell("Encoding", 1, 2)
    tell("Encoding", 2, 2)
    assert told == [("Encoding", 1, 2), ("Encoding", 2, 2)]
    assert read_progress(tmp_path) == Progressed(step="Encoding", done=2, total=2)


def test_nothing_is_read_where_nothing_was_told_or_it_is_damaged(tmp_path: Path) -> None:
    assert read_progress(tmp_path) is None
    (tmp_path / "progress.json").write_text("{", encoding="ascii")
    assert read_progress(tmp_path) is None


def test_work_goes_on_where_progress_cannot_be_told(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    with_progress_file(tmp_path / "missing", lambda *step: told.append(step))("Encoding", 1, 1)
    assert told == [("Encoding", 1, 1)]


def test_a_book_is_being_written_while_its_lock_is_held(home: Path, updater: Updater) -> None:
    assert not is_being_written(home)
    updater.ingest([])
    assert (home / LOCK_FILE).exists()
    assert not is_being_written(home)
    with FileLock(home / LOCK_FILE):
        assert is_being_written(home)
    assert not is_being_written(home)

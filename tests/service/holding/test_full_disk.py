"""A disk that is full, or may not be written to, is told as that, and loses nothing."""

import gc
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.generations.generation import open_current
from index.vectors.mapped_arrays import save_array
from index.vectors.nearest import FaissIndex
from ingest.errors import MinutebookError, StorageError
from ingest.record.copies import check_copy
from ingest.record.view import RecordView
from ingest.storage import disk_error
from service.holding.audit import Audit
from service.holding.keeping import Keeper
from service.holding.redacting import Redactor
from service.holding.removal import Remover
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.held_words import holds
from tests.pages import BULLETS, PAGE, write_page
from tests.reading import reading_here
from tests.standin import STANDIN_SETTINGS, StandInEncoder, standin_settings

FULL = Path("/dev/full")
SIZE_KB = 3_000


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, of a few megabytes."""
    disk, mount = tmp_path / "disk", shutil.which("mount")
    disk.mkdir()
    command = [str(mount), "-t", "tmpfs", "-o", f"size={SIZE_KB}k", "tmpfs", str(disk)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets no file system be mounted")
    yield disk
    gc.collect()  # errors that were caught hold what was mapped when they were raised
    subprocess.run(["umount", str(disk)], check=True)  # noqa: S607


def updater(home: Path) -> Updater:
    return Updater(
        standin_settings(home), StandInEncoder(), clock=fixed_clock, reading=reading_here
    )


def test_wherever_the_disk_fills_up_it_is_said_and_what_was_stored_stays(
    small_disk: Path, tmp_path: Path
) -> None:
    home, pages, filler = small_disk / "home", tmp_path / "pages", small_disk / "filler"
    write_page(pages, "roads.txt", PAGE)
    updater(home).ingest([str(pages)])
    told: list[str] = []
    for room_kb in (0, 4, 16, 40, 60, 80, 120, 160, 200, 260, 320):
        write_page(pages, "fraud.txt", f"{BULLETS}\n\n·      The number {room_kb} was noted\n")
        free = shutil.disk_usage(small_disk).free
        filler.write_bytes(b"x" * (free - room_kb * 1024))
        try:
            updater(home).ingest([str(pages)])
        except StorageError as error:
            told.append(str(error))
        filler.unlink()
        with RecordView(home) as store:
            assert store.version(1).text == PAGE
        open_current(home, STANDIN_SETTINGS).close()
        report = updater(home).ingest([str(pages)])
        assert report.index is not None
        assert report.index.documents == 2
    assert len(told) >= 3
    assert all("the disk is full" in words and "\n" not in words for words in told)


def keeper(home: Path) -> Keeper:
    return Keeper(home, fixed_clock, lambda: updater(home).index(rebuild=False))


def fill(disk: Path, *, room_kb: int) -> Path:
    """Fill a disk but for some room; returns the file that takes the rest."""
    filler = disk / "filler"
    free = shutil.disk_usage(disk).free
    filler.write_bytes(b"x" * max(0, free - room_kb * 1024))
    return filler


def test_a_full_disk_leaves_the_last_backup_whole(small_disk: Path, tmp_path: Path) -> None:
    home, file = tmp_path / "home", small_disk / "kept.sqlite"
    updater(home).ingest([str(write_page(tmp_path / "pages", "roads.txt", PAGE))])
    keeper(home).back_up(file)
    whole, told = file.read_bytes(), list[str]()
    for room_kb in (0, 4, 8, 40, 60, 90):
        filler = fill(small_disk, room_kb=room_kb)
        try:
            keeper(home).back_up(file, may_overwrite=True)
        except StorageError as error:
            told.append(str(error))
            assert file.read_bytes() == whole
        assert {path.name for path in small_disk.iterdir()} == {"filler", "kept.sqlite"}
        filler.unlink()
    assert len(told) >= 3
    assert all("the disk is full" in words for words in told)
    keeper(home).back_up(file, may_overwrite=True)
    assert check_copy(file) == 1


def test_a_full_disk_leaves_the_book_before_or_the_one_restored(
    small_disk: Path, tmp_path: Path
) -> None:
    home, pages, file = small_disk / "home", tmp_path / "pages", tmp_path / "kept.sqlite"
    updater(home).ingest([str(write_page(pages, "roads.txt", PAGE))])
    keeper(home).back_up(file)
    updater(home).ingest([str(write_page(pages, "roads.txt", PAGE.replace("twice", "once")))])
    told = list[str]()
    for room_kb in (0, 8, 60, 100, 140, 200, 300):
        filler = fill(small_disk, room_kb=room_kb)
        try:
            keeper(home).restore(file)
        except MinutebookError as error:
            told.append(str(error))
        filler.unlink()
        with RecordView(home) as store:
            assert [d.text for d in store.documents()] in ([PAGE], [PAGE.replace("twice", "once")])
        updater(home).index(rebuild=False)
        open_current(home, STANDIN_SETTINGS).close()
    assert len(told) >= 3
    assert all("full" in words for words in told)
    assert keeper(home).restore(file).documents == 1


def test_words_that_are_blacked_out_on_a_full_disk_are_gone_after_the_next_command(
    small_disk: Path, tmp_path: Path
) -> None:
    home, pages, words = small_disk / "home", tmp_path / "pages", "reports had doubled"
    updater(home).ingest([str(write_page(pages, "fraud.txt", BULLETS))])
    base, told = tmp_path / "base", list[str]()
    shutil.copytree(home, base)
    for room_kb in (0, 8, 24, 48, 96, 160):
        shutil.rmtree(home)
        shutil.copytree(base, home)
        redactor = Redactor(home, fixed_clock, keeper(home).bring_up_to_date)
        at = BULLETS.index(words)
        meant = redactor.find("fraud.txt", at, at + len(words), "asked for")
        filler = fill(small_disk, room_kb=room_kb)
        try:
            redactor.redact(meant)
        except MinutebookError as error:
            told.append(str(error))
        filler.unlink()
        with RecordView(home) as store:
            (document,) = store.documents()
            if words in document.text:
                redactor.redact(meant)
        updater(home).index(rebuild=False)
        assert holds(home, words) == []
        assert len(Audit(home).takedowns().redactions) == 1
    assert len(told) >= 3
    assert all("full" in words for words in told)


def test_what_is_removed_on_a_full_disk_is_gone_after_the_next_command(
    small_disk: Path, tmp_path: Path
) -> None:
    home, pages, words = small_disk / "home", tmp_path / "pages", "reports had doubled"
    write_page(pages, "roads.txt", PAGE)
    write_page(pages, "fraud.txt", BULLETS)
    updater(home).ingest([str(pages)])
    base, told = tmp_path / "base", list[str]()
    shutil.copytree(home, base)
    for room_kb in (0, 8, 24, 48, 96, 160):
        shutil.rmtree(home)
        shutil.copytree(base, home)
        remover = Remover(home, fixed_clock, keeper(home).bring_up_to_date)
        filler = fill(small_disk, room_kb=room_kb)
        try:
            remover.remove("fraud.txt", "asked for")
        except MinutebookError as error:
            told.append(str(error))
        filler.unlink()
        with RecordView(home) as store:
            is_left = "fraud.txt" in store.current_versions()
        if is_left:
            remover.remove("fraud.txt", "asked for")
        updater(home).index(rebuild=False)
        assert holds(home, words) == []
        with RecordView(home) as store:
            assert [document.text for document in store.documents()] == [PAGE]
    assert len(told) >= 3
    assert all("full" in words for words in told)


@pytest.mark.skipif(not FULL.exists(), reason="this machine has no /dev/full")
def test_a_full_disk_is_noticed_to_the_last_byte_of_every_file() -> None:
    encoder = StandInEncoder()
    vectors = encoder.encode(["one"])[0].tokens
    writes: tuple[Callable[[], None], ...] = (
        lambda: FaissIndex.build(vectors).save(FULL),
        lambda: save_array(FULL, vectors[:1]),
    )
    for write in writes:
        with pytest.raises(OSError, match="No space left") as raised:
            write()
        assert "the disk is full" in str(disk_error(raised.value, "the index"))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "may not be opened or written to"),
        (OSError(30, "Read-only file system"), "may not be opened or written to"),
        (OSError(5, "Input/output error"), "full or failing"),
    ],
)
def test_what_may_not_be_used_is_not_called_damaged(error: OSError, words: str) -> None:
    told = str(disk_error(error, "the record in x"))
    assert words in told
    assert "damaged" not in told


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is denied to the superuser")
def test_a_home_without_permission_is_told_as_that(tmp_path: Path) -> None:
    home = tmp_path / "home"
    updater(home).ingest([str(write_page(tmp_path / "pages", "roads.txt"))])
    (home / "record.sqlite").chmod(0)
    with pytest.raises(StorageError, match="may not be opened"):
        RecordView(home)

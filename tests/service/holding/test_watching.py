from itertools import islice
from pathlib import Path

from ingest.errors import BusyError
from service.contract.ingest_report import IngestModel
from service.holding.updating import Updater
from service.holding.watching import FolderWatch, watch
from tests.pages import BULLETS, PAGE


def names(origins: set[str]) -> list[str]:
    return sorted(Path(origin).name for origin in origins)


def test_a_file_is_taken_once_it_is_found_as_it_was_before(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text(PAGE[:50], encoding="utf-8")
    watched = FolderWatch([tmp_path])
    assert watched.look() == set()
    page.write_text(PAGE, encoding="utf-8")
    assert watched.look() == set(), "it was still being written"
    assert names(watched.look()) == ["a.txt"]


def test_what_was_taken_is_not_taken_again_until_it_changes(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text(PAGE, encoding="utf-8")
    watched = FolderWatch([tmp_path])
    watched.look()
    watched.took(watched.look())
    assert watched.look() == set()
    page.write_text(BULLETS, encoding="utf-8")
    watched.look()
    assert names(watched.look()) == ["a.txt"]


def test_new_facts_beside_files_are_a_change_of_each(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(BULLETS, encoding="utf-8")
    watched = FolderWatch([tmp_path])
    watched.look()
    watched.took(watched.look())
    (tmp_path / "meetings.json").write_text('{"pages": {}}', encoding="utf-8")
    watched.look()
    assert names(watched.look()) == ["a.txt", "b.txt"]


def test_a_file_that_vanishes_between_two_looks_is_no_fault(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text(PAGE, encoding="utf-8")
    watched = FolderWatch([tmp_path])
    watched.look()
    page.unlink()
    assert watched.look() == set()


def test_while_another_process_writes_a_file_waits_for_the_next_look(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    calls = list[set[str]]()

    def ingest(origins: set[str]) -> IngestModel:
        calls.append(origins)
        if len(calls) == 1:
            raise BusyError("another minutebook is writing")
        return IngestModel(documents=[], index=None)

    first, second = islice(watch([tmp_path], ingest, lambda: None), 2)
    assert isinstance(first, BusyError)
    assert isinstance(second, IngestModel)
    assert calls[0] == calls[1]


def test_what_is_put_into_a_folder_is_read_into_the_book(updater: Updater, tmp_path: Path) -> None:
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "roads.txt").write_text(PAGE, encoding="utf-8")
    looks = 0

    def put_another_after_two_looks() -> None:
        nonlocal looks
        looks += 1
        if looks == 2:
            (folder / "fraud.txt").write_text(BULLETS, encoding="utf-8")

    reports = watch(
        [folder],
        lambda origins: updater.ingest([str(folder)], origins=origins),
        put_another_after_two_looks,
    )
    found = [
        [(d.document, d.outcome) for d in report.documents]
        for report in islice(reports, 2)
        if isinstance(report, IngestModel)
    ]
    assert found == [[("roads.txt", "added")], [("fraud.txt", "added")]]

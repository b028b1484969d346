from pathlib import Path

import pytest
from filelock import FileLock

from index.book.filters import Filters
from ingest.errors import BusyError, RecordError
from ingest.readers.text.plain_text import read_plain_text
from ingest.record import Facts, Intake
from ingest.record.store import RecordStore
from service.answering.queries import SearchOptions, run_ask, run_search
from service.holding.home_status import read_status
from service.holding.locking import home_warnings
from service.holding.opening import open_searcher
from service.holding.progress import is_being_written
from service.holding.removal import finish_removals
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import NOW
from tests.pages import BULLETS, write_page


def test_ingesting_reports_every_document_and_the_index(updater: Updater, folder: Path) -> None:
    report = updater.ingest([str(folder)])
    assert [(d.document, d.outcome) for d in report.documents] == [
        ("fraud.txt", "added"),
        ("roads.txt", "added"),
    ]
    assert report.documents[1].blocks["question"] == 3
    assert report.index is not None
    assert report.index.documents == 2


def test_ingesting_twice_leaves_the_index_alone(updater: Updater, folder: Path) -> None:
    first = updater.ingest([str(folder)]).index
    second = updater.ingest([str(folder)]).index
    assert first is not None
    assert second is not None
    assert (second.changed, second.generation) == (False, first.generation)


def test_an_address_on_this_machine_is_refused_with_a_word_on_what_to_do(updater: Updater) -> None:
    (report,) = updater.ingest(["http://localhost/mgAi.aspx?ID=1"]).documents
    assert report.outcome == "refused"
    assert "give the address that everyone can open" in (report.error or "")


def test_an_empty_folder_makes_no_index(updater: Updater, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    report = updater.ingest([str(empty)])
    assert (report.documents, report.index) == ([], None)


@pytest.mark.parametrize(
    "marked",
    [
        f"NOT FOR PUBLICATION\n\n{BULLETS}",
        BULLETS.replace("During", "RESOLVED – That the public be excluded.\n\nDuring"),
    ],
)
def test_text_that_turns_out_to_be_exempt_leaves_every_file_of_the_home(
    updater: Updater, folder: Path, home: Path, marked: str
) -> None:
    updater.ingest([str(folder)])
    assert holds(home, b"reports had doubled")
    write_page(folder, "fraud.txt", marked)
    report = {d.document: d for d in updater.ingest([str(folder)]).documents}["fraud.txt"]
    assert report.withheld
    assert report.error is None
    assert not holds(home, b"reports had doubled")
    assert holds(home, b"mobile cameras")


def test_when_the_only_document_turns_out_to_be_exempt_its_index_goes_too(
    updater: Updater, settings: Settings, tmp_path: Path
) -> None:
    page = write_page(tmp_path / "one", "fraud.txt", BULLETS)
    updater.ingest([str(page)])
    write_page(page.parent, page.name, f"NOT FOR PUBLICATION\n\n{BULLETS}")
    updater.ingest([str(page)])
    assert not holds(settings.home, b"reports had doubled")
    searcher = open_searcher(settings, updater.encoder)
    assert run_ask(searcher, "reports doubled", Filters()).status == "not_found"
    assert run_search(searcher, "reports", Filters(), SearchOptions()).passages == []


def holds(home: Path, words: bytes) -> bool:
    return any(words in path.read_bytes() for path in home.rglob("*") if path.is_file())


def test_a_home_that_cannot_be_written_to_is_named(
    updater: Updater, folder: Path, home: Path
) -> None:
    home.write_text("a file stands here")
    with pytest.raises(RecordError, match="choose another --home"):
        updater.ingest([str(folder)])


def test_a_second_writer_is_told_to_wait(
    updater: Updater, folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.holding.locking._LOCK_WAIT_S", 0.05)
    home.mkdir()
    with FileLock(home / "writer.lock"), pytest.raises(BusyError, match="try again"):
        updater.ingest([str(folder)])


def test_progress_is_reported_step_by_step(updater: Updater, folder: Path) -> None:
    steps: list[tuple[str, int, int]] = []

    def note(step: str, done: int, total: int) -> None:
        steps.append((step, done, total))

    Updater(updater.settings, updater.encoder, updater.clock, note).ingest([str(folder)])
    assert list(dict.fromkeys(step for step, _, _ in steps)) == [
        "Reading minutes",
        "Cutting into passages",
        "Encoding",
        "Reading recorded questions",
    ]
    assert all(done <= total for _, done, total in steps)


def test_status_tells_what_the_book_holds(
    updater: Updater, settings: Settings, folder: Path
) -> None:
    write_page(folder, "agenda.txt", "Agenda item\n\nTo come\n\nTo consider it.")
    updater.ingest([str(folder)], as_minutes=True)
    status = read_status(settings, updater.rules)
    assert status.documents == 3
    assert status.index_is_current
    assert status.coverage is not None
    assert status.coverage.without_minutes == 1


def test_a_new_home_and_all_that_is_in_it_is_open_to_its_owner_alone(
    updater: Updater, folder: Path, home: Path
) -> None:
    updater.ingest([str(folder)])
    assert not is_being_written(home)
    for path in (home, *home.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path
    assert home_warnings(home) == []


def test_a_home_that_others_can_open_is_left_so_and_told(
    updater: Updater, folder: Path, home: Path
) -> None:
    home.mkdir()
    home.chmod(0o755)
    updater.ingest([str(folder)])
    assert home.stat().st_mode & 0o777 == 0o755
    (warning,) = home_warnings(home)
    assert f"chmod -R go= {home}" in warning
    assert warning in read_status(updater.settings, updater.rules).warnings


def test_stray_generations_are_removed_by_the_next_command_and_by_a_starting_service(
    updater: Updater, folder: Path, home: Path
) -> None:
    updater.ingest([str(folder)])
    stray = home / "index" / "generations" / "g000000"
    for finish in (
        lambda: updater.index(rebuild=False),
        lambda: updater.ingest([str(folder)]),
        lambda: finish_removals(home),
    ):
        stray.mkdir()
        (stray / "book.sqlite").write_text("what was erased")
        finish()
        assert not stray.exists()
    assert finish_removals(home / "nowhere") == []
    assert not (home / "nowhere").exists()


def test_an_index_of_an_erased_version_is_never_current_whatever_the_revision_says(
    updater: Updater, folder: Path, home: Path
) -> None:
    updater.ingest([str(folder)])
    with RecordStore(home) as store:
        revision = store.state().revision
        store.remove("fraud.txt", NOW)
        store._connection.execute("UPDATE state SET revision = ?", (revision,))
    assert "minutebook index" in finish_removals(home)[0]
    assert not read_status(updater.settings, updater.rules).index_is_current
    report = updater.index(rebuild=False)
    assert report is not None
    assert report.changed
    assert not holds(home, b"reports had doubled")


def test_status_says_when_the_index_is_behind(
    updater: Updater, settings: Settings, folder: Path
) -> None:
    updater.ingest([str(folder)])
    with RecordStore(settings.home) as store:
        text = BULLETS.replace("doubled", "trebled")
        reading = read_plain_text(text)
        store.put(Intake("new.txt", "/new.txt", "0", None, reading, Facts(), NOW, rules=""))
    assert not read_status(settings, updater.rules).index_is_current
    updater.index(rebuild=False)
    assert read_status(settings, updater.rules).index_is_current

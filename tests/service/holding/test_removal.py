import base64
import gzip
import json
import zlib
from pathlib import Path

import pytest
import typer
from filelock import FileLock
from typer.testing import CliRunner, Result

from index.book.filters import Filters
from index.generations.generation_folder import Generations
from ingest.errors import BusyError, MinutebookError, UnknownDocumentError
from ingest.record.view import RecordView
from service.answering.queries import SearchOptions, run_search
from service.commands.options import Given
from service.commands.remove_command import remove
from service.contract.ingest_report import IndexModel
from service.holding.opening import open_searcher
from service.holding.removal import Remover
from service.holding.updating import Updater
from service.holding.withdrawing import IndexWithdrawnError
from service.settings import Settings
from tests.conftest import NOW, fixed_clock
from tests.held_words import holds
from tests.pages import BULLETS, PAGE, write_page
from tests.standin import standin_models

WORDS = "reports had doubled"
APP = typer.Typer()
APP.command()(remove)


@pytest.fixture
def remover(updater: Updater, home: Path) -> Remover:
    return Remover(home, fixed_clock, lambda: updater.index(rebuild=False))


def run(settings: Settings, *arguments: str) -> Result:
    return CliRunner().invoke(APP, list(arguments), obj=Given(settings, standin_models()))


def test_the_search_through_files_finds_words_in_every_form(tmp_path: Path) -> None:
    plain = b"In March " + WORDS.encode() + b" again."
    kinds = {
        "plain": plain,
        "wide": plain.decode().encode("utf-16-le"),
        "base64": base64.b64encode(plain),
        "gzip": b"head" + gzip.compress(plain),
        "zlib": zlib.compress(plain) + b"tail",
    }
    for name, data in kinds.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "other").write_bytes(b"nothing of the kind")
    assert {path.name for path in holds(tmp_path, WORDS)} == set(kinds)


def test_a_removed_text_is_in_no_file_and_no_answer(
    updater: Updater, settings: Settings, remover: Remover, folder: Path, home: Path
) -> None:
    updater.ingest([str(folder)])
    assert holds(home, WORDS)
    # An earlier version, an earlier generation, and what a broken build left hold it too.
    write_page(folder, "fraud.txt", BULLETS.replace("banks", "shops"))
    updater.ingest([str(folder)])
    building = Generations(home).start()
    (building / "left.txt").write_text(WORDS)
    result = remover.remove("fraud.txt")
    assert (result.removed, result.versions) == (True, 2)
    assert holds(home, WORDS) == []
    assert holds(home, "the strategy would be strengthened") == []
    assert holds(home, "mobile cameras")
    searcher = open_searcher(settings, updater.encoder)
    found = run_search(searcher, "reports doubled banks", Filters(), SearchOptions(k=50))
    assert {passage.document for passage in found.passages} == {"roads.txt"}


def test_the_only_document_can_be_removed(
    updater: Updater, settings: Settings, remover: Remover, home: Path, tmp_path: Path
) -> None:
    updater.ingest([str(write_page(tmp_path / "one", "fraud.txt", BULLETS))])
    result = remover.remove("fraud.txt")
    assert result.index is not None
    assert result.index.passages == 0
    assert holds(home, WORDS) == []
    searcher = open_searcher(settings, updater.encoder)
    assert run_search(searcher, "reports", Filters(), SearchOptions()).passages == []


def test_a_removed_document_is_refused_until_it_is_allowed_again(
    updater: Updater, remover: Remover, folder: Path
) -> None:
    updater.ingest([str(folder)])
    remover.remove("fraud.txt")
    report = {d.document: d for d in updater.ingest([str(folder)]).documents}["fraud.txt"]
    assert report.outcome == "refused"
    assert "6 May 2024" in (report.error or "")
    assert "minutebook remove --allow-again fraud.txt" in (report.error or "")
    assert remover.allow_again("fraud.txt").allowed_again
    report = {d.document: d for d in updater.ingest([str(folder)]).documents}["fraud.txt"]
    assert report.outcome == "added"


def test_the_same_bytes_under_another_name_are_refused_too(
    updater: Updater, remover: Remover, folder: Path, tmp_path: Path
) -> None:
    updater.ingest([str(folder)])
    remover.remove("fraud.txt")
    (report,) = updater.ingest([str(write_page(tmp_path / "x", "new.txt", BULLETS))]).documents
    assert report.outcome == "refused"


def test_other_sources_of_the_same_minutes_are_named(
    updater: Updater, remover: Remover, settings: Settings, tmp_path: Path
) -> None:
    write_page(tmp_path / "two", "a.txt", PAGE)
    write_page(tmp_path / "two", "b.txt", PAGE.replace("twice a year", "two times a year"))
    updater.ingest([str(tmp_path / "two")])
    result = remover.remove("a.txt")
    assert result.also_in == ["b.txt"]
    # What was taken for a repetition is now the one that is searched.
    searcher = open_searcher(settings, updater.encoder)
    found = run_search(searcher, "mobile cameras", Filters(), SearchOptions())
    assert {passage.document for passage in found.passages} == {"b.txt"}


def test_where_no_index_can_be_made_the_old_one_goes_all_the_same(
    updater: Updater, home: Path, folder: Path
) -> None:
    updater.ingest([str(folder)])

    def fail() -> IndexModel | None:
        raise MinutebookError("the model is missing")

    with pytest.raises(IndexWithdrawnError, match=r"the model is missing.*minutebook index"):
        Remover(home, fixed_clock, fail).remove("fraud.txt")
    assert holds(home, WORDS) == []
    assert Generations(home).current_name() is None
    updater.index(rebuild=False)
    assert holds(home, "mobile cameras")


def test_while_another_process_writes_nothing_is_removed(
    updater: Updater, remover: Remover, home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    updater.ingest([str(folder)])
    monkeypatch.setattr("service.holding.locking._LOCK_WAIT_S", 0.05)
    with FileLock(home / "writer.lock"), pytest.raises(BusyError, match="try again"):
        remover.remove("fraud.txt")
    with RecordView(home) as store:
        assert "fraud.txt" in store.current_versions()


def test_a_writer_that_came_in_between_is_left_to_finish(
    updater: Updater, home: Path, folder: Path
) -> None:
    updater.ingest([str(folder)])

    def busy() -> IndexModel | None:
        raise BusyError("another is writing")

    with pytest.raises(BusyError, match=r"taken out of the record.*minutebook index"):
        Remover(home, fixed_clock, busy).remove("fraud.txt")
    assert Generations(home).current_name() is not None
    updater.index(rebuild=False)
    assert holds(home, WORDS) == []


def test_what_is_not_in_the_book_cannot_be_removed_or_allowed(
    updater: Updater, remover: Remover, folder: Path
) -> None:
    updater.ingest([str(folder)])
    with pytest.raises(UnknownDocumentError, match="minutebook status"):
        remover.find("nowhere.txt")
    with pytest.raises(UnknownDocumentError, match="was taken out"):
        remover.allow_again("fraud.txt")


def test_the_command_answers_in_json(updater: Updater, settings: Settings, folder: Path) -> None:
    updater.ingest([str(folder)])
    result = run(settings, "fraud.txt", "--json", "--yes")
    assert result.exit_code == 0, result.output
    answer = json.loads(result.stdout)
    assert (answer["document"], answer["removed"], answer["versions"]) == ("fraud.txt", True, 1)
    assert answer["index"]["documents"] == 1
    allowed = json.loads(run(settings, "--allow-again", "fraud.txt", "--json").stdout)
    assert (allowed["removed"], allowed["allowed_again"]) == (False, True)


def test_the_command_tells_people_what_it_did(
    updater: Updater, settings: Settings, tmp_path: Path
) -> None:
    write_page(tmp_path / "two", "a.txt", PAGE)
    write_page(tmp_path / "two", "b.txt", PAGE.replace("twice a year", "two times a year"))
    updater.ingest([str(tmp_path / "two")])
    result = run(settings, "a.txt", "--yes")
    assert "a.txt is out of the book: 1 version erased" in result.output
    assert "still in the book, as b.txt" in result.output
    assert "may be read again" in run(settings, "--allow-again", "a.txt").output


def test_without_a_terminal_nothing_is_erased_unless_that_is_said(
    updater: Updater, settings: Settings, folder: Path
) -> None:
    updater.ingest([str(folder)])
    result = run(settings, "fraud.txt")
    assert result.exit_code == 1
    assert "add --yes" in str(result.exception)
    with RecordView(settings.home) as store:
        assert "fraud.txt" in store.current_versions()


def test_taking_a_copy_out_does_not_bar_the_original(
    updater: Updater, remover: Remover, folder: Path
) -> None:
    write_page(folder, "copy.txt", (folder / "fraud.txt").read_text(encoding="utf-8"))
    updater.ingest([str(folder)])
    remover.remove("copy.txt")
    (folder / "copy.txt").unlink()
    assert [d.error for d in updater.ingest([str(folder)]).documents] == [None, None]


@pytest.mark.parametrize(("answer", "is_erased"), [("n\n", False), ("y\n", True)])
def test_on_a_terminal_it_asks_first(
    updater: Updater,
    settings: Settings,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    is_erased: bool,
) -> None:
    updater.ingest([str(folder)])
    monkeypatch.setattr("service.commands.confirmation._is_terminal", lambda: True)
    result = CliRunner().invoke(
        APP, ["fraud.txt"], obj=Given(settings, standin_models()), input=answer
    )
    assert "Erase fraud.txt with all its versions?" in result.output
    with RecordView(settings.home) as store:
        assert ("fraud.txt" not in store.current_versions()) == is_erased
    if not is_erased:
        assert run(settings, "fraud.txt", "--yes").exit_code == 0


def test_the_note_of_a_removal_says_when_it_was(
    updater: Updater, remover: Remover, home: Path, folder: Path
) -> None:
    updater.ingest([str(folder)])
    remover.remove("fraud.txt")
    with RecordView(home) as store:
        (removal,) = store.removals()
    assert (removal.name, removal.removed_at) == ("fraud.txt", NOW)

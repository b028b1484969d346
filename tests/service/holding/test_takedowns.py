"""What was taken out is told, leaves what Minutebook keeps besides the book, and stays out."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import minutebook
from ingest.record.store import RecordStore
from ingest.site.crawl_state import CrawlState, MeetingState
from service.holding.audit import AUDIT_FILE, Audit
from service.holding.backup_files import BACKUPS_FILE, BackupFiles
from service.holding.keeping import Keeper
from service.holding.removal import Remover
from service.holding.takedowns import finish_takedowns
from service.holding.updating import Updater
from service.holding.withdrawing import IndexWithdrawnError
from tests.conftest import NOW, fixed_clock
from tests.held_words import holds
from tests.pages import write_page
from tests.standin import standin_models

WORDS = "reports had doubled"


@pytest.fixture
def remover(updater: Updater, home: Path, folder: Path) -> Remover:
    updater.ingest([str(folder)])
    return Remover(home, fixed_clock, lambda: updater.index(rebuild=False))


def lines(home: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (home / AUDIT_FILE).read_text().splitlines()]


def test_the_audit_tells_what_when_and_why_in_order(remover: Remover) -> None:
    remover.remove("fraud.txt", "asked for by the council")
    remover.allow_again("fraud.txt")
    remover.remove("roads.txt")
    assert [(line["action"], line["document"], line["reason"]) for line in lines(remover.home)] == [
        ("removed", "fraud.txt", "asked for by the council"),
        ("allowed_again", "fraud.txt", ""),
        ("removed", "roads.txt", ""),
    ]
    assert {str(line["at"])[:19] for line in lines(remover.home)} == {"2024-05-06T07:08:09"}
    assert holds(remover.home, WORDS) == []
    assert Audit(remover.home).faults() == []
    (removal,) = Audit(remover.home).takedowns().removals
    with RecordStore(remover.home) as store:
        assert store.removals() == [removal]
    assert removal.removed_at == NOW


def test_notes_of_fetching_a_removed_document_go_too(remover: Remover) -> None:
    with CrawlState(remover.home) as state:
        state.put(MeetingState("https://a.example/1", None, "taken", ("fraud.txt",)))
        state.put(MeetingState("https://a.example/2", None, "taken", ("roads.txt",)))
    remover.remove("fraud.txt")
    with CrawlState(remover.home) as state:
        assert state.get("https://a.example/1") is None
        assert state.get("https://a.example/2") is not None


def test_notes_of_fetching_that_cannot_be_read_go_whole(remover: Remover) -> None:
    path = remover.home / "crawl.sqlite"
    path.write_bytes(b"no database at all, but long enough to be one" * 100)
    assert remover.remove("fraud.txt").removed
    assert not path.exists()


@pytest.mark.parametrize("damage", ["{", '{"files": 3}', "[]", '{"files": {"/none/x": "y"}}'])
def test_a_damaged_list_of_backups_is_told_and_stops_no_removal(
    remover: Remover, damage: str
) -> None:
    (remover.home / BACKUPS_FILE).write_text(damage)
    result = remover.remove("fraud.txt")
    (told,) = result.backups
    assert not told.reached
    assert told.reason
    assert holds(remover.home, WORDS) == []


def test_an_audit_that_cannot_be_written_does_not_keep_the_words_in_the_index(
    remover: Remover, updater: Updater
) -> None:
    (remover.home / AUDIT_FILE).mkdir()
    with pytest.raises(IndexWithdrawnError, match="the audit file"):
        remover.remove("fraud.txt")
    assert holds(remover.home, WORDS) == []
    (remover.home / AUDIT_FILE).rmdir()
    updater.index(rebuild=False)
    assert [line["document"] for line in lines(remover.home)] == ["fraud.txt"]


def test_a_line_that_was_broken_off_is_written_anew(remover: Remover) -> None:
    remover.remove("fraud.txt", "one")
    path = remover.home / AUDIT_FILE
    path.write_bytes(path.read_bytes()[:-20])
    with RecordStore(remover.home) as store:
        finish_takedowns(remover.home, store)
        finish_takedowns(remover.home, store)
    assert [line["reason"] for line in lines(remover.home)] == ["one"]
    assert Audit(remover.home).faults() == []


def test_backups_that_were_deleted_are_forgotten_at_the_next_backup(
    remover: Remover, tmp_path: Path
) -> None:
    keeper = Keeper(remover.home, fixed_clock, remover.bring_up_to_date)
    for name in ("one", "two"):
        keeper.back_up(tmp_path / f"{name}.sqlite")
    (tmp_path / "one.sqlite").unlink()
    keeper.back_up(tmp_path / "three.sqlite")
    made = [path.name for path in BackupFiles(remover.home).made()]
    assert made == ["two.sqlite", "three.sqlite"]


def test_the_command_says_what_it_cannot_reach(
    remover: Remover, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")
    keeper = Keeper(remover.home, fixed_clock, remover.bring_up_to_date)
    for name in ("here", "gone"):
        keeper.back_up(tmp_path / f"{name}.sqlite")
    (tmp_path / "gone.sqlite").unlink()
    command = ["--home", str(remover.home), "remove", "fraud.txt", "--yes", "--reason"]
    refused = CliRunner().invoke(minutebook.app, [*command, "x" * 501], obj=standin_models())
    assert refused.exit_code
    told = CliRunner().invoke(minutebook.app, [*command, "asked\nfor"], obj=standin_models()).output
    words = " ".join(told.split())
    assert "It left 1 backup too." in words
    assert f"{tmp_path}/gone.sqlite was not reached (it is no longer where it was written)" in words
    assert "Not reached: copies that Minutebook did not make" in words
    assert lines(remover.home)[0]["reason"] == "asked for"


def test_what_was_taken_out_is_refused_from_a_folder_too(
    remover: Remover, updater: Updater, tmp_path: Path
) -> None:
    remover.remove("fraud.txt", "a reason")
    page = write_page(tmp_path / "other", "fraud.txt")
    (report,) = updater.ingest([str(page)]).documents
    assert "minutebook remove --allow-again fraud.txt" in (report.error or "")

"""A home of an earlier format is opened by today's code; a newer one is refused and left alone."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import minutebook
from index.book.filters import Filters
from index.generations.generation import open_current
from index.generations.generation_folder import Generations
from index.generations.manifest import (
    FORMAT_VERSION,
    MANIFEST_FILE,
    read_manifest,
    write_manifest,
)
from index.index_errors import IndexMismatchError
from index.indexing_rules import rules_in_force
from ingest.errors import MinutebookError, RecordError
from ingest.record.database import RECORD_FILE
from ingest.record.migrations import MIGRATIONS
from ingest.record.store import RecordStore
from ingest.record.view import RecordView
from service.check.put_question import put_question
from service.holding.audit import Audit
from service.holding.home_status import read_status
from service.holding.keeping import Keeper
from service.holding.updating import Updater
from tests.conftest import ROOT, fixed_clock
from tests.pages import BULLETS, PAGE, write_page
from tests.reading import reading_here
from tests.standin import STANDIN_SETTINGS, StandInEncoder, standin_settings

HOMES = sorted((ROOT / "tests" / "homes").glob("*.zip"))
NEWER = len(MIGRATIONS) + 1


def updater_of(home: Path, encoder: StandInEncoder | None = None) -> Updater:
    return Updater(
        standin_settings(home),
        encoder or StandInEncoder(),
        clock=fixed_clock,
        reading=reading_here,
    )


@pytest.fixture(params=HOMES, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, home: Path) -> Path:
    with zipfile.ZipFile(request.param) as archive:
        archive.extractall(home)
    return home


def test_there_is_a_home_of_the_format_before_this() -> None:
    assert [path.stem for path in HOMES][-1] == f"schema-{len(MIGRATIONS) - 1}"


def test_an_earlier_home_is_read_as_it_is(old: Path) -> None:
    written = (old / RECORD_FILE).read_bytes()
    with RecordView(old) as store:
        assert {d.name: d.text for d in store.documents()} == {
            "fraud.txt": BULLETS,
            "roads.txt": PAGE,
        }
        assert list(store.faults()) == []
        assert [removal.name for removal in store.takedowns().removals] == ["gone.txt"]
        assert store.takedowns().redactions == ()
    status = read_status(standin_settings(old), rules_in_force())
    assert (status.index_condition, status.documents) == ("behind", 2)
    assert open_current(old, STANDIN_SETTINGS).book.count() == status.passages
    assert (old / RECORD_FILE).read_bytes() == written


def test_an_earlier_home_is_brought_up_to_date_and_nothing_of_it_is_lost(
    old: Path, tmp_path: Path
) -> None:
    encoder = StandInEncoder()
    index = updater_of(old, encoder).index(rebuild=False)
    assert index is not None
    assert (index.documents, index.encoded) == (2, 0)
    manifest = read_manifest(Generations(old).current())
    assert manifest.digests
    assert manifest.settings.format_version == FORMAT_VERSION
    # Of its passages the vectors are used again; its recorded questions are encoded anew.
    book = open_current(old, STANDIN_SETTINGS).book
    questions = book.exchanges(documents=["fraud.txt", "roads.txt"])
    assert sorted(encoder.encoded) == sorted(
        one.question[slice(*put_question(one.question))] for one in questions
    )
    assert len(book.kept_questions([one.id for one in questions])) == len(questions) == 4
    with RecordStore(old) as store:
        (earlier,) = store.superseded_versions("roads.txt")
        assert earlier.text == PAGE.replace("twice a year", "once a year")
        assert {d.name for d in store.documents()} == {"fraud.txt", "roads.txt"}
    (removal,) = Audit(old).takedowns().removals
    assert (removal.name, removal.reason) == ("gone.txt", "")
    page = write_page(tmp_path, "gone.txt", BULLETS.replace("Fraud", "Theft"))
    (report,) = updater_of(old).ingest([str(page)]).documents
    assert "was taken out of the book on 6 May 2024" in (report.error or "")


def test_an_index_of_the_format_before_is_read_and_keeps_no_questions(home: Path) -> None:
    with zipfile.ZipFile(ROOT / "tests" / "homes" / "schema-5.zip") as archive:
        archive.extractall(home)
    generation = open_current(home, STANDIN_SETTINGS)
    assert generation.manifest.settings.format_version == FORMAT_VERSION - 1
    assert generation.book.kept_questions([0]) == {}
    assert generation.book.kept_openings(Filters(), 4) == []
    generation.close()


@pytest.mark.parametrize("version", [4, FORMAT_VERSION + 1])
def test_an_index_of_any_other_format_is_refused_in_one_sentence_and_made_anew(
    old: Path, version: int
) -> None:
    manifest = Generations(old).current() / MANIFEST_FILE
    manifest.chmod(0o600)
    made = read_manifest(manifest.parent)
    settings = made.settings.model_copy(update={"format_version": version})
    write_manifest(manifest.parent, made.model_copy(update={"settings": settings}))
    with pytest.raises(IndexMismatchError, match=r"format version \d.* run `minutebook index`"):
        open_current(old, STANDIN_SETTINGS)
    index = updater_of(old).index(rebuild=False)
    assert index is not None
    assert index.encoded == index.passages > 0
    open_current(old, STANDIN_SETTINGS).close()


def test_a_backup_of_an_earlier_home_is_restored(old: Path, tmp_path: Path) -> None:
    file, elsewhere = tmp_path / "kept.sqlite", tmp_path / "elsewhere"
    Keeper(old, fixed_clock, lambda: None).back_up(file)
    up_to_date = updater_of(elsewhere)
    restored = Keeper(elsewhere, fixed_clock, lambda: up_to_date.index(rebuild=False)).restore(file)
    assert restored.documents == 2
    with RecordStore(elsewhere) as store:
        assert [removal.name for removal in store.removals()] == ["gone.txt"]


def make_newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWER}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(minutebook.app, ["--home", str(home), *arguments])


def test_a_newer_book_is_refused_by_every_command_and_left_alone(
    updater: Updater, home: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")
    updater.ingest([str(folder)])
    make_newer(home / RECORD_FILE)
    before = {p: p.read_bytes() for p in home.rglob("*") if p.is_file() and p.suffix != ".lock"}
    for command in (
        ("status",),
        ("show", "roads.txt"),
        ("index",),
        ("ingest", str(folder)),
        ("remove", "roads.txt", "--yes"),
        ("redact", "roads.txt", "0", "9", "--reason", "x", "--yes"),
        ("backup", str(tmp_path / "kept.sqlite")),
    ):
        error = run(home, *command).exception
        assert isinstance(error, MinutebookError), command
        assert "upgrade Minutebook" in str(error), command
    found = run(home, "doctor")
    assert found.exit_code == 1
    assert "upgrade Minutebook" in " ".join(found.output.split())
    assert {path: path.read_bytes() for path in before} == before
    assert not (tmp_path / "kept.sqlite").exists()


def test_a_newer_backup_is_refused_and_changes_nothing(
    updater: Updater, home: Path, folder: Path, tmp_path: Path
) -> None:
    updater.ingest([str(folder)])
    file = tmp_path / "kept.sqlite"
    keeper = Keeper(home, fixed_clock, lambda: updater.index(rebuild=False))
    keeper.back_up(file)
    make_newer(file)
    with pytest.raises(RecordError, match="upgrade Minutebook"):
        keeper.restore(file)
    with RecordView(home) as store:
        assert len(store.current_versions()) == 2
    assert not list(home.glob("restored*"))


def test_an_index_of_a_newer_version_is_refused_and_made_anew(
    updater: Updater, home: Path, folder: Path
) -> None:
    updater.ingest([str(folder)])
    manifest = Generations(home).current() / "manifest.json"
    manifest.chmod(0o600)
    manifest.write_text(manifest.read_text().replace("{", '{"something_new": 1,', 1))
    with pytest.raises(IndexMismatchError, match=r"another version.*`minutebook index`"):
        open_current(home, STANDIN_SETTINGS)
    assert read_status(updater.settings, rules_in_force()).index_condition == "other"
    index = updater.index(rebuild=False)
    assert index is not None
    assert index.changed
    open_current(home, STANDIN_SETTINGS).close()

import json
import logging
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner, Result

import minutebook
from index.book.filters import Filters
from index.generations.checkpoint import Checkpoint
from index.generations.generation_folder import Generations
from index.generations.manifest import MANIFEST_FILE, read_manifest
from index.indexing_rules import BookRules
from index.vectors.encoder import Encoding
from ingest.exempt import ExemptParts
from ingest.layout.source_text import SourceText
from ingest.record.digests import write_digest
from service.answering.queries import SearchOptions, run_search
from service.app import create_app
from service.contract.ingest_report import IngestModel
from service.holding.home_status import read_status
from service.holding.opening import open_searcher
from service.holding.rules_note import OTHER_RULES, follows_rules
from service.holding.updating import Updater
from service.holding.withdrawing import IndexWithdrawnError
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.held_words import holds
from tests.older_records import before_rules
from tests.pages import BULLETS, PAGE, write_page
from tests.reading import reading_here
from tests.service.api.test_api import until
from tests.standin import StandInEncoder, standin_models

EXEMPT_WORDS = "the informant lived at Quillbourne Wharf"
EXEMPT = (
    f"{BULLETS}\n\nRESOLVED that the public be excluded under section 100A.\n\nOnly {EXEMPT_WORDS}."
)
EARLIER = BookRules("rules of an earlier reading", "rules of an earlier index")


@pytest.fixture(autouse=True)
def _standin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands run with the stand-in for the model."""
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")


@pytest.fixture
def earlier(settings: Settings, encoder: StandInEncoder) -> Updater:
    """An earlier Minutebook, whose rules differ and whose readings need not."""
    return Updater(settings, encoder, clock=fixed_clock, rules=EARLIER, reading=reading_here)


@pytest.fixture
def kept_exempt(
    earlier: Updater, folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A page's file whose exempt sentence rules of an earlier Minutebook did not know for one."""
    with monkeypatch.context() as then:
        then.setattr("ingest.reading.division.exempt_parts", _nothing_is_exempt)
        page = write_page(folder, "fraud.txt", EXEMPT)
        earlier.ingest([str(folder)])
    assert holds(home, EXEMPT_WORDS)
    return page


def _nothing_is_exempt(_source: SourceText) -> ExemptParts:
    return ExemptParts((), ())


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        minutebook.app, ["--home", str(home), *arguments], obj=standin_models()
    )


def found_in(settings: Settings, encoder: StandInEncoder, words: str) -> str:
    """All that a search finds, in one text."""
    searcher = open_searcher(settings, encoder)
    found = run_search(searcher, words, Filters(), SearchOptions(k=50))
    searcher.generation.close()
    return "\n".join(passage.text for passage in found.passages)


def versions(home: Path) -> list[tuple[int, str, str | None]]:
    with sqlite3.connect(home / "record.sqlite") as connection:
        return connection.execute("SELECT id, text, superseded_at FROM versions").fetchall()


def warnings_of(report: IngestModel) -> str:
    return "\n".join(warning for d in report.documents for warning in d.warnings)


def test_what_newer_rules_know_for_exempt_is_gone_from_every_file_and_from_search(
    kept_exempt: Path, settings: Settings, encoder: StandInEncoder, home: Path
) -> None:
    assert "Quillbourne" in found_in(settings, encoder, "informant at the wharf")
    kept_exempt.unlink()
    result = run(home, "index", "--json")
    assert result.exit_code == 0, result.output
    # The other page reads as it did.
    assert [
        (document["document"], document["outcome"], document["withheld"])
        for document in json.loads(result.stdout)["documents"]
    ] == [("fraud.txt", "updated", 1)]
    assert (
        holds(home, EXEMPT_WORDS) == holds(home, "Quillbourne") == holds(home, "quillbourn") == []
    )
    assert "Quillbourne" not in found_in(settings, encoder, "informant at the wharf")
    assert "mobile cameras" in found_in(settings, encoder, "cameras")
    assert len(list((home / "index" / "generations").iterdir())) == 1


@pytest.mark.parametrize("command", ["ingest", "remove"])
def test_every_command_that_writes_erases_it(
    kept_exempt: Path, home: Path, tmp_path: Path, command: str
) -> None:
    kept_exempt.unlink()
    other = write_page(tmp_path / "other", "other.txt", PAGE.replace("cameras", "barriers"))
    arguments = {"ingest": [str(other)], "remove": ["roads.txt", "--yes"]}[command]
    result = run(home, command, *arguments)
    assert result.exit_code == 0, result.output
    assert holds(home, EXEMPT_WORDS) == []


def test_it_is_erased_from_superseded_versions_and_earlier_generations(
    kept_exempt: Path, earlier: Updater, updater: Updater, home: Path
) -> None:
    kept_exempt.write_text(BULLETS)
    earlier.ingest([str(kept_exempt)])
    kept_exempt.unlink()
    assert [text for _, text, superseded in versions(home) if superseded] == [EXEMPT]
    assert len(list((home / "index" / "generations").iterdir())) == 2
    report = updater.bring_up_to_date()
    assert warnings_of(report) == "an earlier version of it held exempt text and was erased"
    assert holds(home, EXEMPT_WORDS) == []
    assert [superseded for *_, superseded in versions(home)] == [None, None]


def test_it_is_erased_from_what_broken_builds_left(
    kept_exempt: Path, updater: Updater, home: Path
) -> None:
    kept_exempt.unlink()
    generations = Generations(home)
    (generations.start() / "book.sqlite").write_text(EXEMPT_WORDS)
    checkpoint = Checkpoint(generations.checkpoint, EXEMPT_WORDS)
    checkpoint.close()
    updater.index(rebuild=False)
    assert holds(home, EXEMPT_WORDS) == []


def test_a_document_that_is_exempt_throughout_by_newer_rules_leaves_the_book(
    earlier: Updater, updater: Updater, home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = write_page(
        folder, "all.txt", f"NOT FOR PUBLICATION\n\nAgenda item\n\nMinutes:\n\nOnly {EXEMPT_WORDS}."
    )
    with monkeypatch.context() as then:
        then.setattr("ingest.reading.division.exempt_parts", _nothing_is_exempt)
        earlier.ingest([str(folder)])
    assert holds(home, EXEMPT_WORDS)
    page.unlink()
    (document,) = updater.bring_up_to_date().documents
    assert (document.document, document.outcome, document.error) == ("all.txt", "refused", None)
    assert holds(home, EXEMPT_WORDS) == []


def test_bytes_are_let_go_of_where_only_they_hold_what_is_exempt_by_now(
    earlier: Updater, updater: Updater, home: Path, folder: Path
) -> None:
    write_page(folder, "fraud.txt", EXEMPT)
    earlier.ingest([str(folder)])
    with sqlite3.connect(home / "record.sqlite") as connection:
        connection.execute(
            "UPDATE versions SET received = ? WHERE received IS NULL", (EXEMPT.encode(),)
        )
    assert holds(home, EXEMPT_WORDS)
    updater.index(rebuild=False)
    assert holds(home, EXEMPT_WORDS) == []


class BrokenEncoder(StandInEncoder):
    """A model that cannot be loaded."""

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        raise OSError(f"the model is missing ({len(texts)} texts)")


def test_where_no_index_can_be_made_without_it_the_old_one_goes_all_the_same(
    kept_exempt: Path, settings: Settings, updater: Updater, home: Path
) -> None:
    kept_exempt.unlink()
    broken = Updater(settings, BrokenEncoder(), clock=fixed_clock)
    with pytest.raises(IndexWithdrawnError, match=r"exempt text was erased.*minutebook index"):
        broken.index(rebuild=True)
    assert holds(home, EXEMPT_WORDS) == []
    assert Generations(home).current_name() is None
    updater.index(rebuild=False)
    assert holds(home, "mobile cameras")


def test_a_book_whose_readings_are_the_same_gets_no_new_versions_and_no_new_vectors(
    earlier: Updater, updater: Updater, encoder: StandInEncoder, home: Path, folder: Path
) -> None:
    earlier.ingest([str(folder)])
    before = versions(home)
    encoder.encoded.clear()
    report = updater.bring_up_to_date()
    assert report.documents == []
    assert versions(home) == before
    assert report.index is not None
    assert (report.index.changed, report.index.encoded) == (True, 0)
    assert encoder.encoded == []
    assert follows_rules(home, updater.rules)
    again = updater.bring_up_to_date()
    assert again.index is not None
    assert not again.index.changed


def test_an_index_made_by_other_rules_alone_is_made_anew(
    settings: Settings, encoder: StandInEncoder, updater: Updater, folder: Path
) -> None:
    of_index = BookRules(updater.rules.reading, "rules of an earlier index")
    Updater(settings, encoder, clock=fixed_clock, rules=of_index).ingest([str(folder)])
    assert not read_status(settings, updater.rules).index_is_current
    report = updater.index(rebuild=False)
    assert report is not None
    assert report.changed
    assert read_status(settings, updater.rules).index_is_current


def test_reading_again_tells_how_far_it_has_come(
    settings: Settings, earlier: Updater, folder: Path
) -> None:
    earlier.ingest([str(folder)])
    steps: list[tuple[str, int, int]] = []
    Updater(
        settings, StandInEncoder(), progress=lambda *step: steps.append(step), clock=fixed_clock
    ).index(rebuild=False)
    assert [step for step in steps if step[0] == "Reading again"] == [
        ("Reading again", 1, 2),
        ("Reading again", 2, 2),
    ]


def test_an_earlier_version_that_cannot_be_read_again_is_named(
    earlier: Updater, updater: Updater, home: Path, folder: Path
) -> None:
    earlier.ingest([str(folder)])
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    earlier.ingest([str(folder)])
    with sqlite3.connect(home / "record.sqlite") as connection:
        connection.execute(
            "UPDATE versions SET received = NULL, reader = 'PDF' WHERE superseded_at IS NOT NULL"
        )
        (earliest,) = connection.execute("SELECT min(id) FROM versions WHERE reader = 'PDF'")
        connection.execute("DELETE FROM version_digests WHERE version_id = ?", earliest)
        write_digest(connection, *earliest)
    words = warnings_of(updater.bring_up_to_date())
    assert "an earlier version of it was read by other rules and cannot be read again" in words
    assert "`minutebook remove fraud.txt`" in words
    assert not follows_rules(home, updater.rules)


@pytest.mark.parametrize(
    "arguments",
    [
        *(["ask", "what did the PCC say about cameras"], ["search", "cameras"]),
        *(["show", "roads.txt"], ["actions"], ["decisions"], ["status"]),
    ],
)
def test_a_command_that_only_reads_says_in_one_line_that_other_rules_made_the_book(
    earlier: Updater, updater: Updater, home: Path, folder: Path, arguments: list[str]
) -> None:
    earlier.ingest([str(folder)])
    result = run(home, *arguments, "--json")
    assert result.exit_code == 0, result.output
    assert isinstance(json.loads(result.stdout), dict)
    assert result.stderr == f"note: {OTHER_RULES}\n"
    updater.index(rebuild=False)
    assert run(home, *arguments, "--json").stderr == ""


def test_status_says_whether_the_rules_were_followed(
    earlier: Updater, settings: Settings, home: Path, folder: Path
) -> None:
    earlier.ingest([str(folder)])
    status = json.loads(run(home, "status", "--json").stdout)
    assert (status["follows_rules"], status["index_is_current"]) == (False, False)
    assert run(home, "status").stderr.startswith(f"note: {OTHER_RULES}\n")
    assert read_status(settings, EARLIER).follows_rules


@pytest.mark.parametrize("schema", [1, 2])
def test_a_home_without_a_book_and_a_record_of_an_older_schema_are_told_apart(
    updater: Updater, home: Path, folder: Path, schema: int
) -> None:
    assert follows_rules(home, updater.rules)
    updater.ingest([str(folder)])
    assert follows_rules(home, updater.rules)
    before_rules(home)
    with sqlite3.connect(home / "record.sqlite") as connection:
        connection.execute(f"PRAGMA user_version = {schema}")
    assert not follows_rules(home, updater.rules)


def test_a_book_from_before_rules_were_noted_is_shown_and_brought_up_to_date(
    updater: Updater, home: Path, folder: Path
) -> None:
    updater.ingest([str(folder)])
    before_rules(home)
    shown = run(home, "show", "roads.txt", "--json")
    assert json.loads(shown.stdout)["text"] == PAGE
    assert shown.stderr == f"note: {OTHER_RULES}\n"
    before = [version for version, *_ in versions(home)]
    assert updater.bring_up_to_date().documents == []
    assert [version for version, *_ in versions(home)] == before
    assert follows_rules(home, updater.rules)


def test_an_index_with_an_earlier_manifest_is_served_and_its_vectors_are_kept(
    updater: Updater, settings: Settings, encoder: StandInEncoder, home: Path, folder: Path
) -> None:
    updater.ingest([str(folder)])
    path = Generations(home).current() / MANIFEST_FILE
    manifest = json.loads(path.read_text())
    for later in ("rules", "digests", "seal"):
        del manifest[later]
    manifest["settings"]["chunking_version"] = 2
    path.write_text(json.dumps(manifest))
    assert "mobile cameras" in found_in(settings, encoder, "cameras")
    assert not follows_rules(home, updater.rules)
    encoder.encoded.clear()
    updater.index(rebuild=False)
    assert encoder.encoded == []
    assert read_manifest(Generations(home).current()).rules == updater.rules.indexing


def test_a_service_serves_a_book_made_by_other_rules_and_says_so_once(
    earlier: Updater,
    updater: Updater,
    settings: Settings,
    folder: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    earlier.ingest([str(folder)])
    app = create_app(settings, StandInEncoder())
    with TestClient(app) as client, caplog.at_level(logging.WARNING, "minutebook"):
        until(lambda: client.get("/readyz").status_code == 200)
        assert client.get("/readyz").json()["follows_rules"] is False
        assert client.get("/api/v1/search", params={"q": "cameras"}).json()["passages"]
        write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
        earlier.ingest([str(folder)])
        newest = Generations(settings.home).current_name()
        until(lambda: client.get("/readyz").json().get("generation") == newest)
        assert [record.message for record in caplog.records] == [OTHER_RULES]
        updater.index(rebuild=False)
        until(lambda: client.get("/readyz").json().get("follows_rules") is True)

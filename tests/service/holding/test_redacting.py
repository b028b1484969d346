"""Words that are blacked out leave every file of the home, the backups, and every answer."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import minutebook
from index.book.filters import Filters
from ingest.errors import BusyError, MinutebookError, RedactionError, UnknownDocumentError
from ingest.record.store import RecordStore
from ingest.redaction import BLACK
from service.answering.queries import SearchOptions, run_search
from service.contract.ingest_report import IndexModel
from service.holding.audit import AUDIT_FILE, Audit
from service.holding.keeping import Keeper
from service.holding.opening import open_searcher
from service.holding.redacting import Redactor
from service.holding.updating import Updater
from service.holding.withdrawing import IndexWithdrawnError
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.held_words import holds
from tests.pages import BULLETS, PAGE, write_page
from tests.standin import standin_models

ADDRESS = "fourteen Quokka Lane"
FACTS = f'{{"pages": {{"roads.txt": {{"title": "Roads by {ADDRESS}", "panel": "A Panel"}}}}}}'
TEXT = PAGE.replace("how speeding", f"how near {ADDRESS} speeding")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    write_page(folder, "roads.txt", TEXT)
    write_page(folder, "fraud.txt", BULLETS)
    write_page(folder, "meetings.json", FACTS)
    return folder


@pytest.fixture
def redactor(updater: Updater, home: Path, pages: Path) -> Redactor:
    updater.ingest([str(pages)])
    return Redactor(home, fixed_clock, lambda: updater.index(rebuild=False))


def span_of(words: str, text: str = TEXT) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_blacked_out_words_are_in_no_file_no_backup_and_no_answer(
    redactor: Redactor, updater: Updater, settings: Settings, pages: Path, tmp_path: Path
) -> None:
    home, file = settings.home, tmp_path / "b" / "kept.sqlite"
    file.parent.mkdir()
    Keeper(home, fixed_clock, redactor.bring_up_to_date).back_up(file)
    # An earlier version, an earlier generation and a backup hold them too.
    write_page(pages, "roads.txt", TEXT.replace("twice a year", "once a year"))
    updater.ingest([str(pages)])
    assert holds(home, ADDRESS)
    assert holds(file.parent, ADDRESS)
    result = redactor.redact(redactor.find("roads.txt", *span_of(ADDRESS), "at their request"))
    assert (result.places, result.versions, result.also_in, result.still_in) == (1, 2, [], [])
    assert [(one.reached, one.file) for one in result.backups] == [(True, str(file))]
    assert holds(home, ADDRESS) == holds(file.parent, ADDRESS) == []
    searcher = open_searcher(settings, updater.encoder)
    found = run_search(searcher, f"speeding {ADDRESS}", Filters(), SearchOptions(k=50))
    assert any(BLACK in passage.text for passage in found.passages)
    assert "quokka" not in found.model_dump_json(exclude={"query", "hints"}).casefold()
    assert found.passages[0].citation.item_title == f"Roads by {BLACK * 8} {BLACK * 6} {BLACK * 4}"
    with RecordStore(home) as store:
        texts = {document.name: document.text for document in store.documents()}
    for passage in found.passages:
        assert texts[passage.document][passage.start : passage.end] == passage.text
    # Neither what is read again nor what is restored brings them back.
    write_page(pages, "roads.txt", TEXT)
    updater.ingest([str(pages)])
    Keeper(home, fixed_clock, redactor.bring_up_to_date).restore(file)
    assert holds(home, ADDRESS) == []


def test_the_audit_tells_what_was_done_when_and_why_and_no_word_of_it(
    redactor: Redactor, home: Path
) -> None:
    redactor.redact(redactor.find("roads.txt", *span_of(ADDRESS), "at their request"))
    (line,) = (json.loads(line) for line in (home / AUDIT_FILE).read_text().splitlines())
    assert (line["action"], line["document"], line["reason"]) == (
        *("blacked_out", "roads.txt"),
        "at their request",
    )
    assert line["at"].startswith("2024-05-06T07:08:09")
    assert holds(home, ADDRESS) == []
    assert Audit(home).faults() == []
    assert not home.joinpath(AUDIT_FILE).stat().st_mode & 0o077


def test_other_documents_and_names_that_hold_the_words_are_named(
    redactor: Redactor, updater: Updater, tmp_path: Path
) -> None:
    write_page(tmp_path / "o", "about-quokka-lane.txt", BULLETS.replace("banks", "Quokka Lane"))
    updater.ingest([str(tmp_path / "o")])
    meant = redactor.find("roads.txt", *span_of("Quokka Lane"), "")
    assert meant.also_in == ("about-quokka-lane.txt",)
    other = redactor.find(
        *("about-quokka-lane.txt", *span_of("Quokka", BULLETS.replace("banks", "Quokka Lane"))),
        "",
    )
    assert other.also_in == ("roads.txt",)
    assert other.still_in == ("its name",)


def test_a_reason_that_holds_the_words_is_refused(redactor: Redactor) -> None:
    with pytest.raises(RedactionError, match="holds the words"):
        redactor.find("roads.txt", *span_of(ADDRESS), f"{ADDRESS.title()} is private")
    with pytest.raises(UnknownDocumentError):
        redactor.find("nowhere.txt", 0, 5, "")


def test_where_no_index_can_be_made_the_old_one_goes_all_the_same(
    redactor: Redactor, home: Path
) -> None:
    def fail() -> IndexModel | None:
        raise MinutebookError("the model is missing")

    def busy() -> IndexModel | None:
        raise BusyError("another is writing")

    meant = redactor.find("roads.txt", *span_of(ADDRESS), "")
    with pytest.raises(IndexWithdrawnError, match=r"roads\.txt were taken out.*minutebook index"):
        Redactor(home, fixed_clock, fail).redact(meant)
    assert holds(home, ADDRESS) == []
    with pytest.raises(BusyError, match="minutebook index"):
        Redactor(home, fixed_clock, busy).redact(meant)


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        minutebook.app, ["--home", str(home), "redact", *arguments], obj=standin_models()
    )


def test_the_command_asks_first_and_tells_what_it_did(
    redactor: Redactor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")
    home, (start, end) = redactor.home, span_of(ADDRESS)
    command = ("roads.txt", str(start), str(end), "--reason", "at their request")
    refused = run(home, *command)
    assert refused.exit_code == 1
    assert "add --yes" in str(refused.exception)
    assert run(home, *command[:3]).exit_code == 2  # a reason has to be given
    told = " ".join(run(home, *command, "--yes").output.split())
    assert "Blacked out at 1 place of roads.txt, in 1 version" in told
    assert holds(home, ADDRESS) == []
    again = json.loads(
        run(home, "fraud.txt", "13", "18", "--reason", "x", "--yes", "--json").stdout
    )
    assert (again["document"], again["places"]) == ("fraud.txt", 2)

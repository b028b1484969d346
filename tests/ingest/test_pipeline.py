import json
import os
import re
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from ingest.errors import RefusedDocumentError
from ingest.pipeline import DocumentReport, Ingester
from ingest.preparation import Received
from ingest.readers.choice import Read, read_document
from ingest.readers.source_files import find_sources
from ingest.record import Document, Facts, Reading
from ingest.record.store import RecordStore
from ingest.record.view import RecordView
from ingest.rereading import needs_source
from tests.conftest import fixed_clock
from tests.pages import BULLETS, PAGE, write_page

MAX_BYTES = 100_000


EARLIER = "rules of an earlier Minutebook"
TODAY = "rules of today"
EXEMPT_PAGE = """<html><body><h1>Agenda item</h1><h2>Road safety</h2><h3>Minutes:</h3>
<p>The PCC said that cameras work.</p>
<p>RESOLVED that the public be excluded under section 100A.</p><p>Secret.</p></body></html>"""


def reader_of(store: RecordStore, rules: str = TODAY, read: Read = read_document) -> Ingester:
    return Ingester(store, rules=rules, max_bytes=MAX_BYTES, clock=fixed_clock, read=read)


def ingest(
    home: Path, *paths: Path, rules: str = TODAY, read: Read = read_document
) -> list[DocumentReport]:
    with RecordStore(home) as store:
        ingester = reader_of(store, rules, read)
        reports = list(ingester.ingest(find_sources(paths)))
        return [*reports, *ingester.reread_outdated()]


def outcomes(reports: Sequence[DocumentReport]) -> dict[str, str]:
    return {report.document: report.outcome for report in reports}


def documents(home: Path) -> dict[str, Document]:
    with RecordView(home) as store:
        return {document.name: document for document in store.documents()}


def state(home: Path) -> object:
    with RecordView(home) as store:
        return store.state()


def test_a_folder_is_read_with_the_facts_beside_its_pages(home: Path, folder: Path) -> None:
    assert outcomes(ingest(home, folder)) == {"fraud.txt": "added", "roads.txt": "added"}
    stored = documents(home)
    assert stored["roads.txt"].item.meeting.panel == "Exampleshire Police and Crime Panel"
    assert stored["roads.txt"].item.number == "7"
    assert stored["fraud.txt"].item.meeting.panel is None


def test_reading_the_same_twice_changes_nothing(home: Path, folder: Path) -> None:
    ingest(home, folder)
    before = state(home)
    assert set(outcomes(ingest(home, folder)).values()) == {"unchanged"}
    assert state(home) == before


def test_a_file_is_the_same_document_from_whichever_folder_it_is_ingested(
    home: Path, tmp_path: Path
) -> None:
    page = write_page(tmp_path / "outer" / "inner", "roads.txt", PAGE)
    assert outcomes(ingest(home, page.parent)) == {"roads.txt": "added"}
    assert outcomes(ingest(home, page)) == {"roads.txt": "unchanged"}
    assert outcomes(ingest(home, page.parent.parent)) == {"roads.txt": "unchanged"}


def test_changed_content_replaces_the_blocks_and_keeps_the_earlier_text(
    home: Path, folder: Path
) -> None:
    ingest(home, folder)
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    assert outcomes(ingest(home, folder))["fraud.txt"] == "updated"
    assert "trebled" in documents(home)["fraud.txt"].text
    with RecordView(home) as store:
        assert [d.text for d in store.superseded_versions("fraud.txt")] == [BULLETS]


def test_changed_facts_update_the_document(home: Path, folder: Path) -> None:
    ingest(home, folder)
    facts = json.loads((folder / "meetings.json").read_text())
    facts["pages"]["roads.txt"]["meeting_date"] = "2022-03-11"
    write_page(folder, "meetings.json", json.dumps(facts))
    assert outcomes(ingest(home, folder)) == {"fraud.txt": "unchanged", "roads.txt": "updated"}
    assert str(documents(home)["roads.txt"].item.meeting.date) == "2022-03-11"


def test_facts_once_supplied_are_not_lost_when_their_file_is_gone(home: Path, folder: Path) -> None:
    ingest(home, folder)
    (folder / "meetings.json").unlink()
    assert set(outcomes(ingest(home, folder)).values()) == {"unchanged"}
    write_page(folder, "roads.txt", PAGE.replace("twice a year", "once a year"))
    assert outcomes(ingest(home, folder))["roads.txt"] == "updated"
    assert str(documents(home)["roads.txt"].item.meeting.date) == "2022-03-04"


def test_a_corrected_fact_reaches_the_document_and_stays_put(home: Path, folder: Path) -> None:
    def supply(**facts: str) -> dict[str, str]:
        pages = {"pages": {"roads.txt": {"meeting_url": "https://a.example/m", **facts}}}
        write_page(folder, "meetings.json", json.dumps(pages))
        return outcomes(ingest(home, folder / "roads.txt"))

    supply()
    assert supply(panel="A Panel") == {"roads.txt": "updated"}
    assert documents(home)["roads.txt"].item.meeting.panel == "A Panel"
    assert supply(panel="a panel", meeting_date="2022-01-02") == {"roads.txt": "updated"}
    assert supply(panel="a panel", meeting_date="2022-01-02") == {"roads.txt": "unchanged"}
    assert str(documents(home)["roads.txt"].item.meeting.date) == "2022-01-02"


def test_another_file_of_the_same_name_does_not_replace_the_first(
    home: Path, folder: Path, tmp_path: Path
) -> None:
    ingest(home, folder)
    other = tmp_path / "other"
    write_page(other, "fraud.txt", BULLETS.replace("doubled", "halved"))
    assert outcomes(ingest(home, other)) == {"other/fraud.txt": "added"}
    assert "doubled" in documents(home)["fraud.txt"].text


def test_a_folder_that_moved_is_known_again(home: Path, folder: Path, tmp_path: Path) -> None:
    ingest(home, folder)
    moved = tmp_path / "moved"
    shutil.move(folder, moved)
    write_page(moved, "fraud.txt", BULLETS.replace("doubled", "halved"))
    assert outcomes(ingest(home, moved)) == {"fraud.txt": "updated", "roads.txt": "unchanged"}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "it is empty"),
        ("spaces.txt", b" \n\t", "it is empty"),
        ("binary.txt", b"Minutes:\0\1\2", "it is binary"),
        ("latin.txt", "Minutes: café".encode("latin-1"), "not UTF-8"),
        ("wide.txt", "Minutes:".encode("utf-16"), "UTF-16"),
        ("huge.txt", b"Minutes:\n\n" + b"word " * MAX_BYTES, "larger than"),
        ("list.txt", b"Milk, eggs, bread.", "does not read like minutes"),
        ("page.html", b"<html><body><p>Milk, eggs, bread.</p></body></html>", "minutes"),
    ],
)
def test_a_document_that_cannot_be_read_is_refused_and_the_others_go_on(
    home: Path, folder: Path, name: str, data: bytes, reason: str
) -> None:
    ingest(home, folder)
    before = state(home)
    (folder / name).write_bytes(data)
    reports = {report.document: report for report in ingest(home, folder)}
    assert reports[name].outcome == "refused"
    assert reason in (reports[name].error or "")
    assert "\n" not in (reports[name].error or "")
    assert reports["roads.txt"].outcome == "unchanged"
    assert state(home) == before


def test_a_stored_document_that_can_no_longer_be_read_stays_as_it_was(
    home: Path, folder: Path
) -> None:
    ingest(home, folder)
    (folder / "roads.txt").write_bytes(b"\0\0")
    assert outcomes(ingest(home, folder))["roads.txt"] == "refused"
    assert documents(home)["roads.txt"].text == PAGE


def test_what_is_not_a_plain_file_with_a_plain_name_stops_nothing(home: Path, folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "caf\udce9.txt").write_text(PAGE)
    found = outcomes(ingest(home, folder, folder / ("long" * 100)))
    assert found["pipe.txt"] == found["loop.txt"] == found["long" * 100] == "refused"
    assert found["caf\ufffd.txt"] == found["roads.txt"] == "added"


def test_a_path_that_does_not_exist_is_refused(home: Path, tmp_path: Path) -> None:
    (report,) = ingest(home, tmp_path / "nowhere.txt")
    assert report.outcome == "refused"
    assert "no such file" in (report.error or "")


@pytest.mark.parametrize(
    ("facts", "reason"),
    [("{", "not valid JSON at line 1"), ("[]", "no “pages”"), ('{"pages": 1}', "no “pages”")],
)
def test_a_facts_file_that_cannot_be_used_refuses_its_pages_and_changes_nothing(
    home: Path, folder: Path, facts: str, reason: str
) -> None:
    ingest(home, folder)
    before = state(home)
    write_page(folder, "meetings.json", facts)
    reports = ingest(home, folder)
    assert {report.outcome for report in reports} == {"refused"}
    assert all(reason in (report.error or "") for report in reports)
    assert state(home) == before


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"meeting_date": "yesterday"}, "roads.txt → meeting_date"),
        ({"panell": "x"}, "roads.txt → panell"),
        ({"url": "javascript:alert(1)"}, "roads.txt → url"),
        (7, "facts are wanted here"),
    ],
)
def test_facts_of_one_page_that_cannot_be_used_refuse_that_page_alone(
    home: Path, folder: Path, facts: object, reason: str
) -> None:
    write_page(folder, "meetings.json", json.dumps({"pages": {"roads.txt": facts}}))
    reports = {report.document: report for report in ingest(home, folder)}
    assert reports["fraud.txt"].outcome == "added"
    assert reports["roads.txt"].outcome == "refused"
    assert reason in (reports["roads.txt"].error or "")


def test_a_title_that_is_not_stated_is_told(home: Path, folder: Path) -> None:
    write_page(folder, "roads.txt", "Agenda item\n\n10.45am\n\nMinutes:\n\nNoted.")
    reports = {report.document: report for report in ingest(home, folder)}
    assert "the title of the item is not stated" in reports["roads.txt"].warnings
    assert "the title of the item is not stated" not in reports["fraud.txt"].warnings


def test_companions_of_a_folder_are_passed_over(home: Path, folder: Path) -> None:
    write_page(folder, "README.md", "What this is.")
    write_page(folder, ".hidden", "What this is.")
    assert set(outcomes(ingest(home, folder))) == {"fraud.txt", "roads.txt"}


def test_a_byte_order_mark_is_not_part_of_the_text(home: Path, folder: Path) -> None:
    (folder / "roads.txt").write_bytes(PAGE.encode("utf-8-sig"))
    ingest(home, folder / "roads.txt")
    assert documents(home)["roads.txt"].text == PAGE


def test_the_bytes_of_a_page_with_exempt_text_are_not_kept(home: Path, folder: Path) -> None:
    secret = f"{BULLETS}\n\nRESOLVED that the public be excluded under section 100A.\n\nSecret."
    write_page(folder, "fraud.txt", secret)
    reports = {r.document: r for r in ingest(home, folder)}
    assert reports["fraud.txt"].withheld == 1
    assert reports["fraud.txt"].error is None
    assert b"Secret" not in b"".join(p.read_bytes() for p in home.rglob("*") if p.is_file())


def test_a_page_that_is_exempt_throughout_is_withheld_without_an_error(
    home: Path, folder: Path
) -> None:
    write_page(folder, "all.txt", "NOT FOR PUBLICATION\n\nAgenda item\n\nMinutes:\n\nSecret.")
    reports = {r.document: r for r in ingest(home, folder)}
    assert (reports["all.txt"].outcome, reports["all.txt"].error) == ("refused", None)
    assert reports["all.txt"].withheld == 1
    assert "all.txt" not in documents(home)


def test_newer_rules_that_read_alike_change_nothing_but_the_note_of_it(
    home: Path, folder: Path
) -> None:
    write_page(folder, "fraud.txt", f"{BULLETS}\n\nRESTRICTED\n\nSecret.")
    ingest(home, folder, rules=EARLIER)
    before, versions = state(home), {n: d.version_id for n, d in documents(home).items()}
    shutil.rmtree(folder)
    assert ingest(home) == []
    assert state(home) == before
    assert {n: d.version_id for n, d in documents(home).items()} == versions
    assert {d.rules for d in documents(home).values()} == {TODAY}
    assert documents(home)["fraud.txt"].withheld == 1


def test_newer_rules_that_read_otherwise_read_again_what_was_stored(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before_upgrade:
        before_upgrade.setattr("ingest.language.labels.ACTION_MARK", re.compile("(?!)"))
        ingest(home, folder, rules=EARLIER)
    shutil.rmtree(folder)
    assert outcomes(ingest(home)) == {"roads.txt": "updated"}
    stored = documents(home)["roads.txt"]
    assert any(block.kind == "action" for block in stored.division.blocks)
    assert str(stored.item.meeting.date) == "2022-03-04"
    with RecordView(home) as store:
        assert store.received(stored.version_id) == PAGE.encode()
        assert store.read_by_other_rules(TODAY) == 0


def test_why_something_was_withheld_is_still_told_when_what_is_left_is_read_again(
    home: Path, folder: Path
) -> None:
    write_page(folder, "fraud.txt", f"{BULLETS}\n\nThe Panel met in private.\n\nSecret.")
    ingest(home, folder, rules=EARLIER)
    before = documents(home)["fraud.txt"]
    assert any("the rest of the item was withheld" in w for w in before.division.warnings)
    assert ingest(home) == []
    after = documents(home)["fraud.txt"]
    assert after.version_id == before.version_id
    assert (after.division, after.withheld) == (before.division, 1)


def test_how_far_reading_again_has_come_is_told(home: Path, folder: Path) -> None:
    ingest(home, folder, rules=EARLIER)
    told: list[tuple[int, int]] = []
    with RecordStore(home) as store:
        reports = reader_of(store).reread_outdated(lambda *step: told.append(step))
        assert list(reports) == []
    assert told == [(1, 2), (2, 2)]


def test_what_is_read_anew_in_the_same_run_is_not_read_again(home: Path, folder: Path) -> None:
    ingest(home, folder, rules=EARLIER)
    told: list[tuple[int, int]] = []
    with RecordStore(home) as store:
        ingester = reader_of(store)
        list(ingester.ingest(find_sources([folder / "roads.txt"])))
        list(ingester.reread_outdated(lambda *step: told.append(step)))
    assert told == [(1, 1)]


def test_a_document_whose_file_can_no_longer_be_read_is_read_again_from_what_is_stored(
    home: Path, folder: Path
) -> None:
    ingest(home, folder, rules=EARLIER)
    (folder / "roads.txt").write_bytes(b"\0\0")
    assert outcomes(ingest(home, folder))["roads.txt"] == "refused"
    assert {d.rules for d in documents(home).values()} == {TODAY}


def test_facts_that_came_with_a_document_are_kept_when_it_is_read_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "https://a.example/ieListDocuments.aspx?MId=1"
    facts = Facts(panel="A Panel", inferred={"panel": "the name of the site’s committee"})
    with RecordStore(home) as store:
        reader_of(store, EARLIER).take(Received(name, name, PAGE.encode(), facts))
    monkeypatch.setattr("ingest.language.labels.ACTION_MARK", re.compile("(?!)"))
    assert outcomes(ingest(home)) == {name: "updated"}
    stored = documents(home)[name]
    assert stored.item.meeting.panel == "A Panel"
    assert stored.inferred["panel"] == "the name of the site’s committee"


def test_a_document_that_newer_rules_refuse_stays_as_it_was_and_is_named(
    home: Path, folder: Path
) -> None:
    ingest(home, folder, rules=EARLIER)

    def refuse(data: bytes, *, name: str, as_minutes: bool = False) -> Reading:
        assert as_minutes
        raise RefusedDocumentError(f"{name} of {len(data)} bytes is a menu")

    reports = ingest(home, read=refuse)
    assert outcomes(reports) == {"fraud.txt": "unchanged", "roads.txt": "unchanged"}
    assert "it is refused now: fraud.txt of " in reports[0].warnings[0]
    assert documents(home)["roads.txt"].text == PAGE
    assert documents(home)["roads.txt"].rules == EARLIER


def test_a_page_of_which_too_little_is_kept_is_named_with_what_mends_it(
    home: Path, folder: Path
) -> None:
    page = folder / "page.html"
    page.write_text(EXEMPT_PAGE)
    ingest(home, page, rules=EARLIER)
    (report,) = ingest(home)
    assert (report.document, report.outcome) == ("page.html", "unchanged")
    assert f"`minutebook ingest {page}`" in report.warnings[0]
    with RecordStore(home) as store:
        assert needs_source(store, "page.html", TODAY)
    assert outcomes(ingest(home, page)) == {"page.html": "unchanged"}
    assert ingest(home) == []
    with RecordStore(home) as store:
        assert not needs_source(store, "page.html", TODAY)
        assert not needs_source(store, "nowhere.html", TODAY)


@pytest.mark.parametrize("other", ["name", "origin", "bytes"])
def test_what_was_taken_out_is_not_read_again_until_that_is_allowed(
    home: Path, folder: Path, other: str
) -> None:
    ingest(home, folder)
    with RecordStore(home) as store:
        store.remove("roads.txt", fixed_clock())
    if other == "bytes":
        (folder / "roads.txt").rename(folder / "other.txt")
    if other == "name":
        shutil.move(folder, folder.with_name("elsewhere"))
        folder = folder.with_name("elsewhere")
    if other == "origin":
        write_page(folder, "roads.txt", PAGE.replace("cameras", "barriers"))
    (refused,) = [r for r in ingest(home, folder) if r.outcome == "refused"]
    assert "was taken out of the book on 6 May 2024" in (refused.error or "")
    assert "--allow-again roads.txt" in (refused.error or "")
    with RecordStore(home) as store:
        store.allow_again("roads.txt")
    assert "added" in outcomes(ingest(home, folder)).values()


def test_the_name_of_a_posted_pages_file_is_taken_for_no_day(home: Path, tmp_path: Path) -> None:
    words = "Present: Councillors Hale and Brook\n\n## 1. Paths\n\nRESOLVED that it be mended.\n"
    for name, properties in (("2021-09-05-posted.md", "tags: [news]\n"), ("2021-09-05.md", "")):
        text = f"---\ntitle: Hale Parish Council\n{properties}---\n\n{words}"
        (tmp_path / name).write_text(text, encoding="utf-8")
        ingest(home, tmp_path / name)
    days = {name: document.item.meeting.date for name, document in documents(home).items()}
    assert days == {"2021-09-05-posted.md": None, "2021-09-05.md": date(2021, 9, 5)}

from pathlib import Path

from index.book.filters import Filters
from ingest.pipeline import DocumentReport
from service.answering.queries import SearchOptions, run_search
from service.holding.home_status import read_status
from service.holding.opening import open_searcher
from service.holding.same_sources import same_minutes_notes, sources_of, with_same_minutes
from service.holding.showing import run_show
from service.holding.updating import Updater
from service.settings import Settings
from tests.pages import PAGE, write_page

FACTS = """{"panel": "Exampleshire Police and Crime Panel", "meeting_date": "2022-03-04"}"""
EXTRA = """\
(4)      A Member asked whether the bridge at the mill would be closed to lorries.

[The PCC replied that the county council would decide in the spring, after a trial of six weeks.]
"""


def two_sources(folder: Path) -> Path:
    """A page and a copy of it under another name, with one question more."""
    write_page(folder, "page.txt", PAGE)
    write_page(folder, "copy.txt", PAGE.replace("\nThe Chair asked", f"\n{EXTRA}\nThe Chair asked"))
    write_page(
        folder, "meetings.json", f'{{"pages": {{"page.txt": {FACTS}, "copy.txt": {FACTS}}}}}'
    )
    return folder


def test_a_search_finds_words_once_that_two_documents_hold(
    updater: Updater, settings: Settings, tmp_path: Path
) -> None:
    updater.ingest([str(two_sources(tmp_path / "minutes"))])
    found = run_search(
        open_searcher(settings, updater.encoder), "mobile cameras", Filters(), SearchOptions(k=50)
    )
    texts = [passage.text for passage in found.passages]
    assert len(texts) == len(set(texts))
    assert sum("mobile cameras" in text for text in texts) == 1
    assert sum("closed to lorries" in text for text in texts) == 1
    assert found.coverage.meetings == 1


def test_show_tells_the_other_source_and_still_shows_the_whole_text(
    updater: Updater, home: Path, tmp_path: Path
) -> None:
    updater.ingest([str(two_sources(tmp_path / "minutes"))])
    # The copy's name comes first, so it is the page that adds nothing.
    shown = run_show(home, "page.txt", {})
    assert "the same minutes as copy.txt, which is the one searched and cited" in shown.warnings
    assert "mobile cameras" in shown.text
    assert [(v.document, v.is_current) for v in shown.versions] == [("copy.txt", True)]
    assert [v.is_current for v in run_show(home, "copy.txt", {}).versions] == [False]


def test_show_lists_earlier_versions_newest_first(
    updater: Updater, home: Path, tmp_path: Path
) -> None:
    for word in ("bought", "hired", "lent"):
        page = write_page(tmp_path / "one", "page.txt", PAGE.replace("bought", word))
        updater.ingest([str(page)])
    shown = run_show(home, "page.txt", {})
    assert "lent" in shown.text
    assert [(v.document, v.is_current) for v in shown.versions] == [("page.txt", False)] * 2


def test_show_cites_the_status_that_a_later_meeting_gave(
    updater: Updater, home: Path, tmp_path: Path
) -> None:
    folder = two_sources(tmp_path / "minutes")
    words = "The minutes of the meeting held on 4 March 2022 were agreed as a correct record."
    write_page(folder, "later.txt", f"Agenda item\n\nMinutes\n\nMinutes:\n\n{words}\n")
    later = FACTS.replace("2022-03-04", "2022-06-10")
    write_page(
        folder,
        "meetings.json",
        f'{{"pages": {{"page.txt": {FACTS}, "copy.txt": {FACTS}, "later.txt": {later}}}}}',
    )
    updater.ingest([str(folder)])
    citation = run_show(home, "copy.txt", {}).citation
    assert citation.minutes_status == "confirmed"
    assert "10 June 2022" in citation.inferred["minutes_status"]
    assert run_show(home, "later.txt", {}).citation.minutes_status == "not_stated"


def test_status_and_reports_name_the_source_that_is_searched(
    updater: Updater, settings: Settings, tmp_path: Path
) -> None:
    updater.ingest([str(two_sources(tmp_path / "minutes"))])
    notes = same_minutes_notes(settings.home)
    assert read_status(settings, updater.rules).same_minutes == notes
    assert list(notes) == ["page.txt"]
    reports = [DocumentReport("page.txt", "added"), DocumentReport("copy.txt", "added")]
    warned = with_same_minutes(reports, notes)
    assert warned[0].warnings == (notes["page.txt"],)
    assert warned[1] is reports[1]


def test_without_an_index_nothing_is_known_of_other_sources(home: Path) -> None:
    assert same_minutes_notes(home) == {}
    assert sources_of(home, "page.txt").others == {}

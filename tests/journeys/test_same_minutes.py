"""The same meeting in five forms: each question is searched once, and every form can be shown."""

from pathlib import Path

from index.book.filters import Filters
from service.answering.queries import SearchOptions, run_search
from service.holding.opening import open_searcher
from service.holding.same_sources import same_minutes_notes
from service.holding.showing import run_show
from service.holding.updating import Updater
from service.settings import Settings
from tests.moderngov_markup import MEETING as AT_MEETING
from tests.moderngov_markup import ItemMarkup, item_page, meeting_page
from tests.printed import MEETING, pdf_bytes, word_bytes

SPEEDING = "mobile cameras had been bought"
FORMS = {"meeting.docx", "meeting.md", "meeting.pdf", "meeting.html", "roads.html"}


def five_forms(folder: Path) -> Path:
    """A meeting as Word, Markdown, PDF and page, and the page of one item of it."""
    folder.mkdir()
    discussion = MEETING.split("## 8. Road safety\n")[1].split("## 9.")[0].replace("**", "")
    description, _, minutes = discussion.strip().partition("\n\n")
    roads = ItemMarkup("Road safety", minutes, description, number="8")
    programme = ItemMarkup("Work programme", "The Panel would meet in June", number="9")
    files = {
        "meeting.docx": word_bytes(MEETING),
        "meeting.pdf": pdf_bytes(MEETING, hyphenated=True),
        "meeting.md": MEETING.encode(),
        "meeting.html": meeting_page([roads, programme], AT_MEETING).encode(),
        "roads.html": item_page(roads, AT_MEETING).encode(),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def test_each_question_is_found_once_and_in_the_best_source(
    updater: Updater, settings: Settings, tmp_path: Path
) -> None:
    report = updater.ingest([str(five_forms(tmp_path / "minutes"))])
    assert {d.document for d in report.documents if d.outcome == "added"} == FORMS
    searcher = open_searcher(settings, updater.encoder)
    found = run_search(searcher, "mobile cameras speeding schools", Filters(), SearchOptions(k=50))
    words = [" ".join(passage.text.split()) for passage in found.passages]
    assert [SPEEDING in text for text in words].count(True) == 1
    assert len(words) == len(set(words))
    best = next(p for p in found.passages if SPEEDING in " ".join(p.text.split()))
    assert best.document == "roads.html"
    assert found.coverage.meetings == 1


def test_every_other_form_is_kept_and_says_where_its_words_are_searched(
    updater: Updater, home: Path, tmp_path: Path
) -> None:
    updater.ingest([str(five_forms(tmp_path / "minutes"))])
    notes = same_minutes_notes(home)
    assert set(notes) == FORMS - {"roads.html"}
    for name in FORMS:
        shown = run_show(home, name, {})
        assert SPEEDING in " ".join(shown.text.split())
        assert {v.document for v in shown.versions} <= FORMS - {name}
    assert "roads.html" in notes["meeting.pdf"]


def test_a_quotation_says_that_another_source_has_another_number(
    updater: Updater, settings: Settings, tmp_path: Path
) -> None:
    folder = tmp_path / "minutes"
    folder.mkdir()
    (folder / "meeting.docx").write_bytes(word_bytes(MEETING))
    (folder / "draft.md").write_bytes(MEETING.replace("twice a year", "four times a year").encode())
    updater.ingest([str(folder)])
    searcher = open_searcher(settings, updater.encoder)
    found = run_search(searcher, "visit each school a year", Filters(), SearchOptions(k=20))
    readings = {
        reading.document: reading.text
        for passage in found.passages
        for reading in passage.citation.other_readings
    }
    assert readings.keys() == {"meeting.docx", "draft.md"}
    assert "four times a year" in readings["draft.md"]
    assert "twice a year" in readings["meeting.docx"]

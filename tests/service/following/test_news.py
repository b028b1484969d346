"""What counts as new: words that were not in the book when a search was last looked at."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from index.book.filters import Filters
from index.indexing_rules import BookRules
from ingest.record.store import RecordStore
from ingest.record.view import RecordView
from service.contract.watched import WatchedSearchModel
from service.following.news import Newsreader
from service.following.saved_searches import SavedSearch
from service.holding.opening import open_searcher
from service.holding.redacting import Redactor
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import NOW
from tests.pages import PAGE, write_page
from tests.reading import reading_here
from tests.standin import StandInEncoder

SEARCH = SavedSearch(1, "what did the PCC say about cameras", Filters())
LATER = NOW + timedelta(days=1)
CAMERAS = "mobile cameras had been bought"
ADDED = "The PCC reported that the cameras near schools had been paid for."
Change = Callable[[Updater, Path], object]


def look(settings: Settings, seen: datetime | None) -> tuple[WatchedSearchModel, datetime]:
    """What is new on the search, and when the newest document was read."""
    searcher = open_searcher(settings, StandInEncoder())
    with RecordView(settings.home) as store:
        reader = Newsreader(searcher, store)
        found, moment = reader.look(SEARCH, seen), reader.newest_reading
    searcher.generation.close()
    assert moment is not None
    return found, moment


@pytest.fixture
def seen(updater: Updater, folder: Path, settings: Settings) -> datetime:
    """When the newest document was read at the first look, at which nothing is new."""
    updater.ingest([str(folder)])
    found, moment = look(settings, None)
    assert (found.outcome, found.new) == ("first", [])
    assert found.known >= 1
    assert moment == NOW
    return moment


@pytest.fixture
def later(settings: Settings, encoder: StandInEncoder) -> Updater:
    return Updater(settings, encoder, clock=lambda: LATER, reading=reading_here)


def add_a_page(later: Updater, folder: Path) -> None:
    write_page(folder, "later.txt", f"Agenda item\n\nCameras\n\nMinutes:\n\n{ADDED}\n")
    later.ingest([str(folder)])


def add_to_the_page(later: Updater, folder: Path) -> None:
    longer = PAGE.replace("RESOLVED", f"{ADDED}\n\nRESOLVED")
    write_page(folder, "roads.txt", longer)
    later.ingest([str(folder)])


@pytest.mark.parametrize("change", [add_a_page, add_to_the_page])
def test_only_what_was_added_is_new_and_only_once(
    seen: datetime, later: Updater, folder: Path, settings: Settings, change: Change
) -> None:
    change(later, folder)
    found, moment = look(settings, seen)
    assert [quote.text for quote in found.new] == [ADDED]
    assert found.outcome == "new"
    again, _ = look(settings, moment)
    assert (again.outcome, again.new) == ("nothing_new", [])


def read_by_other_rules(later: Updater, _folder: Path) -> None:
    rules = BookRules(reading="others", indexing="others")
    Updater(
        later.settings, later.encoder, clock=later.clock, reading=reading_here, rules=rules
    ).index(rebuild=False)


def print_otherwise(later: Updater, folder: Path) -> None:
    write_page(folder, "roads.txt", PAGE.replace("Supporting documents:", "Other papers:\n\nNone"))
    later.ingest([str(folder)])


def black_out(later: Updater, _folder: Path) -> None:
    with RecordView(later.settings.home) as store:
        text = store.version(store.current_versions()["roads.txt"]).text
    start = text.index("mobile")
    redactor = Redactor(later.settings.home, later.clock, lambda: later.index(rebuild=False))
    redactor.redact(redactor.find("roads.txt", start, start + len("mobile"), "asked for"))


def test_what_was_there_is_not_new_whatever_becomes_of_its_document(
    seen: datetime, later: Updater, folder: Path, settings: Settings
) -> None:
    for change in (read_by_other_rules, print_otherwise, black_out):
        change(later, folder)
        found, _ = look(settings, seen)
        assert (found.outcome, found.new) == ("nothing_new", []), change


def test_what_is_taken_out_before_it_was_indexed_anew_is_not_told(
    seen: datetime, later: Updater, folder: Path, settings: Settings
) -> None:
    add_a_page(later, folder)
    with RecordStore(settings.home) as store:
        store.remove("later.txt", LATER)
    found, _ = look(settings, seen)
    assert found.new == []

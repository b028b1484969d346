from pathlib import Path

import pytest

from index.book.filters import Filters
from index.searching.searcher import Searcher
from service.answering.queries import AskOptions, run_ask
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings
from tests.pages import write_page

_PAGE = """\
Oldmere and Newmere Parish Council

Minutes of the meeting held on 4 March 2022 in the Pump Room

1. Ponds

The Clerk reported that the ducks were well.
"""


@pytest.fixture
def searcher(updater: Updater, tmp_path: Path, settings: Settings) -> Searcher:
    folder = tmp_path / "one"
    write_page(folder, "ponds_2022.txt", _PAGE)
    updater.ingest([str(folder)])
    return open_searcher(settings, updater.encoder)


def test_the_names_of_bodies_sources_and_items_are_in_the_book(searcher: Searcher) -> None:
    assert all(map(searcher.names.hold, ("Newmere", "oldmere", "ponds 2022", "Ponds")))
    assert not any(map(searcher.names.hold, ("ducks", "Mere", "")))


@pytest.mark.parametrize("question", ["ducks at Oldmere", "the swans of Newmere", "newmere"])
def test_what_one_of_them_names_is_not_denied(searcher: Searcher, question: str) -> None:
    answer = run_ask(searcher, question, Filters(), AskOptions())
    assert not any("mere”" in warning for warning in answer.warnings)
